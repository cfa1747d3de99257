internal import CArguments

/// How the program was called.
enum Invocation {
  /// What stands behind the program's name.
  ///
  /// On Linux the runtime of Swift reads it from `/proc`, and without that, as in a bare chroot, finds nothing.
  static var arguments: [String] {
    guard let values = unsafe pmlint_arguments() else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, Int(pmlint_argument_count()))).compactMap { place in
      unsafe values[place].map { unsafe String(cString: $0) }
    }
  }
}

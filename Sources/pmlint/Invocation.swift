internal import ArgumentParser
internal import CArguments

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The call of the program.
enum Invocation {
  /// The path of the running program; nil where the system does not say it.
  static var program: String? {
    guard let path = unsafe pmlint_program() else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The arguments after the program's name.
  ///
  /// On Linux, Swift's runtime reads them from `/proc`, and finds none without it, as in a bare chroot.
  static var arguments: [String] {
    guard let values = unsafe pmlint_arguments() else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, Int(pmlint_argument_count()))).compactMap { place in
      unsafe values[place].map { unsafe String(cString: $0) }
    }
  }

  /// Ends the process.
  ///
  /// ArgumentParser's `exit` prepares the text of the help first, which a mere status does not need.
  static func end(_ code: ExitCode) -> Never {
    exit(code.rawValue)
  }
}

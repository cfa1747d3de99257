#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Disk {
  /// The temporary file for the new content of another file: `.NAME.PROCESS.pmlint`.
  static func temporary(for name: String, in folder: String) -> String {
    "\(folder)/.\(name.utf8.count > 200 ? "" : name).\(getpid()).pmlint"
  }

  /// Removes the temporary files of killed runs from a folder.
  package static func removeLeftovers(in folder: String) {
    for entry in (try? Folder(at: folder).entries()) ?? [] where entry.kind == .regular {
      guard let process = writer(ofTemporary: entry.name), isGone(process) else { continue }
      unsafe unlink(folder + "/" + entry.name)
    }
  }

  /// The process that wrote a temporary file; nil for any other file.
  private static func writer(ofTemporary name: String) -> Int32? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.hasPrefix("."), parts.count >= 4 else { return nil }
    if parts.last == "pmlint" { return Int32(parts[parts.count - 2]) }
    // Foundation's name is `.dat.nosyncPROCESS.XXXXXX`, which earlier versions used for reports.
    guard parts.count == 4, parts[1] == "dat", parts[2].hasPrefix("nosync"), parts[3].utf8.count == 6 else {
      return nil
    }
    return Int32(parts[2].dropFirst("nosync".count), radix: 16)
  }

  /// Whether a process has ended, so that its files are leftovers.
  private static func isGone(_ process: Int32) -> Bool {
    guard process > 0 else { return false }
    // In a container, each run can have the same process id.
    return process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
  }
}

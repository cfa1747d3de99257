#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Disk {
  /// The file in which the new content of another one is written before it is moved there: `.NAME.PROCESS.pmlint`.
  static func temporary(for name: String, in folder: String) -> String {
    "\(folder)/.\(name.utf8.count > 200 ? "" : name).\(getpid()).pmlint"
  }

  /// Takes away what runs have left in a folder that were killed while they wrote a file there.
  package static func removeLeftovers(in folder: String) {
    for entry in (try? entries(in: Folder(folder))) ?? [] where entry.kind == .regular {
      guard let process = writer(ofTemporary: entry.name), isGone(process) else { continue }
      unsafe unlink(folder + "/" + entry.name)
    }
  }

  /// The process that writes a file of that name; nil for a file that is somebody else's.
  private static func writer(ofTemporary name: String) -> Int32? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.hasPrefix("."), parts.count >= 4 else { return nil }
    if parts.last == "pmlint" { return Int32(parts[parts.count - 2]) }
    // Foundation writes `.dat.nosyncPROCESS.XXXXXX`, which earlier versions wrote their reports with.
    guard parts.count == 4, parts[1] == "dat", parts[2].hasPrefix("nosync"), parts[3].utf8.count == 6 else {
      return nil
    }
    return Int32(parts[2].dropFirst("nosync".count), radix: 16)
  }

  /// Whether nobody writes the files of a process any more.
  private static func isGone(_ process: Int32) -> Bool {
    guard process > 0 else { return false }
    // In a container each run can have the number of the last one.
    return process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
  }
}

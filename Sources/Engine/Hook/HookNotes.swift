internal import Bytes
internal import Git

extension HookFile {
  /// What a user has to know about a new hook, a line each.
  func notes(on script: HookScript) -> [String] {
    var notes: [String] = []
    if Disk.kind(of: earlier) != nil {
      if Disk.isExecutable(earlier) {
        notes.append("the earlier hook runs first, as \(shown(earlier))")
        if asksForItsName {
          notes.append("it uses its own name, which has changed: check that it still works")
        }
      } else {
        notes.append(
          "the earlier hook is kept as \(shown(earlier)); it is not executable, so it does not run, as before")
      }
    }
    if scope == .shared { notes.append("it runs in all repositories, because `core.hooksPath` is set for all") }
    if isInWorkTree {
      notes.append("it is in the work tree: commit it; everybody who uses it needs pmlint on the PATH")
    }
    if let program = script.program { notes.append("it runs pmlint from the PATH, or else \(program)") }
    return notes
  }

  /// Whether the earlier hook depends on its own file name, as a script for several hooks does.
  private var asksForItsName: Bool {
    guard let place = Disk.realPath(of: earlier), let bytes = try? Disk.contents(of: place, limit: Limits.document)
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let names = ["${0##", "sys.argv[0]", "__file__", "__FILE__", "PROGRAM_NAME"]
    return (text.contains("basename") && text.contains("$0")) || names.contains { text.contains($0) }
  }
}

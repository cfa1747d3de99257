internal import Foundation
internal import Git

extension HookFile {
  /// What a user has to know of a hook that was just written, a line each.
  func notes(on script: HookScript) -> [String] {
    var notes: [String] = []
    if Disk.kind(of: earlier) != nil {
      if Disk.isExecutable(earlier) {
        notes.append("the hook that was there runs first, as \(shown(earlier))")
        if asksForItsName {
          notes.append("it asks for its own name, which is another one now: see that it still works")
        }
      } else {
        notes.append("the hook that was there is kept as \(shown(earlier)); it may not be run, so git left it out too")
      }
    }
    if scope == .shared { notes.append("it runs in all repositories, for `core.hooksPath` is set for them all") }
    if isInWorkTree { notes.append("it lies in the work tree: commit it, and whoever has it needs pmlint on the PATH") }
    if let program = script.program { notes.append("it runs the pmlint of the PATH, or else \(program)") }
    return notes
  }

  /// Whether the earlier hook does its work by the name that it is called by, as those that stand for many hooks do.
  private var asksForItsName: Bool {
    guard let bytes = FileManager.default.contents(atPath: earlier) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let names = ["${0##", "sys.argv[0]", "__file__", "__FILE__", "PROGRAM_NAME"]
    return (text.contains("basename") && text.contains("$0")) || names.contains { text.contains($0) }
  }
}

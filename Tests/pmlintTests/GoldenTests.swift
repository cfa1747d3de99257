import Foundation
import TestSupport
import Testing

/// The method's own examples: a complete postmortem with its runbook, and typical mistakes.
///
/// They are committed at realistic times: the log while the war room was open, the postmortem when it closed, the
/// signed text and the repair on the days after.
@Suite struct GoldenTests {
  private let golden = Recording.root.appending(path: "Fixtures/golden")

  @Test func `the complete examples have no findings`() throws {
    let scratch = try history(of: golden.appending(path: "clean"))
    let run = try scratch.pmlint("--format", "concise")
    #expect(run.output.isEmpty, "\(run.output)")
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.status == 0)
  }

  @Test func `each golden negative has the findings that it is about, and no others`() throws {
    let run = try history(of: golden.appending(path: "negatives")).pmlint("--format", "concise")
    try Recording.expect(run.output, at: golden.appending(path: "negatives.expected"))
  }

  private func history(of folder: URL) throws -> Scratch {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let texts = paths.reduce(into: [String: String]()) { texts, path in
      texts[path] = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    func named(_ part: String) -> [String: String] { texts.filter { $0.key.contains(part) } }

    let scratch = try Scratch()
    try scratch.git("init", "-q")
    // The existing files do not have yet what the postmortems promise.
    try scratch.commit("2026-10-01T09:00:00Z", named("/templates/").merging(named("/adr/")) { $1 })
    try scratch.commit("2026-10-02T09:00:00Z", named("/runbooks/").mapValues(\.withoutLastLine))
    for (path, text) in named("/incidents/").sorted(by: { $0.key < $1.key }) where !path.contains("written-later") {
      let day = path.suffix("2026-11-16-warroom.md".count).prefix(10)
      try scratch.commit("\(day)T09:55:00Z", [path: text.withoutLastLine])
      try scratch.commit("\(day)T11:06:00Z", [path: text])
    }
    try scratch.commit("2026-11-16T11:10:00Z", named("/comms/"))
    let postmortems = named("/postmortems/").sorted { $0.key < $1.key }
    for (path, text) in postmortems {
      let day = path.split(separator: "/").last?.prefix(10) ?? ""
      try scratch.commit("\(day)T11:30:00Z", [path: text.asOfTheWarRoom(due: "2026-11-24")])
    }
    try scratch.commit(
      "2026-11-17T15:10:00Z", named("/07-").merging(named("-07-")) { $1 }.mapValues { $0.due("2026-12-08") })
    for (path, text) in postmortems { try scratch.commit("2026-11-21T15:10:00Z", [path: text]) }
    try scratch.commit("2026-11-22T10:00:00Z", named("/runbooks/"))
    try scratch.commit("2026-11-22T11:00:00Z", named("written-later"))
    return scratch
  }
}

extension Scratch {
  fileprivate func commit(_ date: String, _ files: [String: String]) throws {
    if files.isEmpty { return }
    self.date = date
    for (path, text) in files { try write(text, to: path) }
    try git("add", "-A")
    try git("commit", "-qm", "As of \(date)")
  }
}

extension String {
  fileprivate var withoutLastLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(separator: "\n") + "\n"
  }

  /// The postmortem before anybody signed it.
  fileprivate func asOfTheWarRoom(due: String) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("  - {role:") }
    let text = lines.joined(separator: "\n").replacing("sign_off:\n", with: "")
    return text.due(due).replacing(/status: (signed|closed)/, with: "status: in-review")
  }

  /// The postmortem with another date for its fix; only one golden negative has a date that was moved.
  fileprivate func due(_ date: String) -> String { replacing("2026-12-22", with: date) }
}

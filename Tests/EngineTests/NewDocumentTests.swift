import Documents
import Engine
import Foundation
import Reports
import TestSupport
import Testing

/// New documents and what is due, without the command.
@Suite struct NewDocumentTests {
  @Test func `a document is text until it is written`() async throws {
    let scratch = try Scratch.committed("---\nid: PM-2026-030\n---\n# Orders\n", at: "postmortems/2026-11-09-orders.md")
    var options = NewOptions(.postmortem)
    (options.title, options.severity) = ("Wrong tax", "P1")
    options.times = [.started: "2026-11-16T09:12:00Z", .resolved: "2026-11-16T11:05:00Z"]
    let document = try await NewDocument(options, Environment.inside(scratch))
    #expect(document.path == "postmortems/2026-11-16-wrong-tax.md")
    #expect(document.text.contains("\nid: PM-2026-031\n") && document.notices.isEmpty)
    try document.checkIsFree()
    try document.write()
    #expect(try scratch.text(document.path) == document.text)
    #expect(throws: Failure.self) { try document.write() }
    #expect(throws: Failure.self) { try document.checkIsFree() }
    let due = try DueRun(
      paths: [], configuration: ConfigurationOptions(), asOf: "2026-11-19", Environment.inside(scratch))
    let (report, failures) = try await due.report(within: 7)
    #expect(report.items.map(\.path) == [document.path] && failures.isEmpty)
    #expect(report.count(.overdue) == 1)
  }

  @Test func `a severity that needs no postmortem is told`() async throws {
    var options = NewOptions(.postmortem)
    (options.title, options.severity) = ("Typo on a page", "P3")
    let scratch = try Scratch()
    let document = try await NewDocument(options, Environment.inside(scratch))
    #expect(document.notices == ["P3 needs no postmortem, by the severities of the configuration"])
  }
}

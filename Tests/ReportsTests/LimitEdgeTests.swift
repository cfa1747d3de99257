import Bytes
import Documents
import Linting
import Reports
import Testing

/// What is just within a limit is written, and what is just beyond it is not, with a notice.
@Suite struct LimitEdgeTests {
  @Test func `a table for a comment may be as long as its limit`() {
    let report = HostileReport.report(of: 20, .error)
    let whole = Reporter.markdown.render(report, Reporter.Style())
    // What would say how much is left out must fit as well, wherever the table ends.
    let room = whole.utf8.count + "\n1 more\n".utf8.count
    #expect(Reporter.markdown(limit: room).render(report, Reporter.Style()) == whole)
    let cut = Reporter.markdown(limit: room - 1).render(report, Reporter.Style())
    #expect(cut.hasSuffix("\n1 more\n") && cut.utf8.count <= room - 1)
    #expect(Reporter.markdown(limit: Limits.markdownReport).render(report, Reporter.Style()) == whole)
  }

  @Test func `code scanning takes 25,000 findings and shows 5,000`() {
    func codes(_ count: Int) -> [String] {
      let findings = HostileReport.report(of: count, .warning).findings
      return SARIFLimits().write(findings, to: { _ in }, parts: { _ in [] }).map(\.code)
    }
    #expect(codes(Limits.sarifShown).isEmpty)
    #expect(codes(Limits.sarifShown + 1) == ["sarif-long"])
    #expect(codes(Limits.sarifResults) == ["sarif-long"])
    #expect(codes(Limits.sarifResults + 1) == ["sarif-cut"])
  }

  @Test func `a message of an annotation may have 4,096 units`() {
    let text = String(repeating: "x", count: Limits.annotationLength)
    #expect(WorkflowCommand.escapedMessage(text) == text)
    #expect(WorkflowCommand.escapedMessage(text + "y") == text)
  }

  @Test func `a finding has a hundred other places, and a rule 1,024 characters`() throws {
    for count in [Limits.sarifLocations, Limits.sarifLocations + 1] {
      let related = (0..<count).map { _ in Problem.Related(at: 0..<1, "there") }
      let why = String(repeating: "w", count: count - Limits.sarifLocations + Limits.sarifDescription)
      let rule = Rule(
        "many-places", .fix, .note, scope: .line, in: [.postmortem], summary: "s", why: why,
        example: Rule.Example(bad: "", good: ""),
        check: .document { _, _ in [Problem(at: 0..<1, "here", help: "h", related: related)] })
      let document = try #require(Document(SourceFile(path: "postmortems/a.md", bytes: Array("# T\n".utf8))))
      let findings = Linter(rules: [rule], context: Context(asOf: Moment(seconds: 1_795_435_200))).lint(document)
      let report = Report(
        findings: findings, notices: [], source: Report.Source(kind: .workTree, revision: nil, history: .none),
        documents: [:], skipped: Report.Skipped(), asOf: Moment(seconds: 1_795_435_200), version: "1.2.3")
      var input = Reporter.Input()
      input.rules = [rule]
      let text = Reporter.sarif.render(report, input)
      #expect(text.ranges(of: "\"there\"").count == Limits.sarifLocations)
      let described = String(repeating: "w", count: Limits.sarifDescription)
      #expect(text.contains("\"\(described)\"") && !text.contains("\"\(described)w\""))
    }
  }
}

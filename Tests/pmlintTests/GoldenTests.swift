import Foundation
import TestSupport
import Testing

/// The method's own examples: a postmortem and its runbook as they should be, and what people get wrong.
@Suite struct GoldenTests {
  @Test func `the complete examples give no finding at all`() throws {
    let run = try Command("Fixtures/golden/clean", "--format", "concise")
    #expect(run.output.isEmpty, "\(run.output)")
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.status == 0)
  }

  @Test func `each golden negative gives the findings that it is about, and no other`() throws {
    let run = try Command("Fixtures/golden/negatives", "--format", "concise")
    try Recording.expect(run.output, at: Recording.root.appending(path: "Fixtures/golden/negatives.expected"))
  }
}

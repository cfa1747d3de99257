import Documents
import Foundation
import Linting
import Reports
import Testing

/// The JSON formats, byte for byte, with texts that are escaped for terminals and runners.
@Suite struct JSONTests {
  private struct Line: Decodable {
    let path: String
    let message: String
    let help: String
    let repository: String
    let revision: String?
    let fingerprint: String
  }

  private struct Diagnostic: Decodable {
    let location: Location
    let suggestions: [Suggestion]

    struct Location: Decodable {
      let path: String
      let range: Span
    }

    struct Suggestion: Decodable {
      let range: Span
      let text: String
    }

    struct Span: Decodable, Equatable {
      let start: Place
      let end: Place
    }

    struct Place: Decodable, Equatable {
      let line: Int
      let column: Int
    }
  }

  private func lines<Value: Decodable>(of reporter: Reporter) throws -> [Value] {
    try reporter.render(HostileReport.report, HostileReport.input()).split(separator: "\n").map {
      try JSONDecoder().decode(Value.self, from: Data($0.utf8))
    }
  }

  @Test func `a line contains the whole finding and its origin`() throws {
    let lines: [Line] = try lines(of: .jsonl)
    let findings = HostileReport.report.findings
    #expect(lines.map(\.path) == findings.map(\.path))
    #expect(lines.map(\.message) == findings.map(\.message))
    #expect(lines.map(\.help) == findings.compactMap(\.help))
    #expect(lines.map(\.fingerprint) == findings.map(\.fingerprint))
    #expect(lines.allSatisfy { $0.repository == "example.com/maya/checkout" && $0.revision == "0123456789" })
  }

  @Test func `reviewdog's columns count the bytes of a line, from 1`() throws {
    let diagnostics: [Diagnostic] = try lines(of: .rdjsonl)
    let findings = HostileReport.report.findings
    #expect(diagnostics.count == findings.count)
    for (diagnostic, finding) in zip(diagnostics, findings) {
      let bytes = try #require(HostileReport.input().read(finding.path))
      let before = bytes[..<finding.range.lowerBound]
      let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      #expect(diagnostic.location.path == finding.path)
      #expect(diagnostic.location.range.start.column == finding.range.lowerBound - lineStart + 1)
      #expect(diagnostic.location.range.start.line == finding.start.line)
      #expect(diagnostic.suggestions.map(\.text) == ["x\u{1B}\n::error::y"])
      #expect(diagnostic.suggestions.map(\.range) == [diagnostic.location.range])
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The output of the command and its exit status.
@Suite struct AnswerTests {
  @Test func `the exit status follows the least severity that fails`() throws {
    let cases: [(String, String, Int32)] = [
      ("error", "unowned-runbook", 0), ("warning", "unowned-runbook", 1), ("note", "unowned-runbook", 1),
      ("never", "missing-severity", 0), ("error", "missing-severity", 1),
    ]
    for (failOn, rule, status) in cases {
      let run = try Command("Fixtures/\(rule)/bad", "--select", rule, "--fail-on", failOn)
      #expect(run.status == status, "\(failOn) \(rule)")
    }
    #expect(try Command("Fixtures/missing-severity/good", "--select", "missing-severity").status == 0)
  }

  @Test func `rules and groups are selected and ignored`() throws {
    let all = try Command("Fixtures/example", "--format", "concise")
    let fix = try Command("Fixtures/example", "--format", "concise", "--select", "fix")
    let rest = try Command("Fixtures/example", "--format", "concise", "--ignore", "fix")
    #expect(!fix.output.isEmpty && !rest.output.isEmpty)
    #expect(Set((fix.output + rest.output).split(separator: "\n")) == Set(all.output.split(separator: "\n")))
    let one = try Command(
      "Fixtures/example", "--format", "concise", "--select", "fix", "--ignore", "multiple-fixes,vague-fix")
    #expect(one.output.contains("[vague-owner]") && !one.output.contains("[vague-fix]"))
  }

  @Test func `one job and many give the same bytes`() throws {
    for format in ["text", "concise", "json"] {
      let one = try Command("Fixtures", "--format", format, "--jobs", "1")
      let many = try Command("Fixtures", "--format", format, "--jobs", "7")
      #expect(one.output == many.output)
      #expect(!one.output.isEmpty)
    }
  }

  @Test func `colour is for terminals and on request`() throws {
    let plain = try Command("Fixtures/example")
    #expect(!plain.output.contains("\u{1B}"))
    #expect(try Command("Fixtures/example", "--color", "always").output.contains("\u{1B}[1;31m"))
    #expect(try Command("Fixtures/example", environment: ["FORCE_COLOR": "1"]).output.contains("\u{1B}"))
    let both = try Command("Fixtures/example", environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"])
    #expect(both.output == plain.output)
  }

  @Test func `the clock is what the user sets`() throws {
    let before = try Command("Fixtures/overdue-fix/bad", "--select", "overdue-fix", "--as-of", "2026-11-18")
    #expect(before.status == 0)
    let after = try Command("Fixtures/overdue-fix/bad", "--select", "overdue-fix", "--as-of", "2026-11-19T00:00:00Z")
    #expect(after.status == 1)
    let variable = try Command(
      "Fixtures/overdue-fix/bad", "--select", "overdue-fix", environment: ["PMLINT_AS_OF": "2026-11-18"])
    #expect(variable.status == 0)
  }

  @Test func `json has the keys of its schema and is consistent`() throws {
    let run = try Command("Fixtures/example", "--format", "json")
    let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(report.keys) == ["schema", "version", "as_of", "source", "findings", "notices", "summary"])
    #expect(report["schema"] as? String == "pmlint/1")
    #expect(report["as_of"] as? String == "2026-11-23T12:00:00Z")
    let findings = try #require(report["findings"] as? [[String: Any]])
    let keys: Set = [
      "rule", "group", "severity", "confidence", "scope", "path", "line", "column", "end_line", "end_column", "offset",
      "length", "message", "help", "fingerprint", "url", "related", "fix",
    ]
    for finding in findings {
      #expect(Set(finding.keys) == keys)
      let path = try #require(finding["path"] as? String)
      let bytes = [UInt8](try Data(contentsOf: Recording.root.appending(path: path)))
      let offset = try #require(finding["offset"] as? Int)
      let line = try #require(finding["line"] as? Int)
      #expect(bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1 == line)
    }
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(summary["documents"] as? Int == 4)
    #expect(summary["postmortems"] as? Int == 2)
    #expect(summary["errors"] as? Int == findings.count { $0["severity"] as? String == "error" })
    let skipped = try #require(summary["skipped"] as? [String: Any])
    let reasons: Set = [
      "excluded", "symlink", "submodule", "too_large", "not_utf8_path", "not_markdown", "no_document", "lfs",
      "not_checked_out",
    ]
    #expect(Set(skipped.keys) == reasons)
  }

  @Test func `every rule is listed and explained`() throws {
    let rules = try Command("rules")
    #expect(rules.status == 0)
    let ids = rules.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.count >= 24)
    for id in ids {
      let page = try Command("explain", id)
      #expect(page.status == 0)
      #expect(page.output.contains("This is reported:") && page.output.contains("help:"), "\(id)")
      let glossary = try #require(page.output.firstMatch(of: /\nwords: https:\S+\/blob\/main\/(\S+Glossary\.md)/))
      #expect(FileManager.default.fileExists(atPath: "\(Recording.root.path)/\(glossary.1)"))
    }
  }

  @Test func `a closed pipe ends the run silently`() throws {
    let shell = try Command(
      URL(filePath: "/bin/bash"),
      [
        "-c",
        "set -o pipefail; \(Command.binary.path) Fixtures --no-history --quiet --fail-on never | head -n 1; echo ${PIPESTATUS[0]}",
      ],
      in: Recording.root, environment: ["PMLINT_AS_OF": "2026-11-23"])
    #expect(shell.errors.isEmpty, "\(shell.errors)")
    #expect(shell.output.hasSuffix("\n0\n"))
  }

  @Test func `help and version are no errors`() throws {
    #expect(try Command("--help").status == 0)
    #expect(try Command("--version").output == "0.1.0\n")
    #expect(try Command("check", "--help").output.contains("--fail-on"))
  }
}

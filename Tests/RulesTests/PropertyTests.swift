import Documents
import Linting
import Rules
import Testing

/// What must hold for every case, whatever it is about.
@Suite struct PropertyTests {
  @Test(arguments: Fixture.all)
  func `every range is within its file, and its position agrees with its offset`(_ fixture: Fixture) {
    for file in fixture.files {
      for finding in Fixture.lint([file], with: Rule.all).findings {
        let source = SourceFile(path: file.path, bytes: file.bytes)
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= source.bytes.count)
        #expect(finding.start <= finding.end)
        #expect(finding.start == source.position(of: finding.range.lowerBound))
        #expect(String(validating: source.bytes[finding.range], as: UTF8.self) != nil, "a place cuts a character")
      }
    }
  }

  @Test(arguments: Fixture.all)
  func `Windows line endings change no finding`(_ fixture: Fixture) {
    for file in fixture.files where file.bytes.first != 0xFF {
      let windows = file.bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
      #expect(outline(file.path, windows) == outline(file.path, file.bytes))
    }
  }

  @Test(arguments: Fixture.all)
  func `a byte order mark changes no finding`(_ fixture: Fixture) {
    for file in fixture.files where file.bytes.first != 0xFF {
      #expect(outline(file.path, [0xEF, 0xBB, 0xBF] + file.bytes) == outline(file.path, file.bytes))
    }
  }

  @Test(arguments: Fixture.all)
  func `multi-byte text above a finding moves only its lines`(_ fixture: Fixture) {
    let comment = Array("<!-- 🧨 é 税 -->\n\n".utf8)
    for file in fixture.files where file.bytes.first != 0xFF {
      guard let body = Self.bodyStart(of: file.bytes) else { continue }
      let longer = Array(file.bytes[..<body]) + comment + Array(file.bytes[body...])
      let firstLine = file.bytes[..<body].count { $0 == UInt8(ascii: "\n") } + 1
      let moved = outline(file.path, file.bytes).map { $0.moved(by: 2, from: firstLine) }
      // A document without blocks is anchored to its first line, which is now the comment.
      if file.bytes.count > body { #expect(outline(file.path, longer) == moved) }
    }
  }

  @Test(arguments: Fixture.all)
  func `the order in which documents are read changes nothing`(_ fixture: Fixture) {
    let (files, rules, history) = (fixture.files, Rule.all.map(\.optedIn), fixture.history)
    let forward = Fixture.report(Fixture.lint(files, with: rules, history: history).findings)
    #expect(Fixture.report(Fixture.lint(files.reversed(), with: rules, history: history).findings) == forward)
    #expect(Fixture.report(Fixture.lint(files, with: rules.reversed(), history: history).findings) == forward)
  }

  @Test(arguments: Fixture.all)
  func `inserted lines change no fingerprint`(_ fixture: Fixture) {
    for file in fixture.files where file.bytes.first != 0xFF {
      guard let body = Self.bodyStart(of: file.bytes), body < file.bytes.count else { continue }
      let longer = Array(file.bytes[..<body]) + Array("<!-- inserted -->\n\n".utf8) + Array(file.bytes[body...])
      let before = Fixture.lint([file], with: Rule.all).findings.map(\.fingerprint)
      #expect(Set(Fixture.lint([(file.path, longer)], with: Rule.all).findings.map(\.fingerprint)) == Set(before))
      #expect(Set(before).count == before.count, "two findings share a fingerprint")
    }
  }

  @Test(arguments: Fixture.all)
  func `a baseline matches its findings once, on any line and with any line ending`(_ fixture: Fixture) {
    for file in fixture.files where file.bytes.first != 0xFF {
      let found = Fixture.lint([file], with: Rule.all).findings
      let baseline = Baseline(of: found)
      #expect(baseline.count == found.count)
      var versions = [file.bytes, [0xEF, 0xBB, 0xBF] + file.bytes]
      versions.append(file.bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] })
      if let body = Self.bodyStart(of: file.bytes), body < file.bytes.count {
        versions.append(file.bytes[..<body] + Array("<!-- inserted -->\n\n".utf8) + file.bytes[body...])
      }
      for bytes in versions {
        let (new, unmatched) = baseline.compared(with: Fixture.lint([(file.path, bytes)], with: Rule.all).findings)
        #expect(new.map(\.message) == [] && unmatched.isEmpty)
      }
      let (more, none) = baseline.compared(with: found + found)
      #expect(more.count == found.count && none.isEmpty)
      #expect(baseline.compared(with: Array(found.dropLast())).unmatched.count == min(1, found.count))
    }
  }

  @Test(arguments: Fixture.all.filter { $0.isBad && $0.rule.group != .suppression })
  func `a comment for the whole file suppresses all findings of a rule`(_ fixture: Fixture) {
    let comment = Array("<!-- pmlint-disable-file \(fixture.rule.id) -- shown here -->\n\n".utf8)
    let files = fixture.files.map { file in
      let body = Self.bodyStart(of: file.bytes) ?? file.bytes.count
      return (file.path, Array(file.bytes[..<body]) + comment + Array(file.bytes[body...]))
    }
    // A UTF-16 file has no text, and so no comment.
    if fixture.files.contains(where: { $0.bytes.first == 0xFF }) { return }
    let rules = Rule.all.map(\.optedIn)
    let found = Fixture.lint(files, with: rules, history: fixture.history).findings.filter {
      $0.rule == fixture.rule.id
    }
    #expect(found.map(\.message) == [])
  }

  /// A finding without its offsets, which line endings and the byte order mark do move.
  private struct Outline: Hashable {
    let rule: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String

    func moved(by lines: Int, from first: Int) -> Outline {
      Outline(
        rule: rule, line: line >= first ? line + lines : line, column: column,
        endLine: endLine >= first ? endLine + lines : endLine, endColumn: endColumn, message: message)
    }
  }

  private func outline(_ path: String, _ bytes: [UInt8]) -> [Outline] {
    Fixture.lint([(path, bytes)], with: Rule.all).findings.map {
      Outline(
        rule: $0.rule, line: $0.start.line, column: $0.start.column, endLine: $0.end.line, endColumn: $0.end.column,
        message: $0.message)
    }
  }

  /// The offset of the body; nil if front matter is not closed, so that it includes all that follows.
  private static func bodyStart(of bytes: [UInt8]) -> Int? {
    guard let fence = ["---\n", "+++\n"].map({ Array($0.utf8) }).first(where: bytes.starts) else { return 0 }
    let rest = bytes[4...]
    if rest.starts(with: fence) { return 8 }
    return rest.firstRange(of: [UInt8(ascii: "\n")] + fence)?.upperBound
  }
}

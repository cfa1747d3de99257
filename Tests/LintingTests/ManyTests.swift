import Documents
import Linting
import Testing

/// Comparing many at once gives the same result as comparing each with each.
@Suite struct ManyTests {
  @Test func `of many patterns, the last match decides, as if each were matched alone`() {
    let patterns = [
      "*.md", "/docs", "docs/", "docs/*.md", "**/runbooks", "docs/**/x.md", "a?c", "/a/b", "*", "x*y*z", "b", "a/**/b",
      "*.m*d", "**/**/x", "a**", "/**/q", "??", "docs/a/b/*",
    ]
    let paths = [
      "x.md", "docs/x.md", "docs/a/x.md", "docs/a/b/x.md", "runbooks/q", "deep/er/runbooks/q", "abc", "a/b", "c/a/b",
      "xayaz", "xyz/w", "a/x/y/b/z", "docs2/x", "a.mad", "b", "q",
    ]
    for first in patterns {
      for second in patterns {
        var ownership = Ownership()
        ownership.add(codeOwners: "\(first) @a\n\(second)\n")
        for path in paths {
          let isOwned = !Glob(ignorePattern: second).matches(path) && Glob(ignorePattern: first).matches(path)
          #expect(ownership.hasOwner(path) == isOwned, "\(first) and \(second), \(path)")
        }
      }
    }
  }

  @Test func `many ranges overlap what one of them overlaps`() {
    let ranges = [3..<5, 4..<9, 12..<12, 20..<21, 21..<30, 0..<1]
    let all = ByteRanges(ranges)
    for start in 0..<32 {
      #expect(all.contains(start) == ranges.contains { $0.contains(start) })
      for end in start..<32 {
        #expect(all.overlaps(start..<end) == ranges.contains { $0.overlaps(start..<end) }, "\(start)..<\(end)")
      }
    }
  }

  private func facts(_ path: String, _ fields: String) throws -> DocumentFacts {
    let text = "---\nclass: tax\n\(fields)\n---\n# T\n"
    return DocumentFacts(try #require(Document(SourceFile(path: path, bytes: Array(text.utf8)))))
  }

  @Test func `a recurrence follows another incident, and a record and its postmortem are one`() throws {
    let allFacts = try [
      facts("postmortems/1.md", "id: PM-1\nstarted: 2026-11-01T09:00:00Z"),
      facts("postmortems/2.md", "id: PM-2\nstarted: 2026-11-02T09:00:00Z"),
      facts("postmortems/3.md", "id: PM-2\nstarted: 2026-11-03T09:00:00Z"),
      facts("postmortems/4.md", "id: PM-4\nstarted: 2026-11-03T09:00:00Z"),
      facts("postmortems/5.md", "id: PM-5\nstarted: 2026-11-04T09:00:00Z\ntimeline: {source: postmortems/4.md}"),
      facts("postmortems/6.md", "id: PM-6\nstarted: 2026-11-05T09:00:00Z"),
    ]
    let pairs = Recurrences(of: allFacts).pairs.map {
      [$0.earlier.path.dropLast(3).last, $0.later.path.dropLast(3).last]
    }
    #expect(pairs == [["1", "2"], ["1", "3"], ["1", "4"], ["1", "5"], ["5", "6"]])
  }

  @Test func `a record has its postmortem by its id, or by the path of its log`() throws {
    let filings = try Filings(of: [
      facts("postmortems/1.md", "id: INC-1"), facts("postmortems/2.md", "timeline: {source: logs/a.md}"),
      facts("postmortems/3.md", "timeline: {source: x/incidents/b.md}"), facts("incidents/b.md", "type: incident"),
    ])
    func isFiled(_ path: String, _ fields: String = "id: INC-9") throws -> Bool {
      filings.hold(try facts(path, "type: incident\n\(fields)"))
    }
    #expect(try isFiled("incidents/c.md", "id: INC-1") && isFiled("docs/logs/a.md") && isFiled("incidents/b.md"))
    #expect(try !isFiled("incidents/c.md") && !isFiled("docs/xlogs/a.md") && !isFiled("a.md"))
  }

  private func contradiction(_ values: [(String, String)], about field: Field) -> [String]? {
    let claims = values.compactMap { label, value in
      FieldValue(label: HeadingKey(label), value: Located(value, at: 0..<0), about: field, Settings())
    }
    return FieldValue.contradiction(among: claims).map { [$0.claim.value.value, $0.other.value.value] }
  }

  @Test func `the first value that contradicts an earlier one is found`() {
    #expect(contradiction([("Severity", "P1"), ("Severity", "P1 - a"), ("Priority", "P2")], about: .severity) == nil)
    #expect(
      contradiction([("Severity", "P1"), ("Severity", "x"), ("Severity", "P1"), ("Sev", "P0")], about: .severity)
        == ["P0", "P1"])
    let times = ["2026-11-16T09:00:30Z", "2026-11-16T09:00:00Z", "2026-11-16T09:01:20Z", "2026-11-16T09:01:31Z"]
    #expect(contradiction(times.map { ("Started", $0) }, about: .started) == [times[2], times[1]])
    #expect(contradiction(times.prefix(2).map { ("Started", $0) }, about: .started) == nil)
    #expect(
      contradiction([("Id", "PM-1"), ("Incident id", "INC-1"), ("Name", "INC-2")], about: .id) == ["INC-2", "INC-1"])
  }
}

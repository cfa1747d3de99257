import Documents
import Foundation
import Linting
import TestSupport
import Testing

@Suite struct GlobTests {
  @Test func `patterns match what they match in git`() throws {
    let patterns = [
      "*.md", "/docs", "docs/", "docs/*.md", "**/runbooks", "docs/**/x.md", "a?c", "/a/b", "*", "docs/**", "x*y*z",
      "b", "a/**/b", "*.m*d", "x[0-9].md", "x[!0-9]y", "[]x]", "a\\*c", "[a-c]/b",
    ]
    let paths = [
      "x.md", "docs/x.md", "docs/a/x.md", "docs/a/b/x.md", "runbooks/q", "deep/er/runbooks/q", "abc", "a/b", "c/a/b",
      "xayaz", "xyz/w", "a/x/y/b/z", "docs2/x", "a.mad", "x7.md", "xé.md", "xay", "x1y", "]", "a*c",
    ]
    for pattern in patterns {
      let scratch = try Scratch()
      try scratch.git("init", "-q")
      try scratch.write(pattern + "\n", to: ".gitignore")
      for path in paths {
        let isIgnored = try scratch.attemptGit(["check-ignore", "-q", "--no-index", path]).status == 0
        #expect(Glob(ignorePattern: pattern).matches(path) == isIgnored, "\(pattern) and \(path)")
      }
    }
  }

  @Test(arguments: ["docs/archive/", "docs/archive", "./docs/archive/**", "docs/{old,archive}", "docs/a*e/"])
  func `a pattern that names a folder holds for everything below`(_ pattern: String) {
    let glob = Glob(pattern: pattern, below: "team")
    #expect(glob.matches("team/docs/archive/2019/a.md") && GlobSet([glob]).matches("team/docs/archive/a.md"))
    #expect(!glob.matches("team/docs/archives/a.md") && !glob.matches("team/docs/b.md"))
  }

  @Test func `a star is one name`() {
    #expect(!Glob(pattern: "docs/*", below: "").matches("docs/archive/a.md"))
  }

  @Test func `braces expand to each alternative, also nested`() {
    let glob = Glob(pattern: "{docs,notes}/**/{incident,post{-,}mortem}s/*.{md,markdown}", below: "team {a}")
    for path in ["docs/incidents/a.md", "notes/x/y/post-mortems/b.markdown", "docs/postmortems/c.md"] {
      #expect(glob.matches("team {a}/" + path), "\(path)")
    }
    for path in ["team {a}/other/incidents/a.md", "team {a}/docs/incidents/a.txt", "docs/incidents/a.md"] {
      #expect(!glob.matches(path), "\(path)")
    }
  }

  @Test(arguments: [
    ("docs/**", true), ("a[0-9].md", true), ("{a,b}", true), ("a]", true), ("!docs/**", false), ("../docs/**", false),
    ("{a,b", false),
    ("a}", false), ("a[0-9.md", false), (String(repeating: "{a,b}", count: 9), false),
  ])
  func `a pattern that cannot match as intended is refused`(_ pattern: String, _ isGood: Bool) {
    #expect((Glob.help(for: pattern) == nil) == isGood)
  }

  @Test func `no pattern makes matching slow`() {
    let stars = String(repeating: "*a", count: 200) + "b"
    let folders = String(repeating: "**/a/", count: 60) + "b"
    #expect(!Glob(ignorePattern: stars).matches(String(repeating: "a", count: 2000)))
    #expect(!Glob(ignorePattern: folders).matches(String(repeating: "a/", count: 500) + "c"))
  }

  @Test func `the last matching pattern names the owners, or none`() {
    var ownership = Ownership()
    ownership.add(codeOwners: "* @all\n/docs/ @docs # comment\n/docs/free/\n[Section] @x\n")
    ownership.add(ownersFileAt: "alerts/etcd/OWNERS")
    #expect(ownership.hasOwner("x.md"))
    #expect(ownership.hasOwner("docs/x.md"))
    #expect(!ownership.hasOwner("docs/free/x.md"))
    #expect(ownership.hasOwner("alerts/etcd/deep/x.md"))
    #expect(!Ownership().hasOwner("x.md"))
  }
}

@Suite struct SettingsTests {
  @Test func `severities are read by their first word`() {
    let scheme = SeverityScheme.method
    #expect(scheme.level(named: "P0")?.deadline == .seconds(24 * 3600))
    #expect(scheme.level(named: "p1 (checkout)")?.deadline == .seconds(48 * 3600))
    #expect(scheme.level(named: "P2")?.deadline == nil)
    #expect(scheme.level(named: "P10") == nil)
    #expect(scheme.level(named: "SEV-1") == nil)
    #expect(scheme.level(named: "") == nil)
  }

  @Test func `business days skip weekends and holidays, and end at midnight in the team's zone`() throws {
    let friday = try #require(Moment("2026-11-20T23:30:00Z"))
    func due(_ text: String, zone: String = "UTC", holidays: [String] = []) throws -> String? {
      var settings = Settings()
      settings.severities = SeverityScheme(levels: [.init(name: "P1", deadline: Deadline(text))])
      settings.severities.calendar = BusinessCalendar(zone: zone, holidays: holidays.compactMap { Moment($0) })
      return settings.due(after: friday, severity: Located("P1", at: 0..<0))?.rfc3339
    }
    #expect(try due("48h") == "2026-11-22T23:30:00Z")
    #expect(try due("3d") == "2026-11-23T23:30:00Z")
    #expect(try due("1bd") == "2026-11-23T23:59:59Z")
    #expect(try due("5bd") == "2026-11-27T23:59:59Z")
    #expect(try due("1bd", holidays: ["2026-11-23"]) == "2026-11-24T23:59:59Z")
    // It is already Saturday in Tokyo, and Monday ends there nine hours earlier.
    #expect(try due("1bd", zone: "Asia/Tokyo") == "2026-11-23T14:59:59Z")
    #expect(try due("1bd", zone: "America/New_York") == "2026-11-24T04:59:59Z")
  }
}

@Suite struct BaselineTests {
  private func entry(_ path: String, _ digest: UInt64) -> Baseline.Entry {
    Baseline.Entry(path: path, rule: "human-error", digest: digest)
  }

  @Test func `entries are counted, sorted, moved and removed`() {
    var baseline = Baseline()
    #expect(baseline.isEmpty)
    baseline.add(entry("b", 1), times: 2)
    baseline.add(entry("a", 2))
    baseline.add(entry("b", 0))
    #expect(baseline.count == 4 && baseline.paths == ["a", "b"])
    #expect(baseline.sorted.map(\.entry) == [entry("a", 2), entry("b", 0), entry("b", 1)])
    let moved = baseline.moving(["b": "a", "c": "d"])
    #expect(moved.paths == ["a"] && moved.count == 4)
    var part = Baseline()
    part.add(entry("b", 1))
    part.add(entry("c", 1))
    #expect(baseline.removing(part).counts == [entry("b", 1): 1, entry("a", 2): 1, entry("b", 0): 1])
    #expect(baseline.removing(baseline).isEmpty)
    #expect(baseline.adding(part).counts[entry("b", 1)] == 3)
    #expect(baseline.filter { $0.path == "a" }.count == 1)
  }
}

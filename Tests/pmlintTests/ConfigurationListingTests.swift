import Foundation
import TestSupport
import Testing

/// `pmlint config` as a file that `--config` takes.
@Suite struct ConfigurationListingTests {
  /// Configurations with every key in several combinations.
  private static let configurations = [
    "",
    "profile: minimal",
    """
    profile: contributing-factors
    severities: {P1: {aliases: [SEV1, Sev-1]}, P3: none, SEV9: {deadline: 2bd}}
    deadline: 14d
    calendar: {zone: Asia/Tokyo, holidays: [2026-11-18]}
    dates: day-first
    rules: {blame: note, vague-owner: off, late-postmortem: {import: 9}}
    """,
    """
    postmortems: ["notes/*.md", "{a,b}/[0-9]*/**"]
    extend-runbooks: ["how-to/**"]
    exclude: ["**/archive/**"]
    severities: {replace: true, Critical: {deadline: 3d, aliases: ["sev: 1", yes]}, minor: {postmortem: optional}}
    labels: [scenario-gap, "it's"]
    chain_levels: [Strategy, Discovery, Scope, Execution, Operation]
    fields: {owner: [担当, DRI]}
    sections: {timeline: [Chronology]}
    tracking: '^[A-Z]+-\\d+$'
    releases: 'release-*'
    people: {names: [Maya Lind], ignore: [jenkins]}
    language: [ja]
    phrases: {people: [担当者], lapses: ["忘れた # \\e[31m"], feelings: ['::warning::x']}
    min_confidence: medium
    overrides:
      - {paths: ["notes/2019*"], rules: {missing-metadata: off, blame: note}}
      - {paths: ["/docs/notes/2019-b.md"], rules: {late-postmortem: {import: 1}}}
    """,
  ]

  private func repository(_ configuration: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let text = """
      # Checkout was down on 04/05/2026

      - Severity: Critical
      - Started: 04/05/2026 09:12 UTC
      - Resolved: 2026-11-16T11:05:00Z

      ## Summary

      The on-call forgot the flag, and Maya Lind should have known.

      ## Action items

      - Alert on it. DRI: someone
      """
    for path in ["notes/2019-a.md", "notes/2019-b.md", "notes/archive/c.md", "how-to/d.md", "postmortems/e.md"] {
      try scratch.write(text, to: "docs/\(path)")
    }
    try scratch.write(configuration, to: "docs/.pmlint.yml")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }

  /// The findings, without the places of configurations.
  private func findings(_ scratch: Scratch, _ more: String...) throws -> String {
    let run = try Command(arguments: ["docs", "--format", "jsonl"] + more, in: scratch.url)
    #expect(run.status < 2, "\(run.errors)")
    return run.output
  }

  /// The values of a listing, without their origins.
  private func values(_ listing: String) -> [Substring] {
    listing.split(separator: "\n").map { line in
      line.range(of: "  # ", options: .backwards).map { line[..<$0.lowerBound] } ?? line
    }
  }

  @Test(arguments: configurations)
  func `the listing is a configuration with the same findings and the same listing`(_ text: String) throws {
    let scratch = try repository(text)
    let shown = try scratch.pmlint("config", "docs")
    #expect(shown.status == 0, "\(shown.errors)")
    // Wherever it is: next to what it was made from, at the root, outside the repository.
    let outside = try Scratch()
    for place in [
      scratch.url.appending(path: "docs/f.yml"), scratch.url.appending(path: "f.yml"),
      outside.url.appending(path: "f.yml"),
    ] {
      try Data(shown.output.utf8).write(to: place)
      #expect(try findings(scratch) == findings(scratch, "--config", place.path))
      let again = try scratch.pmlint("config", "docs", "--config", place.path)
      #expect(values(again.output) == values(shown.output), "\(again.errors)")
    }
  }

  @Test func `the listing of a listing has the same values`() throws {
    let scratch = try Scratch()
    let folder = "Fixtures/configuration/good"
    for name in try FileManager.default.contentsOfDirectory(atPath: Recording.root.appending(path: folder).path)
    where name.hasSuffix(".yml") {
      let shown = try Command("config", "--config", "\(folder)/\(name)").output
      try scratch.write(shown, to: name)
      let again = try Command("config", "--config", scratch.url.appending(path: name).path)
      #expect(values(again.output) == values(shown), "\(name): \(again.errors)")
    }
  }

  @Test(arguments: configurations)
  func `no listing speaks to a terminal or to a CI runner`(_ text: String) throws {
    let shown = try repository(text).pmlint("config", "docs").output
    #expect(!shown.contains("\u{1B}") && !shown.contains("::warning"))
  }

  @Test func `a document is listed with its overrides`() throws {
    let scratch = try repository("overrides: [{paths: [notes/2019-a.md], rules: {missing-date: off}}]\n")
    let folder = try scratch.pmlint("config", "docs")
    #expect(folder.output.contains("  missing-date: error  # standard\n"))
    let document = try scratch.pmlint("config", "docs/notes/2019-a.md")
    #expect(document.output.contains("  missing-date: off  # docs/.pmlint.yml, overrides\n"))
  }

  /// A plausible value for each key, and the keys that it may change besides itself.
  private static let samples: [String: (value: String, changes: Set<String>)] = [
    "profile": ("minimal", ["rules"]), "extends": ("other.yml", []), "postmortems": ("[a/**]", []),
    "extend-postmortems": ("[a/**]", []), "runbooks": ("[b/**]", []), "extend-runbooks": ("[b/**]", []),
    "exclude": ("[c/**]", []), "baseline": ("known.json", []), "severities": ("{P1: {aliases: [SEV1]}}", []),
    // It is the deadline of the levels.
    "deadline": ("14d", ["severities"]), "calendar": ("{zone: Europe/Berlin}", []), "dates": ("day-first", []),
    "labels": ("[gap]", []), "chain_levels": ("[Scope]", []), "fields": ("{owner: [DRI]}", []),
    "sections": ("{timeline: [Chronology]}", []), "tracking": ("'^X-'", []), "releases": ("r*", []),
    "people": ("{names: [Ada]}", []), "language": ("[ja]", []), "phrases": ("{lapses: [忘れた]}", []),
    "min_confidence": ("high", []), "rules": ("{blame: note}", []),
    "overrides": ("[{paths: [a/**], rules: {blame: off}}]", []),
  ]

  private func blocks(_ scratch: Scratch) throws -> [String: [Substring]] {
    let run = try scratch.pmlint("config")
    #expect(run.status == 0, "\(run.errors)")
    var blocks: [String: [Substring]] = [:]
    var key = ""
    for line in values(run.output) {
      if let first = line.first, first != " " { key = String(line.prefix { $0 != ":" }.drop { "# ".contains($0) }) }
      blocks[key, default: []].append(line)
    }
    return blocks
  }

  @Test func `setting a key changes no other`() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(Command("config", "--schema").output.utf8))
    let properties = try #require((schema as? [String: Any])?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(Self.samples.keys))
    let scratch = try Scratch()
    try scratch.write("", to: "other.yml")
    try scratch.write("", to: ".pmlint.yml")
    let standard = try blocks(scratch)
    for (key, sample) in Self.samples {
      try scratch.write("\(key): \(sample.value)\n", to: ".pmlint.yml")
      let set = try blocks(scratch)
      let changed = Set(standard.keys).union(set.keys).filter { standard[$0] != set[$0] }
      #expect(changed.isSubset(of: sample.changes.union([key])), "\(key)")
      #expect(key == "extends" || changed.contains(key), "\(key)")
    }
  }

  /// What a file sets, and what a file that extends it adds: both are listed.
  @Test(arguments: [
    (
      "severities: {P1: {deadline: 5d, aliases: [SEV1]}}", "severities: {P1: {aliases: [Major]}}",
      ["P1: {deadline: 5d, aliases: [SEV1, Major]}", "P0: {deadline: 24h}", "P2: {postmortem: optional}"]
    ),
    (
      "severities: {P1: {aliases: [SEV1]}}", "severities: {P3: none, p0: {deadline: 6h}}",
      ["P0: {deadline: 6h}", "P1: {deadline: 48h, aliases: [SEV1]}"]
    ),
    (
      "deadline: 14d", "severities: {P0: {deadline: 2d}, P2: {postmortem: required}}",
      ["P0: {deadline: 48h}", "P1: {deadline: 14d}", "P2: {deadline: 14d}", "P3: {postmortem: unneeded}"]
    ),
    ("calendar: {zone: Asia/Tokyo}", "calendar: {holidays: [2026-12-25]}", ["zone: Asia/Tokyo", "['2026-12-25']"]),
    ("people: {names: [Ada]}", "people: {ignore: [jenkins]}", ["names: [Ada]", "ignore: [jenkins]"]),
    ("phrases: {people: [担当者]}", "phrases: {lapses: [忘れた]}", ["people: [担当者]", "lapses: [忘れた]"]),
    ("fields: {owner: [DRI]}", "fields: {owner: [担当], severity: [Stufe]}", ["owner: [DRI, 担当]", "severity: [Stufe]"]),
    (
      "rules: {overlong-review: {maximum: 90}}", "rules: {overlong-review: warning}",
      ["overlong-review: {severity: warning, maximum: 90}"]
    ),
  ])
  func `setting a part of a key keeps its other parts`(_ base: String, _ added: String, _ lines: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(base + "\n", to: "base.yml")
    try scratch.write("extends: base.yml\n\(added)\n", to: ".pmlint.yml")
    let run = try scratch.pmlint("config")
    for line in lines { #expect(run.output.contains(line), "\(run.output.prefix(900))\(run.errors)") }
    #expect(!added.contains("none") || !run.output.contains("P3:"))
  }

  @Test func `a level keeps its deadline when it gets another name`() throws {
    let scratch = try Scratch()
    let text = """
      ---
      id: PM-1
      severity: SEV1
      resolved: 2026-11-16T11:05:00Z
      review_at: 2026-11-29T14:00:00Z
      ---
      # Checkout was down
      """
    try scratch.write(text, to: "postmortems/a.md")
    for (configuration, deadline) in [
      ("severities: {P1: {aliases: [SEV1]}}", "2026-11-18 11:05 UTC"),
      ("deadline: 10d\nseverities: {P1: {aliases: [SEV1]}}", "2026-11-26 11:05 UTC"),
      ("deadline: 10d\nseverities: {P1: {aliases: [SEV1], deadline: 3d}}", "2026-11-19 11:05 UTC"),
    ] {
      try scratch.write(configuration, to: ".pmlint.yml")
      let run = try scratch.pmlint("--format", "concise", "--select", "late-postmortem")
      #expect(run.output.contains("after the deadline of \(deadline)"), "\(configuration): \(run.output)\(run.errors)")
    }
    // Without a severity, `deadline` alone holds.
    try scratch.write(text.replacing("severity: SEV1\n", with: ""), to: "postmortems/a.md")
    try scratch.write("deadline: 11d", to: ".pmlint.yml")
    let run = try scratch.pmlint("--format", "concise", "--select", "late-postmortem")
    #expect(run.output.contains("after the deadline of 2026-11-27 11:05 UTC"), "\(run.output)")
    try scratch.write("deadline: 14d", to: ".pmlint.yml")
    #expect(try scratch.pmlint("--format", "concise", "--select", "late-postmortem").output.isEmpty)
  }

  @Test(arguments: [("day-first", "2026-05-06"), ("month-first", "2026-04-07")])
  func `dates says how two numbers are a day`(_ order: String, _ deadline: String) throws {
    let scratch = try Scratch()
    let text = "# Checkout was down\n\n- Severity: P1\n- Resolved: 04/05/2026 10:00 UTC\n- Review at: 2026-05-26\n"
    try scratch.write(text, to: "postmortems/a.md")
    #expect(try scratch.pmlint("--format", "concise", "--select", "late-postmortem").output.isEmpty)
    try scratch.write("dates: \(order)", to: ".pmlint.yml")
    let run = try scratch.pmlint("--format", "concise", "--select", "late-postmortem")
    #expect(run.output.contains("after the deadline of \(deadline) 10:00 UTC"), "\(run.output)\(run.errors)")
  }

  @Test func `no rule calls a date doubtful whose order is known`() throws {
    let scratch = try Scratch()
    let text = "---\nid: PM-1\nseverity: P1\nstarted: 04/05/2026 09:00 UTC\nresolved: 04/05/2026 10:00 UTC\n---\n# A\n"
    try scratch.write(text, to: "postmortems/a.md")
    let rules = "missing-date,invalid-field"
    #expect(try scratch.pmlint("--format", "concise", "--select", rules).output.contains("can be two days"))
    try scratch.write("dates: day-first", to: ".pmlint.yml")
    #expect(try scratch.pmlint("--format", "concise", "--select", rules).output.isEmpty)
  }
}

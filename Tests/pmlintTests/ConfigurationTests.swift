import Foundation
import TestSupport
import Testing

/// Configurations as files, read by the program and by a validator that knows only the schema.
@Suite struct ConfigurationTests {
  private static let folder = Recording.root.appending(path: "Fixtures/configuration")

  private static func files(_ kind: String, _ suffix: String = "yml") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
      .filter { $0.hasSuffix(".\(suffix)") }.sorted()
  }

  @Test func `a bad file ends the run with a message and its place`() throws {
    for name in try Self.files("bad") {
      let run = try Command("config", "--config", "Fixtures/configuration/bad/\(name)")
      #expect(run.status == 2, "\(name)")
      #expect(run.output.isEmpty)
      try Recording.expect(run.errors, at: Self.folder.appending(path: "bad/\(name.dropLast(4)).expected"))
    }
  }

  @Test func `a good file is shown with every value and its origin`() throws {
    for name in try Self.files("good") {
      let shown = try Command("config", "--config", "Fixtures/configuration/good/\(name)")
      #expect(shown.status == 0, "\(name): \(shown.errors)")
      try Recording.expect(shown.output, at: Self.folder.appending(path: "good/\(name.dropLast(4)).expected"))
    }
  }

  @Test func `a validator of JSON Schema agrees`() throws {
    let script = """
      import json, sys, yaml, jsonschema
      class Loader(yaml.SafeLoader): pass
      Loader.yaml_implicit_resolvers = {k: [(t, r) for t, r in v if not t.endswith("timestamp")]
        for k, v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for path in sys.argv[2:]:
        value = yaml.load(open(path), Loader=Loader)
        print(path.split("/")[-2], "valid" if value is None or validator.is_valid(value) else "invalid")
      """
    let schema = Recording.root.appending(path: "Sources/pmlint/pmlint.docc/Resources/pmlint.schema.json").path
    // What only the program can check is in bad/beyond-the-schema-….yml. A listing is a configuration, too.
    let good = try ["yml", "expected"].flatMap { try Self.files("good", $0) }.map { Self.folder.path + "/good/" + $0 }
    let bad = try Self.files("bad").filter { !$0.hasPrefix("beyond") }.map { Self.folder.path + "/bad/" + $0 }
    let run = try Command(
      URL(filePath: "/usr/bin/python3"), ["-c", script, schema] + good + bad, in: Recording.root)
    #expect(run.status == 0, "\(run.errors)")
    let expected = good.map { _ in "good valid" } + bad.map { _ in "bad invalid" }
    #expect(run.output.split(separator: "\n").map(String.init) == expected)
  }

  @Test func `the nearest file applies, and extends adds to another`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("profile: method\nrules: {missing-severity: off}\n", to: ".pmlint.yml")
    try scratch.write("extends: ../../.pmlint.yml\nrules: {missing-fix: warning}\n", to: "a/postmortems/.pmlint.yml")
    try scratch.write("profile: method\nrules: {missing-date: off}\n", to: "b/.pmlint.yml")
    for path in ["postmortems/root.md", "a/postmortems/a.md", "b/postmortems/b.md"] {
      try scratch.write("# A\n", to: path)
    }
    let run = try scratch.pmlint("--format", "concise", "--select", "missing-severity,missing-fix,missing-date")
    let lines = run.output.split(separator: "\n").map { $0.prefix { $0 != "]" } }.map(String.init)
    #expect(
      lines == [
        "a/postmortems/a.md:1:3: error[missing-date", "a/postmortems/a.md:1:3: warning[missing-fix",
        "b/postmortems/b.md:1:3: error[missing-fix", "b/postmortems/b.md:1:3: error[missing-severity",
        "postmortems/root.md:1:3: error[missing-date", "postmortems/root.md:1:3: error[missing-fix",
      ])
    // A revision is linted with the configuration in it.
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    try scratch.write(
      "profile: method\nrules: {document: off, severity: off, fix: off, analysis: off}\n", to: ".pmlint.yml")
    let now = try scratch.pmlint("postmortems", "--format", "concise")
    #expect(now.output.isEmpty)
    let then = try scratch.pmlint("postmortems", "--format", "concise", "--rev", "HEAD")
    #expect(then.output.contains("[missing-fix]"))
  }

  @Test func `patterns, excludes, words and overrides are relative to their file`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(
      """
      postmortems: ["notes/**"]
      runbooks: ["how-to/*.md"]
      exclude: ["**/archive/**"]
      severities: {HIGH: {deadline: 24h, aliases: [Höchste]}}
      fields: {severity: [Wichtigkeit]}
      sections: {structural_fix: [Strukturelle Lösung]}
      overrides:
        - {paths: ["notes/2019*"], rules: {missing-metadata: off, severity: off}}
      """, to: "docs/.pmlint.yml")
    let text = "# A\n\n- Wichtigkeit: Höchste\n\n## Strukturelle Lösung\n\nX. Owner: @a. Due: 2027-01-01. Tracked: #1\n"
    for path in [
      "docs/notes/2019-a.md", "docs/notes/b.md", "docs/notes/archive/c.md", "docs/how-to/d.md", "notes/e.md",
    ] {
      try scratch.write(text, to: path)
    }
    let run = try scratch.pmlint(
      "--format", "concise", "--select",
      "missing-metadata,missing-severity,unknown-severity,missing-date,missing-fix,unowned-runbook")
    #expect(
      run.output == """
        docs/how-to/d.md:1:3: warning[unowned-runbook] the runbook has no owner, so nobody keeps it up to date
        docs/notes/b.md:1:3: error[missing-date] the incident has no `started` and no `resolved`, so no deadline can be computed
        docs/notes/b.md:1:3: warning[missing-metadata] the document has no `id` and no `status`, so nothing can refer to it

        """)
    #expect(run.errors.contains("1 file excluded by `exclude`"))
    let named = try scratch.pmlint("docs/notes/archive/c.md")
    #expect(named.status == 0 && named.errors.contains("1 file excluded by `exclude`"))
    let without = try scratch.pmlint("--no-config", "--format", "concise")
    #expect(without.output.isEmpty)
  }

  @Test func `profiles are sets of rule settings`() throws {
    let method = try Command("Fixtures/missing-fix/bad", "--format", "concise", "--profile", "method")
    #expect(method.status == 1)
    let audit = try Command(
      "Fixtures/missing-fix/bad", "--format", "concise", "--profile", "audit", "--fail-on", "warning")
    #expect(audit.status == 0)
    #expect(audit.output.split(separator: "\n").count == method.output.split(separator: "\n").count)
    let factors = try Command(
      "Fixtures/missing-fix/bad", "--format", "concise", "--profile", "contributing-factors", "--select", "fix")
    #expect(factors.output.contains("2 of 2 action items have no issue"))
    #expect(!factors.output.contains("missing-fix] 2 action items"))
  }
}

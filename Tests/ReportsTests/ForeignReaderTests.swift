import Bytes
import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// The formats as read by other people's programs and schemas.
@Suite struct ForeignReaderTests {
  private static let schemas = Recording.root.appending(path: "Fixtures/reports/schemas").path

  /// The output of a script that gets the file of a report as its first argument.
  private func output(
    _ script: String, _ reporter: Reporter, _ report: Report = HostileReport.report, _ arguments: String...
  ) throws -> String {
    let scratch = try Scratch()
    try scratch.write(reporter.render(report, HostileReport.input()), to: "report")
    let run = try Python.run(script, [scratch.url.path + "/report"] + arguments, in: scratch)
    guard run.status == 0 else {
      Issue.record("\(reporter.name): \(run.errors)")
      return ""
    }
    return run.output
  }

  /// A report full of hostile texts, and an empty one.
  private static let reports = [HostileReport.report, HostileReport.report(of: 0, .error)]

  @Test(arguments: [0, 1]) func `SARIF fits its schema and code scanning`(_ index: Int) throws {
    let script = """
      import json, jsonschema, sys, urllib.parse
      log, schema = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      jsonschema.Draft4Validator.check_schema(schema)
      jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
      assert log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json" and log["version"] == "2.1.0"
      [run] = log["runs"]
      assert run["columnKind"] == "utf16CodeUnits" and run["automationDetails"]["id"] == "pmlint/docs/"
      driver = run["tool"]["driver"]
      assert driver["name"] == "pmlint" and driver["rules"] and isinstance(run["results"], list)
      for rule in driver["rules"]:
        for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"]): assert 0 < len(text) <= 1024
        assert rule["id"] and rule["help"]["text"] and rule["help"]["markdown"] and len(rule["name"]) <= 255
        properties = rule["properties"]
        assert properties["precision"] in ("low", "medium", "high") and len(properties["tags"]) <= 10
        assert properties["problem.severity"] in ("error", "warning", "recommendation")
        assert "security-severity" not in properties
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
      for result in run["results"]:
        assert result["message"]["text"] and "suppressions" not in result
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert set(result["partialFingerprints"]) == {"primaryLocationLineHash", "pmlint/v1"}
        [location] = result["locations"]
        for place in [location] + result["relatedLocations"]:
          physical = place["physicalLocation"]
          assert physical["artifactLocation"]["uri"].isascii()
          region = physical["region"]
          assert len(region) == 4 and min(region.values()) >= 1
          assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        print(repr(urllib.parse.unquote(location["physicalLocation"]["artifactLocation"]["uri"])), result["ruleId"])
      """
    let report = Self.reports[index]
    let printed = try output(script, .sarif, report, Self.schemas + "/sarif-schema-2.1.0.json")
    #expect(printed.split(separator: "\n").count == report.findings.count)
  }

  @Test(arguments: [0, 1]) func `JSON fits its published schema`(_ index: Int) throws {
    let schema = Recording.root.appending(path: "Sources/pmlint/pmlint.docc/Resources/report.schema.json").path
    let script = """
      import json, jsonschema, sys
      report, schema = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
      validator.validate(report)
      validator.validate(json.loads(sys.argv[3]))
      report["summary"]["more"] = 1
      assert not validator.is_valid(report)
      print(len(report["findings"]))
      """
    let failure = Reporter.json(failure: "unknown revision `x`", help: nil, version: "1.2.3")
    let report = Self.reports[index]
    #expect(try output(script, .json, report, schema, failure) == "\(report.findings.count)\n")
  }

  @Test func `sarif-tools counts all findings`() throws {
    let script = """
      import sys
      from sarif import loader
      data = loader.load_sarif_file(sys.argv[1])
      assert data.get_distinct_tool_names() == ["pmlint"]
      counts = data.get_report().get_issue_type_histogram_for_severity
      for level in ("error", "warning", "note"): print(level, sum(counts(level).values()))
      """
    let expected = Severity.allCases.reversed().map { "\($0.rawValue) \(HostileReport.report.count($0))\n" }.joined()
    #expect(try output(script, .sarif) == expected)
  }

  @Test func `SARIF is cut to the limits of code scanning, the worst findings first, with a notice`() throws {
    func written(_ report: Report) -> (text: String, notices: [Report.Notice]) {
      var text = ""
      let notices = Reporter.sarif.write(report, HostileReport.input()) { text += $0 }
      return (text, notices)
    }
    #expect(written(HostileReport.report).notices.isEmpty)
    let long = written(HostileReport.report(of: 25_001, .warning))
    #expect(long.notices.map(\.code) == ["sarif-cut"])
    #expect(long.text.ranges(of: "\"pmlint/v1\"").count == 25_000)
    #expect(written(HostileReport.report(of: 5_001, .warning)).notices.map(\.code) == ["sarif-long"])
  }

  @Test func `the size that counts is gzip's`() throws {
    let scratch = try Scratch()
    let text = Reporter.sarif.render(HostileReport.report(of: 100, .note), HostileReport.input())
    try scratch.write(text, to: "report")
    let script = "import sys, gzip; print(len(gzip.compress(open(sys.argv[1], 'rb').read(), 6)))"
    let size = try #require(Int(try output(script, .sarif, HostileReport.report(of: 100, .note)).dropLast()))
    #expect(text.gzipSize == size)

    var limits = SARIFLimits()
    #expect(limits.size == Limits.sarifSize)
    limits.size = 2_000
    let findings = HostileReport.report.findings
    func parts(_ findings: [Finding]) -> [String] {
      // Text that gzip cannot compress much.
      findings.map { "\($0.fingerprint)\n" } + [String(repeating: "x", count: 2_000)]
    }
    var written = ""
    #expect(limits.write(findings, to: { written += $0 }, parts: parts).isEmpty)
    #expect(written == parts(findings).joined())
    // What counts is the size of the whole, and not that of its parts.
    limits.size = written.gzipSize
    #expect(limits.write(findings, to: { _ in }, parts: parts).isEmpty)
    limits.size = written.gzipSize - 1
    written = ""
    #expect(limits.write(findings, to: { written += $0 }, parts: parts).map(\.code) == ["sarif-cut"])
    #expect(written.gzipSize <= limits.size)
    #expect(written.contains(try #require(findings.first { $0.severity == .error }).fingerprint))
  }

  @Test(arguments: [0, 1]) func `JUnit is read by Jenkins and junitparser`(_ index: Int) throws {
    // Jenkins' schema lacks the file and the line of a case, which GitLab links to.
    let script = """
      import junitparser, sys, xmlschema
      from xml.etree import ElementTree
      tree = ElementTree.parse(sys.argv[1])
      for case in tree.iter("testcase"):
        for name in ("file", "line"): case.attrib.pop(name, None)
      xmlschema.XMLSchema(sys.argv[2]).validate(tree)
      report = junitparser.JUnitXml.fromfile(sys.argv[1])
      names = set()
      for suite in report:
        assert suite.tests == len(list(suite)) and suite.errors == 0
        for case in suite:
          assert (case.classname, case.name) not in names
          names.add((case.classname, case.name))
          print(repr(case.classname), case.name, "failed" if case.result else "passed", bool(case.system_out))
          for result in case.result: assert result.message and result.text
      assert report.tests == len(names)
      """
    let report = Self.reports[index]
    let lines = try output(script, .junit, report, Self.schemas + "/junit-10.xsd").split(separator: "\n")
    #expect(lines.count { $0.contains(" failed ") } == report.count(.error) + report.count(.warning))
    #expect(lines.count { $0.hasSuffix(" passed True") } == report.count(.note))
    #expect(lines.count { $0.hasSuffix(" no findings passed False") } == 1)
  }

  @Test(arguments: [0, 1]) func `GitLab gets its documented fields, and each finding once`(_ index: Int) throws {
    let script = """
      import json, jsonschema, sys
      bytes = open(sys.argv[1], "rb").read()
      assert bytes.startswith(b"[")
      items = json.loads(bytes)
      text, line = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}
      def object(fields): return {"type": "object", "properties": fields, "required": list(fields)}
      item = object({
        "description": text, "check_name": text, "fingerprint": text,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": object({"path": {**text, "not": {"pattern": "^(/|\\\\./)"}}, "lines": object({"begin": line})})})
      jsonschema.Draft202012Validator({"type": "array", "items": item}).validate(items)
      assert len({item["fingerprint"] for item in items}) == len(items)
      for item in items:
        assert item["description"].startswith(item["check_name"] + ": ")
        print(item["severity"])
      """
    let report = Self.reports[index]
    let expected = report.findings.map { $0.severity == .error ? "major" : $0.severity == .warning ? "minor" : "info" }
    #expect(try output(script, .gitlab, report).split(separator: "\n").map(String.init) == expected)
  }

  @Test(arguments: [0, 1]) func `Checkstyle is XML with every path and text unchanged`(_ index: Int) throws {
    let script = """
      import json, sys
      from xml.etree import ElementTree
      root = ElementTree.parse(sys.argv[1]).getroot()
      assert root.tag == "checkstyle" and root.get("version") == "4.3"
      for file in root:
        for error in file:
          assert error.get("severity") in ("error", "warning", "info") and error.get("source").startswith("pmlint.")
          assert int(error.get("line")) >= 1 and int(error.get("column")) >= 1
          print(json.dumps([file.get("name"), error.get("message")]))
      """
    let report = Self.reports[index]
    let printed = try output(script, .checkstyle, report).split(separator: "\n")
    let read = try printed.map { try JSONDecoder().decode([String].self, from: Data($0.utf8)) }
    // XML 1.0 excludes C0 control characters; these texts have two.
    let expected = report.findings.map { finding in
      [finding.path, "\(finding.message)\nhelp: \(finding.help ?? "")"].map { text in
        text.replacing("\u{1B}", with: "").replacing("\u{7}", with: "")
      }
    }
    #expect(read == expected)
  }

  @Test func `GitHub renders the Markdown as a table, in which documents' text is only text`() throws {
    let script = """
      import cmarkgfm, html, re, sys
      from cmarkgfm.cmark import Options
      text = open(sys.argv[1], encoding="utf-8").read()
      page = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
      tags = set(re.findall("<([a-z]+)", page))
      assert tags == {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "br"}, tags
      for row in re.findall("<tr>(.*?)</tr>", page, re.S)[1:]:
        severity, place, what, rule = re.findall("<td>(.*?)</td>", row)
        # Outside of code GitHub calls whoever is mentioned.
        outside = re.sub("<code>.*?</code>", "", what)
        assert not re.search("[@#][A-Za-z0-9]", html.unescape(outside)), outside
        print(severity, html.unescape(re.sub("<.*?>", "", what)))
      """
    let lines = try output(script, .markdown).split(separator: "\n")
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "error", "error", "error", "error", "warning", "warning", "warning", "warning", "note", "note", "note",
      ])
    let quoted = "\"a|b\" <script>alert('&')</script> 100%25"
    #expect(lines.contains { $0 == "error \(quoted) stands here:\u{200B}:set-output name=x:\u{200B}:\(quoted)" })
  }
}

import Foundation
import Linting
import Reports
import TestSupport
import Testing

/// A table of hostile texts and all formats: each is read by a consumer, and says what was written and no more.
@Suite struct HostileTextTests {
  /// Runs a script that defines `read`, which gets the text of a report and the finding's texts as they were.
  private func check(_ name: String, _ script: String) throws {
    let reporter = try #require(Reporter.all.first { $0.name == name })
    let scratch = try Scratch()
    var cases: [[String]] = []
    for (number, hostile) in HostileText.all.enumerated() {
      let report = hostile.report
      let finding = try #require(report.findings.first)
      try scratch.write(reporter.render(report, hostile.input), to: "\(number)")
      cases.append([
        hostile.name, finding.path, "\(finding.message)", "\(finding.help ?? "")", finding.path.safeForTerminal,
        finding.message.safeForTerminal,
      ])
    }
    try scratch.write(Data(JSONEncoder().encode(cases)).map { $0 }, to: "cases.json")
    let driver = """
      import json, re, sys
      \(script)
      for number, (name, path, message, help, *shown) in enumerate(json.load(open(sys.argv[1] + "/cases.json"))):
        try: read(open(f"{sys.argv[1]}/{number}", newline="", encoding="utf-8").read(), path, message, help)
        except Exception as error: print(name, repr(error)[:400])
      """
    let run = try Python.run(driver, [scratch.url.path], in: scratch)
    #expect(run.status == 0 && run.output.isEmpty, "\(name): \(run.output)\(run.errors)")
  }

  /// What a terminal and the runners of CI would react to, in text that they are shown.
  private static let isQuiet = #"""
    def is_quiet(text):
      for line in text.split("\n"):
        for sign in line:
          code = ord(sign)
          assert code >= 32 and not 127 <= code < 160, hex(code)
          assert not (0x202a <= code <= 0x202e or 0x2060 <= code <= 0x206f or code in (0x200e, 0x200f, 0x61c)), hex(code)
          assert not (0xe0000 <= code < 0xe0080 or code in (0x2028, 0x2029, 0xfeff, 0xfff9, 0xfffa, 0xfffb)), hex(code)
        assert not re.search(r"##[A-Za-z0-9._-]*\[", line), line
        assert not line.strip().startswith("::"), line
    """#

  @Test(arguments: ["text", "concise"])
  func `what people read has only text`(name: String) throws {
    try check(
      name,
      Self.isQuiet + #"""

        def read(text, path, message, help):
          is_quiet(text)
          lines = text.split("\n")
          assert text.endswith("\n") and sum("[hostile-text]" in line for line in lines) == 1, lines
          assert all("stand here" not in line or line.startswith(("error", "postmortems/", " ")) for line in lines), lines
        """#)
    let concise = try #require(Reporter.all.first { $0.name == "concise" })
    for hostile in HostileText.all {
      #expect(concise.render(hostile.report, hostile.input).split(separator: "\n").count == 1, "\(hostile.name)")
    }
  }

  @Test(arguments: ["json", "jsonl", "sarif", "gitlab", "rdjsonl"])
  func `JSON is one value with the texts unchanged`(name: String) throws {
    let values = [
      "json": "tuple(values['findings'][0][key] for key in ('path', 'message', 'help'))",
      "jsonl": "tuple(values[key] for key in ('path', 'message', 'help'))",
    ]
    try check(
      name,
      Self.isQuiet + """

        def read(text, path, message, help):
          is_quiet(text)
          values = json.loads(text)
          found = \(values[name] ?? "None")
          assert found is None or found == (path, message, help), found
          strings = []
          def walk(value):
            if isinstance(value, str): strings.append(value)
            elif isinstance(value, list): [walk(item) for item in value]
            elif isinstance(value, dict): [walk(item) for pair in value.items() for item in pair]
          walk(values)
          assert any(help in string.replace("] (", "](") for string in strings), strings
        """)
  }

  @Test(arguments: ["junit", "checkstyle"])
  func `XML is well-formed with the texts unchanged`(name: String) throws {
    try check(
      name,
      Self.isQuiet + #"""

        from xml.etree import ElementTree
        def allowed(text):
          return "".join(c for c in text if c in "\t\n\r" or 0x20 <= ord(c) <= 0xD7FF or 0xE000 <= ord(c) <= 0xFFFD or ord(c) >= 0x10000)
        def read(text, path, message, help):
          is_quiet(text)
          root = ElementTree.fromstring(text.encode())
          tags = {element.tag for element in root.iter()}
          assert tags <= {"testsuites", "testsuite", "testcase", "failure", "system-out", "checkstyle", "file", "error"}, tags
          told = [value for element in root.iter() for value in [element.text or "", *element.attrib.values()]]
          assert any(allowed(message) in value for value in told), told
          assert any(allowed(path) in value for value in told), told
        """#)
  }

  @Test func `GitHub's runner reads one annotation`() throws {
    // The parser of https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs.
    try check(
      "github",
      #"""
      def unescape(text, pairs):
        for written, sign in pairs: text = text.replace(written, sign)
        return text
      data = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
      def read(text, path, message, help):
        assert text.endswith("\n")
        for line in text[:-1].split("\n"):
          assert "\r" not in line and not re.search(r"##[A-Za-z0-9._-]*\[", line), line
          head, told = line[2:].split("::", 1)
          command, properties = head.split(" ", 1)
          assert line.startswith("::") and command == "error", line
          pairs = dict(pair.split("=", 1) for pair in properties.split(","))
          assert set(pairs) <= {"file", "line", "endLine", "col", "endColumn", "title"}, pairs
          assert len(told) <= 4096 and "::" not in told, told
          for value in [unescape(told, data), unescape(pairs["file"], [("%3A", ":"), ("%2C", ",")] + data)]:
            assert not any(ord(c) < 32 and c not in "\t\n\r" or 127 <= ord(c) < 160 or ord(c) == 0x202e for c in value), value
          assert pairs["title"] == "hostile-text" and pairs["line"] == "1", pairs
        assert text.count("\n") == 1, text
      """#)
  }

  @Test func `GitHub's Markdown has no element, link or mention of the text`() throws {
    try check(
      "markdown",
      Self.isQuiet + #"""

        import cmarkgfm, html
        from cmarkgfm.cmark import Options
        def read(text, path, message, help):
          is_quiet(text)
          page = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
          tags = set(re.findall("<([a-zA-Z!?]+)", page))
          assert tags <= {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "br"}, tags
          rows = re.findall("<tr>(.*?)</tr>", page, re.S)
          assert len(rows) <= 2 and all(len(re.findall("<t[hd]>", row)) == 4 for row in rows), rows
          if len(rows) == 2:
            place, what = (html.unescape(re.sub("<(?!br>).*?>", "", cell)) for cell in re.findall("<td>(.*?)</td>", rows[1])[1:3])
            # Backticks became code, and what breaks commands has no width.
            words = [re.sub("[`\u200b]| +", "", part) for part in (place, what.split("<br>")[0], shown[0] + ":1", shown[1])]
            assert words[:2] == words[2:], words
          else:
            assert text.endswith("\n1 more\n"), text[-200:]
          outside = html.unescape(re.sub("<.*?>", "", re.sub("<code>.*?</code>", "", page, flags=re.S)))
          # What GitHub makes links of, and so notifications, after it has read the Markdown.
          assert not re.search(r"[@#][A-Za-z0-9]|\bgh-\d|://|\bwww\.", outside, re.I), outside
        """#)
  }
}

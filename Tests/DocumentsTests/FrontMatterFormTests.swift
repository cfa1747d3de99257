import Documents
import Foundation
import TestSupport
import Testing

/// Front matter as each of the generators of sites has it.
@Suite struct FrontMatterFormTests {
  private func document(_ text: String) throws -> Document {
    try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8))))
  }

  private static let yaml = "id: PM-7\nseverity: P2\n"
  private static let toml = "id = \"PM-7\"\nseverity = 'P2' # as declared\n"
  private static let json = "{\n  \"id\": \"PM-7\",\n  \"severity\": \"P2\"\n}\n"

  @Test(arguments: [
    "---\n\(yaml)---\n", "---\n\(yaml)...\n", "---\n# of the record\n\n\(yaml)...\n", "--- \n\(yaml)--- \n",
    "\n\n---\n\(yaml)---\n",
    "<!-- SPDX-License-Identifier: MIT -->\n---\n\(yaml)---\n", "<!-- one\ntwo -->\n\n---\n\(yaml)---\n",
    "\u{FEFF}---\n\(yaml)---\n", "\u{FEFF}+++\n\(toml)+++\n", "\u{FEFF}\(json)", "---yaml\n\(yaml)---\n",
    "--- yml\n\(yaml)---\n", "---toml\n\(toml)---\n", "---json\n\(json)---\n", "----\n\(yaml)----\n",
    "+++\n\(toml)+++\n", "<!-- a -->\n+++\n\(toml)+++\n", ";;;\n\(json);;;\n", "---\n\(json)---\n", "\(json)",
    "\n\(json)", "```yaml\n\(yaml)```\n", "```toml\n\(toml)```\n", "```json\n\(json)```\n",
    "---\r\nid: PM-7\r\nseverity: P2\r\n...\r\n", "+++\r\nid = \"PM-7\"\r\nseverity = \"P2\"\r\n+++\r\n",
  ]) func `fields are read in each form, and the body begins behind them`(_ head: String) throws {
    let document = try document(head + "# Checkout is down\n\nText.\n")
    #expect(document.frontMatter?.faults == [] && document.metadata.isComplete)
    for (field, value) in [(Field.id, "PM-7"), (.severity, "P2")] {
      let text = document.metadata.text(field)
      #expect(text?.value == value)
      #expect(text.map { document.source.text(in: $0.range) } == value)
    }
    #expect(document.title?.value == "Checkout is down" && document.blocks.count == 2)
  }

  @Test(arguments: [
    "---\n\nText: here\n\n***\n", "---\n\nText\n\nNote: one\n\n...\n", "Text\n\n---\nid: PM-7\n---\n",
    "<!-- a --> Text\n---\nid: PM-7\n---\n",
    "{{ toc }}\n\nText\n", "{% raw %}\n", "{: .note}\nText\n", "{}\n" + "\nText", "\n---\n\nText\n",
    "\n---\nText\n---\n",
    "----\nText\n", "----\n", "<!-- a\n---\nid: PM-7\n---\n", "```yaml\nkind: Service\nspec: {}\n```\n",
    "```json\n{\"kind\": \"Service\"}\n```\n", "{\"id\": 1} is what it printed\n", "+++\n", "++\n", ";;;\n", "--\n",
    "---------------- a\n", "-> id: PM-7\n",
  ]) func `what only looks like it is text`(_ text: String) throws {
    let document = try document(text)
    #expect(document.frontMatter?.faults ?? [] == [], "\(document.frontMatter?.faults.map(\.message) ?? [])")
    // Text after a comment on its line is HTML, and an unread region of its own.
    #expect(document.metadata.isComplete || !document.unreadRegions.isEmpty)
    #expect(document.frontMatter?.entries ?? [] == [])
  }

  @Test(arguments: [
    ("+++\nid = PM-7\n+++\n", 2, 6, "`PM-7` is no number"), ("+++\nid: PM-7\nx = 1\n+++\n", 2, 3, "expected `=`"),
    ("+++\nid = \"PM-7\n+++\n", 2, 6, "never closed"), ("+++\nid = \"a\" b\n+++\n", 2, 10, "found `b`"),
    ("+++\na = 1\n[a]\nb = 2\n+++\n", 3, 2, "has a value already"),
    ("+++\na = \"\\q\"\n+++\n", 2, 6, "stand for nothing"),
    ("+++\na = 1\na.b = 2\n+++\n", 3, 1, "is no table"), ("+++\na = [1,\n+++\n", 3, 1, "expected a value"),
    ("+++\nid = \"a\"\n", 1, 1, "never closed"), (";;;\n{\"a\": 1,}\n;;;\n", 2, 9, "expected a key"),
    ("{\n  \"id\": \"PM-7\"\n  \"severity\": \"P2\"\n}\n# T\n", 3, 3, "expected `,` or `}`"),
    ("{\n  \"id\": PM-7\n}\n# T\n", 2, 9, "expected a value, found `PM-7`"),
    ("{\"id\": 01}\n", 1, 8, "expected a value"),
    ("{\"id\": \"a\n", 1, 8, "never closed"), ("{\"id\": \"\\x\"}\n", 1, 9, "stand for nothing"),
    ("---cson\nid: 1\n---\n", 1, 1, "in `cson` is not known"),
    ("+++\na" + String(repeating: ".a", count: 9000) + " = 1\n+++\n", 2, 201, "deeper than 100"),
    ("+++\na = " + String(repeating: "[", count: 9000) + "\n+++\n", 2, 105, "deeper than 100"),
    ("{\"a\": " + String(repeating: "[", count: 9000) + "\n", 1, 106, "deeper than 100"),
  ]) func `what cannot be read is one fault with a place, and nothing is missing`(
    _ text: String, _ line: Int, _ column: Int, _ message: String
  ) throws {
    let document = try document(text)
    let faults = document.frontMatter?.faults ?? []
    #expect(faults.count == 1 && !document.metadata.isComplete)
    let fault = try #require(faults.first)
    #expect(fault.message.contains(message), "\(fault.message)")
    #expect(document.source.position(of: fault.range.lowerBound) == Position(line: line, column: column))
  }

  @Test func `a repeated key is named, and the rest is read`() throws {
    for text in ["+++\na = 1\na = 2\n[b]\n[b]\n+++\n", "{\"a\": 1,\n\"a\": 2, \"b\": {\"c\": 1, \"c\": 2}}\n"] {
      let frontMatter = try document(text).frontMatter
      #expect(frontMatter?.faults.count == 2 && frontMatter?.isReadable == true, "\(frontMatter?.faults ?? [])")
    }
  }

  /// What Python's own reader makes of the same text, its values as they are written.
  @Test func `TOML and JSON mean what they mean to Python`() throws {
    let toml = [
      "a = 1", "a = +1_000", "a = 01", "a = 1__0", "a = 0xfF", "a = 0b12", "a = 1.5e-3", "a = .5", "a = 5.", "a = inf",
      "a = -nan", "a = True", "a = true", "a = 2026-09-14", "a = 2026-09-14T09:12:00Z",
      "a = 2026-09-14 09:12:00.25+02:00",
      "a = 2026-9-14", "a = 09:12:00", "a = 09:12:00Z", "a = \"x\\u00e9\\U0001F600\\t\\\\\"", "a = \"\\ud800\"",
      "a = 'x\\y'",
      "a = \"\"\"\nx\"y\"\"\"\"\"", "a = \"\"\"x \\\n   y\"\"\"", "a = '''\nx\\\n'y'''", "a = \"x\ty\"",
      "a = \"x\u{1}\"",
      "a.b.c = 1\na.d = 2", "\"a b\".'c' = 1", "= 1", "a =", "a = 1 b = 2", "a = [1, [2, 'x',], {b = 1, c.d = 2}]",
      "a = [\n  1, # x\n  2\n]", "a = {b = 1,\n c = 2}", "a = {}", "a = []", "a = [,]", "[a]\nb = 1\n[a.c]\nd = 1",
      "[a.b]\nc = 1\n[a]\nd = 2", "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", "[[a]]\n[a]", "[a]\n[[a]]",
      "a = []\n[[a]]",
      "[a]\nb = 1\n[a.b]", "# x", "", "[a", "[[a]", "[]", "[ a . b ]\nc = 1", "a = 1 # x", "a = 1\r\nb = 2\r\n",
      "a\n= 1",
      "a = 'x\n'", "a = \"x", "a = 1\rb = 2", "a = @x", "-a_1 = 1", "é = 1", "a = {b = {c = 1}, d = [1]}",
    ]
    let json = [
      "{\"a\": 1}", "{\"a\": -0.5e+3, \"b\": 0}", "{\"a\": 01}", "{\"a\": .5}", "{\"a\": 1.}", "{\"a\": +1}",
      "{\"a\": tru}",
      "{\"a\": true, \"b\": null, \"c\": false}", "{\"a\": \"\\ud83d\\ude00\\/\\u00e9\"}", "{\"a\": \"\\x\"}",
      "{\"a\": \"x\ty\"}",
      "{\"a\": [1, [2], {\"b\": {}}, []]}", "{\"a\": [1,]}", "{\"a\": 1,}", "{\"a\" 1}", "{a: 1}", "{'a': 1}",
      "{\"a\": 1} x",
      "{\"a\": 1", "{\"a\": \"", "{\"a\":\t1 ,\"b\"\r\n:2}", "{}", "{\"a\": // x\n1}", "{\"a\": 1e}", "{\"\": \"\"}",
      "[1]", "",
    ]
    let script = """
      import json, sys, tomllib
      def plain(value):
        if isinstance(value, dict): return {key: plain(item) for key, item in value.items()}
        if isinstance(value, list): return [plain(item) for item in value]
        return value if isinstance(value, str) else ""
      def read(text, load):
        try: return plain(load(text))
        except (ValueError, RecursionError): return None
      texts = json.load(open(sys.argv[1]))
      loaders = {"toml": tomllib.loads, "json": lambda text: json.loads(text, parse_constant=lambda name: int("x"))}
      print(json.dumps([read(text, loaders[kind]) for kind, text in texts]))
      """
    let scratch = try Scratch()
    let texts = toml.map { ["toml", $0] } + json.map { ["json", $0] }
    try scratch.write(String(decoding: JSONEncoder().encode(texts), as: UTF8.self), to: "texts.json")
    let run = try Command(
      URL(filePath: "/usr/bin/python3"), ["-c", script, scratch.url.path + "/texts.json"], in: scratch.url)
    let expected = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Any], "\(run.errors)")
    #expect(expected.count == texts.count)
    for (text, value) in zip(texts, expected) {
      let fence = text[0] == "toml" ? "+++" : ";;;"
      let document = try document("\(fence)\n\(text[1])\n\(fence)\n")
      let found = document.frontMatter.flatMap {
        $0.isReadable && $0.faults.isEmpty ? printed($0.entries, in: document.source) : nil
      }
      let wanted = value as? [String: Any]
      #expect(found as NSDictionary? == wanted as NSDictionary?, "\(text[1])")
    }
  }

  /// As Python prints it, with nothing in place of what is no text.
  private func printed(_ entries: [FrontMatter.Entry], in source: SourceFile) -> [String: Any] {
    Dictionary(entries.map { ($0.key.value, printed($0.value, in: source)) }) { $1 }
  }

  private func printed(_ value: Located<FrontMatter.Value>, in source: SourceFile) -> Any {
    switch value.value {
    case .scalar(let text): "\"'".utf8.contains(source.bytes[value.range.lowerBound - 1]) ? text : ""
    case .list(let values): values.map { printed($0, in: source) }
    case .mapping(let entries): printed(entries, in: source)
    }
  }
}

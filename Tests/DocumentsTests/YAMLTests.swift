import Documents
import Testing

/// What YAML can do besides fields and lists: anchors, merged maps, quoted and folded text, each with its place.
@Suite struct YAMLTests {
  private func document(_ yaml: String) throws -> Document {
    try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array("---\n\(yaml)---\n# T\n".utf8))))
  }

  @Test(arguments: [
    ("base: &b\n  severity: P2\n<<: *b\n", "severity"),
    ("<<: [{severity: P2}, {severity: P1, owner: ana}]\n", "severity owner"),
    ("a: &a {severity: P2, owner: ana}\nb: &b {owner: bo}\n<<: *b\n<<: *a\n", "severity owner"),
    ("a: &a {severity: P2}\nb: &b {<<: *a}\n<<: *b\n", "severity"),
    ("severity: P2\n<<: {severity: P1}\n", "severity"),
    ("<<: {severity: P1}\nseverity: P2\n", "severity"),
  ]) func `a map is merged, and a field of the document's own wins`(_ yaml: String, _ keys: String) throws {
    let document = try document(yaml)
    #expect(document.frontMatter?.faults == [])
    let entries = document.frontMatter?.entries ?? []
    for key in keys.split(separator: " ") { #expect(entries.count { $0.key.value == key } == 1) }
    #expect(document.metadata.text(.severity)?.value == "P2")
    #expect(document.metadata.text(.severity).map { document.source.text(in: $0.range) } == "P2")
  }

  @Test func `what is no map is not merged`() throws {
    for yaml in ["<<: severity\n", "\"<<\": {severity: P2}\n", "<<: [{severity: P2}, P1]\n"] {
      #expect(try document(yaml).frontMatter?.entries.map(\.key.value) == ["<<"], "\(yaml)")
    }
  }

  @Test func `a place holds what it says`() throws {
    let document = try document(
      """
      té: &t "é: 1"   # é
      used: *t
      list: &l [ä, {x: 'ü'} ] # ]
      block: |
        é: [

        b

      folded: one
        two
      nested:
        - ö: [1]
        - ß
      last: {}

      """)
    #expect(document.frontMatter?.faults == [])
    let places = document.frontMatter?.entries.map {
      (document.source.text(in: $0.key.range), document.source.text(in: $0.value.range))
    }
    let expected = [
      ("té", "&t \"é: 1\""), ("used", "*t"), ("list", "&l [ä, {x: 'ü'} ]"), ("block", "|\n  é: [\n\n  b"),
      ("folded", "one"), ("nested", "- ö: [1]\n  - ß"), ("last", "{}"),
    ]
    #expect(places?.map(\.0) == expected.map(\.0) && places?.map(\.1) == expected.map(\.1), "\(places ?? [])")
    #expect(document.frontMatter?.entries[1].value.value == .scalar("é: 1"))
  }

  @Test func `every repeated key is named, and the rest is read`() throws {
    let frontMatter = try document("a: {b: 1, b: 2}\n" + String(repeating: "c: 1\n", count: 30)).frontMatter
    #expect(frontMatter?.faults.count == 30 && frontMatter?.isReadable == true)
    #expect(frontMatter?.faults[0].message == "`b` is given twice, first on line 2, but YAML allows a key only once")
  }
}

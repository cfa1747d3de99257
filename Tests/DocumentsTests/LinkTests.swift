import Documents
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("Timeline (UTC)", "timeline-utc"), ("Rollback & undo", "rollback--undo"), ("5 Whys: why?", "5-whys-why"),
    ("snake_case-name", "snake_case-name"), ("タイムライン", "タイムライン"), ("Årsak", "årsak"), ("⚠️ Care", "-care"),
    ("The flag tax.region", "the-flag-taxregion"),
  ])
  func `a heading's anchor is the one on GitHub`(_ title: String, _ slug: String) {
    #expect(Anchors.slug(of: title) == slug)
  }

  @Test func `repeated headings get numbered anchors, and HTML anchors count`() throws {
    let document = try document(
      "# A\n\n## A\n\n## A 1\n\n<a id=\"b\"></a> text <a name='c'>\n\n<div id=d>\n\n## E {#f}\n")
    #expect(document.anchors == ["a", "a-1", "a-1-1", "b", "c", "d", "e", "f"])
  }

  @Test(arguments: [
    ("x.md", "docs/runbooks/x.md"), ("./x.md#a", "docs/runbooks/x.md"), ("../x%20y.md", "docs/x y.md"),
    ("/x.md", "x.md"), ("../../x.md", "x.md"), ("../../../x.md", nil), ("x/", nil), ("x", nil), ("x.html", nil),
    ("#a", "docs/runbooks/a.md"), ("i.png?raw=true", "docs/runbooks/i.png"), ("{{site.base}}/x.md", nil),
  ])
  func `a link is resolved from the folder of its document`(_ destination: String, _ path: String?) throws {
    let document = try document("# A\n\n[a](<\(destination)>)\n")
    let link = try #require(document.links.first)
    #expect(document.path(of: link) == path)
    #expect(document.source.text(in: link.destination.range) == destination)
  }

  @Test func `links to other hosts are external, and a reference is marked by its text`() throws {
    let document = try document(
      "[a](https://a.example/x.md) <https://b.example> [c](mailto:c@d) [`d`][1]\n\n[1]: x.md\n")
    #expect(document.links.map(\.destination.value) == ["x.md"])
    #expect(document.links.map { document.source.text(in: $0.destination.range) } == ["d"])
  }

  @Test func `a footnote is a reference like any other, because footnotes have weaknesses in the parser`() throws {
    #expect(try document("# A\n\n[^b]: x.md\n\nSee [^b].\n").links.map(\.destination.value) == ["x.md"])
  }

  @Test func `the paths that a document names are its links and its fields`() throws {
    let front = """
      ---
      timeline: {source: docs/log.md}
      inputs: {runbooks: [{path: ../y.md}], adrs: [adr/1.md], comms: "https://c.example/x.md"}
      structural_fix: {artefact: {kind: test, path: t/a.swift}}
      ---
      ![i](i.png)
      """
    let source = SourceFile(path: "postmortems/a.md", bytes: Array(front.utf8))
    let document = try #require(Document(source))
    let wanted = ["docs/log.md", "y.md", "adr/1.md", "t/a.swift", "postmortems/i.png"]
    #expect(document.namedPaths.isSuperset(of: wanted))
    #expect(!document.namedPaths.contains { $0.contains("example") })
  }

  private func document(_ text: String) throws -> Document {
    try #require(Document(SourceFile(path: "docs/runbooks/a.md", bytes: Array(text.utf8))))
  }
}

import Documents
import Foundation
import TestSupport
import Testing

@Suite struct DocumentTests {
  private func document(_ text: String, path: String = "postmortems/x.md") throws -> Document {
    try #require(Document(SourceFile(path: path, bytes: Array(text.utf8))))
  }

  @Test(arguments: [
    ("postmortems/x.md", Document.Kind.postmortem), ("docs/post-mortems/2026/x.md", .postmortem),
    ("Post_Mortem/x.MD", .postmortem), ("a/incident-reports/x.markdown", .postmortem), ("x/playbooks/y.mdx", .runbook),
    ("team-runbooks/x.md", .runbook), ("docs/2026-11-16-postmortem-tax.md", .postmortem),
    ("incidents/missing-runbook.md", .postmortem), ("runbooks/incidents/x.md", .postmortem), ("SOP/x.md", .runbook),
    ("incident_retros/x.md", .postmortem), ("docs/rca/x.md", .postmortem), ("docs/RCAs/x.qmd", .postmortem),
    ("outages/x.md", .postmortem), ("root-causes/x.md", .postmortem), ("pir/x.md", .postmortem),
    ("coe/x.html.md", .postmortem), ("docs/after-action-reports/x.md", .postmortem), ("sevs/x.md", .postmortem),
    ("learning-reviews/x.md", .postmortem), ("retros/x.md", .postmortem), ("runbooks/x.html.md.erb", .runbook),
    ("x.runbook.md", .runbook), ("incidents/2026-11-16-tax/index.md", .postmortem),
    ("postmortems/INC-31/README.md", .postmortem), ("incidents/2026-11-tax/index.md", .postmortem),
  ])
  func `a path determines the kind of a document`(_ path: String, _ kind: Document.Kind) {
    #expect(Document.Kind.mayBeDocument(path: path))
    #expect(Document.Kind(path: path) == kind)
  }

  @Test(arguments: ["docs/x.md", "src/incident-bot/x.md", "incidental/x.md", "soap/x.md", "postmortem.d/x.md"])
  func `a similar path does not make a document`(_ path: String) {
    #expect(Document.Kind(path: path) == nil)
  }

  @Test(arguments: [
    "postmortems/README.md", "runbooks/_index.md", "postmortems/TEMPLATE.md", "runbooks/x.txt", "md",
    "runbooks/index.html.md", "runbooks/phase1/index.md", "incidents/2026-11/index.md", "runbooks/SUMMARY.md",
    "incidents/CLAUDE.md",
    "runbooks/AGENTS.md", ".github/ISSUE_TEMPLATE/incident.md", ".claude/skills/postmortem/SKILL.md",
    ".cursor/postmortems/a.md", "testdata/postmortems/a.md", "tests/fixtures/incidents/a.md", "postmortems/LICENSE.md",
    "docs/adr/0007-use-runbooks.md", "postmortems/templates/long.md", "runbooks/x.erb",
  ])
  func `other files are not read`(_ path: String) {
    #expect(!Document.Kind.mayBeDocument(path: path))
  }

  @Test(arguments: [
    ("## 4. Root Cause (5 Whys)", Section.Name.rootCause), ("## 🔥 **Timeline**:", .timeline), ("### Five whys", .whys),
    ("## 5 Whys", .whys), ("## Follow-up Actions", .actions), ("## What went wrong", .lessons),
    ("## Mitigation & Resolution", .containment), ("## タイムライン", .timeline),
    ("## Detection and containment", .detection),
    ("## Structural fixes", .structuralFix), ("Impact\n------", .impact), ("## Tiltak", .actions),
  ])
  func `headings are recognised under every name`(_ heading: String, _ name: Section.Name) throws {
    let document = try document("# Title\n\n\(heading)\n\ntext\n")
    #expect(document.sections.last?.name == name)
  }

  @Test func `a subsection inherits its parent's name, and a code fence contains no section`() throws {
    let document = try document("# T\n## Timeline\n### 13:06\nx\n```\n## Impact\n```\n## Impact\ny\n")
    #expect(document.sections.map(\.name) == [nil, nil, .timeline, .timeline, .impact])
  }

  @Test(arguments: [
    "---\nseverity: P1\n---\n# T", "# T\n\n| Severity | P1 |\n|---|---|\n| Status | Draft |",
    "# T\n\n**Severity:** P1", "# T\n\n__Severity__: P1  \n**Date**: 2026-11-16", "# T\n\n- Severity: P1",
    "# T\n\n* **Severity**: P1", "# T\n\nDate: 2026-11-16\nSeverity: P1", "# T\n\n### Severity\n\nP1",
    "# T\n\n## Details\n\n- Severity: P1", "# T\n\n- 심각도: P1", "# T\n\n- 重大度：P1", "---\r\nseverity: 'P1'\r\n---\r\n# T",
  ])
  func `metadata is found in every form, and its range contains the value`(_ text: String) throws {
    let document = try document(text)
    let severity = try #require(document.metadata.text(.severity))
    #expect(severity.value == "P1")
    #expect(document.source.text(in: severity.range).contains("P1"))
  }

  @Test func `fields in task lists and quotes are not metadata`() throws {
    let document = try document("# T\n\n> **Severity:** P1\n\n## Action items\n\n- Status: done\n\nSeverity: P1\n")
    #expect(document.metadata.isEmpty)
  }

  @Test func `words are located in the source, whatever markup surrounds them`() throws {
    let text = """
      # A *b* `c` &amp; \\*d\\*

      - item [link
        text](https://example.com/a_(b) "t") after `co de` **bold**
        continued <i>html</i> ![image](x.png) end

      | a | `b \\| c` |
      |---|---|
      | [x](y z) | é 税 \\| 🧨 w |

      Setext **one**
      ===
      """
    let document = try document(text)
    for block in document.blocks {
      guard let prose = block.prose, !prose.isEmpty else { continue }
      for word in prose.text.split(whereSeparator: \.isWhitespace) where word.allSatisfy(\.isLetter) {
        let range = try #require(prose.bytes.firstRange(of: Array(word.utf8)))
        #expect(document.source.text(in: prose.source(of: range)) == word)
      }
    }
    let texts = document.blocks.compactMap { $0.prose?.text }
    #expect(texts.contains("é 税 | 🧨 w"))
    #expect(document.title?.value == "A b c & *d*")
  }

  @Test func `the range of a front matter value is the value's own`() throws {
    let document = try document(
      "---\nid: \"PM \\\"1\\\"\" # why\nroles: {po: '@p''q', tl: [\"@a\", @b]}\n---\n# T\n".replacing("@b", with: "b"))
    let id = try #require(document.metadata[.id])
    #expect(document.source.text(in: id.range) == #""PM \"1\"""#)
    let roles = try #require(document.metadata[.roles])
    #expect(document.source.text(in: roles.range) == "{po: '@p''q', tl: [\"@a\", b]}")
    let po = try #require(roles.value.entries.first)
    #expect(document.source.text(in: po.value.range) == "'@p''q'")
    #expect(po.value.value.text == "@p'q")
  }

  @Test func `sentences exclude code, quotes and quotations`() throws {
    let document = try document(
      "# T\n\nFirst e.g. one. Second v1.2.3 of `code. x` \"said so.\" Third?\n\n> quoted\n\n```\ncode\n```\n")
    #expect(document.sentences.count == 3)
    #expect(document.sentences.last?.isQuestion == true)
  }
}

/// Checks that hold for every recorded document of the project.
@Suite struct RecordedDocumentTests {
  @Test func `every block's text is located in the source`() throws {
    let folder = Recording.root.appending(path: "Fixtures")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    #expect(paths.count > 100)
    for path in paths {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      guard let document = Document(SourceFile(path: path, bytes: bytes), pathKind: .postmortem) else { continue }
      for block in document.blocks {
        guard let prose = block.prose, !prose.isEmpty, !prose.bytes.contains(UInt8(ascii: "|")) else { continue }
        for line in prose.lines where !line.isEmpty {
          let words = prose.text(in: line).split { !$0.isLetter && !$0.isNumber }
          let seen = document.source.text(in: prose.source(of: line))
          for word in words { #expect(seen.contains(word), "\(path): \(word)") }
        }
      }
    }
  }
}

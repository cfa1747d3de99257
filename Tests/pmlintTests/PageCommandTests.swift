import Foundation
import TestSupport
import Testing

/// The pages that are read beside a terminal: their commands are run in order, as a reader types them.
@Suite struct PageCommandTests {
  /// What a page needs besides the repository that all of them are about.
  private static let additions: [String: [String: String]] = [
    "NewDocuments": [
      "incidents/2026-11-20-orders.md":
        "---\ntype: incident\nid: INC-44\ntitle: Orders were lost at night\nseverity: P1\n---\n"
    ]
  ]

  /// The team of `Fixtures/pages`, which filed each postmortem on the day of its incident.
  private func repository(for page: Page) throws -> Scratch {
    let scratch = try Scratch()
    let folder = Recording.root.appending(path: "Fixtures/pages")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(at: folder.appending(path: name), to: scratch.url.appending(path: name))
    }
    for (path, text) in Self.additions[page.name] ?? [:] { try scratch.write(text, to: path) }
    try scratch.git("init", "-q")
    try scratch.git("config", "user.name", "Maya")
    try scratch.git("config", "user.email", "maya@example.com")
    let postmortems = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/docs/postmortems")
    for name in postmortems.sorted() {
      scratch.date = "\(name.prefix(10))T20:00:00Z"
      try scratch.git("add", "docs/postmortems/\(name)")
      try scratch.git("commit", "-q", "-m", "docs: \(name)")
    }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-q", "-m", "docs: the rest")
    return scratch
  }

  /// Runs a line of the shell with the built pmlint, on a fixed day.
  private func run(_ line: String, in scratch: Scratch) throws -> Command {
    let day = "2026-11-23T12:00:00Z"
    return try Command(
      URL(filePath: "/bin/sh"), ["-c", line], in: scratch.url,
      environment: [
        "PATH": "\(Command.binary.deletingLastPathComponent().path):/usr/bin:/bin", "PMLINT_AS_OF": day,
        "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_CONFIG_NOSYSTEM": "1",
      ])
  }

  @Test(arguments: Page.typed)
  func `commands run in order, and print what is shown`(_ page: Page) throws {
    let scratch = try repository(for: page)
    var written: [Substring] = []
    var fence: Substring?
    var count = 0
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { fence = fence == nil ? line.dropFirst(3) : nil }
      let isShown = fence == "console"
      // What a console block shows is printed again by the command above it.
      if isShown, !line.hasPrefix("```"), !line.hasPrefix("$ ") { continue }
      written.append(line)
      guard !line.isEmpty, !line.hasPrefix("```"), isShown || fence == "sh" else { continue }
      count += 1
      let run = try run(String(isShown ? line.dropFirst(2) : line), in: scratch)
      // 1 is what a run with findings ends with; a command that could not do its job ends with 2.
      #expect(
        run.status == 0 || (run.status == 1 && !run.output.isEmpty) || (isShown && run.isRefusal),
        "\(line): \(run.errors)")
      if isShown, !(run.output + run.errors).isEmpty {
        written += (run.output + run.errors).dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      }
    }
    #expect(count > 0)
    try Recording.expect(written.joined(separator: "\n"), at: page.url)
  }

  @Test func `each form of metadata is read as the page says`() throws {
    let page = try #require(Page.typed.first { $0.name == "FieldsAndForms" })
    let scratch = try repository(for: page)
    let forms = page.blocks(of: "markdown")
    #expect(forms.count == 7)
    for form in forms {
      try scratch.write(form, to: "docs/postmortems/form.md")
      let facts = try scratch.pmlint("inspect", "docs/postmortems/form.md").output
      for fact in ["severity    P1 ", "started     2026-11-16T09:12", "owner       @maya "] {
        #expect(facts.contains("\n  \(fact)"), "\(form)\n\(facts)")
      }
    }
  }

  @Test func `the page of fields has each field that can have more names`() throws {
    let page = try #require(Page.typed.first { $0.name == "FieldsAndForms" })
    let schema = try JSONDecoder().decode(Schema.self, from: Data(try Command("config", "--schema").output.utf8))
    let fields = try #require(schema.properties["fields"]?.properties).keys
    #expect(fields.count > 30)
    for field in fields { #expect(page.text.contains("`\(field)`"), "\(field)") }
  }
}

/// The names of the fields in the schema of the configuration.
private struct Schema: Decodable {
  let properties: [String: Key]

  struct Key: Decodable {
    let properties: [String: Name]?
  }

  struct Name: Decodable {}
}

extension Command {
  /// Whether a hook refused a commit.
  fileprivate var isRefusal: Bool { status == 1 && errors.contains("this commit is refused") }
}

import Documents
import Foundation
import Reports
import TestSupport
import Testing

/// Documents in the forms of well-known templates and exports, with what is read of each.
@Suite struct InspectTests {
  private static let folder = Recording.root.appending(path: "Fixtures/inspect")

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  private static func inspected(_ name: String) throws -> InspectedDocument {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let kind = name.hasPrefix("runbook") ? Document.Kind.runbook : .postmortem
    let document = Document(SourceFile(path: name, bytes: bytes), as: kind)
    return InspectedDocument(document, path: name, kind: kind, reason: "folder `postmortems/`")
  }

  @Test(arguments: names)
  func `what is read of a form is recorded`(_ name: String) throws {
    let text = FactsReporter.text([try Self.inspected(name)])
    try Recording.expect(text, at: Self.folder.appending(path: name + ".expected"))
  }

  @Test func `each recorded text has its document`() throws {
    #expect(Self.names.count > 20)
    let all = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(all.filter { $0.hasSuffix(".expected") }.map { String($0.dropLast(9)) }.sorted() == Self.names)
  }

  @Test func `every fact is a key of the schema, in both forms of JSON`() throws {
    let documents = try Self.names.map(Self.inspected)
    let lines = FactsReporter.jsonl(documents)
    #expect(lines.split(separator: "\n").count == documents.count)
    let scratch = try Scratch()
    try scratch.write(FactsReporter.json(documents), to: "report.json")
    try scratch.write(lines, to: "lines.jsonl")
    let script = """
      import json, jsonschema, sys
      report, schema = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      validator.validate(report)
      lines = [json.loads(line) for line in open(sys.argv[3], encoding="utf-8")]
      assert lines == report["documents"]
      report["documents"][0]["more"] = 1
      assert not validator.is_valid(report)
      """
    let schema = Recording.root.appending(path: "Sources/pmlint/pmlint.docc/Resources/facts.schema.json").path
    let places = ["/report.json", "/lines.jsonl"].map { scratch.url.path + $0 }
    let run = try Python.run(script, [places[0], schema, places[1]], in: scratch)
    #expect(run.status == 0, "\(run.errors.suffix(400))")
  }
}

import Foundation
import TestSupport
import Testing

/// The formats of `pmlint due`, as other programs read them.
extension DueTests {
  @Test func `the calendar is read by another program`() throws {
    var files = Self.files
    let long = String(repeating: "Réparer 日本語, a; b\\c ", count: 12)
    files["postmortems/2026-11-09-queue.md"] = Self.signed.replacing("Alert on a full queue", with: long)
    let scratch = try repository(files)
    let run = try scratch.pmlint("due", "--format", "ics")
    try scratch.write(run.output, to: "due.ics")
    let script = """
      import icalendar, json, sys
      data = open(sys.argv[1], "rb").read()
      lines = data.split(b"\\r\\n")
      assert lines[-1] == b"" and all(len(line) <= 75 for line in lines), max(map(len, lines))
      assert not any(b"\\n" in line or b"\\r" in line for line in lines)
      for line in lines: line.decode("utf-8")
      calendar = icalendar.Calendar.from_ical(data)
      assert not calendar.errors and calendar["VERSION"] == "2.0", calendar.errors
      events = list(calendar.walk("VEVENT"))
      for event in events:
          assert not event.errors, event.errors
          stamp = event.decoded("DTSTAMP")
          assert stamp.isoformat() == "2026-11-23T12:00:00+00:00", stamp
          print(event.decoded("DTSTART").isoformat(), event["CATEGORIES"].to_ical().decode(), event["UID"], sep="|")
          print(event["SUMMARY"], json.dumps(str(event["DESCRIPTION"])), sep="|")
      """
    let read = try Python.run(script, [scratch.url.path + "/due.ics"], in: scratch)
    #expect(read.status == 0, "\(read.errors.suffix(600))")
    let items = try report(scratch).items.filter { $0.due != nil }
    let expected = items.flatMap { item in
      ["\(item.due ?? "")|\(item.kind)|\(item.id)@pmlint", "\(item.owner.map { "\($0): " } ?? "")\(item.what)"]
    }
    let printed = read.output.split(separator: "\n").map { line in
      line.hasPrefix("20") ? String(line) : String(line.prefix { $0 != "|" })
    }
    #expect(printed == expected)
    #expect(printed.contains { $0.contains("Réparer 日本語, a; b\\c Réparer") })
    #expect(read.output.contains("\"postmortems/2026-11-09-queue.md:14\\nOwner: @zoe\\nTracked: SHOP-471\""))
  }

  @Test func `the JSON fits its published schema`() throws {
    let scratch = try repository()
    try scratch.write(scratch.pmlint("due", "--format", "json").output, to: "due.json")
    let script = """
      import json, jsonschema, sys
      report, schema = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
      validator.validate(report)
      assert len(report["items"]) == sum(report["summary"].values()) == 7
      report["items"][0]["more"] = 1
      assert not validator.is_valid(report)
      """
    let schema = Recording.root.appending(path: "Sources/pmlint/pmlint.docc/Resources/due.schema.json").path
    let read = try Python.run(script, [scratch.url.path + "/due.json", schema], in: scratch)
    #expect(read.status == 0, "\(read.errors.suffix(600))")
  }

  @Test func `a document cannot speak to a terminal`() throws {
    var files = Self.files
    files["postmortems/2026-11-09-queue.md"] = Self.signed.replacing(
      "Alert on a full queue", with: "\u{1B}[31m::error::Alert \u{202E}on")
    let scratch = try repository(files)
    for format in ["text", "ics"] {
      let output = try scratch.pmlint("due", "--format", format).output
      #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(format)")
      #expect(!output.contains("\n::") && output.contains("error"))
    }
  }
}

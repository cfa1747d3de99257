import Documents
import Reports
import Testing

/// The list of what is due, from hostile text.
@Suite struct DueReportTests {
  private func report(_ items: [DueItem]) -> DueReport {
    DueReport(items: items, asOf: Moment(seconds: 1_795_435_200), within: 7, notices: [], version: "1.2.3")
  }

  private func item(_ what: String, due: String?, owner: String? = nil, path: String = "a.md") -> DueItem {
    DueItem(
      .action, what, due: due.flatMap { Moment($0) }, owner: owner, path: path, line: 1, identity: "0123456789abcdef")
  }

  @Test func `the order is time, owner, place, and what has no date comes last`() {
    let items = [
      item("f", due: nil), item("e", due: "2026-11-25", path: "b.md"), item("d", due: "2026-11-25"),
      item("c", due: "2026-11-25", owner: "@zoe"), item("b", due: "2026-11-25", owner: "@ada"),
      item("a", due: "2026-11-24T10:00:00Z"),
    ]
    #expect(report(items).items.map(\.what) == ["a", "b", "c", "d", "e", "f"])
    #expect(report(items.reversed()).items.map(\.what) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test(arguments: [
    ("2026-11-22", DueReport.State.overdue), ("2026-11-23", .soon), ("2026-11-23T11:59:59Z", .overdue),
    ("2026-11-23T12:00:00Z", .soon), ("2026-11-29", .soon), ("2026-11-30", .later), ("9999-12-31", .later),
  ])
  func `a day is over when its last second is`(_ due: String, _ state: DueReport.State) {
    let item = item("x", due: due)
    #expect(report([item]).state(of: item) == state)
  }

  @Test(arguments: [
    "plain", String(repeating: "e\u{301}", count: 90), "e" + String(repeating: "\u{301}", count: 500),
    String(repeating: "日本語", count: 40), "a\r\nBEGIN:VALARM\nb\u{85}c\u{2028}d",
    "👩‍👩‍👧‍👦" + String(repeating: "👩‍👩‍👧‍👦", count: 20),
    #"a\;,"# + String(repeating: ",", count: 200),
  ])
  func `a calendar's lines are short, and hold one property each`(_ text: String) {
    let calendar = DueReporter.ics(report([item(text, due: "2026-11-25", owner: text, path: text)]))
    let bytes = Array(calendar.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    let lines = calendar.unicodeScalars.split(separator: "\r\n".unicodeScalars).map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) && !$0.utf8.contains(13) })
    let names = lines.filter { $0.utf8.first != 32 }.map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(
      names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "BEGIN", "UID", "DTSTAMP", "DTSTART", "SUMMARY",
        "DESCRIPTION", "CATEGORIES", "TRANSP", "END", "END",
      ])
  }

  @Test func `lines fit into 80 columns except for a long path`() {
    let wide = String(repeating: "広い", count: 60)
    let text = DueReporter.text(report([item(wide, due: "2026-11-25", owner: wide), item(wide, due: "2020-01-01")]))
    for line in text.split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x3000 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }
}

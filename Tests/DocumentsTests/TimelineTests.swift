import Documents
import Testing

@Suite struct TimelineTests {
  private func document(_ text: String) throws -> Document {
    try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array("# T\n\(text)".utf8))))
  }

  @Test(arguments: [
    ("| Time (UTC) | Event |\n|---|---|\n| 09:12 | a |\n| 09:40 | b |", ["09:12", "09:40"]),
    ("| Date | Time | Event |\n|---|---|---|\n| 2026-11-16 | 09:12 | a |", ["09:12"]),
    ("| Day | Date | Time | Event |\n|---|---|---|---|\n| Thur | Jan 20 | 22:06 | a |", ["22:06"]),
    ("- 09:12 a\n- **09:40 UTC** b\n- `09:52` c\n- later d", ["09:12", "09:40 UTC", "09:52"]),
    ("09:12 - a\n09:40 - b", ["09:12", "09:40"]), ("### 13:06\na\n### 13:10 UTC\nb", ["13:06", "13:10 UTC"]),
    (
      "- ~15:05–15:10 a\n- 9:12 am PST b\n- 2026-11-16T09:12:30Z c",
      ["~15:05–15:10", "9:12 am PST", "2026-11-16T09:12:30Z"]
    ),
    ("- Nov 16, 09:12 a\n- Day 2 09:12 b\n- 2026-11-16: c", ["Nov 16, 09:12", "Day 2 09:12", "2026-11-16"]),
    ("- 09:12:00+09:00 a\n- 09h12 b\n- 10am c", ["09:12:00+09:00", "09h12", "10am"]),
    ("- 12 pods a\n- 3.14 b\n- 16 orders c\n- 99:12 d\n- 1:2 e", []),
  ])
  func `rows are read in every form`(_ text: String, _ times: [String]) throws {
    #expect(try document("## Timeline\n\(text)\n").timelineRows.map(\.time.value) == times)
  }

  @Test func `a time of a row keeps what is approximate or missing`() throws {
    let rows = try document("## Timeline\n- ~2026-11-16 21:05 UTC a\n- 1:15 b\n- 1:15 pm c\n").timelineRows
    #expect(rows.map(\.clock.seconds) == [75_900, 4_500, 47_700])
    #expect(rows.map(\.clock.isApproximate) == [true, false, false])
    #expect(rows.map(\.clock.isTwelveHour) == [false, true, false])
    #expect(rows.map(\.clock.day) == [20_773, nil, nil])
    #expect(rows.map(\.clock.zone) == ["UTC", nil, nil])
    #expect(rows.map { $0.event.trimmingPrefix { !$0.isLetter } } == ["a", "b", "c"])
  }

  @Test(arguments: ["(UTC)", "09:12Z", "Time JST", "UTC+1", "2026-11-16T09:12:00+09:00", "Europe/Oslo", "日本時間"])
  func `a zone is recognised by its names`(_ text: String) {
    #expect(StatedZone.first(in: text) != nil)
  }

  @Test(arguments: ["Time", "09:12", "ZONE", "A/B test", "estimated", "C++ 11", "+1 650 0100"])
  func `other text is not taken for a zone`(_ text: String) {
    #expect(StatedZone.first(in: text) == nil)
  }
}

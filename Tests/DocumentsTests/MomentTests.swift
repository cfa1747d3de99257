import Documents
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-11-16T09:12:00Z", "2026-11-16T09:12:00Z", true),
    ("2026-11-16T09:12:30.25Z", "2026-11-16T09:12:30Z", true),
    ("2026-11-16T09:12Z", "2026-11-16T09:12:00Z", true),
    ("2026-11-16 09:12 UTC", "2026-11-16T09:12:00Z", true),
    ("2026-11-16T09:12:00+02:00", "2026-11-16T07:12:00Z", true),
    ("2026-11-16T01:00:00-0530", "2026-11-16T06:30:00Z", true),
    ("2026-11-16 09:12", "2026-11-16T09:12:00Z", false),
    ("~2026/11/16 9:12", "2026-11-16T09:12:00Z", false),
    ("June 14th, 2022, 10:00 am", "2022-06-14T10:00:00Z", false),
    ("Tue, 14 June 2022 at 10:00 pm", "2022-06-14T22:00:00Z", false),
    ("Posted Apr 08, 2025 - 14:36 UTC", "2025-04-08T14:36:00Z", true),
    ("26.04.2023", "2023-04-26T00:00:00Z", false),
    ("2024-02-29", "2024-02-29T00:00:00Z", false),
    ("January 14-19, 2026", "2026-01-14T00:00:00Z", false),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z", true),
  ])
  func `a moment is read as it is written`(_ text: String, _ expected: String, _ hasZone: Bool) throws {
    let moment = try #require(Moment(text))
    #expect(moment.rfc3339 == expected)
    #expect(moment.hasZone == hasZone)
  }

  @Test(arguments: [
    "", "soon", "TBD", "2026-13-01", "2026-02-29", "2025-02-30", "06/14/2022", "14", "next sprint", "Q1 2026",
    "9999", "2026-11", "16:12",
  ])
  func `an invalid date is not read`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `a date alone is open until the end of its day`() throws {
    let date = try #require(Moment("2026-11-16"))
    #expect(date.latest - date.earliest == 86_399)
    #expect(date.isDateOnly)
    #expect(date.description == "2026-11-16")
  }

  @Test func `every day of four centuries survives a round trip`() {
    var moment = -11_676_096_000  // 1600-01-01
    while moment < 946_684_800 {
      let text = Moment(seconds: moment).rfc3339
      #expect(Moment(text)?.earliest == moment)
      moment += 86_400 * 31
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -62_135_596_801, 253_402_300_800, Int.max - 1, Int.max])
  func `a time out of range is clamped to the years 1 to 9999`(_ seconds: Int) {
    let moment = Moment(seconds: seconds)
    #expect(moment.rfc3339 == (seconds < 0 ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59Z"))
    #expect(!moment.description.isEmpty && !moment.isDateOnly)
    #expect(Moment("9999-12-31T23:59:59-99:99")?.rfc3339 == "9999-12-31T23:59:59Z")
    #expect(Moment("0001-01-01T00:00:00+99:99")?.rfc3339 == "0001-01-01T00:00:00Z")
    #expect(Moment("0001-01-01")?.isDateOnly == true && Moment("9999-12-31")?.isDateOnly == true)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 1 << 58, Int.max])
  func `a span is never longer than what can be added to any time`(_ count: Int) {
    let limit = 10_000 * 366 * Moment.day
    for span in [Span(seconds: count), Span(minutes: count), Span(days: count)] {
      #expect(abs(span.seconds) <= limit && span.seconds.signum() == count.signum())
      #expect(!span.description.isEmpty)
    }
    #expect(Span(minutes: 5).seconds == 300 && Span(days: 2).seconds == 172_800)
  }

  @Test func `spans are printed in two units and read in many`() {
    #expect(Span(seconds: 3600 * 51).description == "2 d 3 h")
    #expect(Span(seconds: 2400).description == "40 min")
    #expect(Span(seconds: 86_400 * 265 + 3600).description == "265 d")
    #expect(Span("90d")?.seconds == 90 * 86_400)
    #expect(Span("6 months")?.seconds == 180 * 86_400)
    #expect(Span("2 Weeks")?.seconds == 14 * 86_400)
    #expect(Span("often") == nil)
    #expect(Span("0d") == nil)
  }
}

@Suite struct LooseDateTests {
  @Test(arguments: [
    ("16/11/2026", "2026-11-16"), ("11/16/2026", "2026-11-16"), ("9/9/2026", "2026-09-09"),
    ("16-11-2026 10:31", "2026-11-16"), ("20261116", "2026-11-16"), ("20261116T0912Z", "2026-11-16T09:12Z"),
    ("20261116T091233", "2026-11-16T09:12:33"), ("16-Nov-2026", "2026-11-16"),
    ("16th of November, 2026", "2026-11-16"), ("2026-Nov-16", "2026-11-16"), ("2026 November 1st", "2026-11-01"),
    ("2026年11月6日", "2026-11-06"), ("2026년 11월 6일", "2026-11-06"),
  ])
  func `an unambiguous date is read`(text: String, date: String) {
    #expect(LooseDate(text)?.replacement == date)
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [
    "11/09/2026", "09-11-2026", "16/11/26", "31/02/2026", "2026-11-16", "16 November 2026", "next sprint", "",
    "12345678", "202611161", "20261116123", "16/11/2026 - 18/11/2026",
    "16/11/2026 - 18/11", "16/11/2026-17", "16/11/2026 to 17", "20261116T2560Z", "16/11/2026 25:00", "16/11/20261",
    "Q4 2026", "16/Nov",
    "2026-13-01",
  ])
  func `an ambiguous or invalid date is not changed`(text: String) {
    #expect(LooseDate(text) == nil)
  }
}

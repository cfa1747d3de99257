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
    ("16/11/2026", "2026-11-16T00:00:00Z", false), ("11/16/2026", "2026-11-16T00:00:00Z", false),
    ("9/9/2026", "2026-09-09T00:00:00Z", false), ("16-11-2026 10:31", "2026-11-16T10:31:00Z", false),
    ("20261116", "2026-11-16T00:00:00Z", false), ("20261116T0912Z", "2026-11-16T09:12:00Z", true),
    ("20261116T091233", "2026-11-16T09:12:33Z", false), ("16-Nov-2026", "2026-11-16T00:00:00Z", false),
    ("16th of November, 2026", "2026-11-16T00:00:00Z", false), ("2026-Nov-16", "2026-11-16T00:00:00Z", false),
    ("2026 November 1st", "2026-11-01T00:00:00Z", false), ("2026年11月6日", "2026-11-06T00:00:00Z", false),
    ("2026년 11월 6일", "2026-11-06T00:00:00Z", false), ("2026年11月6日 午後3時05分 JST", "2026-11-06T06:05:00Z", true),
    ("2026-09-14 11:12 CEST", "2026-09-14T09:12:00Z", true), ("2026-09-14 20:05 (JST)", "2026-09-14T11:05:00Z", true),
    ("2026-09-14 02:12 PDT", "2026-09-14T09:12:00Z", true),
    ("2026-09-14 11:12 Europe/Berlin", "2026-09-14T09:12:00Z", true),
    ("2026-01-14 11:12 Europe/Berlin", "2026-01-14T10:12:00Z", true),
    ("2026-10-26 14:00 PT", "2026-10-26T21:00:00Z", true), ("2026-09-14 09.12 UTC", "2026-09-14T09:12:00Z", true),
    ("2026-09-14 14:42 UTC+05:30", "2026-09-14T09:12:00Z", true),
    ("2026-09-14 14:42 UTC +5", "2026-09-14T09:42:00Z", true),
    ("2026-09-14T05:12:00\u{2212}04:00", "2026-09-14T09:12:00Z", true),
    ("14 September 2026 at 1:05 p.m. UTC", "2026-09-14T13:05:00Z", true),
    ("14 September 2026 at 9:12 a.m. UTC", "2026-09-14T09:12:00Z", true),
    ("3rd of May 2026, 14.05 CEST", "2026-05-03T12:05:00Z", true),
    ("14.05 CEST, 3 May 2026", "2026-05-03T12:05:00Z", true),
    ("2026-05-01 24:00", "2026-05-02T00:00:00Z", false), ("24-10-2026 - 08:15", "2026-10-24T08:15:00Z", false),
    ("3. mars 2026 kl. 14.05", "2026-03-03T14:05:00Z", false),
    ("3. März 2026 um 14 Uhr", "2026-03-03T14:00:00Z", false),
    ("1er août 2026 à 9h12", "2026-08-01T09:12:00Z", false),
    ("1er aou\u{302}t 2026 à 9h12", "2026-08-01T09:12:00Z", false),
    ("SÁBADO 12 DÉCEMBRE 2026", "2026-12-12T00:00:00Z", false), ("3 de mayo de 2026", "2026-05-03T00:00:00Z", false),
    ("2026-05-01 12:30 IST", "2026-05-01T12:30:00Z", false), ("May 1, 2026 11:21a", "2026-05-01T11:21:00Z", false),
    ("2026-05-01 22:50 頃", "2026-05-01T22:50:00Z", false), ("2026-05-01 (approx.)", "2026-05-01T00:00:00Z", false),
  ])
  func `a moment is read as it is written`(_ text: String, _ expected: String, _ hasZone: Bool) throws {
    let moment = try #require(Moment(text))
    #expect(moment.rfc3339 == expected)
    #expect(moment.hasZone == hasZone)
  }

  @Test(arguments: [
    "", "soon", "TBD", "2026-13-01", "2026-02-29", "2025-02-30", "14", "next sprint", "Q1 2026",
    "9999", "2026-11", "16:12", "11/09/2026", "09-11-2026", "16/11/26", "31/02/2026", "12345678", "202611161",
    "20261116123", "20261116T2560Z", "16/11/2026 25:00", "16/11/20261", "16/Nov", "2026-05-01 12:30 XYZT",
    "2026-05-01 1:05 +x", "3.14", "10.0.0.1", "2026-05-01 1:2",
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
    #expect(Moment("9999-12-31T23:59:59-14:00")?.rfc3339 == "9999-12-31T23:59:59Z")
    #expect(Moment("0001-01-01T00:00:00+14:00")?.rfc3339 == "0001-01-01T00:00:00Z")
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

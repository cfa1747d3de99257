import Documents
import Testing

@Suite struct StatedTimeTests {
  @Test(arguments: [
    ("15:30 UTC Feb 20: report", "2-20 55800 UTC"), ("10:00 7 Nov the team", "11-7 36000"),
    ("15.38 AB saw it", "56280"), ("about 1300", "46800"), ("[03-26 23:04] alert", "3-26 83040"),
    ("19.20, 19.27 recovery", "69600"), ("02:00-04:30 - rollout", "7200"), ("22:50 頃", "82200"),
    ("[Jan 14] 09:12", "1-14 33120"), ("1:05 p.m. EST", "47100 EST"), ("12:28p", "44880"),
    ("~09:40", "34800"), ("Feb 16, 2026: 3:44pm UTC", "2-16 56640 UTC"), ("2/13 09:12", "2-13 33120"),
    (":red_circle: T+8m (09:12 UTC)", "33120 UTC"), ("🔴 09:12", "33120"), ("2026年5月1日(金) 9:12", "5-1 33120"),
    ("01.05.2026, 09:12 Uhr MESZ", "5-1 33120 MESZ"), ("May 14-19, 2026: slow", "5-14"), ("14–19 May 2026", "5-14"),
    ("14.–19. Mai 2026", "5-14"), ("30 - 31 May", "5-30"), ("14th-19th of May 2026", "5-14"),
  ])
  func `a row's time is read as it is written`(_ text: String, _ expected: String) throws {
    let time = try #require(StatedTime(text))
    let day = time.month.flatMap { month in time.day.map { "\(month)-\($0)" } }
    #expect([day, time.seconds.map(String.init), time.zoneText].compactMap(\.self).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "12 pods", "3.14 b", "99:12 d", "14:?? x", "HH:mm", "1.2.3", "1300 users", "may 3 pods fail", "3時間",
    "2026 plans", "24:30",
  ])
  func `what is no time is not read as one`(_ text: String) {
    #expect(StatedTime(text) == nil)
  }

  @Test func `all times of a sentence are found`() {
    let text = "Between 2026-05-01 09:12 and 10:05 UTC, version 1.10 of 10.0.0.1 timed out 5 times; it ended May 2."
    let times = StatedTime.all(in: Array(text.utf8), 0..<text.utf8.count)
    #expect(times.map(\.seconds) == [33_120, 36_300, nil])
    #expect(times.map(\.day) == [1, nil, 2])
  }

  @Test func `of winter and summer time in one, the day decides`() throws {
    let zone = try #require(StatedZone.first(in: "Time (PST/PDT)")?.zone)
    #expect(zone.offset(atLocal: 1_770_000_000) == -8 * 3600)
    #expect(zone.offset(atLocal: 1_783_000_000) == -7 * 3600)
    #expect(StatedTime("1:05 p.m. CET/CEST")?.zoneText == "CET/CEST")
  }

  @Test func `numbers with two readings need a hint`() {
    #expect(StatedTime("03/04/2026") == nil)
    #expect(StatedTime("03/04/2026", hints: StatedTime.Hints(isDayFirst: true))?.month == 4)
    #expect(StatedTime("24/07/25", hints: StatedTime.Hints(year: 2025))?.day == 24)
    #expect(StatedTime("24/07/25", hints: StatedTime.Hints(year: 2024))?.day == 25)
    #expect(StatedTime("24-Jul-25") == nil)
    #expect(StatedTime("24-Jul-25", hints: StatedTime.Hints(year: 2025))?.day == 24)
    #expect(StatedTime("5-26-21")?.dayNumber == StatedTime("2021-05-26")?.dayNumber)
  }

  @Test(
    arguments: [
      ("14/05/2026", true), ("on 4-26-2026.", false), ("1/2/2026 and 13/2/2026", true), ("03/04/2026", nil),
      ("14/05/2026, 05/14/2026", nil), ("2026/05/14", nil), ("14/05/26", nil), ("1/2/3/2026", nil),
      ("114/05/2026", nil),
    ] as [(String, Bool?)])
  func `a number above 12 shows what comes first in a document`(_ text: String, _ isDayFirst: Bool?) throws {
    let bytes = Array("# Outage\n\n\(text)\n".utf8)
    let document = try #require(Document(SourceFile(path: "postmortems/x.md", bytes: bytes)))
    #expect(document.showsDayFirst == isDayFirst)
  }
}

@Suite struct StatedSpanTests {
  @Test(arguments: [
    ("1 h 53 min", 6780), ("~24h40m", 88_800), ("2 days", 172_800), ("1h50m", 6600), ("90d", 7_776_000),
    ("2 timer og 5 minutter", 7500), ("3 Stunden", 10_800), ("5時間30分", 19_800), ("1.5 hours", 5400),
    ("2 Std. 35 Min.", 9300),
  ])
  func `a length is read in every form`(_ text: String, _ seconds: Int) {
    #expect(StatedSpan.all(in: Array(text.utf8)).map(\.seconds) == [seconds])
  }

  @Test(arguments: [
    ("at least 2 hours", 7200, false), ("at least 2 hours", 90_000, false), ("at least 2 hours", 60, true),
    ("<60 min", 60, false), ("within 110 minutes", 9000, true), ("up to 3 h", 60, false), ("2 hours", 7200, false),
    ("2 hours", 14_400, true),
  ])
  func `a bound contradicts nothing inside it`(_ text: String, _ length: Int, _ isContradiction: Bool) throws {
    let span = try #require(StatedSpan.all(in: Array(text.utf8)).first)
    #expect(span.contradicts(length...length, slack: 300) == isContradiction)
  }
}

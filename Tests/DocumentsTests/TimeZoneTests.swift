import Foundation
import Testing

@testable import Documents

private typealias Zone = Documents.TimeZone

@Suite struct TimeZoneTests {
  /// The system's tz database may be older or newer, so only what no release changes is compared.
  @Test(arguments: [
    "Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York", "America/Los_Angeles", "America/St_Johns",
    "America/Caracas", "America/Sao_Paulo", "America/Nuuk", "Asia/Kolkata", "Asia/Tokyo", "Asia/Pyongyang",
    "Asia/Jerusalem", "Africa/Casablanca", "Africa/Cairo", "Australia/Sydney", "Australia/Lord_Howe",
    "Pacific/Auckland", "Pacific/Apia", "Antarctica/Troll", "Europe/Moscow", "US/Pacific", "UTC", "GMT", "EST",
    "Etc/GMT+5",
  ])
  func `offsets are those of Foundation`(_ name: String) throws {
    let zone = try #require(Zone(identifier: name))
    let other = try #require(NSTimeZone(name: name))
    // From 2008 to 2024, in steps of five hours and a bit, so that all hours of a day are met.
    for time in stride(from: 1_199_145_600, to: 1_704_067_200, by: 18_061) {
      let expected = other.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
      #expect(zone.offset(at: time) == expected, "\(name) at \(time)")
    }
  }

  @Test func `every zone of the table can be read`() {
    let lines = [Zone.table, Zone.america, Zone.asia].joined(separator: "\n").split(separator: "\n")
    let names = lines.flatMap { line in
      (line.split(separator: "|").last ?? "").split(separator: " ").map(String.init)
    }
    #expect(names.count > 590)
    #expect(names.filter { Zone(identifier: $0) == nil } == [])
  }

  @Test(arguments: ["", "Europe", "Europe/Atlantis", "europe/berlin ", "CET-1CEST", "|"])
  func `other names are no zones`(_ name: String) {
    #expect(Zone(identifier: name) == nil)
  }

  @Test(arguments: [("2026-03-29T00:59:59", 3600), ("2026-03-29T01:00:00", 7200), ("2026-10-25T01:00:00", 3600)])
  func `the rule holds for years that come`(_ text: String, offset: Int) throws {
    let time = try #require(Moment(text)).earliest
    #expect(Zone(identifier: "Europe/Berlin")?.offset(at: time) == offset)
  }

  @Test(arguments: ["", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,J60,J300", "-1"])
  func `a rule that is not whole is none`(_ text: String) {
    #expect(DaylightRule(text) == nil)
  }
}

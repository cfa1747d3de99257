import Foundation
import TestSupport
import Testing

/// The page of limits names what the source does.
@Suite struct LimitPageTests {
  /// A limit as the page writes it, by its name: `10 << 20` is 10 MiB.
  private func limits() throws -> [String: String] {
    let file = Recording.root.appending(path: "Sources/Bytes/Limits.swift")
    var limits: [String: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      guard let match = line.wholeMatch(of: #/  package static let (\w+) = ([\d_]+)(?: << (\d+))?/#) else { continue }
      let number = try #require(Int(match.2.replacing("_", with: "")))
      let unit = ["10": " KiB", "20": " MiB", "30": " GiB"][match.3.map(String.init) ?? ""]
      let isBytes = unit != nil && match.1 != "expressionMemory"
      let whole = isBytes ? number : number << (match.3.flatMap { Int($0) } ?? 0)
      let grouped = whole.formatted(.number.grouping(.automatic).locale(Locale(identifier: "en_US")))
      limits[String(match.1)] = grouped + (isBytes ? unit ?? "" : "")
    }
    return limits
  }

  @Test func `every limit has a row with its number`() throws {
    let limits = try limits()
    #expect(limits.count > 50)
    let page = try String(contentsOf: Page.catalog.appending(path: "Limits.md"), encoding: .utf8)
    var rows: [String: String] = [:]
    for line in page.split(separator: "\n") {
      guard let match = line.wholeMatch(of: #/\| `(\w+)` \| ([^|]+) \| .+ \|/#) else { continue }
      rows[String(match.1)] = String(match.2)
    }
    #expect(rows == limits)
  }

  @Test func `every limit is named where something is as large as it`() throws {
    let folder = Recording.root.appending(path: "Tests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("LimitPageTests.swift") }
    var named: Set<String> = []
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.contains(/^ *\/\//) }.joined(separator: "\n")
      named.formUnion(code.matches(of: /\bLimits\.(\w+)/).map { String($0.1) })
    }
    let untested = try Set(limits().keys).subtracting(named)
    #expect(untested.isEmpty)
  }
}

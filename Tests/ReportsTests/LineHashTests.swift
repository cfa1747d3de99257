import Foundation
import Reports
import TestSupport
import Testing

/// The expected hashes are from the tests of CodeQL's upload action.
@Suite struct LineHashTests {
  private static let greetings = [
    "e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
  ]

  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    (
      " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
      [
        "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1",
        "e6ceba753e1a442:1",
      ]
    ),
    (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", greetings),
    (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", greetings),
    (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", greetings),
    (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", greetings),
    (
      String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10),
      (1...6).map { "a7f2ff13bc495cf2:\($0)" } + [
        "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
      ]
    ),
  ])
  func `each line has the hash that GitHub expects`(_ text: String, _ expected: [String]) {
    var hashes = LineHashes(of: Array(text.utf8))
    #expect(expected.indices.map { hashes.hash(ofLine: $0 + 1) } == expected)
    #expect(hashes.hash(ofLine: 0) == nil && hashes.hash(ofLine: expected.count + 1) == nil)
    // In another order, which reads the file in other steps.
    hashes = LineHashes(of: Array(text.utf8))
    #expect(expected.indices.reversed().map { hashes.hash(ofLine: $0 + 1) } == expected.reversed())
  }

  @Test func `a second implementation of the rolling hash agrees`() throws {
    // Moves one unit at a time through the window, as the action does; with a BOM, emoji, invalid bytes, tabs and long
    // lines.
    let script = """
      import sys
      text = open(sys.argv[1], "rb").read().decode("utf-8", "replace")
      units = [int.from_bytes(b, "little") for b in zip(*[iter(text.encode("utf-16-le"))] * 2)]
      window, starts, value, counts, index = [0] * 100, [0] * 100, 0, {}, 0
      line, is_start, behind_cr = 0, True, False
      def emit():
        digits = "%x" % value
        counts[digits] = counts.get(digits, 0) + 1
        print(digits + ":" + str(counts[digits]))
        starts[index] = 0
      def push(unit):
        global value, index
        value = (37 * value + unit - pow(37, 100) * window[index]) % 2 ** 64
        window[index] = unit
        index = (index + 1) % 100
      for unit in units + [65535]:
        if unit in (32, 9) or (behind_cr and unit == 10):
          behind_cr = False
          continue
        behind_cr = unit == 13
        unit = 10 if behind_cr else unit
        if starts[index]: emit()
        if is_start: starts[index] = 1
        is_start = unit == 10
        push(unit)
      for _ in range(100):
        if starts[index]: emit()
        push(0)
      """
    let scratch = try Scratch()
    let line = "The on-call saw 🧨 at 12:30 \r and \t did nothing.\r\n"
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for count in 0..<40 {
      bytes += Array(String(line.dropLast(count % 9)).utf8) + (count % 7 == 0 ? [0xFF, 0xC3] : [])
    }
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 500)
    try scratch.write(bytes, to: "a.md")
    let run = try Python.run(script, [scratch.url.path + "/a.md"], in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    var hashes = LineHashes(of: bytes)
    let expected = run.output.split(separator: "\n").map(String.init)
    #expect(expected.indices.map { hashes.hash(ofLine: $0 + 1) } == expected && expected.count > 40)
    #expect(hashes.hash(ofLine: expected.count + 1) == nil)
  }
}

/// A document that is randomly damaged, and the same for the same seed on every machine.
package struct MutatedDocument {
  package let seed: Int
  package private(set) var bytes: [UInt8]
  private let others: [[UInt8]]
  private var random: SplitMix64

  /// Longer ones take longer and show nothing more.
  private static let longest = 8 * 1024

  /// Damages one of some texts, with pieces of the others.
  package init(seed: Int, of text: [UInt8], among others: [[UInt8]]) {
    (self.seed, bytes, self.others) = (seed, text, others)
    random = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
    for _ in 0...below(6) { damage() }
    bytes = Array(bytes.prefix(Self.longest))
  }

  private mutating func damage() {
    switch below(13) {
    case 0: flipBit()
    case 1: insert([Self.marks[below(Self.marks.count)]])
    case 2, 3: insert(Array(Self.pieces[below(Self.pieces.count)].utf8))
    case 4: bytes.removeSubrange(slice(of: bytes))
    case 5: insert(Array(bytes[slice(of: bytes)]))
    case 6, 7:
      let other = others[below(others.count)]
      insert(Array(other[slice(of: other)]))
    case 8: changeLineEnds()
    case 9: breakFrontMatter()
    case 10: swapLines()
    case 11: bytes = Array(Self.pieces[below(Self.pieces.count)].utf8) + bytes
    default: bytes = Array(bytes.prefix(below(bytes.count + 1)))
    }
  }

  private mutating func below(_ bound: Int) -> Int { random.below(bound) }

  /// Some bytes, or some lines.
  private mutating func slice(of text: [UInt8]) -> Range<Int> {
    var start = below(text.count + 1)
    var end = min(text.count, start + 1 + below(200))
    if below(2) == 0 {
      start = text[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      end = text[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
    }
    return start..<max(start, end)
  }

  /// Anywhere, or at the beginning of a line.
  private mutating func insert(_ piece: [UInt8]) {
    let place = slice(of: bytes).lowerBound
    bytes.insert(contentsOf: piece, at: place)
  }

  private mutating func flipBit() {
    if !bytes.isEmpty { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
  }

  private mutating func changeLineEnds() {
    let ends: [[UInt8]] = [[13], [13], [13, 10], [10, 13], [10, 10], [11], Array("\u{2028}".utf8)]
    let end = ends[below(ends.count)]
    let isEach = below(2) == 0
    var changed: [UInt8] = []
    for byte in bytes { changed += byte == UInt8(ascii: "\n") && (isEach || below(4) == 0) ? end : [byte] }
    bytes = changed
  }

  private mutating func breakFrontMatter() {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let fences = lines.indices.filter { lines[$0].starts(with: Array("---".utf8)) }
    guard !fences.isEmpty, below(3) > 0 else {
      bytes = Array("---\n".utf8) + bytes
      return
    }
    var broken = lines.map { Array($0) }
    let fence = fences[below(fences.count)]
    let instead = ["", "----", "--- x", " ---", "...", "id: \"", "- [", "? a", "a: b: c", "\tx: 1", "&a *a", "---\r"]
    broken[fence] = Array(instead[below(instead.count)].utf8)
    if below(2) == 0 { broken.insert(Array("---".utf8), at: below(broken.count + 1)) }
    bytes = Array(broken.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func swapLines() {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.swapAt(below(lines.count), below(lines.count))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Bytes with a meaning in Markdown, YAML or UTF-8.
  private static let marks = Array("\0\t\n\r !\"#&'()*+,-./0:;<=>?@[\\]_`aZ{|}~".utf8) + [0x80, 0xC3, 0xE3, 0xF0, 0xFF]

  /// Texts that readers look for, or may not expect.
  private static let pieces = [
    "Due::", "Owner: :", "**Due**::", "Owner:: maya", "- Add. Owner:: maya. Due: ", "# Structural fix\n",
    "## Actions\n",
    "<!-- pmlint-disable-next-line human-error -->\n", "<!-- pmlint-disable human-error -- why until=2026-01-01 -->",
    "<!--", "-->", "```\n", "~~~\n", "| Field | Value |\n|---|---|\n| Due | x |\n", "| --- |", "---\n", "\n---\n",
    "> ", "  - ", "1. ", "# ", "===\n", "[x](#y)", "[a]: <", "![", "](", "@maya", "5 whys\n1. Why?\n", "Why? ", "**",
    "`", "&amp;", "&#0;", "\u{FEFF}", "🧨", "👩‍👩‍👧", "e\u{301}", "\u{202E}", "\u{200B}", "税：", "、", "９",
    "2026-11-16", "9999-12-31T23:59-99:99", "0001-01-01 00:00 +9999", "16/11/2026", "99999y", "9223372036854775808",
    "99:99", "12:60 pm", "~", "Detection gap: 99999999999999999999 h", "review_every: 99999y\n", "review_minutes: -1\n",
    "Human error: the on-call forgot to drain the queue.\n", "The developer should have checked it.\n\n",
    "\n## Human error\n", "<!-- note\n", "severity: P1\n", "due: 2026-02-30\n", "owner: @a\n", "human error",
    "the on-call forgot to", "should have",
    "pmlint-", "TBD", "<details>", "</details>\n", "\\", "\"", "'", "{", "}", "[", "]", ": ", " #", "\u{0}",
  ]
}

/// The index of a pack, which says where each object begins.
///
/// libgit2 does not check these places. To read an object at one behind the end of the pack ends the process.
struct PackIndex {
  private let path: String

  /// The size of the pack, and that of the index.
  private let (pack, size): (Int, Int)

  /// Where the places begin, how many there are, and the bytes from one to the next.
  private let (start, count, stride): (Int, Int, Int)

  private static let signature: [UInt8] = [0xFF, 0x74, 0x4F, 0x63]
  private static let fanOut = 256 * 4

  /// Nil for a file that is no index of version 1 or 2, or that has no pack beside it.
  init?(at path: String) {
    // Some tools share packs by links.
    guard path.hasSuffix(".idx"), let pack = Disk.size(of: path.dropLast(4) + ".pack", throughLink: true),
      let size = Disk.size(of: path, throughLink: true)
    else { return nil }
    (self.path, self.pack, self.size) = (path, pack, size)
    let isCurrent = Self.bytes(of: path, from: 0, count: 8) == Self.signature + [0, 0, 0, 2]
    let table = isCurrent ? 8 : 0
    guard let number = Self.bytes(of: path, from: table + Self.fanOut - 4, count: 4) else { return nil }
    count = Self.number(in: number.span, at: 0)
    // Version 1 has each name behind its place; version 2 has all names and checksums first.
    start = table + Self.fanOut + (isCurrent ? count * (ObjectID.size + 4) : 0)
    stride = isCurrent ? 4 : ObjectID.size + 4
    guard count > 0 else { return }
    guard start + count * stride + 2 * ObjectID.size <= size else { return nil }
  }

  /// Whether each object begins before the checksum at the end of the pack.
  var isSound: Bool {
    guard count > 0 else { return true }
    let last = pack - ObjectID.size
    var large = 0
    // A start pays for each object, and the upper half of its place nearly always says enough.
    let sure = min(last >> 16, 0x8000)
    // Memory that is used for the first time costs more than what is looked at in it.
    let most = 32_768
    for first in Swift.stride(from: 0, to: count, by: most) {
      let part = min(most, count - first)
      guard let places = Self.bytes(of: path, from: start + first * stride, count: part * stride) else { return false }
      let span = places.span
      for index in 0..<part {
        let offset = index &* stride
        if Int(span[offset]) << 8 | Int(span[offset &+ 1]) < sure { continue }
        let place = Self.number(in: span, at: offset)
        // Only version 2 has a second table, for places above 2 GiB.
        if place & 0x8000_0000 != 0, stride == 4 {
          large = max(large, place & 0x7FFF_FFFF + 1)
        } else if place >= last {
          return false
        }
      }
    }
    return hasSoundLargePlaces(large, before: last)
  }

  private func hasSoundLargePlaces(_ count: Int, before last: Int) -> Bool {
    if count == 0 { return true }
    guard let places = Self.bytes(of: path, from: start + self.count * stride, count: count * 8) else { return false }
    let span = places.span
    return (0..<count).allSatisfy { index in
      let high = Self.number(in: span, at: index * 8)
      return high < 1 << 31 && high << 32 | Self.number(in: span, at: index * 8 + 4) < last
    }
  }

  /// Some bytes of the index; nil if it has not so many, or if they cannot be read.
  private static func bytes(of path: String, from start: Int, count: Int) -> [UInt8]? {
    let bytes = try? Disk.contents(of: path, limit: .max, from: start, first: count, throughLink: true)
    return bytes?.count == count ? bytes : nil
  }

  private static func number(in bytes: Swift.Span<UInt8>, at offset: Int) -> Int {
    Int(bytes[offset]) << 24 | Int(bytes[offset + 1]) << 16 | Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
  }
}

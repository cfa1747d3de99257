internal import Bytes
package import Documents

/// A value that one run writes for the next, which is of the same build: there is no layout to agree on.
package protocol StoredValue {
  func encode(into encoder: inout FactsEncoder)
  init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage)
}

/// Writes values one after the other.
package struct FactsEncoder {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends a number, seven bits a byte, the lowest first: nearly all take one byte or two.
  package mutating func append(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends as many bytes as the reader knows.
  package mutating func append(_ bytes: some Collection<UInt8>) { self.bytes.append(contentsOf: bytes) }

  package mutating func append(_ value: some StoredValue) { value.encode(into: &self) }
}

/// Reads values as they were written; whoever wrote the bytes, it reads nothing outside them.
package struct FactsDecoder {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  /// The bytes hold something else.
  package struct Damage: Error {}

  /// Reads a part of some bytes.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    (self.bytes, place, end) = (bytes, range.lowerBound, range.upperBound)
  }

  package var isAtEnd: Bool { place == end }

  package mutating func number() throws(Damage) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
    }
    throw Damage()
  }

  /// Where the next `count` bytes are.
  package mutating func range(of count: UInt64) throws(Damage) -> Range<Int> {
    guard count <= UInt64(end - place) else { throw Damage() }
    defer { place += Int(count) }
    return place..<(place + Int(count))
  }

  /// The next `count` bytes.
  package mutating func bytes(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    bytes[try range(of: UInt64(count))]
  }

  package mutating func value<Value: StoredValue>() throws(Damage) -> Value { try Value(from: &self) }

  fileprivate mutating func text() throws(Damage) -> String {
    let range = try range(of: number())
    guard let text = String(utf8: bytes[range]) else { throw Damage() }
    return text
  }

  /// How many values follow, each of which has at least one byte.
  fileprivate mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count <= UInt64(end - place) else { throw Damage() }
    return Int(count)
  }
}

extension Int: StoredValue {
  /// The sign is the lowest bit, so that small numbers are short.
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(UInt64(bitPattern: Int64(self << 1 ^ self >> 63)))
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    let number = Int64(bitPattern: try decoder.number())
    self = Int(number >> 1 & .max ^ -(number & 1))
  }
}

extension UInt64: StoredValue {
  package func encode(into encoder: inout FactsEncoder) { encoder.append(self) }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) { self = try decoder.number() }
}

extension Bool: StoredValue {
  package func encode(into encoder: inout FactsEncoder) { encoder.append(UInt64(self ? 1 : 0)) }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    let number = try decoder.number()
    guard number < 2 else { throw FactsDecoder.Damage() }
    self = number == 1
  }
}

extension String: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(UInt64(utf8.count))
    encoder.append(utf8)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) { self = try decoder.text() }
}

extension Optional: StoredValue where Wrapped: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(self != nil)
    if let value = self { encoder.append(value) }
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    self = try Bool(from: &decoder) ? try Wrapped(from: &decoder) : nil
  }
}

extension Array: StoredValue where Element: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(UInt64(count))
    for value in self { encoder.append(value) }
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    self = []
    for _ in 0..<(try decoder.count()) { append(try Element(from: &decoder)) }
  }
}

extension Set<String>: StoredValue {
  package func encode(into encoder: inout FactsEncoder) { encoder.append(sorted()) }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    self = Set(try [String](from: &decoder))
  }
}

extension Range<Int>: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(lowerBound)
    encoder.append(count)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    let (start, count): (Int, Int) = (try decoder.value(), try decoder.value())
    let (end, isTooLarge) = start.addingReportingOverflow(count)
    // Every place of a document is below this.
    guard start >= 0, count >= 0, !isTooLarge else { throw FactsDecoder.Damage() }
    self = start..<end
  }
}

extension Located: StoredValue where Value: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(value)
    encoder.append(range)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    self.init(try decoder.value(), at: try decoder.value())
  }
}

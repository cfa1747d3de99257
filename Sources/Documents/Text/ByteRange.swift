/// A stretch of a file in UTF-8 bytes, counted from its first byte, byte order mark and front matter included.
package typealias ByteRange = Range<Int>

/// A value and where the file says it.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let range: ByteRange

  package init(_ value: Value, at range: ByteRange) {
    self.value = value
    self.range = range
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

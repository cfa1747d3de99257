/// A stretch of a file in UTF-8 bytes, counted from its first byte, byte order mark and front matter included.
package typealias ByteRange = Range<Int>

/// From one place to another; empty at the first where the second does not lie behind it.
///
/// It is what `..<` means between two places here and in each file that imports this module. The standard library's
/// operator ends the process where the end comes first, and of two places that are found in a text each for itself
/// nobody can promise the order.
@inlinable
package func ..< (start: Int, end: Int) -> Range<Int> {
  unsafe Range(uncheckedBounds: (lower: start, upper: max(start, end)))
}

/// From one number to another, the first always included, for the reason above.
@inlinable
package func ... (first: Int, last: Int) -> ClosedRange<Int> {
  unsafe ClosedRange(uncheckedBounds: (lower: first, upper: max(first, last)))
}

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

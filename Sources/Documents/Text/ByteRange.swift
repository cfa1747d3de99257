/// A stretch of a file in UTF-8 bytes, counted from its first byte, byte order mark and front matter included.
package typealias ByteRange = Range<Int>

/// From one place to another; empty, at the first, if the second is not after it.
///
/// This is `..<` for places here and in each file that imports this module. The standard library's
/// operator ends the process if the end comes first, and the order of two places that are found separately
/// is not guaranteed.
@inlinable
package func ..< (start: Int, end: Int) -> Range<Int> {
  unsafe Range(uncheckedBounds: (lower: start, upper: max(start, end)))
}

/// From one number to another, the first always included, for the reason above.
@inlinable
package func ... (first: Int, last: Int) -> ClosedRange<Int> {
  unsafe ClosedRange(uncheckedBounds: (lower: first, upper: max(first, last)))
}

/// A value and its place in the file.
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

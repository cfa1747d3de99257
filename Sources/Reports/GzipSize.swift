internal import CZlib

/// How many bytes a text has once it is compressed for an upload (RFC 1952).
package struct GzipSize {
  package let bytes: Int

  /// The header and the trailer that gzip puts around what zlib writes, less zlib's own.
  private static let frame = 12

  package init(of text: String) {
    let input = Array(text.utf8)
    var length = compressBound(uLong(input.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    // It can only fail for want of memory or room, and there the whole text is a true upper bound.
    let status = unsafe compress2(&output, &length, input, uLong(input.count), Z_DEFAULT_COMPRESSION)
    bytes = status == Z_OK ? Int(length) + Self.frame : input.count
  }
}

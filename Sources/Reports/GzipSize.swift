internal import CZlib

extension String {
  /// How many bytes the text has once it is compressed for an upload (RFC 1952).
  package var gzipSize: Int {
    let input = Array(utf8)
    var length = compressBound(uLong(input.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    // It can only fail for want of memory; then the bound is said, which is more than there can be.
    unsafe compress2(&output, &length, input, uLong(input.count), Z_DEFAULT_COMPRESSION)
    return Int(length) + Self.gzipFrame
  }

  /// The header and the trailer that gzip puts around what zlib writes, less zlib's own.
  private static let gzipFrame = 12
}

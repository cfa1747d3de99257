internal import CZlib

extension String {
  /// The size of the text in bytes after gzip compression (RFC 1952).
  package var gzipSize: Int {
    let input = Array(utf8)
    var length = compressBound(uLong(input.count))
    var output = [UInt8](repeating: 0, count: Int(length))
    // It can fail only for lack of memory; then the size is the upper bound.
    unsafe compress2(&output, &length, input, uLong(input.count), Z_DEFAULT_COMPRESSION)
    return Int(length) + Self.gzipFrame
  }

  /// The bytes that gzip's header and trailer add to zlib's.
  private static let gzipFrame = 12
}

internal import Bytes

/// A file in which one run keeps what it has read for the next: `pmlint/NAME` in the git directory.
///
/// It can be deleted at any time. It is written to a temporary file and moved, so that a reader sees what one complete
/// run has written. A truncated file, or one of another version, fails its checksum and is written again.
package struct CacheFile: Sendable {
  private let folder: String
  private var path: String { folder + "/" + name }
  private let name: String

  /// The first bytes of a file; the number is the version of its layout.
  private let magic: UInt64

  /// The bytes of the magic number and the checksum, before what a run has kept.
  package static let headSize = 16

  /// A file of a repository; `layout` counts the changes of what it holds.
  package init(_ name: String, layout: UInt16, of repository: borrowing Repository) {
    folder = repository.commonFolder + "/pmlint"
    self.name = name
    magic = 0x706D_6C69_6E74_0000 | UInt64(layout)
  }

  /// The whole file, head included; nil if there is none of at most `limit` bytes that can be trusted.
  package func contents(limit: Int) -> [UInt8]? {
    guard let bytes = try? Disk.contents(of: path, limit: limit), Self.isWhole(bytes, magic) else { return nil }
    return bytes
  }

  /// In bytes; nil if there is none.
  package var size: Int? { Disk.size(of: path, throughLink: false) }

  /// Writes the file for the next run; write errors are ignored.
  package func write(_ body: [UInt8]) {
    Disk.replace(path, with: [Self.head(of: body[...], magic), body], makingFolder: folder)
  }

  private static func isWhole(_ bytes: [UInt8], _ magic: UInt64) -> Bool {
    bytes.count >= headSize && bytes.starts(with: head(of: bytes[headSize...], magic))
  }

  private static func head(of body: ArraySlice<UInt8>, _ magic: UInt64) -> [UInt8] {
    [magic, checksum(of: body)].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  /// Eight bytes at a time, because the history of a large repository has millions of them.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(blocksOf: bytes.span)
    return hash.value
  }
}

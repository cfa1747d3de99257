#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The times, inode and size of a file: as long as `stat` gives those in git's index, nobody has written the file since.
struct FileVersion: Hashable {
  private let changed: Time
  private let modified: Time
  private let inode: UInt32

  /// In bytes; like the others, only the lower 32 bits.
  let size: UInt32

  /// Seconds since 1970, and nanoseconds.
  struct Time: Hashable, Comparable {
    let seconds: UInt32
    let nanoseconds: UInt32

    static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    fileprivate init(_ time: timespec) {
      (seconds, nanoseconds) = (UInt32(truncatingIfNeeded: time.tv_sec), UInt32(truncatingIfNeeded: time.tv_nsec))
    }

    fileprivate init(_ numbers: (UInt32, UInt32)) {
      (seconds, nanoseconds) = numbers
    }
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      (changed, modified) = (Time(status.st_ctimespec), Time(status.st_mtimespec))
    #else
      (changed, modified) = (Time(status.st_ctim), Time(status.st_mtim))
    #endif
    inode = UInt32(truncatingIfNeeded: status.st_ino)
    size = UInt32(truncatingIfNeeded: status.st_size)
  }

  /// Reads the ten numbers that an entry of the index begins with: both times, the device, the inode, the mode, the
  /// owner, the group and the size.
  init(entry bytes: ArraySlice<UInt8>) {
    func number(_ place: Int) -> UInt32 {
      let start = bytes.startIndex + 4 * place
      return UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8
        | UInt32(bytes[start + 3])
    }
    (changed, modified) = (Time((number(0), number(1))), Time((number(2), number(3))))
    (inode, size) = (number(5), number(9))
  }

  /// Whether a file was written before another, so that a later change of it would have shown in its time.
  func isOlder(than other: FileVersion) -> Bool { modified < other.modified }
}

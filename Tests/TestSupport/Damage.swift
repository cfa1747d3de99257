import Foundation

extension Scratch {
  /// The path of a loose object.
  package func objectPath(of id: String) -> String {
    ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
  }

  /// The bytes of the file that holds an object.
  package func object(_ id: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: objectPath(of: id))))
  }

  /// Overwrites the file of an object, which git never does.
  package func damage(_ id: String, with bytes: [UInt8]) throws {
    // git makes these files read-only.
    try? FileManager.default.removeItem(at: url.appending(path: objectPath(of: id)))
    try write(bytes, to: objectPath(of: id))
  }

  /// Runs a shell script in the folder.
  package func shell(_ lines: String, environment: [String: String] = [:]) throws -> Command {
    try Command(URL(filePath: "/bin/sh"), ["-c", lines], in: url, environment: environment)
  }
}

/// Bytes in zlib's format, stored without compression.
package func storedByZlib(_ bytes: [UInt8]) -> [UInt8] {
  let size = UInt16(bytes.count)
  let sizes = [size, ~size].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let (low, high) = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
    let low = (sums.0 + UInt32(byte)) % 65521
    return (low, (sums.1 + low) % 65521)
  }
  let checksum = [high >> 8, high & 0xFF, low >> 8, low & 0xFF].map { UInt8($0) }
  return [0x78, 0x01, 0x01] + sizes + bytes + checksum
}

package import Foundation

/// A program run as a user runs it.
package struct Command {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Runs a program whose environment is only this machine's path, what `.ci/sanitize` sets and the given variables.
  package init(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var clean = ProcessInfo.processInfo.environment.filter { $0.key == "PATH" || $0.key.hasSuffix("SAN_OPTIONS") }
    clean["HOME"] = "/nonexistent"
    process.environment = clean.merging(environment) { $1 }
    let scratch = try Scratch()
    // Files instead of pipes: a report can be longer than the buffer of a pipe.
    let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
    for url in [out, err] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }
}

import Foundation
import TestSupport

/// A release in a folder, with the layout of `.ci/release` and its workflow, and the tests' program.
struct Release {
  let scratch: Scratch
  let version: String

  /// The archive's name without its extensions.
  let name: String

  /// The address from which the scripts download.
  var url: String { "file://\(scratch.url.path)/releases" }
  var archive: String { "releases/v\(version)/\(name).tar.gz" }

  init(in scratch: Scratch) throws {
    self.scratch = scratch
    version = try Command("--version").output.trimmingCharacters(in: .whitespacesAndNewlines)
    let platform = try Command(URL(filePath: "/usr/bin/env"), ["uname", "-sm"], in: scratch.url)
    name =
      "pmlint-\(version)-"
      + platform.output.trimmingCharacters(in: .whitespacesAndNewlines)
      .replacing("Linux ", with: "linux-").replacing(/Darwin .*/, with: "darwin-universal")
    try publish("exec '\(Command.binary.path)' \"$@\"")
  }

  /// Writes a script in place of the program, with the archive and its checksum for download.
  func publish(_ script: String) throws {
    try scratch.write("#!/bin/sh\n\(script)\n", to: "packed/\(name)/bin/pmlint")
    let program = scratch.url.path + "/packed/\(name)/bin/pmlint"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try scratch.write("", to: "releases/v\(version)/.keep")
    let pack = """
      tar -czf "$1" -C packed "$2" && cd "${1%/*}" && { sha256sum "$2.tar.gz" || shasum -a 256 "$2.tar.gz"; } >"$2.tar.gz.sha256"
      """
    let run = try Command(URL(filePath: "/bin/bash"), ["-ec", pack, "pack", archive, name], in: scratch.url)
    guard run.status == 0 else { throw NotPacked(errors: run.errors) }
  }

  var checksum: String {
    get throws {
      let text = try String(contentsOf: scratch.url.appending(path: archive + ".sha256"), encoding: .utf8)
      return String(text.prefix { $0 != " " })
    }
  }

  private struct NotPacked: Error {
    let errors: String
  }
}

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

  /// The file with the checksums of all files, and its signature.
  var checksums: String { "releases/v\(version)/SHA256SUMS" }
  var signature: String { checksums + ".sig" }

  /// Makes a key without a password in a file of the scratch folder, and returns the line that lists it.
  func makeKey(_ file: String) throws -> String {
    try run("ssh-keygen -q -t ed25519 -N '' -C '' -f '\(file)'")
    return "pmlint namespaces=\"pmlint-release\" \(try scratch.text(file + ".pub"))"
  }

  /// Writes the checksums of all files, as `.ci/sign` does.
  func writeChecksums() throws {
    try run("cd releases/v\(version) && { sha256sum pmlint* || shasum -a 256 pmlint*; } >SHA256SUMS")
  }

  /// Signs the checksums, in place of an older signature.
  func sign(with key: String, for purpose: String = "pmlint-release") throws {
    try run("rm -f \(signature) && ssh-keygen -q -Y sign -f '\(key)' -n '\(purpose)' \(checksums)")
  }

  private func run(_ script: String) throws {
    let run = try scratch.shell(script)
    guard run.status == 0 else { throw NotPacked(errors: run.errors) }
  }

  private struct NotPacked: Error {
    let errors: String
  }
}

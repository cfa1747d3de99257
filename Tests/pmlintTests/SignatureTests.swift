import Foundation
import TestSupport
import Testing

/// What the action makes of signatures, with keys that the tests make.
@Suite struct SignatureTests {
  private let scratch: Scratch
  private let release: Release

  /// The list of keys with the key `maya`, which signed the release.
  private let signers: String

  init() throws {
    scratch = try Scratch()
    release = try Release(in: scratch)
    try scratch.write("# A\n", to: "job/postmortems/a.md")
    try scratch.git("init", "-q", "job")
    signers = "# Maya\n\n" + (try release.makeKey("maya"))
    try scratch.write(signers, to: Action.signers)
    try release.writeChecksums()
    try release.sign(with: "maya")
  }

  private func run(sha256: String = "", environment: [String: String] = [:]) throws -> Action.Outcome {
    let inputs = ["args": "--select missing-severity", "format": "concise", "sha256": sha256]
    return try Action.read().run(in: release, workspace: "job", inputs, environment: environment)
  }

  private func expectRefusal(_ message: String, environment: [String: String] = [:]) throws {
    let run = try run(environment: environment)
    #expect(run.status == 2)
    #expect(run.commands("error").count == 1 && run.output.contains(message), "\(run.output)\n\(run.errors)")
    #expect(run.outputs["path"] == "")
  }

  private func expectInstallation(_ message: String) throws {
    let run = try run()
    #expect(run.status == 1 && run.output.contains(message), "\(run.output)\n\(run.errors)")
    #expect(run.output.contains("a.md:1:3: error[missing-severity]"))
  }

  private let good = "Good \"pmlint-release\" signature for pmlint"

  @Test func `a signed release is installed, whichever of the listed keys signed it`() throws {
    try expectInstallation(good)
    try scratch.write(release.makeKey("ravi") + signers, to: Action.signers)
    try expectInstallation(good)
    try release.sign(with: "ravi")
    try expectInstallation(good)
  }

  @Test func `a release that another key signed is refused`() throws {
    _ = try release.makeKey("mallory")
    try release.sign(with: "mallory")
    try expectRefusal("SHA256SUMS of release \(release.version) cannot be verified")
  }

  @Test func `a signature for another purpose is refused`() throws {
    try release.sign(with: "maya", for: "file")
    try expectRefusal("cannot be verified: Couldn't verify signature: namespace does not match")
    // Also if the list says that the key may sign anything.
    try scratch.write(signers.replacing(#/namespaces=\S+ /#, with: ""), to: Action.signers)
    try expectRefusal("namespace does not match")
    // And a key is only for what the list says.
    try release.sign(with: "maya")
    try scratch.write(signers.replacing("pmlint-release", with: "git"), to: Action.signers)
    try expectRefusal("cannot be verified")
  }

  @Test func `whoever changes the archive can change its checksum, and is refused`() throws {
    try release.publish("echo changed")
    try expectRefusal("\(release.name).tar.gz has the checksum \(release.checksum)")
    try release.writeChecksums()
    try expectRefusal("cannot be verified")
    try release.sign(with: "maya")
    #expect(try run().outputs["version"] == "changed")
  }

  @Test func `without its checksums or their signature, a release is refused`() throws {
    try FileManager.default.removeItem(at: scratch.url.appending(path: release.signature))
    try expectRefusal("SHA256SUMS.sig cannot be downloaded")
    try scratch.write("", to: release.signature)
    try expectRefusal("cannot be verified")
    try FileManager.default.removeItem(at: scratch.url.appending(path: release.checksums))
    try expectRefusal("SHA256SUMS cannot be downloaded")
  }

  @Test func `the signed checksums of another release are not for this one`() throws {
    let sums = try scratch.text(release.checksums)
    try scratch.write(sums.replacing("pmlint-\(release.version)", with: "pmlint-0.0.9"), to: release.checksums)
    try release.sign(with: "maya")
    try expectRefusal("SHA256SUMS of release \(release.version) does not have \(release.name).tar.gz")
  }

  @Test func `without a key in the list, the checksum is verified, and the log says so`() throws {
    try scratch.write("# pmlint namespaces=\"pmlint-release\" ssh-ed25519 AAAA\n\n  # Nobody.\n", to: Action.signers)
    for file in [release.checksums, release.signature] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: file))
    }
    try expectInstallation("has no key yet, so only the checksum is verified\n")
    try scratch.write("no archive", to: release.archive)
    try expectRefusal("so it is not run")
  }

  @Test func `a list that cannot be read verifies nothing, and neither does one that is wrong`() throws {
    try scratch.write("pmlint ssh-ed25519 AAAA\n", to: Action.signers)
    try expectRefusal("cannot be verified")
    let list = scratch.url.appending(path: Action.signers)
    try FileManager.default.removeItem(at: list)
    try expectRefusal("the list of keys that may sign a release cannot be read")
    try FileManager.default.createDirectory(at: list, withIntermediateDirectories: true)
    try expectRefusal("the list of keys that may sign a release cannot be read")
  }

  @Test func `without ssh-keygen a signature is not skipped, and a checksum of the user needs none`() throws {
    let tools = "awk bash cat curl cut grep gzip mktemp printf rm sed sh sha256sum shasum tar tr uname wc xargs"
    let link = """
      mkdir bin
      for tool in \(tools); do
        if path=$(which $tool); then ln -s "$path" bin/; fi
      done
      """
    #expect(try scratch.shell(link).status == 0)
    let environment = ["PATH": scratch.url.path + "/bin"]
    try expectRefusal("ssh-keygen, which verifies the signature of a release, is not on", environment: environment)
    let pinned = try run(sha256: release.checksum, environment: environment)
    #expect(pinned.status == 1 && pinned.output.contains("pmlint \(release.version)\n"), "\(pinned.output)")
  }
}

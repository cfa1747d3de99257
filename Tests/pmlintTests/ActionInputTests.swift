import Foundation
import TestSupport
import Testing

/// What the action installs, and how it handles wrong or hostile inputs.
@Suite struct ActionInputTests {
  private let scratch: Scratch
  private let release: Release

  init() throws {
    scratch = try Scratch()
    release = try Release(in: scratch)
    try scratch.write("# A\n", to: "job/postmortems/a.md")
    try scratch.git("init", "-q", "job")
  }

  private func run(_ inputs: [String: String], environment: [String: String] = [:]) throws -> Action.Outcome {
    let inputs = ["args": "--select missing-severity", "format": "concise"].merging(inputs) { $1 }
    return try Action.read().run(in: release, workspace: "job", inputs, environment: environment)
  }

  /// Expects that a run ends with 2 and one annotation, and that nothing was installed.
  private func expectRefusal(_ run: Action.Outcome, _ message: String) {
    #expect(run.status == 2)
    #expect(run.commands("error").count == 1 && run.output.contains(message), "\(run.output)\n\(run.errors)")
    #expect(run.outputs["path"] == "")
  }

  @Test func `the release is the action's own or the named one, with or without its v`() throws {
    for version in ["", release.version, "v\(release.version)"] {
      let run = try run(["version": version])
      #expect(run.status == 1 && run.output.contains("a.md:1:3: error[missing-severity]"), "\(run.output)")
      #expect(run.outputs["version"] == release.version)
    }
    expectRefusal(try run(["version": "9.9.9"]), "/v9.9.9/pmlint-9.9.9-")
    expectRefusal(try run(["version": "../0.1.0"]), "`../0.1.0` is no release")
  }

  @Test func `by default, releases are downloaded from the action's repository over HTTPS`() throws {
    let run = try run([:], environment: ["PMLINT_RELEASES": ""])
    expectRefusal(
      run, "https://github.invalid/shop/pmlint/releases/download/v\(release.version)/\(release.name).tar.gz")
  }

  @Test func `an archive with another checksum is not run`() throws {
    let right = try release.checksum
    #expect(try run(["sha256": right.uppercased()]).status == 1)
    let zeros = String(repeating: "0", count: 64)
    expectRefusal(try run(["sha256": zeros]), "has the checksum \(right) and should have \(zeros), so it is not run")
    try scratch.write("\(zeros)  \(release.name).tar.gz\n", to: release.archive + ".sha256")
    expectRefusal(try run([:]), "so it is not run")
    // With the checksum given, the published one is not needed.
    try FileManager.default.removeItem(at: scratch.url.appending(path: release.archive + ".sha256"))
    #expect(try run(["sha256": right]).status == 1)
    expectRefusal(try run([:]), "\(release.name).tar.gz.sha256 cannot be downloaded")
  }

  @Test func `an invalid archive, or one whose program does not run here, is reported`() throws {
    try release.publish("echo 'libc is too old' >&2; exit 127")
    expectRefusal(try run([:]), "does not run on this machine: libc is too old. With `version: source`")
    try scratch.write("no archive", to: release.archive)
    let sum = try Command(URL(filePath: "/bin/bash"), ["-c", "sha256sum \(release.archive)"], in: scratch.url)
    expectRefusal(try run(["sha256": String(sum.output.prefix(64))]), "\(release.name).tar.gz cannot be unpacked")
  }

  @Test func `a build from source is run, and a failed one is reported`() throws {
    let built = try run(["version": "source"], environment: ["PMLINT_RELEASES": "file:///nowhere"])
    #expect(built.status == 1 && built.outputs["version"] == release.version, "\(built.output)")
    try scratch.write("exit 1\n", to: "_actions/shop/pmlint/v1/.ci/build")
    expectRefusal(try run(["version": "source"]), "pmlint could not be built")
  }

  @Test(arguments: [
    "$(touch pwned)", "`touch pwned`", "\" ; touch pwned ; \"", "' ; touch pwned ; '", "x\ntouch pwned",
    "\n::warning::spoofed\n", "*", "-x",
  ])
  func `an input is never part of the program, whatever it contains`(_ text: String) throws {
    for input in ["version", "sha256", "working-directory", "args", "format", "fail-on", "new-only"] {
      let run = try run([input: text])
      #expect(run.status == 2, "\(input): \(run.output)")
      #expect(run.commands("warning").isEmpty, "\(input): \(run.output)")
      for folder in ["", "job/", "_temp/"] {
        #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/\(folder)pwned"), "\(input)")
      }
    }
  }

  @Test func `quotes keep an argument together, a backslash escapes one character, and nothing else is special`()
    throws
  {
    try scratch.write("# A\n", to: "job/post mortems/$HOME *.md")
    try scratch.write("# A\n", to: "job/post mortems/b.md")
    let run = try run(["args": "--select missing-severity\n\n  'post mortems/$HOME *.md' \"postmortems\""])
    #expect(run.status == 1)
    #expect(run.output.ranges(of: ": error[missing-severity]").count == 2)
    #expect(run.output.contains("post mortems/$HOME *.md:1:3: error"), "\(run.output) \(run.errors)")
    #expect(try self.run(["args": "--select missing-severity post\\ mortems/b.md"]).status == 1)
    #expect(
      try self.run(["args": "'open"]).commands("error") == ["::error title=pmlint::args: a quote is not closed: 'open"])
  }

  @Test func `invalid inputs are reported before anything is linted`() throws {
    for (inputs, message) in [
      (["new-only": "yes"], "new-only: `yes` is neither true nor false"),
      (["working-directory": "nowhere"], "working-directory: there is no folder nowhere"),
      (["format": "\"json"], "format: a quote is not closed"),
    ] {
      let run = try run(inputs)
      #expect(run.status == 2)
      #expect(run.commands("error").count == 1 && run.output.contains(message), "\(run.output)")
    }
  }
}

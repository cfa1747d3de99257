import Foundation
import Reports
import TestSupport
import Testing

/// Several formats in one run, each to its own target.
@Suite struct OutputTests {
  private static let postmortem = "# Orders were placed twice\n\nHuman error: the on-call forgot it.\n"
  private static let formats = Reporter.all.map(\.name)

  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(Self.postmortem, to: "postmortems/a.md")
    return scratch
  }

  private func contents(of folder: String, in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path + "/" + folder).sorted()
  }

  private func text(_ path: String, in scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.url.appending(path: path), encoding: .utf8)
  }

  @Test func `all formats in one run equal each format alone`() throws {
    let scratch = try repository()
    try scratch.write("", to: "out/.keep")
    let files = Self.formats.dropFirst().flatMap { ["--format", "\($0)=out/\($0)"] }
    let run = try Command(arguments: ["--format", "text"] + files, in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(try contents(of: "out", in: scratch) == ([".keep"] + Self.formats.dropFirst()).sorted())
    for format in Self.formats {
      let alone = try scratch.pmlint("--format", format)
      #expect(alone.status == 1)
      #expect(alone.output == (format == "text" ? run.output : try text("out/\(format)", in: scratch)), "\(format)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.url.path + "/out/sarif")[.posixPermissions]
    #expect(mode as? Int == 0o644)
  }

  @Test func `with a JSON report, a failure is JSON too`() throws {
    let scratch = try repository()
    let run = try scratch.pmlint("--format", "json", "--format", "text=out.txt", "--rev", "nowhere")
    #expect(run.status == 2)
    #expect(run.output.contains("\"message\" : \"unknown revision `nowhere`\""), "\(run.output)")
    #expect(run.errors.hasPrefix("pmlint: unknown revision `nowhere`\n"))
    #expect(try scratch.pmlint("--format", "json=out.json", "--rev", "nowhere").output.isEmpty)
    let misread = try scratch.pmlint("--format", "json", "--staged", "--rev", "HEAD")
    #expect(misread.status == 2 && misread.output.contains("--staged and --rev exclude each other"))
    #expect(try contents(of: "", in: scratch).filter { $0.hasPrefix("out") }.isEmpty)
  }

  @Test func `with formats only in files, standard output is empty`() throws {
    let run = try repository().pmlint("--format", "sarif=a.sarif", "--format", "junit=a.xml")
    #expect(run.output.isEmpty)
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (["--format", "sarif", "--format", "text"], "would both write to standard output"),
    (["--format", "sarif=none/a.sarif"], "the folder none does not exist"),
    (["--format", "sarif=postmortems/a.md/a.sarif"], "the folder postmortems/a.md does not exist"),
    (["--format", "sarif="], "needs the name of a file"),
    (["--format", "sarif=postmortems"], "postmortems is a folder"),
    (["--format", "sarif=a", "--format", "json=./a"], "two formats would write to ./a"),
    (["--format", "yaml=a"], "yaml"),
  ])
  func `contradicting options end with 2 before anything is read or written`(
    _ arguments: [String], _ message: String
  ) throws {
    let scratch = try repository()
    let run = try Command(arguments: arguments, in: scratch.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(try contents(of: "", in: scratch) == [".git", "postmortems"])
  }

  @Test(.ofTheProgramAsReleased)
  func `a failed write ends with 2, keeps the old file, and leaves no partial one`() throws {
    let scratch = try repository()
    try scratch.write("before", to: "out/a.sarif")
    // The limit for files is 4 KiB here, and the report is longer.
    let limited =
      "trap '' XFSZ; ulimit -f 4; exec \"$0\" --format concise --format sarif=out/a.sarif --format sarif=out/b"
    let run = try Command(
      URL(filePath: "/bin/bash"), ["-c", limited, Command.binary.path], in: scratch.url,
      environment: ["PMLINT_AS_OF": "2026-11-23"])
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot write out/a.sarif: File too large"), "\(run.errors)")
    #expect(run.errors.contains("cannot write out/b: "))
    #expect(run.output.contains("human-error"), "the other formats are written all the same")
    #expect(try contents(of: "out", in: scratch) == ["a.sarif"])
    #expect(try text("out/a.sarif", in: scratch) == "before")
  }

  @Test func `a link stays a link, and a device is written to`() throws {
    let scratch = try repository()
    try scratch.write("", to: "real.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/link.json", withDestinationPath: "real.json")
    let run = try scratch.pmlint("--format", "json=link.json", "--format", "concise=/dev/stderr")
    #expect(run.status == 1)
    #expect(run.errors.contains("human-error"))
    #expect(try text("real.json", in: scratch).contains("human-error"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.url.path + "/link.json") == "real.json")
  }

  @Test func `a full disk ends the run with 2, and a closed pipe does not`() throws {
    let scratch = try repository()
    let file = try scratch.pmlint("--format", "json=/dev/full")
    #expect(file.status == 2)
    #expect(file.errors.contains("cannot write /dev/full: No space left on device"), "\(file.errors)")
    for (redirection, status) in [("> /dev/full", 2), ("| true; exit ${PIPESTATUS[0]}", 1)] {
      let run = try Command(
        URL(filePath: "/bin/bash"), ["-c", "\"$0\" --format sarif \(redirection)", Command.binary.path],
        in: scratch.url, environment: ["PMLINT_AS_OF": "2026-11-23"])
      #expect(run.status == Int32(status), "\(redirection)")
      #expect(run.errors.contains("No space left on device") == (status == 2), "\(run.errors)")
    }
  }

  @Test func `the lowest severity that fails the run is the lowest that fails a test`() throws {
    let scratch = try repository()
    let failures = try ["error", "warning", "note", "never"].map { level in
      let run = try scratch.pmlint("--format", "junit", "--fail-on", level)
      #expect(run.status == (level == "never" ? 0 : 1))
      return run.output.ranges(of: "<failure").count
    }
    #expect(failures[0] > 0 && failures[0] < failures[1] && failures[1] <= failures[2] && failures[3] == 0)
  }

  @Test func `in a step of GitHub Actions a summary is added, and paths are relative to the workspace`() throws {
    let scratch = try Scratch()
    try scratch.write("before\n", to: "summary.md")
    try scratch.write(Self.postmortem, to: "deep/clone/postmortems/a.md")
    try scratch.git("init", "-q", "deep/clone")
    let environment = [
      "GITHUB_WORKSPACE": scratch.url.path, "GITHUB_STEP_SUMMARY": scratch.url.path + "/summary.md",
    ]
    let run = try scratch.pmlint("--format", "github", environment: environment, in: "deep/clone")
    #expect(run.output.hasPrefix("::error file=deep/clone/postmortems/a.md,line=1,"), "\(run.output)")
    let summary = try text("summary.md", in: scratch)
    #expect(summary.hasPrefix("before\n**pmlint:** "))
    #expect(summary.contains("human-error"))

    try scratch.write(String(repeating: "x", count: 1 << 20), to: "summary.md")
    let full = try scratch.pmlint("--format", "github", environment: environment, in: "deep/clone")
    #expect(full.status == 2)
    #expect(full.errors.contains("the findings do not fit"))
    #expect(try text("summary.md", in: scratch).utf8.count == 1 << 20)
  }

  @Test(arguments: [
    ("https://maya:secret@example.com/shop/checkout.git", "example.com/shop/checkout"),
    ("git@example.com:shop/checkout.git", "example.com/shop/checkout"),
    ("ssh://git@example.com:2222/shop/checkout", "example.com:2222/shop/checkout"),
    ("https://example.com/shop/checkout?token=secret", "example.com/shop/checkout"), ("/srv/git/checkout.git", "clone"),
    ("file:///srv/git/checkout.git", "clone"),
  ])
  func `a finding names the repository by its origin, without credentials`(_ origin: String, _ name: String) throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "clone")
    try scratch.git("-C", "clone", "remote", "add", "origin", origin)
    try scratch.write(Self.postmortem, to: "clone/postmortems/a.md")
    let run = try scratch.pmlint("--format", "jsonl", in: "clone")
    for line in run.output.split(separator: "\n") { #expect(line.contains("\"repository\":\"\(name)\"")) }
    #expect(!run.output.isEmpty && !run.output.contains("secret"))
  }

  @Test func `suppressed findings are in no report`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    let comment = "<!-- pmlint-disable-next-line human-error -- his own words -->\n"
    try scratch.write("# A\n\n" + comment + "Human error was the cause.\n", to: "postmortems/a.md")
    for format in Self.formats {
      let run = try scratch.pmlint("--format", format, "--select", "human-error")
      #expect(run.status == 0)
      #expect(!run.output.contains("is given as a cause"), "\(format)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Programs that a repository, its settings or the environment name: pmlint runs none of them.
@Suite struct ConfiguredCommandTests {
  private static let unfixed = "---\nseverity: P-1\n---\n# Checkout was down\n"

  /// A repository in which every setting that names a program names one that leaves a mark.
  private func trap() throws -> Scratch {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.unfixed, "postmortems/b.md": "# Orders were lost\n"])
    let root = scratch.url.path
    let program = root + "/trap.sh"
    try scratch.write("#!/bin/sh\necho \"$0 $*\" >>\(root)/mark\nexit 1\n", to: "trap.sh")
    let settings = """
      [core]
      \tfsmonitor = PROGRAM
      \thooksPath = ROOT/hooks
      \tsshCommand = PROGRAM
      \tgitProxy = PROGRAM
      \teditor = PROGRAM
      \tpager = PROGRAM
      \taskPass = PROGRAM
      \talternateRefsCommand = PROGRAM
      \tattributesFile = ROOT/more.attributes
      [alias]
      \tstatus = !PROGRAM
      [credential]
      \thelper = !PROGRAM
      [filter "trap"]
      \tclean = PROGRAM clean %f
      \tsmudge = PROGRAM smudge %f
      \tprocess = PROGRAM process
      \trequired = true
      [diff]
      \texternal = PROGRAM
      [diff "trap"]
      \ttextconv = PROGRAM
      \tcommand = PROGRAM
      [merge "trap"]
      \tdriver = PROGRAM
      [remote "origin"]
      \turl = ext::PROGRAM
      \tuploadpack = PROGRAM
      \tpromisor = true
      [url "ext::PROGRAM "]
      \tinsteadOf = https://
      [gpg]
      \tprogram = PROGRAM
      [gpg "ssh"]
      \tprogram = PROGRAM
      \tdefaultKeyCommand = PROGRAM
      [log]
      \tshowSignature = true
      [commit]
      \tgpgSign = true
      [interactive]
      \tdiffFilter = PROGRAM
      [sequence]
      \teditor = PROGRAM
      [trailer "trap"]
      \tcommand = PROGRAM
      \tcmd = PROGRAM
      [uploadpack]
      \tpackObjectsHook = PROGRAM
      [pager]
      \tlog = PROGRAM
      [submodule "trap"]
      \tupdate = !PROGRAM
      [includeIf "gitdir:/"]
      \tpath = ROOT/more.config
      [include]
      \tpath = ROOT/more.config
      """
    let more = "[core]\n\tfsmonitor = PROGRAM\n[filter \"more\"]\n\tclean = PROGRAM\n\tprocess = PROGRAM\n"
    for (text, path) in [(settings, ".git/config.more"), (more, "more.config")] {
      try scratch.write(text.replacing("PROGRAM", with: program).replacing("ROOT", with: root) + "\n", to: path)
    }
    #expect(try scratch.shell("cat .git/config.more >>.git/config").status == 0)
    try scratch.write("* filter=trap diff=trap merge=trap working-tree-encoding=UTF-16 ident\n", to: ".gitattributes")
    try scratch.write("*.md filter=more\n", to: "more.attributes")
    let hooks = ["post-checkout", "pre-commit", "post-index-change", "reference-transaction", "fsmonitor-watchman"]
    for path in hooks.flatMap({ ["hooks/\($0)", ".git/hooks/\($0)"] }) {
      try scratch.write("#!/bin/sh\nexec \(program) hook\n", to: path)
    }
    #expect(try scratch.shell("chmod -R a+x trap.sh hooks .git/hooks").status == 0)
    return scratch
  }

  private static let variables = [
    "GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "SSH_ASKPASS", "GIT_EDITOR", "EDITOR", "VISUAL",
    "GIT_PAGER", "PAGER", "GIT_PROXY_COMMAND", "BROWSER", "SHELL",
  ]

  private func run(_ arguments: [String], in scratch: Scratch) throws -> Command {
    let program = scratch.url.path + "/trap.sh"
    return try Command(
      arguments: arguments, in: scratch.url,
      environment: Dictionary(uniqueKeysWithValues: Self.variables.map { ($0, program) }))
  }

  private func isSprung(_ scratch: Scratch) -> Bool {
    FileManager.default.fileExists(atPath: scratch.url.path + "/mark")
  }

  @Test func `git itself runs what is named, so the trap is one`() throws {
    let scratch = try trap()
    try scratch.write("# Orders were lost\n\nAll.\n", to: "postmortems/b.md")
    _ = try scratch.attemptGit(["add", "-A"])
    #expect(isSprung(scratch))
  }

  @Test func `no command of pmlint runs what is named`() throws {
    let scratch = try trap()
    let commands = [
      [], ["--rev", "HEAD"], ["--staged"], ["--since", "HEAD"], ["--diff"], ["--diff", "--rev", "HEAD"], ["--fix"],
      ["--write-baseline", "known.json"], ["due"], ["config"], ["init"], ["rules"], ["inspect", "postmortems/a.md"],
      ["history", "postmortems"], ["hook", "install"], ["hook", "uninstall"],
      ["new", "postmortem", "--title", "Checkout was down"],
    ]
    for arguments in commands {
      let run = try run(arguments, in: scratch)
      #expect([0, 1].contains(run.status), "\(arguments) \(run)")
      #expect(!isSprung(scratch), "\(arguments)")
    }
    // A filter would be asked for the content of a changed file.
    try scratch.write("# Orders were lost\n\nAll.\n", to: "postmortems/b.md")
    for arguments in [["--staged"], ["--since", "HEAD"], ["--since", "HEAD", "--new-only"], []] {
      let run = try run(arguments, in: scratch)
      #expect([0, 1].contains(run.status) && !isSprung(scratch), "\(arguments) \(run)")
    }
    // A promisor would be asked for a missing object.
    let blob = try scratch.git("rev-parse", "HEAD:postmortems/b.md")
    try? FileManager.default.removeItem(at: scratch.url.appending(path: "mark"))
    try FileManager.default.removeItem(at: scratch.url.appending(path: scratch.objectPath(of: blob)))
    let missing = try run(["--rev", "HEAD"], in: scratch)
    #expect(missing.status == 2 && missing.errors.contains("is not in this clone"), "\(missing)")
    #expect(!isSprung(scratch))
  }
}

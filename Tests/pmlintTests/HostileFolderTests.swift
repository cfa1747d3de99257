import Foundation
import TestSupport
import Testing

/// Folders and files that pretend to be a repository, or to be part of one.
@Suite struct HostileFolderTests {
  private static let bare = "# Checkout was down\n"
  private let concise = ["--format", "concise", "--select", "missing-severity"]

  private func lint(_ scratch: Scratch, _ more: String..., in folder: String = "") throws -> Command {
    try Command(
      URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path] + concise + more,
      in: scratch.url.appending(path: folder))
  }

  /// Ordinary files of a repository that make a folder look like another one.
  private func disguise(_ folder: String, config: String) -> [String: String] {
    [
      "\(folder)/HEAD": "ref: refs/heads/main\n", "\(folder)/objects/x": "x", "\(folder)/refs/heads/x": "x",
      "\(folder)/config": config, "\(folder)/a.md": Self.bare,
    ]
  }

  @Test(arguments: ["bare = true", "worktree = ../../elsewhere"])
  func `a folder of documents that looks like a repository is linted as part of the real one`(setting: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.bare, to: "elsewhere/postmortems/secret.md")
    try scratch.git("init", "-q", "clone")
    for (path, text) in disguise("clone/postmortems", config: "[core]\n\t\(setting)\n") {
      try scratch.write(text, to: path)
    }
    try scratch.git("-C", "clone", "add", "-A")
    try scratch.git("-C", "clone", "commit", "-qm", "first")
    #expect(try lint(scratch, in: "clone").paths == ["postmortems/a.md"])
    for more in [["postmortems"], ["postmortems/a.md"], ["--rev", "HEAD", "postmortems"]] {
      let run = try Command(arguments: concise + more, in: scratch.url.appending(path: "clone"))
      #expect(run.status == 1 && run.paths == ["postmortems/a.md"], "\(run)")
    }
    let inside = try lint(scratch, in: "clone/postmortems")
    #expect(inside.status == 1 && inside.paths == ["a.md"], "\(inside)")
    let hook = try scratch.pmlint("hook", "install", in: "clone/postmortems")
    #expect(hook.status == 0 && hook.output.contains("clone/.git/hooks/pre-commit"), "\(hook)")
  }

  @Test func `without a repository around it, such a folder names no work tree`() throws {
    let scratch = try Scratch()
    let unfixed = "---\nseverity: P-1\n---\n# Checkout was down\n"
    try scratch.write(unfixed, to: "elsewhere/postmortems/secret.md")
    for (path, text) in disguise("archive/postmortems", config: "[core]\n\tworktree = ../../elsewhere\n") {
      try scratch.write(text, to: path)
    }
    for arguments in [["postmortems"], ["--fix", "postmortems"]] {
      let run = try Command(arguments: arguments, in: scratch.url.appending(path: "archive"))
      #expect(run.status == 2 && run.errors.contains("names another folder as its work tree"), "\(run)")
    }
    #expect(try scratch.text("elsewhere/postmortems/secret.md") == unfixed)
    // A user may mean it.
    let meant = try scratch.pmlint(
      "--format", "concise", environment: ["GIT_DIR": scratch.url.path + "/archive/postmortems"], in: "elsewhere")
    #expect(meant.status == 1 && meant.paths == ["postmortems/secret.md"], "\(meant)")
  }

  @Test func `a bare repository that a clone only has beside its files is one of its own`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    try scratch.git("clone", "-q", "--bare", ".", "copies/bare")
    try scratch.write(Self.bare, to: "postmortems/b.md")
    try scratch.git("add", "postmortems")
    try scratch.git("commit", "-qm", "second")
    let run = try lint(scratch, "--rev", "HEAD", in: "copies/bare")
    #expect(run.status == 1 && run.paths == ["postmortems/a.md"], "\(run)")
  }

  private static let pointers: [(text: [UInt8], message: String)] = [
    (Array("gitdir: .git\n".utf8), "is no repository that git would use"),
    (Array("gitdir: /nonexistent\n".utf8), "is no repository that git would use"),
    (Array("gitdir: /\n".utf8), "is no repository that git would use"),
    (Array("gitdir: pipe\n".utf8), "is no repository that git would use"),
    (Array("gitdir: postmortems/a.md\n".utf8), "is no repository that git would use"),
    (Array("gitdir: \u{1B}[31m::error::x\n".utf8), "is no repository that git would use"),
    (Array("gitdir: ".utf8) + [0xFF, 0xFE, 0x0A], "is no repository that git would use"),
    ([], "is malformed"), (Array("garbage\n".utf8), "is malformed"),
    (Array("gitdir: ".utf8) + [UInt8](repeating: 0x78, count: 1 << 20), "xxx…"),
  ]

  @Test(arguments: pointers)
  func `a git file that leads nowhere is told`(pointer: (text: [UInt8], message: String)) throws {
    let scratch = try Scratch()
    try scratch.write(Self.bare, to: "postmortems/a.md")
    try scratch.write(pointer.text, to: ".git")
    #expect(try scratch.shell("mkfifo pipe").status == 0)
    for more in [[], ["--rev", "HEAD"], ["--staged"]] {
      let run = try Command(
        URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path] + concise + more,
        in: scratch.url)
      #expect(run.errors.contains(pointer.message) && run.errors.utf8.count < 2000, "\(run)")
      #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("::error"), "\(run)")
      let isLinted = more.isEmpty && pointer.message.hasPrefix("is no repository")
      #expect(run.status == (isLinted ? 1 : 2) && run.paths == (isLinted ? ["postmortems/a.md"] : []), "\(run)")
    }
  }

  @Test func `a git file that leads to another repository gives its history, and only the files that are here`() throws
  {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "other")
    try scratch.write(Self.bare, to: "other/postmortems/secret.md")
    try scratch.git("-C", "other", "add", "-A")
    try scratch.git("-C", "other", "commit", "-qm", "first")
    try scratch.write(Self.bare, to: "here/postmortems/a.md")
    try scratch.write("gitdir: ../other/.git\n", to: "here/.git")
    #expect(try lint(scratch, in: "here").paths == ["postmortems/a.md"])
    #expect(try lint(scratch, "--rev", "HEAD", in: "here").paths == ["postmortems/secret.md"])
  }

  @Test(arguments: [
    ".\n../objects\n", "two\n", "/\n/proc\n/dev\n", "\u{1B}[31m\n\"quoted\\n\"\n\n#\n",
    (0..<50_000).map { "/nonexistent/\($0)\n" }.joined(),
    (1..<300).map { String(repeating: "x/", count: $0) + "\n" }.joined(),
    "graph/0\n",
  ])
  func `alternates may form a loop, and lead anywhere`(text: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let objects = ".git/objects"
    try scratch.write("../..\n", to: "\(objects)/two/info/alternates")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/\(objects)/x", withDestinationPath: ".")
    // Each of these folders names all of them.
    let all = (0..<40).map { "../\($0)\n" }.joined()
    for number in 0..<40 { try scratch.write(all, to: "\(objects)/graph/\(number)/info/alternates") }
    try scratch.write(text, to: "\(objects)/info/alternates")
    for more in [[], ["--rev", "HEAD"]] {
      let run = try Command(
        URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path] + concise + more,
        in: scratch.url)
      #expect(run.status == 1 && run.paths == ["postmortems/a.md"] && run.errors.isEmpty, "\(run)")
    }
    #expect(try lint(scratch, "--staged").status == 0)
  }

  @Test(
    arguments: ["mkfifo", "mksocket", "mknod"],
    [
      "postmortems/b.md", "CODEOWNERS", ".mailmap", ".gitignore", ".gitattributes", ".pmlint.yml",
    ])
  func `a pipe, a socket or a device in the place of a file is never waited for`(make: String, path: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.bare])
    let making =
      switch make {
      case "mkfifo": "mkfifo \(path)"
      case "mksocket": "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"\(path)\")'"
      default: "mknod \(path) c 1 5"
      }
    let made = try scratch.shell(making)
    // Only root can make a device.
    guard made.status == 0 || make != "mknod" || getuid() == 0 else { return }
    #expect(made.status == 0, "\(made)")
    for more in [[], ["--staged"], ["--rev", "HEAD"], ["--since", "HEAD"]] {
      // libgit2 waits for such a file when it compares the work tree, and so does git; no commit can bring one.
      if path.hasSuffix(".gitignore"), more == ["--since", "HEAD"] { continue }
      let run = try Command(
        URL(filePath: "/usr/bin/env"), ["timeout", "-s", "KILL", "100", Command.binary.path] + concise + more,
        in: scratch.url)
      // An index and a commit cannot contain one.
      let isRefused = path == ".pmlint.yml" && ![["--rev", "HEAD"], ["--staged"]].contains(more)
      #expect(isRefused ? run.status == 2 : [0, 1].contains(run.status), "\(more) \(run)")
      if isRefused { #expect(run.errors.contains("\(path) is not a file"), "\(run)") }
    }
  }
}

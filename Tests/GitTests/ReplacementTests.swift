import Foundation
import Git
import TestSupport
import Testing

/// A file is replaced as a whole, or not changed.
@Suite struct ReplacementTests {
  private let scratch: Scratch
  private var root: String { scratch.url.path }
  private let old = Array("old\n".utf8)
  private let new = Array("new 🧨\r\n".utf8)

  init() throws {
    scratch = try Scratch()
    try scratch.write(old, to: "repository/docs/a.md")
    try scratch.write(old, to: "elsewhere/a.md")
  }

  private func replace(_ path: String, from bytes: [UInt8]? = nil) -> ReplacementError? {
    do throws(ReplacementError) {
      try Disk.replace(
        "\(root)/repository/\(path)", below: "\(root)/repository", from: bytes ?? old, to: new)
      return nil
    } catch {
      return error
    }
  }

  private func bytes(_ path: String) -> [UInt8] {
    (try? Data(contentsOf: scratch.url.appending(path: path))).map { [UInt8]($0) } ?? []
  }

  /// All files below the folder, so that a leftover temporary file shows.
  private var files: [String] {
    (FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []).sorted()
  }

  @Test(arguments: [0o644, 0o600, 0o755, 0o4664]) func `the content changes, and mode and name do not`(mode: Int) throws
  {
    let path = "\(root)/repository/docs/a.md"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let before = files
    #expect(replace("docs/a.md") == nil)
    #expect(bytes("repository/docs/a.md") == new)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    #expect(files == before)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc")))
  func `extended attributes and access lists are kept`() throws {
    let path = "\(root)/repository/docs/a.md"
    let env = URL(filePath: "/usr/bin/env")
    // A list with one more user: version 2, then tag, permissions and id of each entry.
    let script = """
      import os, struct, sys
      entry = lambda tag, rights, who=0xFFFFFFFF: struct.pack("<HHI", tag, rights, who)
      acl = struct.pack("<I", 2) + entry(1, 6) + entry(2, 6, 1000) + entry(4, 4) + entry(16, 6) + entry(32, 4)
      if sys.argv[2] == "set":
        for name, value in (("user.note", b"kept"), ("system.posix_acl_access", acl)):
          try: os.setxattr(sys.argv[1], name, value)
          except OSError: pass # not every file system has both
      print({name: os.getxattr(sys.argv[1], name) for name in sorted(os.listxattr(sys.argv[1]))})
      """
    let before = try Command(env, ["python3", "-c", script, path, "set"], in: scratch.url)
    #expect(before.status == 0, "\(before.errors)")
    #expect(replace("docs/a.md") == nil)
    #expect(bytes("repository/docs/a.md") == new)
    #expect(try Command(env, ["python3", "-c", script, path, "get"], in: scratch.url).output == before.output)
  }

  @Test func `a file that has changed since it was read is not replaced, shorter or longer`() throws {
    for other in ["", "ol", "old\n\n", "odl\n"] {
      try scratch.write(other, to: "repository/docs/a.md")
      let before = files
      #expect(replace("docs/a.md") == .changed)
      #expect(bytes("repository/docs/a.md") == Array(other.utf8))
      #expect(files == before)
    }
  }

  @Test func `nothing is written through a link, in place of one, or below a linked folder`() throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(root)/repository/link.md", withDestinationPath: "docs/a.md")
    try manager.createSymbolicLink(atPath: "\(root)/repository/out", withDestinationPath: "../elsewhere")
    try manager.createSymbolicLink(atPath: "\(root)/repository/in", withDestinationPath: "docs")
    let before = files
    #expect(replace("link.md") == .notAFile)
    #expect(replace("out/a.md") == .outside)
    #expect(replace("../elsewhere/a.md") == .outside)
    #expect(replace("docs") == .notAFile)
    #expect(replace("docs/b.md") == .system("No such file or directory"))
    #expect(replace("none/b.md") == .outside)
    #expect(bytes("elsewhere/a.md") == old)
    #expect(files == before)
    // A link within the folder leads to the file itself.
    #expect(replace("in/a.md") == nil)
    #expect(bytes("repository/docs/a.md") == new)
    #expect(manager.fileExists(atPath: "\(root)/repository/in/a.md"))
  }

  @Test func `a read-only file is not changed, not even by root`() throws {
    let path = "\(root)/repository/docs/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let before = files
    #expect(replace("docs/a.md") == .readOnly)
    #expect(bytes("repository/docs/a.md") == old)
    #expect(files == before)
  }

  @Test func `git applies a patch exactly, whatever the name and the line endings`() throws {
    let texts = [
      ("a\nb\nc\n", "a\nB\nc\n"), ("a\nb", "a\nc"), ("a\n", "a"), ("a", "a\n"), ("", "x\n"), ("x\n", ""),
      ("a\r\nb\r\n", "a\r\nB\r\n"), ("é\0\u{FEFF}\n", "é\0\n"),
    ]
    for name in ["a.md", "with space.md", "ü 🧨.md", "quote\"tab\t.md", "-dash.md", "b/a/c.md"] {
      for (old, new) in texts {
        let scratch = try Scratch()
        try scratch.git("init", "-q")
        try scratch.git("config", "core.autocrlf", "false")
        try scratch.write(old, to: name)
        let patch = try Patch.text(of: name, from: Array(old.utf8), to: Array(new.utf8))
        try scratch.write(patch, to: "patch")
        let run = try scratch.attemptGit(["apply", "--whitespace=nowarn", "patch"])
        #expect(run.status == 0, "\(name): \(run.errors)\(String(decoding: patch, as: UTF8.self))")
        #expect(try Data(contentsOf: scratch.url.appending(path: name)) == Data(new.utf8), "\(name)")
      }
    }
    #expect(try Patch.text(of: "a.md", from: [97], to: [97]).isEmpty)
  }
}

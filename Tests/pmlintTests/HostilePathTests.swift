import Foundation
import TestSupport
import Testing

/// Paths that no work tree can have: they are refused, and nothing outside of the repository is read or written.
@Suite struct HostilePathTests {
  private static let unfixed = "---\nseverity: P-1\n---\n# Checkout was down\n"

  private static let names = ["..", ".", ".git", ".GIT", "a/b", "../x", "/a", "a//b", ""]

  @Test(arguments: names)
  func `a commit with a path that git never writes is refused`(name: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.unfixed])
    try scratch.write("# Orders were lost\n", to: ".git/other")
    let blob = try scratch.git("hash-object", "-w", ".git/other")
    let inner = try scratch.storeTree([("100644", Array("b.md".utf8), blob)])
    let folder = try scratch.storeTree([("40000", Array(name.utf8), inner)])
    try scratch.commit(tree: scratch.storeTree([("40000", Array("postmortems".utf8), folder)]))
    for more in [[], ["--diff"], ["--since", "HEAD~1"]] {
      let run = try Command(arguments: ["--rev", "HEAD"] + more, in: scratch.url)
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
      #expect(run.errors.contains("which git never writes") || run.errors.contains("failed to parse tree"), "\(run)")
    }
    // What is on the disk can be linted.
    #expect(try scratch.pmlint("--format", "concise").paths == ["postmortems/a.md"])
  }

  /// An index of version 2 with one entry.
  private func index(_ path: String, _ blob: String, in scratch: Scratch) throws {
    let pairs = stride(from: 0, to: blob.utf8.count, by: 2).compactMap {
      UInt8(blob.dropFirst($0).prefix(2), radix: 16)
    }
    let stat: [UInt8] = Array(repeating: 0, count: 24) + [0, 0, 0x81, 0xA4] + Array(repeating: 0, count: 12)
    var entry = stat + pairs + [0, UInt8(path.utf8.count)] + Array(path.utf8)
    entry += Array(repeating: 0, count: 8 - entry.count % 8)
    let header = Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 1]
    // Without `index.skipHash`, git checks the sum; pmlint and a null sum do not.
    try scratch.write(header + entry + Array(repeating: 0, count: 20), to: "repository/.git/index")
  }

  @Test(arguments: [
    "../outside/postmortems/a.md", "postmortems/../../outside/postmortems/a.md", ".git/postmortems/a.md",
    ".GIT/postmortems/a.md", "postmortems/.git/a.md", "/outside/postmortems/a.md", "postmortems//a.md",
    "postmortems/./a.md", "",
  ])
  func `an index with a path that git never writes is refused, and nothing is fixed`(path: String) throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q", "repository")
    let places = [
      "outside/postmortems/a.md", "repository/.git/postmortems/a.md", "repository/.GIT/postmortems/a.md",
      "repository/postmortems/.git/a.md",
    ]
    for place in places { try scratch.write(Self.unfixed, to: place) }
    let blob = try scratch.git("-C", "repository", "hash-object", "-w", "../outside/postmortems/a.md")
    try index(path, blob, in: scratch)
    for arguments in [[], ["--staged"], ["--fix"]] {
      let run = try Command(arguments: arguments, in: scratch.url.appending(path: "repository"))
      #expect(run.status == 2 && run.output.isEmpty, "\(run)")
      #expect(run.errors.contains("the index has the path `\(path)`, which git never writes to a disk"), "\(run)")
    }
    for place in places { #expect(try scratch.text(place) == Self.unfixed) }
  }

  private static let texts = [
    "a\nb", "a\u{1B}[31mb", "a\u{9B}31mb", "::error::x", "##vso[task.setvariable variable=x]y", "##[error]x",
    "a\u{202E}b", "a\u{1B}]8;;mailto:a\u{1B}\\b", "section_start:1:x\r\u{1B}[0K", "=HYPERLINK(1)",
    String(repeating: "long", count: 1000), "--fix", "<b>|@maya", "é\u{301}", "\u{FEFF}x",
  ]

  @Test(arguments: texts)
  func `a name in a commit speaks to no terminal and no runner`(name: String) throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.unfixed])
    try scratch.write(Self.unfixed + "Other.\n", to: ".git/other")
    let blob = try scratch.git("hash-object", "-w", ".git/other")
    let folder = try scratch.storeTree([("100644", Array("\(name).md".utf8), blob)])
    try scratch.commit(tree: scratch.storeTree([("40000", Array("postmortems".utf8), folder)]))
    let formats = ["text", "concise", "github", "markdown"].flatMap { ["--format", "\($0)=out.\($0)"] }
    let run = try Command(arguments: ["--rev", "HEAD"] + formats, in: scratch.url)
    #expect(run.status == 1 && run.output.isEmpty, "\(run)")
    let files = try scratch.pmlint("--rev", "HEAD", "--since", "HEAD~1", "--show-files")
    #expect(files.status == 0 && files.output.contains("postmortem"), "\(files)")
    let written = try ["text", "concise", "github", "markdown"].map { try scratch.text("out.\($0)") }
    for line in (written + [run.errors, files.output, files.errors]).joined(separator: "\n").split(separator: "\n") {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }, "\(line)")
      #expect(!line.unicodeScalars.contains("\u{202E}"))
      #expect(!line.contains("##vso[") && !line.contains("##[") && !line.contains("postmortems/::"), "\(line)")
    }
  }

  @Test func `ten thousand levels of folders are refused in a commit, and told on the disk`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": Self.unfixed])
    let levels = 10_000
    try scratch.write(
      """
      import hashlib, os, sys, zlib
      name = sys.argv[1]
      for level in range(int(sys.argv[2])):
        raw = b"40000 d\\0" + bytes.fromhex(name)
        raw = b"tree %d\\0" % len(raw) + raw
        name = hashlib.sha1(raw).hexdigest()
        os.makedirs(f".git/objects/{name[:2]}", exist_ok=True)
        with open(f".git/objects/{name[:2]}/{name[2:]}", "wb") as file: file.write(zlib.compress(raw))
      print(name)
      for level in range(int(sys.argv[2])):
        os.mkdir("d")
        os.chdir("d")
      """, to: ".git/deep.py")
    let made = try scratch.shell("python3 .git/deep.py $(git rev-parse HEAD^{tree}) \(levels)")
    #expect(made.status == 0, "\(made)")
    try scratch.commit(tree: made.output.trimmingCharacters(in: .newlines))
    let binary = Command.binary.path
    for way in ["--rev HEAD", "--rev HEAD --since HEAD~1", "--staged"] {
      let run = try scratch.shell("timeout -s KILL 100 \(binary) \(way)")
      #expect(run.status == 2 && run.errors.contains("folders are more than 4096 deep"), "\(run.errors.prefix(300))")
    }
    let disk = try scratch.shell("timeout -s KILL 100 \(binary) --no-history --format concise")
    #expect(disk.status == 1 && disk.paths == ["postmortems/a.md"], "\(disk.errors.prefix(300))")
    #expect(disk.errors.contains("was skipped: it is in more than 200 other folders"), "\(disk.errors.prefix(300))")
    // Foundation's own removal would follow the whole path at once.
    #expect(try scratch.shell("rm -rf d").status == 0)
  }
}

import Foundation
import Git
import TestSupport
import Testing

/// The wrapper, compared with git itself on the same repository.
@Suite struct RepositoryTests {
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write("*.log\nbuild/\n!keep.log\n", to: ".gitignore")
    try scratch.write("nested.md\n", to: "a/b/.gitignore")
    for path in [
      "one.md", "a/two.md", "a/b/nested.md", "a/b/c/three.md", "build/x.md", "build/tracked.md", "x.log", "keep.log",
      "é/ü 税.md", "new/untracked.md", "a b/c\"d.md",
    ] {
      try scratch.write("content of \(path)\n", to: path)
    }
    try scratch.git("add", "one.md", "a/two.md", "é", ".gitignore", "a b")
    try scratch.git("add", "-f", "build/tracked.md")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }

  @Test func `the work tree lists what git lists`() throws {
    let scratch = try repository()
    let repository = try Repository(containing: scratch.url.path + "/a/b")
    let listed = try repository.filesInWorkTree(besides: repository.index()).map(\.path)
    let expected = try scratch.git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
      .split(separator: "\0").map(String.init)
    #expect(listed == expected.sorted())
    let (workTree, isShallow) = (repository.workTree, repository.isShallow)
    #expect(workTree == scratch.url.path)
    #expect(!isShallow)
  }

  @Test func `a revision lists and reads what git shows`() throws {
    let scratch = try repository()
    let repository = try Repository(containing: scratch.url.path)
    let commit = try repository.commit(named: "HEAD")
    let head = try scratch.git("rev-parse", "HEAD")
    #expect(commit.description == head)
    let files = try repository.files(at: commit)
    let expected = try scratch.git("ls-tree", "-r", "-z", "--name-only", "HEAD").split(separator: "\0").map(String.init)
    #expect(files.map(\.path) == expected.sorted())
    for file in files {
      let blob = try #require(file.blob)
      let (bytes, size) = try repository.contents(of: blob)
      #expect(bytes == [UInt8](try Data(contentsOf: scratch.url.appending(path: file.path))))
      #expect(size == bytes.count)
      let cut = try repository.contents(of: blob, limit: size - 1)
      #expect(cut.bytes.isEmpty && cut.size == size)
    }
  }

  @Test func `an unborn branch, an unknown name and a folder outside are different errors`() throws {
    let scratch = try Scratch()
    #expect(throws: GitError.self) { _ = try Repository(containing: scratch.url.path).workTree }
    try scratch.git("init", "-q")
    let repository = try Repository(containing: scratch.url.path)
    for name in ["HEAD", "no/such"] {
      do throws(GitError) {
        _ = try repository.commit(named: name)
        Issue.record("\(name) names no commit")
      } catch {
        #expect([.notFound, .unbornBranch].contains(error.code))
      }
    }
    let files = try repository.filesInWorkTree(besides: repository.index())
    #expect(files.isEmpty)
  }

  @Test func `a shallow clone is recognised`() throws {
    let scratch = try repository()
    try scratch.git("commit", "-q", "--allow-empty", "-m", "two")
    try scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.url.path)", "shallow")
    let isShallow = try Repository(containing: scratch.url.path + "/shallow").isShallow
    #expect(isShallow)
  }

  @Test func `a nested repository is not entered, and a conflict is listed once`() throws {
    let scratch = try repository()
    try scratch.git("init", "-q", "inner")
    try scratch.write("inner\n", to: "inner/inside.md")
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.write("side\n", to: "one.md")
    try scratch.git("commit", "-qam", "side")
    try scratch.git("checkout", "-q", "main")
    try scratch.write("main\n", to: "one.md")
    try scratch.git("commit", "-qam", "main")
    #expect(try scratch.attemptGit(["merge", "side"]).status != 0)
    let repository = try Repository(containing: scratch.url.path)
    let paths = try repository.filesInWorkTree(besides: repository.index()).map(\.path)
    #expect(!paths.contains("inner/inside.md"))
    #expect(paths.count { $0 == "one.md" } == 1)
  }
}

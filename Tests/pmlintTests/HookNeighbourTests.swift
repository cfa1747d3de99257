import Foundation
import TestSupport
import Testing

/// Other programs that write or change hooks.
extension HookCommandTests {
  @Test func `the hook still runs below pre-commit's, and is not installed over pre-commit's`() throws {
    let scratch = try repository()
    try scratch.write("repos: []\n", to: ".pre-commit-config.yaml")
    let tool = try Python.program("pre-commit").path
    func preCommit(_ argument: String) throws {
      let run = try Command(URL(filePath: tool), [argument], in: scratch.url)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
    _ = try install(scratch)
    try preCommit("install")
    #expect(try isRefused(scratch))
    #expect(
      try install(scratch).contains("already runs before each commit, through pre-commit: .git/hooks/pre-commit.legacy")
    )
    #expect(try isRefused(scratch))
    let wrapped = try hook(scratch, ["uninstall"])
    #expect(
      wrapped.status == 2 && wrapped.errors.contains("run `pre-commit uninstall`, which restores it"),
      "\(wrapped.errors)")
    try preCommit("uninstall")
    #expect(try hook(scratch, ["uninstall"]).output.contains("was removed"))
    try scratch.write("#!/bin/sh\necho own\n", to: ".git/hooks/pre-commit")
    try preCommit("install")
    let before = try scratch.state(of: ".git/hooks/pre-commit")
    let second = try hook(scratch, ["install"] + options)
    #expect(second.status == 2 && second.errors.contains("`id: pmlint-system`"), "\(second.errors)")
    #expect(try hook(scratch, ["uninstall"]).output.contains("not pmlint's"))
    #expect(try scratch.state(of: ".git/hooks/pre-commit") == before)
    try preCommit("install")
    let own = try String(contentsOf: scratch.url.appending(path: ".git/hooks/pre-commit.legacy"), encoding: .utf8)
    #expect(own.contains("echo own"))
  }

  @Test func `a hook with line endings that git converted is still recognised`() throws {
    let scratch = try repository()
    _ = try install(scratch)
    let file = scratch.url.appending(path: ".git/hooks/pre-commit")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("\n", with: "\r\n").utf8).write(to: file)
    #expect(try install(scratch).hasPrefix("the hook was rewritten"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

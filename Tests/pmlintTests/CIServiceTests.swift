import Foundation
import TestSupport
import Testing

/// `--since --new-only` in the clones that CI services make: what is new, or exit status 2 with a reason.
@Suite struct CIServiceTests {
  private func run(
    _ server: Server, _ name: String, depth: Int, _ environment: [String: String]
  ) throws -> Command {
    try server.clone(of: name, depth: depth)
    return try server.scratch.pmlint(
      "--since", "--new-only", "--format", "json", "--select", "missing-severity", environment: environment, in: "clone"
    )
  }

  private func expect(_ run: Command, isNew expected: [String]) throws {
    #expect(run.status == (expected.isEmpty ? 0 : 1), "\(run.errors)")
    #expect(try run.findings == expected)
  }

  private func expectRefusal(_ run: Command, _ message: String) {
    #expect(run.status == 2)
    #expect(!run.output.contains("\"findings\""))
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  private let deepen = "`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab"

  private func pullRequest(_ server: Server) throws -> [String: String] {
    [
      "GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main", "GITHUB_REF": "refs/pull/1/merge",
      "GITHUB_SHA": try server.commit("refs/pull/1/merge"),
    ]
  }

  @Test(arguments: [0, 3, 2]) func `GitHub's merge of a pull request is compared with its first parent`(_ depth: Int)
    throws
  {
    let server = try Server()
    let environment = try pullRequest(server)
    try expect(try run(server, "refs/pull/1/merge", depth: depth, environment), isNew: Server.new)
  }

  @Test func `a depth of one, GitHub's default, has nothing to compare with`() throws {
    let server = try Server()
    expectRefusal(try run(server, "refs/pull/1/merge", depth: 1, pullRequest(server)), deepen)
  }

  @Test(arguments: [0, 1, 2]) func `the head of a pull request is compared with the merge base`(_ depth: Int)
    throws
  {
    let server = try Server()
    let run = try run(server, "topic", depth: depth, pullRequest(server))
    if depth == 0 { try expect(run, isNew: Server.new) } else { expectRefusal(run, deepen) }
  }

  @Test func `a workflow that checks out the base does not pass every pull request`() throws {
    let server = try Server()
    // As in `pull_request_target`.
    let environment = [
      "GITHUB_BASE_REF": "main", "GITHUB_REF": "refs/heads/main", "GITHUB_SHA": try server.commit("main"),
    ]
    expectRefusal(try run(server, "main", depth: 0, environment), "not the pull request")
  }

  private func push(_ server: Server, _ before: String, _ ref: String) throws -> [String: String] {
    let repository = "\"repository\": {\"default_branch\": \"main\"}"
    let path = try server.event("{\"before\": \"\(before)\", \"ref\": \"\(ref)\", \(repository)}")
    return ["GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": path, "GITHUB_REF": ref]
  }

  @Test func `a push is compared with the previous commit of the branch`() throws {
    for (branch, depth, new) in [
      ("main", 0, ["postmortems/late.md missing-severity"]), ("main", 2, ["postmortems/late.md missing-severity"]),
      ("topic", 0, []), ("topic", 2, []),
    ] {
      let server = try Server()
      let environment = try push(server, server.commit("\(branch)~1"), "refs/heads/\(branch)")
      try expect(try run(server, branch, depth: depth, environment), isNew: new)
    }
    let server = try Server()
    let environment = try push(server, server.commit("main~1"), "refs/heads/main")
    expectRefusal(try run(server, "main", depth: 1, environment), deepen)
  }

  @Test func `a branch that is new, or whose old tip is gone, is compared with the default branch`() throws {
    let gone = "1234567812345678123456781234567812345678"
    for (before, ref) in [
      (Server.zeros, "refs/heads/topic"), (gone, "refs/heads/topic"), (Server.zeros, "refs/tags/v1"),
    ] {
      let server = try Server()
      try expect(try run(server, "topic", depth: 0, push(server, before, ref)), isNew: Server.new)
      let shallow = try Server()
      expectRefusal(try run(shallow, "topic", depth: 2, push(shallow, before, ref)), deepen)
    }
  }

  @Test func `the default branch itself has nothing else to be compared with`() throws {
    let server = try Server()
    let run = try run(server, "main", depth: 0, push(server, Server.zeros, "refs/heads/main"))
    expectRefusal(run, "the previous commit of `main` is unknown")
  }

  @Test func `a merge queue names its base`() throws {
    let server = try Server()
    let path = try server.event("{\"merge_group\": {\"base_sha\": \"\(server.commit("main"))\"}}")
    let environment = ["GITHUB_EVENT_NAME": "merge_group", "GITHUB_EVENT_PATH": path]
    try expect(try run(server, "refs/pull/1/merge", depth: 2, environment), isNew: Server.new)
  }

  @Test(arguments: [0, 20, 2]) func `GitLab names the merge base of a merge request`(_ depth: Int) throws {
    let server = try Server()
    let environment = [
      "CI_MERGE_REQUEST_DIFF_BASE_SHA": try server.commit("main~1"), "CI_COMMIT_BEFORE_SHA": Server.zeros,
      "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "", "CI_DEFAULT_BRANCH": "main",
    ]
    let run = try run(server, "topic", depth: depth, environment)
    if depth == 2 { expectRefusal(run, deepen) } else { try expect(run, isNew: Server.new) }
  }

  @Test(arguments: [0, 20, 2]) func `later commits of the target are not new in GitLab's merged result`(_ depth: Int)
    throws
  {
    let server = try Server()
    let environment = [
      "CI_MERGE_REQUEST_DIFF_BASE_SHA": try server.commit("main~1"), "CI_COMMIT_BEFORE_SHA": Server.zeros,
      "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": try server.commit("main"), "CI_DEFAULT_BRANCH": "main",
    ]
    try expect(try run(server, "refs/merge-requests/1/merge", depth: depth, environment), isNew: Server.new)
  }

  @Test func `a branch of GitLab is compared with its previous commit, else with the default branch`() throws {
    for (branch, before, depth, new) in [
      ("main", "main~1", 0, ["postmortems/late.md missing-severity"]), ("topic", "topic~1", 20, []),
      ("topic", nil, 0, Server.new), ("topic", nil, 2, nil), ("main", nil, 0, nil),
    ] {
      let server = try Server()
      let environment = [
        "CI_COMMIT_BEFORE_SHA": try before.map(server.commit) ?? Server.zeros, "CI_COMMIT_BRANCH": branch,
        "CI_DEFAULT_BRANCH": "main",
      ]
      let run = try run(server, branch, depth: depth, environment)
      if let new {
        try expect(run, isNew: new)
      } else {
        expectRefusal(run, depth == 0 ? "the previous commit of `main` is unknown" : deepen)
      }
    }
  }

  @Test func `a merge base is not used if a better one may be missing`() throws {
    let scratch = try Scratch.repository()
    // `side` starts early, and both branches merge it after they diverge: two merge bases, one of them not in the
    // clone.
    try scratch.git("checkout", "-q", "-b", "side")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "side")
    try scratch.git("checkout", "-q", "main")
    scratch.date = "2026-11-17T11:00:00Z"
    try scratch.write("# Checkout was down\n", to: "postmortems/old.md")
    try scratch.git("add", "-A")
    for name in ["old", "parting"] { try scratch.git("commit", "-q", "--allow-empty", "-m", name) }
    try scratch.git("branch", "topic")
    for branch in ["main", "topic"] {
      try scratch.git("checkout", "-q", branch)
      for name in ["a", "b", "c"] { try scratch.git("commit", "-q", "--allow-empty", "-m", branch + name) }
      try scratch.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    }
    let url = "file://\(scratch.url.path)"
    try scratch.git("clone", "-q", "--depth", "2", "--no-single-branch", "--branch", "topic", url, "shallow")
    expectRefusal(try scratch.pmlint("--since", "origin/main", "--new-only", in: "shallow"), deepen)
    try scratch.git("clone", "-q", "--branch", "topic", url, "whole")
    let whole = try scratch.pmlint("--since", "origin/main", "--new-only", in: "whole")
    #expect(whole.status == 0 && whole.errors == "pmlint: no document differs from `origin/main`\n", "\(whole.errors)")
  }
}

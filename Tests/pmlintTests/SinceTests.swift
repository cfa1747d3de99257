import Foundation
import TestSupport
import Testing

/// `--since` and `--new-only`, in repositories made by the real git.
@Suite struct SinceTests {
  private let bare = "# Checkout was down\n"
  private let text = "# Checkout was down\n\n" + (1...30).map { "Line \($0) of what happened.\n" }.joined()
  private let blame = "\nThe on-call forgot to set the flag.\n"

  private func since(_ scratch: Scratch, _ arguments: String..., environment: [String: String] = [:]) throws -> Command
  {
    let common = ["--format", "concise", "--select", "missing-severity"]
    return try Command(arguments: common + arguments, in: scratch.url, environment: environment)
  }

  private func new(_ scratch: Scratch, _ arguments: String...) throws -> [String] {
    try Command(arguments: ["--new-only", "--format", "json"] + arguments, in: scratch.url).findings
  }

  /// Two branches that have diverged.
  private func branches() throws -> Scratch {
    let scratch = try Scratch.repository([
      "postmortems/moved.md": text + "moved\n", "postmortems/edited.md": text + "edited\n", "postmortems/same.md": bare,
    ])
    try scratch.git("checkout", "-q", "-b", "topic")
    try scratch.git("mv", "postmortems/moved.md", "postmortems/moved-here.md")
    try scratch.git("mv", "postmortems/edited.md", "postmortems/edited-here.md")
    try scratch.write(text + "edited once more\n", to: "postmortems/edited-here.md")
    try scratch.write(bare, to: "postmortems/new.md")
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "topic")
    try scratch.git("checkout", "-q", "main")
    try scratch.write(bare + "main\n", to: "postmortems/same.md")
    try scratch.git("commit", "-qam", "main")
    try scratch.git("checkout", "-q", "topic")
    return scratch
  }

  @Test func `only documents that differ from the merge base are linted, and a move is no change`() throws {
    let scratch = try branches()
    let changed = ["postmortems/edited-here.md", "postmortems/new.md"]
    #expect(try since(scratch, "--since", "main").paths == changed)
    #expect(try since(scratch, "--since=main", "--rev", "topic").paths == changed)
    #expect(try since(scratch, "--since", "main", "--staged").paths == changed)
    #expect(try since(scratch, "--since", "main", "postmortems/new.md").paths == ["postmortems/new.md"])
    try scratch.write(bare, to: "postmortems/untracked.md")
    #expect(try since(scratch, "--since", "main").paths == changed + ["postmortems/untracked.md"])
    #expect(try since(scratch, "--since", "main", "--staged").paths == changed)
    try scratch.git("clone", "-q", "--bare", ".", "bare.git")
    let bare = try scratch.pmlint(
      "--rev", "topic", "--since", "main", "--format", "concise", "--select", "missing-severity", in: "bare.git")
    #expect(bare.paths == changed)
  }

  @Test func `without a difference one line says so, and names the previous commit after a push`() throws {
    let scratch = try branches()
    let none = try since(scratch, "--since", "HEAD")
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(
      none.errors
        == "pmlint: no document differs from `HEAD`, which is the linted commit; after a push, name the commit before it: `--since HEAD~1`\n"
    )
    try scratch.git("commit", "-q", "--allow-empty", "-m", "nothing")
    #expect(try since(scratch, "--since", "HEAD~1").errors == "pmlint: no document differs from `HEAD~1`\n")
  }

  @Test func `without a value, the service names the revision`() throws {
    let scratch = try branches()
    try scratch.git("update-ref", "refs/remotes/origin/main", "main")
    try scratch.write("{\"before\": \"\(scratch.git("rev-parse", "main"))\"}", to: "event.json")
    try scratch.write("{\"before\": \"\(String(repeating: "0", count: 40))\"}", to: "created.json")
    let push = ["GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": scratch.url.path + "/event.json"]
    for environment in [
      ["PRE_COMMIT_FROM_REF": "main"], ["GITHUB_BASE_REF": "main"], push,
      ["CI_MERGE_REQUEST_DIFF_BASE_SHA": try scratch.git("rev-parse", "main")],
      ["PRE_COMMIT_FROM_REF": "main", "GITHUB_BASE_REF": "nowhere"],
    ] {
      let run = try since(scratch, "--since", environment: environment)
      #expect(run.paths == ["postmortems/edited-here.md", "postmortems/new.md"], "\(environment) \(run.errors)")
    }
    let created = ["GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": scratch.url.path + "/created.json"]
    for environment in [[:], ["GITHUB_BASE_REF": ""], created] {
      let run = try since(scratch, "--since", environment: environment)
      #expect(run.status == 2 && run.errors.contains("set PRE_COMMIT_FROM_REF, GITHUB_BASE_REF or"), "\(run.errors)")
    }
  }

  @Test func `a revision that is unknown, new or unrelated is an error, and nothing is called new`() throws {
    let scratch = try branches()
    let zeros = String(repeating: "0", count: 40)
    try scratch.git("checkout", "-q", "--orphan", "island")
    try scratch.git("commit", "-qm", "island")
    try scratch.git("checkout", "-q", "topic")
    for (name, message) in [
      ("nowhere", "unknown revision `nowhere`"), (zeros, "means no commit, which git writes for a new branch"),
      ("island", "`island` and the linted commit have no common ancestor"),
    ] {
      let run = try since(scratch, "--since", name, "--new-only")
      #expect(run.status == 2 && run.errors.contains(message) && run.output.isEmpty, "\(run.errors)")
    }
    try scratch.git("clone", "-q", "--depth", "1", "--no-single-branch", "file://\(scratch.url.path)", "shallow")
    let shallow = try scratch.pmlint("--since", "origin/main", in: "shallow")
    #expect(shallow.status == 2)
    for way in ["`fetch-depth: 0` on GitHub", "`GIT_DEPTH: 0` on GitLab", "`git fetch --unshallow`"] {
      #expect(shallow.errors.contains(way), "\(shallow.errors)")
    }
    let plain = try Scratch()
    #expect(try plain.pmlint("--since", "HEAD").errors.contains("--since needs a git repository"))
  }

  @Test func `before the first commit everything is changed and new`() throws {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(bare, to: "postmortems/a.md")
    #expect(try since(scratch, "--since", "HEAD").paths == ["postmortems/a.md"])
    #expect(try since(scratch, "--since", "HEAD", "--new-only").paths == ["postmortems/a.md"])
    #expect(try since(scratch, "--since", "main").status == 2)
  }

  @Test func `a finding in the base is not new after lines are inserted or the file is moved`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text + blame])
    #expect(try new(scratch, "--since", "HEAD").isEmpty)
    #expect(try new(scratch, "--staged").isEmpty)
    let longer = "# Checkout was down\n\nInserted.\n\nTwice.\n" + text.dropFirst(20) + blame
    try scratch.write(longer, to: "postmortems/a.md")
    #expect(try new(scratch, "--since", "HEAD").isEmpty)
    try scratch.git("add", "-A")
    #expect(try new(scratch, "--staged").isEmpty)
    try scratch.git("mv", "postmortems/a.md", "postmortems/b.md")
    #expect(try new(scratch, "--staged").isEmpty)
    #expect(try new(scratch, "--since", "HEAD").isEmpty)
    try scratch.git("commit", "-qm", "two")
    try scratch.git("mv", "postmortems", "incidents")
    #expect(try new(scratch, "--staged").isEmpty)
    try scratch.write(longer + "\nIt was human error.\n", to: "incidents/b.md")
    try scratch.git("add", "-A")
    #expect(try new(scratch, "--staged") == ["incidents/b.md human-error"])
    #expect(try new(scratch, "--since", "HEAD") == ["incidents/b.md human-error"])
    try scratch.git("commit", "-qm", "three")
    #expect(try new(scratch, "--since", "HEAD~1", "--rev", "HEAD") == ["incidents/b.md human-error"])
  }

  @Test func `a repeated phrase is new once`() throws {
    let scratch = try Scratch.repository(["postmortems/a.md": text + blame])
    try scratch.write(text + blame + blame, to: "postmortems/a.md")
    #expect(try new(scratch, "--since", "HEAD", "--select", "person-at-fault") == ["postmortems/a.md person-at-fault"])
  }

  @Test func `new findings of every scope are recognised`() throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md": "---\nid: PM-2026-001\nseverity: P3\n---\n" + text,
      "postmortems/b.md": "---\nid: PM-2026-002\nseverity: P3\n---\n" + text + "\n## Notes\n\n## Impact\nNone.\n",
      "runbooks/r.md": "# Restart\n",
    ])
    try scratch.write(
      "---\nid: PM-2026-001\n---\n" + text + blame + "\n## Notes\n\n## Impact\n\n## Other\n[r](../runbooks/r.md)\n",
      to: "postmortems/b.md")
    try scratch.git("mv", "runbooks/r.md", "runbooks/s.md")
    let rules = "duplicate-id,missing-severity,empty-section,person-at-fault,broken-link,missing-section,orphan-runbook"
    let expected = [
      "postmortems/b.md broken-link", "postmortems/b.md duplicate-id", "postmortems/b.md empty-section",
      "postmortems/b.md missing-severity", "postmortems/b.md person-at-fault",
    ]
    #expect(try new(scratch, "--since", "HEAD", "--select", rules) == expected)
    try scratch.git("add", "-A")
    #expect(try new(scratch, "--staged", "--select", rules) == expected)
  }

  @Test(arguments: ["false", "true"])
  func `a document that is added makes nothing new that others have`(_ rewritesLineEnds: String) throws {
    let scratch = try Scratch.repository([
      "postmortems/a.md": "# A\n\n## Action items\n\n- [ ] Add a key. Owner: @ada. Due: 2026-11-01. Tracked: SHOP-1\n"
    ])
    // To git the file is unchanged, but its bytes are others.
    try scratch.git("config", "core.autocrlf", rewritesLineEnds)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "postmortems/a.md"))
    try scratch.git("checkout", "-q", "--", ".")
    #expect(try scratch.pmlint("--format", "json").findings.contains("postmortems/a.md overdue-fix"))
    try scratch.write(bare, to: "postmortems/b.md")
    try scratch.git("add", "-A")
    for source in [["--staged"], ["--since", "HEAD"], ["--since", "HEAD", "--staged"]] {
      let found = try Command(arguments: ["--new-only", "--format", "json"] + source, in: scratch.url).findings
      #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("postmortems/b.md ") }, "\(source) \(found)")
    }
  }

  @Test func `a link broken by its own move is new, and findings of a stricter configuration in old text are not`()
    throws
  {
    let scratch = try Scratch.repository(["postmortems/a.md": text + "[b](b.md)\n" + blame, "postmortems/b.md": text])
    try scratch.write("rules: {person-at-fault: error}\n", to: ".pmlint.yml")
    try scratch.write("", to: "incidents/.keep")
    try scratch.git("mv", "postmortems/a.md", "incidents/a.md")
    try scratch.write(text + "[b](b.md)\nMore.\n" + blame, to: "incidents/a.md")
    try scratch.git("add", "-A")
    #expect(try new(scratch, "--staged") == ["incidents/a.md broken-link"])
  }
}

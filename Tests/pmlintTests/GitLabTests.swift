import Foundation
import TestSupport
import Testing

/// The template for GitLab: its scripts are run as by a runner, in the clones that GitLab makes.
@Suite struct GitLabTests {
  private struct Template: Decodable {
    let pmlint: Job
  }

  private struct Job: Decodable {
    let variables: [String: String]
    let beforeScript: [String]
    let script: [String]

    enum CodingKeys: String, CodingKey {
      case variables, script
      case beforeScript = "before_script"
    }
  }

  private static let path = Recording.root.appending(path: ".gitlab/pmlint.gitlab-ci.yml")

  private func job() throws -> Job {
    try JSONDecoder().decode(Template.self, from: ServiceFile.json(Self.path)).pmlint
  }

  /// Runs the job in a clone; the runner's shell is bash if the image has it, else `sh`.
  private func run(
    _ scratch: Scratch, _ releases: String?, _ environment: [String: String], shell: String = "bash"
  ) throws -> Command {
    let job = try job()
    let start = shell == "bash" ? "set -eo pipefail" : "set -e"
    // With all rules, the one-line documents would have many other new findings.
    let lines =
      [start] + job.beforeScript
      + job.script.map { $0.replacing("pmlint -", with: "pmlint --select missing-severity -") }
    try scratch.write(lines.joined(separator: "\n"), to: "job.sh")
    var variables = job.variables.merging(environment) { $1 }
    variables["PMLINT_AS_OF"] = "2026-11-23"
    variables["PMLINT_RELEASES"] = releases
    return try Command(
      URL(filePath: "/usr/bin/env"), [shell, scratch.url.path + "/job.sh"], in: scratch.url.appending(path: "clone"),
      environment: variables)
  }

  private func reported(_ scratch: Scratch) throws -> [String] {
    struct Finding: Decodable {
      let location: Location
    }
    struct Location: Decodable {
      let path: String
    }
    let data = try Data(contentsOf: scratch.url.appending(path: "clone/pmlint.json"))
    return try JSONDecoder().decode([Finding].self, from: data).map(\.location.path)
  }

  private let all = ["late", "new", "old"].map { "postmortems/\($0).md" }

  private func mergeRequest(_ server: Server, isMerged: Bool) throws -> [String: String] {
    [
      "CI_MERGE_REQUEST_IID": "1", "CI_MERGE_REQUEST_DIFF_BASE_SHA": try server.commit("main~1"),
      "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": isMerged ? try server.commit("main") : "",
      "CI_COMMIT_BEFORE_SHA": Server.zeros, "CI_DEFAULT_BRANCH": "main",
    ]
  }

  @Test(arguments: [("bash", 0), ("sh", 0), ("bash", 20)])
  func `a merge request fails for what it adds, and its report has all findings`(_ shell: String, _ depth: Int) throws {
    for isMerged in [false, true] {
      let server = try Server()
      let release = try Release(in: server.scratch)
      try server.clone(of: isMerged ? "refs/merge-requests/1/merge" : "topic", depth: depth)
      let run = try run(server.scratch, release.url, mergeRequest(server, isMerged: isMerged), shell: shell)
      #expect(run.status == 1, "\(run.errors)")
      #expect(run.output.contains("--> postmortems/new.md:1:3"), "\(run.output)")
      #expect(run.output.contains("\n1 error in 2 documents (2 postmortems)\n"), "\(run.output)")
      #expect(try reported(server.scratch) == (isMerged ? all : Array(all[1...])))
    }
  }

  @Test func `a clone that is too shallow ends with 2, and still has its report`() throws {
    let server = try Server()
    let release = try Release(in: server.scratch)
    try server.clone(of: "topic", depth: 1)
    let run = try run(server.scratch, release.url, mergeRequest(server, isMerged: false))
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("`GIT_DEPTH: 0` on GitLab"), "\(run.errors)")
    #expect(try reported(server.scratch) == Array(all[1...]))
  }

  @Test func `on the default branch all findings count, and PMLINT_FAIL_ON decides what fails`() throws {
    let server = try Server()
    let release = try Release(in: server.scratch)
    try server.clone(of: "main", depth: 0)
    let environment = ["CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main"]
    #expect(try run(server.scratch, release.url, environment).status == 1)
    let kind = try run(server.scratch, release.url, environment.merging(["PMLINT_FAIL_ON": "never"]) { $1 })
    #expect(kind.status == 0 && kind.output.contains("2 errors in 2 documents"))
    #expect(try job().variables == ["GIT_DEPTH": "0"])
  }

  @Test func `a download is verified before it is run`() throws {
    let server = try Server()
    let release = try Release(in: server.scratch)
    try server.clone(of: "main", depth: 0)
    let zeros = String(repeating: "0", count: 64)
    for (releases, environment, message) in [
      (release.url, ["PMLINT_SHA256": zeros], "is not \(zeros), so it is not run"),
      (release.url, ["PMLINT_VERSION": "9.9.9"], "curl: "), (nil, [:], "PMLINT_RELEASES does not say"),
    ] {
      let run = try run(server.scratch, releases, environment)
      #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    #expect(try run(server.scratch, release.url, ["PMLINT_SHA256": release.checksum]).status == 1)
  }

  @Test func `with a key, the release has to be signed with it`() throws {
    let server = try Server()
    let release = try Release(in: server.scratch)
    try server.clone(of: "main", depth: 0)
    let key = try String(release.makeKey("maya").trimmingPrefix(#/.*" /#))
    func expectRefusal(_ message: String) throws {
      let run = try run(server.scratch, release.url, ["PMLINT_KEY": key], shell: "sh")
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(message), "\(run.output)\(run.errors)")
    }
    try expectRefusal("SHA256SUMS")
    try release.writeChecksums()
    try expectRefusal("SHA256SUMS.sig")
    try release.sign(with: "maya", for: "file")
    try expectRefusal("is not signed with PMLINT_KEY, so it is not run")
    _ = try release.makeKey("mallory")
    try release.sign(with: "mallory")
    try expectRefusal("is not signed with PMLINT_KEY, so it is not run")
    try release.sign(with: "maya")
    for shell in ["bash", "sh"] {
      let run = try run(server.scratch, release.url, ["PMLINT_KEY": key], shell: shell)
      #expect(run.status == 1 && run.errors.contains("Good \"pmlint-release\" signature"), "\(run.errors)")
    }
    let without = try run(server.scratch, release.url, [:])
    #expect(without.errors.contains("PMLINT_KEY is not set, so only the checksum is verified"))
    try release.publish("echo changed")
    try expectRefusal("so it is not run")
    try server.scratch.write("", to: release.checksums)
    try release.sign(with: "maya")
    try expectRefusal("is not in SHA256SUMS, so it is not run")
  }

  @Test func `an image that has pmlint needs no release`() throws {
    let server = try Server()
    try server.clone(of: "main", depth: 0)
    try server.scratch.write("", to: "bin/.keep")
    try FileManager.default.createSymbolicLink(
      at: server.scratch.url.appending(path: "bin/pmlint"), withDestinationURL: Command.binary)
    let path = server.scratch.url.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    #expect(try run(server.scratch, nil, ["PATH": path]).status == 1)
  }
}

import ArgumentParser
import Foundation

/// The revision since which documents may have changed, as a user names it or a CI service knows it.
enum Since: ExpressibleByArgument, CustomStringConvertible {
  case automatic
  case revision(String)

  init?(argument: String) {
    self = argument == "auto" ? .automatic : .revision(argument)
  }

  var description: String {
    switch self {
    case .automatic: "auto"
    case .revision(let name): name
    }
  }

  /// The revision; what the environment knows is taken in the order of how closely it fits the change.
  func revision(_ environment: [String: String]) throws(Failure) -> String {
    if case .revision(let name) = self { return name }
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let name = value("PRE_COMMIT_FROM_REF") { return name }
    if let branch = value("GITHUB_BASE_REF") { return "origin/\(branch)" }
    if value("GITHUB_EVENT_NAME") == "push", let path = value("GITHUB_EVENT_PATH"), let before = Self.before(in: path) {
      return before
    }
    if let name = value("CI_MERGE_REQUEST_DIFF_BASE_SHA") { return name }
    throw Failure(
      "--since has no revision, and the environment names none",
      help:
        "write one, `--since origin/main`; or set PRE_COMMIT_FROM_REF, GITHUB_BASE_REF or CI_MERGE_REQUEST_DIFF_BASE_SHA"
    )
  }

  /// The commit that a branch had before the push that GitHub tells of; nil where the branch is new.
  private static func before(in path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path),
      let event = try? JSONDecoder().decode(Push.self, from: data), event.before.contains(where: { $0 != "0" })
    else { return nil }
    return event.before
  }

  private struct Push: Decodable {
    let before: String
  }
}

import Documents
import Engine
import Foundation
import TestSupport

extension Environment {
  /// What a user has who works in a scratch folder.
  static func inside(_ scratch: Scratch, build: String? = nil) -> Environment {
    Environment(
      variables: [:], directory: scratch.url.path, now: Moment(seconds: 1_795_435_200), version: "1.2.3", build: build,
      processors: 2)
  }
}

extension Scratch {
  /// A repository with one commit of one file.
  static func committed(_ text: String, at path: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(text, to: path)
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "one")
    return scratch
  }
}

import Foundation
import TestSupport

/// A file of a CI service, read by a YAML parser that other people wrote.
enum ServiceFile {
  /// The file as JSON; each scalar is text, as it is to the services' shells.
  static func json(_ path: URL) throws -> Data {
    let script = "import json, sys, yaml; print(json.dumps(yaml.load(open(sys.argv[1]), yaml.BaseLoader)))"
    let run = try Command(URL(filePath: "/usr/bin/python3"), ["-c", script, path.path], in: Recording.root)
    guard run.status == 0 else { throw Unreadable(errors: run.errors) }
    return Data(run.output.utf8)
  }

  private struct Unreadable: Error {
    let errors: String
  }
}

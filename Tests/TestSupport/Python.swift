package import Foundation

/// Python packages that pmlint must be compatible with, in their own environment below `.build`.
package enum Python {
  /// The packages, which pip installs from PyPI once.
  private static let packages = [
    "check-jsonschema==0.39.0", "cmarkgfm==2025.10.22", "icalendar==7.3.2", "jsonschema==4.26.0",
    "junitparser==5.0.3", "pre-commit==4.7.0", "sarif-tools==3.0.5", "xmlschema==4.3.2",
  ]

  /// The interpreter with the packages; installed on first use, also if two test processes use it at once.
  private static let environment = Result<URL, any Error> { try install() }

  /// Runs a script with the packages.
  package static func run(_ script: String, _ arguments: [String], in scratch: Scratch) throws -> Command {
    try scratch.write(script, to: "script.py")
    return try Command(
      environment.get(), [scratch.url.path + "/script.py"] + arguments, in: scratch.url,
      environment: ["PYTHONUTF8": "1", "MPLCONFIGDIR": scratch.url.path])
  }

  /// A program from one of the packages.
  package static func program(_ name: String) throws -> URL {
    try environment.get().deletingLastPathComponent().appending(path: name)
  }

  private static func install() throws -> URL {
    let folder = Recording.root.appending(path: ".build/python-tools")
    let interpreter = folder.appending(path: "bin/python")
    let list = packages.joined(separator: "\n")
    let marker = folder.appending(path: "packages.txt")
    if (try? String(contentsOf: marker, encoding: .utf8)) == list { return interpreter }
    let env = URL(filePath: "/usr/bin/env")
    // pip reads proxies and certificates from the environment.
    let variables = ProcessInfo.processInfo.environment
    for arguments in [
      ["python3", "-m", "venv", "--clear", folder.path],
      [interpreter.path, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + packages,
    ] {
      let run = try Command(env, arguments, in: Recording.root, environment: variables)
      guard run.status == 0 else { throw Missing(command: arguments.joined(separator: " "), errors: run.errors) }
    }
    try Data(list.utf8).write(to: marker)
    return interpreter
  }

  private struct Missing: Error, CustomStringConvertible {
    let command: String
    let errors: String

    var description: String {
      "the programs that this test needs could not be installed; it needs python3-venv and PyPI: \(command)\n\(errors)"
    }
  }
}

import Foundation
import TestSupport

extension Scratch {
  /// Writes a hook that runs the built `pmlint`.
  func hook(_ name: String, running arguments: String, in folder: String = ".git") throws {
    try script(name, "exec \(Command.binary.path) \(arguments)", in: folder)
  }

  func script(_ name: String, _ lines: String, in folder: String = ".git") throws {
    let path = "\(folder)/hooks/\(name)"
    try write("#!/bin/sh\nPMLINT_AS_OF=2026-11-23\nexport PMLINT_AS_OF\n\(lines)\n", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path + "/" + path)
  }

  func writeHook(_ text: String, to path: String, mode: Int = 0o755) throws {
    try write(text, to: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path + "/" + path)
  }

  /// The kind and mode of a file, and its text or link target; nil if nothing is at the path.
  func state(of path: String) throws -> String? {
    let full = url.path + "/" + path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: full) else { return nil }
    let isLink = attributes[.type] as? FileAttributeType == .typeSymbolicLink
    let content =
      try isLink
      ? FileManager.default.destinationOfSymbolicLink(atPath: full) : String(contentsOfFile: full, encoding: .utf8)
    return "\(attributes[.type] ?? "") \(attributes[.posixPermissions] ?? "") \(content)"
  }

  /// A repository with a first commit.
  static func repository(_ files: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    for (path, text) in files { try scratch.write(text, to: path) }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-q", "--allow-empty", "-m", "first")
    return scratch
  }
}

extension Command {
  /// The findings of `--format json`, as `path rule`, sorted.
  var findings: [String] {
    get throws { try report().findings.map { "\($0.path) \($0.rule)" }.sorted() }
  }

  func report() throws -> ReportRead {
    try JSONDecoder().decode(ReportRead.self, from: Data(output.utf8))
  }
}

/// The parts of a JSON report that tests read.
struct ReportRead: Decodable {
  let findings: [Finding]
  let notices: [Notice]
  let source: Source
  let summary: Summary

  struct Finding: Decodable, Hashable {
    let path: String
    let rule: String
    let offset: Int
    let line: Int
    let message: String
    let help: String?
    let fingerprint: String
  }

  struct Notice: Decodable {
    let code: String
  }

  struct Summary: Decodable {
    let baselined: Int
  }

  struct Source: Decodable {
    let kind: String
    let history: String
    let revision: String?
  }
}

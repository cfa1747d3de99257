internal import Bytes
internal import Git
internal import Linting
internal import Reports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A baseline as a file: JSON with one sorted entry per line, so that git can show and merge changes.
struct BaselineFile {
  static let schema = "pmlint-baseline/1"

  /// Whether bytes begin as the text of a baseline does.
  static func isBeginning(of bytes: [UInt8]) -> Bool { bytes.starts(with: "{\"schema\": \"pmlint-baseline/".utf8) }

  /// How often one document can have the same finding.
  private static let counts = 1...Limits.baselineCount

  /// Reads a file on the disk, by the name that the user gives it.
  static func baseline(at name: String) throws(Failure) -> Baseline {
    guard let path = Disk.realPath(of: name) else {
      throw Failure("the baseline \(name) does not exist", help: "create it: `pmlint --write-baseline \(name)`")
    }
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try Disk.contents(of: path, limit: Limits.baseline)
    } catch .tooLarge(let size) {
      throw Failure(
        "the baseline \(name) has \(size >> 20) MiB, and at most \(Limits.baseline >> 20) MiB are read",
        help: Self.remedy(name))
    } catch {
      throw Failure("the baseline \(name) cannot be read", help: "name a regular file")
    }
    return try baseline(in: bytes, named: name)
  }

  /// Reads the bytes of a file; `name` is what the user calls it.
  static func baseline(in bytes: [UInt8], named name: String) throws(Failure) -> Baseline {
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: Data(bytes))
    } catch {
      throw Failure("\(name) cannot be read as a baseline: \(reason(error, in: bytes))", help: Self.remedy(name))
    }
    guard content.schema == schema else {
      // The text of a file that is not a baseline is not shown.
      let other = content.schema.hasPrefix("pmlint-baseline/") ? "the schema `\(content.schema)`" : "another schema"
      throw Failure("\(name) has \(other), but this pmlint reads `\(schema)`", help: Self.remedy(name))
    }
    var baseline = Baseline()
    for (place, item) in (content.findings ?? []).enumerated() {
      guard let entry = item.entry, counts.contains(item.count ?? 1) else {
        throw Failure(
          "\(name) cannot be read as a baseline: finding \(place + 1) has no digest of 16 digits, or an impossible count",
          help: Self.remedy(name))
      }
      baseline.add(entry, times: item.count ?? 1)
    }
    return baseline
  }

  /// The text of the file, the same bytes for the same baseline.
  static func text(of baseline: Baseline) -> String {
    var lines: [String] = []
    for (entry, count) in baseline.sorted {
      let times = count == 1 ? "" : ", \"count\": \(count)"
      lines.append(
        "{\"path\": \(entry.path.json()), \"rule\": \(entry.rule.json()), \"digest\": \"\(entry.digest.hexadecimal)\"\(times)}"
      )
    }
    let findings = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
    return "{\"schema\": \"\(schema)\", \"findings\": \(findings)}\n"
  }

  private struct Content: Decodable {
    let schema: String
    let findings: [Item]?
  }

  private struct Item: Decodable {
    let path: String
    let rule: String
    let digest: String
    let count: Int?

    var entry: Baseline.Entry? {
      guard digest.utf8.count == 16, digest.allSatisfy(\.isHexDigit), let number = UInt64(digest, radix: 16) else {
        return nil
      }
      return Baseline.Entry(path: path, rule: rule, digest: number)
    }
  }

  private static func reason(_ error: any Error, in bytes: [UInt8]) -> String {
    if bytes.starts(with: "<<<<<<<".utf8) || bytes.contains("\n<<<<<<<".utf8) {
      return "it contains a merge conflict"
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, _): return "the key `\(key.stringValue)` is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "`\(context.codingPath.last?.stringValue ?? "the file")` has the wrong type"
    default: return "it is not JSON"
    }
  }

  private static func remedy(_ name: String) -> String {
    "correct it, or delete it and run `pmlint --write-baseline \(name)`"
  }
}

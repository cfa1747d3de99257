internal import Foundation
internal import Yams

extension FrontMatter.Fault {
  static func tooManyAliases(at range: ByteRange) -> FrontMatter.Fault {
    FrontMatter.Fault(
      message: "the aliases in the front matter expand to too many values, so it is not read",
      help: "write the values out, without `&anchors` and `*aliases`", range: range)
  }

  static func notAMapping(at range: ByteRange) -> FrontMatter.Fault {
    FrontMatter.Fault(
      message: "the front matter has no fields, so nothing in it is read",
      help: "write one `key: value` per line between the `---` lines", range: range)
  }

  /// A message for libyaml's error, with what to write.
  init(_ error: any Error, places: YAMLPlaces) {
    guard case let (problem, mark)? = Self.report(of: error) else {
      self.init(
        message: "the front matter is not valid YAML, so it is not read", help: "write one `key: value` per line",
        range: places.firstLine)
      return
    }
    let offset = places.offset(of: mark)
    let word = places.word(at: offset)
    let text = places.text(in: word)
    switch (problem, text.first) {
    case _ where problem.hasPrefix("Maximum nesting level"):
      self.init(
        message: "the front matter is nested deeper than 1000 levels, so it is not read",
        help: "keep fields in the front matter and text in the body", range: places.firstLine)
    case ("found character that cannot start any token", "@"?), ("found character that cannot start any token", "`"?):
      self.init(
        message: "a YAML value cannot begin with `\(text.prefix(1))`, so the front matter is not read",
        help: "quote it: `\"\(text)\"`", range: word)
    case ("found character that cannot start any token", "\t"?):
      self.init(
        message: "a tab is used where YAML allows only spaces, so the front matter is not read",
        help: "indent with spaces", range: word)
    case ("mapping values are not allowed in this context", _):
      self.init(
        message: "a line has a second `:`, so the front matter is not read",
        help: "quote the value that contains `: `", range: offset..<places.endOfLine(from: offset))
    case _ where places.bracketedValue(before: offset) != nil:
      let value = places.bracketedValue(before: offset) ?? word
      self.init(
        message:
          "a value that begins with `\(places.text(in: value).prefix(1))` is a list or a map in YAML, but this one does not end like one",
        help: "quote the whole value", range: value)
    default:
      let line = offset..<max(places.endOfLine(from: offset), offset)
      self.init(
        message: "the front matter is not valid YAML here: \(problem)",
        help: "write one `key: value` per line, and lists as `- item`",
        range: line.isEmpty ? word : line)
    }
  }

  private static func report(of error: any Error) -> (String, Mark)? {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      (problem, mark)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      ("`\(keys.first ?? "")` is given twice", context.mark)
    default: nil
    }
  }
}

/// Limits for libyaml, which limits only its own depth.
struct YAMLLimits {
  private let limit: Int
  private let isTooLong: Bool
  private let hasTooManyAliases: Bool

  init(_ yaml: ArraySlice<UInt8>, limit: Int) {
    self.limit = limit
    isTooLong = yaml.count > limit
    hasTooManyAliases = !isTooLong && Self.expansion(of: yaml) > 16_000
  }

  /// The largest expansion of aliases: each anchor repeats the one before.
  ///
  /// The `*` of a list or of emphasis is not an alias: no anchor has its name.
  private static func expansion(of yaml: ArraySlice<UInt8>) -> Double {
    let anchors = names(behind: UInt8(ascii: "&"), in: yaml)
    if anchors.isEmpty { return 1 }
    let known = Set(anchors)
    let aliases = Double(names(behind: UInt8(ascii: "*"), in: yaml).count(where: known.contains))
    // So few are harmless in any order.
    if aliases <= 32 { return aliases }
    // A product of numbers with a given sum is largest if each of them is e.
    let levels = max(1, min(Double(anchors.count), aliases / M_E))
    return pow(aliases / levels, levels)
  }

  private static func names(behind mark: UInt8, in yaml: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var rest = yaml
    while let place = rest.firstIndex(of: mark) {
      rest = rest[(place + 1)...]
      let name = rest.prefix { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        }
      }
      if !name.isEmpty { names.append(name) }
    }
    return names
  }

  func fault(at range: ByteRange) -> FrontMatter.Fault? {
    if hasTooManyAliases { return .tooManyAliases(at: range) }
    guard isTooLong else { return nil }
    let size = limit < 1 << 20 ? "\(limit >> 10) KiB" : "\(limit >> 20) MiB"
    return FrontMatter.Fault(
      message: "the front matter is longer than \(size), so it is not read",
      help: "keep fields in the front matter and text in the body", range: range)
  }
}

/// Repeated keys of a mapping, renamed one by one until libyaml accepts the text.
///
/// One repeated key must not hide all other findings in the document.
struct DuplicateKeys {
  private(set) var bytes: [UInt8]
  private(set) var renamed: [String: String] = [:]
  private(set) var faults: [FrontMatter.Fault] = []
  private let start: Int
  private let firstLine: Int

  /// For YAML that begins on a line of its file, counted from 1.
  init(_ yaml: ArraySlice<UInt8>, firstLine: Int) {
    bytes = Array(yaml)
    start = yaml.startIndex
    self.firstLine = firstLine
  }

  /// Renames the second of two equal keys of one mapping; false if no line shows them.
  mutating func rename(oneOf keys: [String]) -> Bool {
    guard faults.count < 10, let key = keys.first else { return false }
    var seen: [Int: Int] = [:]
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let text =
        line + (bytes[line..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") } ?? end) - line
      let indentation = text - line
      let isItem = bytes[line..<text].contains(UInt8(ascii: "-"))
      if text < end {
        // A line further out, or a new list item, ends the mappings further in.
        seen = seen.filter { $0.key < indentation || ($0.key == indentation && !isItem) }
        let rest = bytes[text..<end]
        if rest.starts(with: key.utf8), rest.dropFirst(key.utf8.count).first == UInt8(ascii: ":") {
          if let first = seen[indentation] {
            rename(key, at: text, first: first)
            return true
          }
          seen[indentation] = text
        }
      }
      line = end + 1
    }
    return false
  }

  private mutating func rename(_ key: String, at offset: Int, first: Int) {
    // The same length, so that no place moves; a digit instead of a letter, so that the key is new.
    bytes[offset] = UInt8(ascii: "0") + UInt8(faults.count)
    renamed[String(decoding: bytes[offset..<offset + key.utf8.count], as: UTF8.self)] = key
    let line = bytes[..<first].count { $0 == UInt8(ascii: "\n") } + firstLine
    faults.append(
      FrontMatter.Fault(
        message: "`\(key)` is given twice, first on line \(line), but YAML allows a key only once",
        help: "keep one `\(key)`", range: start + offset..<start + offset + key.utf8.count))
  }
}

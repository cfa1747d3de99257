internal import Documents
internal import Linting

/// The allowed values of the configuration: one description checks files, lists keys and writes the schema.
indirect enum ConfigurationSchema: Sendable {
  /// A text of a certain form.
  case text(Form)
  case word([String])
  case number(ClosedRange<Int>)
  case flag
  case list(ConfigurationSchema)
  /// Keys that the user chooses, besides those that have a meaning of their own.
  case map(ConfigurationSchema, with: [Key])
  case object([Key])
  case either([ConfigurationSchema])

  /// A shape that several keys share, by its name in the schema.
  case defined(String, ConfigurationSchema)

  struct Key: Sendable {
    let name: String
    let summary: String
    let shape: ConfigurationSchema
  }

  /// A form that a text must have, with the words for it.
  enum Form: Sendable {
    case any, glob, path, expression, date, zone, deadline

    func accepts(_ text: String) -> Bool {
      switch self {
      case .any, .path: !text.isEmpty
      case .glob: !text.isEmpty && Glob.help(for: text) == nil
      case .expression: BoundedExpression(text) != nil
      case .date: Moment(text)?.isDateOnly == true
      case .zone: BusinessCalendar.isZone(text)
      case .deadline: text == "none" || Deadline(text) != nil
      }
    }

    /// What to write instead of a refused text, if the form alone does not say it.
    func help(for text: String) -> String? {
      if case .glob = self { Glob.help(for: text) } else { nil }
    }

    var name: String {
      switch self {
      case .any: "a text"
      case .glob: "a path pattern"
      case .path: "a path"
      case .expression: "a regular expression"
      case .date: "a date such as 2026-12-25"
      case .zone: "a time zone such as Europe/Berlin"
      case .deadline: "a deadline such as 48h, 3d, 5bd or none"
      }
    }
  }

  /// The shape in words, for a message.
  var name: String {
    switch self {
    case .text(let form): form.name
    case .word(let words): words.quoted()
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "`true` or `false`"
    case .list(let shape): "a list of \(shape.name)"
    case .map, .object: "a map"
    case .either(let shapes): shapes.map(\.name).joined(separator: ", or ")
    case .defined(_, let shape): shape.name
    }
  }
}

/// An invalid value, and its place.
struct SchemaFault: Hashable {
  let range: ByteRange
  let message: String
  let help: String?
}

extension ConfigurationSchema {
  /// All faults of a value.
  func faults(in value: Located<FrontMatter.Value>) -> [SchemaFault] {
    switch (self, value.value) {
    case (.defined(_, let shape), _): return shape.faults(in: value)
    case (.either(let shapes), _):
      // If one shape has the right type, its faults say more.
      if let fitting = shapes.first(where: { $0.isKind(of: value.value) }) { return fitting.faults(in: value) }
      return [fault(value)]
    case (.list(let shape), .list(let values)): return values.flatMap { shape.faults(in: $0) }
    // People often write one value instead of a list.
    case (.list(let shape), .scalar): return shape.faults(in: value)
    case (.map(let shape, let keys), .mapping(let entries)):
      return entries.flatMap { entry in
        (keys.first { $0.name == entry.key.value }?.shape ?? shape).faults(in: entry.value)
      }
    case (.object(let keys), .mapping(let entries)):
      return entries.flatMap { entry in
        guard let key = keys.first(where: { $0.name == entry.key.value }) else {
          return [Self.unknown(entry.key, among: keys.map(\.name))]
        }
        return key.shape.faults(in: entry.value)
      }
    case (.text(let form), .scalar(let text)):
      return form.accepts(text) ? [] : [fault(value, help: form.help(for: text))]
    case (.word(let words), .scalar(let text)):
      return words.contains(text)
        ? [] : [fault(value, help: EditDistance.question(about: text, among: words, ignoringCase: false)?.text)]
    case (.number(let range), .scalar(let text)):
      return Int(text).map(range.contains) == true ? [] : [fault(value)]
    case (.flag, .scalar(let text)): return ["true", "false"].contains(text) ? [] : [fault(value)]
    default: return [fault(value)]
    }
  }

  private func isKind(of value: FrontMatter.Value) -> Bool {
    switch (self, value) {
    case (.list, .list), (.map, .mapping), (.object, .mapping): true
    case (.text, .scalar), (.word, .scalar), (.number, .scalar), (.flag, .scalar): true
    case (.either(let shapes), _): shapes.contains { $0.isKind(of: value) }
    case (.defined(_, let shape), _): shape.isKind(of: value)
    default: false
    }
  }

  private func fault(_ value: Located<FrontMatter.Value>, help: String? = nil) -> SchemaFault {
    let given: String
    switch value.value {
    case .scalar(let text): given = text.isEmpty ? "nothing" : "`\(text)`"
    case .list: given = "a list"
    case .mapping: given = "a map"
    }
    return SchemaFault(range: value.range, message: "expected \(name), found \(given)", help: help)
  }

  static func unknown(_ key: Located<String>, among names: [String]) -> SchemaFault {
    SchemaFault(
      range: key.range, message: "unknown key `\(key.value)`",
      help: EditDistance.question(about: key.value, among: names, ignoringCase: false)?.text
        ?? "the known keys are \(Array(names.prefix(12)).quoted())")
  }
}

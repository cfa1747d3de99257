internal import Reports

extension Configuration {
  /// The JSON Schema of the configuration file, draft 2020-12.
  package static func jsonSchema() -> String { ConfigurationSchema.configuration.jsonSchema() }
}

/// A value of a JSON Schema.
private enum Keyword: Encodable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Keyword])
  case object([String: Keyword])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

extension Keyword: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(arrayLiteral elements: Keyword...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Keyword)...) { self = .object(Dictionary(elements) { $1 }) }
}

extension ConfigurationSchema {
  /// The shape as a JSON Schema, draft 2020-12, with sorted keys.
  func jsonSchema() -> String {
    var definitions: [String: Keyword] = [:]
    var schema = schema(&definitions)
    schema["$defs"] = .object(definitions)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "pmlint configuration (.pmlint.yml)"
    return Keyword.object(schema).json(isPretty: true) + "\n"
  }

  /// The schema of the shape; what it refers to by name is added to the definitions.
  private func schema(_ definitions: inout [String: Keyword]) -> [String: Keyword] {
    switch self {
    case .text(let form): return form.schema
    // A bare `off` is false to other readers of YAML 1.1, such as the editors' own.
    case .word(let words): return ["enum": .list(words.map(Keyword.text) + (words.contains("off") ? [false] : []))]
    case .number(let range):
      return ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .flag: return ["type": "boolean"]
    case .list(let shape):
      let schema = Keyword.object(shape.schema(&definitions))
      return ["anyOf": [["type": "array", "items": schema], schema]]
    case .map(let shape, let keys):
      let others = Keyword.object(shape.schema(&definitions))
      return ["type": "object", "additionalProperties": others, "properties": properties(keys, &definitions)]
    case .object(let keys):
      return ["type": "object", "additionalProperties": false, "properties": properties(keys, &definitions)]
    case .either(let shapes): return ["anyOf": .list(shapes.map { .object($0.schema(&definitions)) })]
    case .defined(let name, let shape):
      if definitions[name] == nil { definitions[name] = .object(shape.schema(&definitions)) }
      return ["$ref": .text("#/$defs/\(name)")]
    }
  }

  private func properties(_ keys: [Key], _ definitions: inout [String: Keyword]) -> Keyword {
    var properties: [String: Keyword] = [:]
    for key in keys {
      var schema = key.shape.schema(&definitions)
      schema["description"] = .text(key.summary)
      properties[key.name] = .object(schema)
    }
    return .object(properties)
  }
}

extension ConfigurationSchema.Form {
  fileprivate var schema: [String: Keyword] {
    switch self {
    case .deadline: ["type": "string", "pattern": "^([1-9][0-9]*(h|d|w|bd)|none)$"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .expression: ["type": "string", "format": "regex"]
    case .any, .glob, .path, .zone: ["type": "string", "minLength": 1]
    }
  }
}

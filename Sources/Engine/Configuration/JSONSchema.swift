internal import Foundation

extension Configuration {
  /// The JSON Schema of the configuration file, draft 2020-12.
  package static func jsonSchema() throws -> String { try Shape.configuration.jsonSchema() }
}

extension Shape {
  /// The shape as a JSON Schema, draft 2020-12, with sorted keys.
  func jsonSchema() throws -> String {
    var schema = self.schema
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "pmlint configuration (.pmlint.yml)"
    let data = try JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private var schema: [String: Any] {
    switch self {
    case .text(let form): form.schema
    // A bare `off` is false to other readers of YAML 1.1, such as the editors' own.
    case .word(let words): ["enum": words.map { $0 as Any } + (words.contains("off") ? [false] : [])]
    case .number(let least): ["type": "integer", "minimum": least]
    case .flag: ["type": "boolean"]
    case .list(let shape): ["anyOf": [["type": "array", "items": shape.schema], shape.schema]]
    case .map(let shape): ["type": "object", "additionalProperties": shape.schema]
    case .object(let keys):
      [
        "type": "object", "additionalProperties": false,
        "properties": keys.reduce(into: [String: Any]()) { properties, key in
          properties[key.name] = key.shape.schema.merging(["description": key.summary]) { $1 }
        },
      ]
    case .either(let shapes): ["anyOf": shapes.map(\.schema)]
    }
  }
}

extension Shape.Form {
  fileprivate var schema: [String: Any] {
    switch self {
    case .deadline: ["type": "string", "pattern": "^([1-9][0-9]*(h|d|w|bd)|none)$"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .expression: ["type": "string", "format": "regex"]
    case .any, .glob, .path, .zone: ["type": "string", "minLength": 1]
    }
  }
}

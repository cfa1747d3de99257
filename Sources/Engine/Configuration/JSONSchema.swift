internal import Foundation

extension Configuration {
  /// The JSON Schema of the configuration file, draft 2020-12.
  package static func jsonSchema() throws -> String { try ConfigurationSchema.configuration.jsonSchema() }
}

extension ConfigurationSchema {
  /// The shape as a JSON Schema, draft 2020-12, with sorted keys.
  func jsonSchema() throws -> String {
    var definitions: [String: Any] = [:]
    var schema = schema(&definitions)
    schema["$defs"] = definitions
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "pmlint configuration (.pmlint.yml)"
    let data = try JSONSerialization.data(
      withJSONObject: schema, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The schema of the shape; what it refers to by name is added to the definitions.
  private func schema(_ definitions: inout [String: Any]) -> [String: Any] {
    switch self {
    case .text(let form): return form.schema
    // A bare `off` is false to other readers of YAML 1.1, such as the editors' own.
    case .word(let words): return ["enum": words.map { $0 as Any } + (words.contains("off") ? [false] : [])]
    case .number(let range):
      return ["type": "integer", "minimum": range.lowerBound, "maximum": range.upperBound]
    case .flag: return ["type": "boolean"]
    case .list(let shape):
      let schema = shape.schema(&definitions)
      return ["anyOf": [["type": "array", "items": schema], schema]]
    case .map(let shape, let keys):
      let others = shape.schema(&definitions)
      return ["type": "object", "additionalProperties": others, "properties": properties(keys, &definitions)]
    case .object(let keys):
      return ["type": "object", "additionalProperties": false, "properties": properties(keys, &definitions)]
    case .either(let shapes): return ["anyOf": shapes.map { $0.schema(&definitions) }]
    case .defined(let name, let shape):
      if definitions[name] == nil { definitions[name] = shape.schema(&definitions) }
      return ["$ref": "#/$defs/\(name)"]
    }
  }

  private func properties(_ keys: [Key], _ definitions: inout [String: Any]) -> [String: Any] {
    var properties: [String: Any] = [:]
    for key in keys {
      properties[key.name] = key.shape.schema(&definitions).merging(["description": key.summary]) { $1 }
    }
    return properties
  }
}

extension ConfigurationSchema.Form {
  fileprivate var schema: [String: Any] {
    switch self {
    case .deadline: ["type": "string", "pattern": "^([1-9][0-9]*(h|d|w|bd)|none)$"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .expression: ["type": "string", "format": "regex"]
    case .any, .glob, .path, .zone: ["type": "string", "minLength": 1]
    }
  }
}

import ArgumentParser
import Engine

extension Output: ExpressibleByArgument {
  package static var allValueStrings: [String] { names }

  /// Whether the caller expects JSON on standard output, judged by arguments that could not be parsed.
  static func isJSON(askedForBy arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}

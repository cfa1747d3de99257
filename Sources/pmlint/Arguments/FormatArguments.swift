import ArgumentParser
import Engine

/// The formats of the report, and their files.
struct FormatArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the report, and its file; one may go to standard output. Repeatable; default: text.",
      valueName: "format[=file]"), completion: .list(Output.names))
  var format: [Output] = []

  @Flag(help: "In the text format, print each finding, also those that many documents share.")
  var noGroup = false

  @Option(help: "When to color the report: auto, always or never; auto respects NO_COLOR and FORCE_COLOR.")
  var color: Color = .auto

  enum Color: String, Choice {
    case auto, always, never
  }

  /// Whether the report on standard output is coloured.
  func isColored(_ environment: Environment) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      // https://no-color.org: any value except an empty one; an explicit request for colour wins over a pipe.
      if environment["NO_COLOR"] != nil { return false }
      if let forced = environment["FORCE_COLOR"] ?? environment["CLICOLOR_FORCE"], forced != "0" { return true }
      return StandardOutput.isTerminal && environment["TERM"] != "dumb"
    }
  }
}

extension Output: ExpressibleByArgument {
  package static var allValueStrings: [String] { names }

  /// Whether the caller expects JSON on standard output, judged by arguments that could not be parsed.
  static func isJSON(askedForBy arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}

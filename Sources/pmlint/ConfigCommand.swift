import ArgumentParser
import Engine

/// `pmlint config`: the configuration for a path, and the source of each value.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", _superCommandName: "pmlint",
    abstract: "Show the configuration for a path, and the source of each value.")

  @Argument(
    help: ArgumentHelp("A document or a folder; default: the current directory.", valueName: "path"),
    completion: .documents)
  var path: String = "."

  @OptionGroup var options: ConfigurationArguments

  @Flag(help: "Print the JSON Schema of the configuration file instead.")
  var schema = false

  func run() throws {
    if schema {
      StandardOutput.write(Configuration.jsonSchema())
      return
    }
    let listing = try ConfigurationListing(at: path, options.options, .ofProcess())
    StandardOutput.write(listing.text)
  }
}

import ArgumentParser
import Engine

/// Which configuration holds.
struct ConfigurationArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Take this configuration for all documents.", valueName: "file"))
  var config: String?

  @Flag(help: "Take no configuration file.")
  var noConfig = false

  @Option(help: "The rule settings to begin with: method, contributing-factors, minimal or audit.")
  var profile: Profile?

  var options: ConfigurationOptions { ConfigurationOptions(file: config, isOff: noConfig, profile: profile) }

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other.") }
  }
}

extension Profile: ExpressibleByArgument {}

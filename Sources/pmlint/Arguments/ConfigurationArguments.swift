import ArgumentParser
import Engine

/// The options that select the configuration.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use this configuration for all documents.", valueName: "file"), completion: .configurations)
  var config: String?

  @Flag(help: "Use no configuration file.")
  var noConfig = false

  @Option(help: "The rule settings to start from: method, contributing-factors, minimal or audit.")
  var profile: Profile?

  var options: ConfigurationOptions { ConfigurationOptions(file: config, isOff: noConfig, profile: profile) }

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other: remove one.") }
  }
}

extension Profile: Choice {}

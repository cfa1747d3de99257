import ArgumentParser
import Engine

/// `pmlint init`: a configuration that fits the repository.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: "pmlint",
    abstract: "Write a configuration that fits the documents of the repository.",
    discussion: """
      Looks at the documents and their history, writes .pmlint.yml with the reason for each value, and says what a run \
      finds with it. A file that is there is never overwritten. Works without git, too.
      """)

  @Argument(
    help: ArgumentHelp("The folder that the configuration is for; default: the whole repository.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Print the configuration, and write nothing.")
  var dryRun = false

  @Flag(help: "Also write what is found now to pmlint-baseline.json, so that runs report only what is new.")
  var baseline = false

  @OptionGroup var time: TimeArguments

  func validate() throws {
    if dryRun, baseline { throw ValidationError("--dry-run writes no baseline: remove one of the two.") }
  }

  func run() async throws {
    let environment = try Environment.ofProcess()
    let run = try InitRun(folder: folder, isDry: dryRun, asOf: try environment.asOf(time.asOf), environment)
    if dryRun {
      let result = try await run.result()
      StandardOutput.write(result.text)
      StandardError.write(result.summary)
    } else {
      let result = try await run.write(withBaseline: baseline)
      StandardOutput.write("wrote \(run.shownPath)\n" + result.summary)
    }
  }
}

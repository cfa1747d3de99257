import ArgumentParser

/// The clock of a run.
struct TimeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The time that deadlines are measured at: RFC 3339, or a date for its end in UTC. Default: now, or PMLINT_AS_OF.",
      valueName: "time"))
  var asOf: String?
}

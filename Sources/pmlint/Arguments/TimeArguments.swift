import ArgumentParser

/// The clock of a run.
struct TimeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Measure deadlines at this time: RFC 3339, or a date, which means its end in UTC. Default: PMLINT_AS_OF, or now.",
      valueName: "time"))
  var asOf: String?
}

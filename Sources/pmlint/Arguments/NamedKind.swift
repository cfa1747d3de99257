import ArgumentParser
import Documents

/// What a user says that a file is.
enum NamedKind: String, Choice {
  case postmortem, runbook

  var kind: Document.Kind { self == .postmortem ? .postmortem : .runbook }
}

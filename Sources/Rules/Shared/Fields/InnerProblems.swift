import Documents
import Linting

extension Document {
  /// The problems inside the maps `timeline`, `sign_off` and `structural_fix`.
  var innerProblems: [Problem] { recordingProblems + signatureProblems + listProblems }

  private var recordingProblems: [Problem] {
    [timelineRecorded].compactMap(\.self).filter { !["live", "reconstructed"].contains($0.value.lowercased()) }.map {
      Problem(
        at: $0.range, "`\($0.value)` does not say whether the timeline was recorded during the incident",
        help: "write `recorded: live` or `recorded: reconstructed`")
    }
  }

  private var signatureProblems: [Problem] {
    signatureTimes.filter { Moment($0.value) == nil }.map {
      Problem(
        at: $0.range, "`\($0.value)` is not a valid time, so nobody knows when this was signed",
        help: "write a time with a zone (RFC 3339): `at: 2026-11-17T15:02:00Z`")
    }
  }

  /// A list of one fix invites a second one.
  private var listProblems: [Problem] {
    listsOfOneFix.map { list in
      let key = list.key.value
      return Problem(
        at: list.key.range, "`\(key)` is a list with one item but takes a map, because the method asks for one fix",
        help: "write the fix directly under `\(key):`, without the `-` or the brackets", severity: .warning,
        fix: list.unwrapping.map { Fix("take the fix out of its list", $0, isSafe: true) })
    }
  }
}

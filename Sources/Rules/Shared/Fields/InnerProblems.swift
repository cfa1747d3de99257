import Documents
import Linting

extension Document {
  /// What is wrong inside of the maps `timeline`, `sign_off` and `structural_fix`.
  var innerProblems: [Problem] { recordingProblems + signatureProblems + listProblems }

  private var recordingProblems: [Problem] {
    [timelineRecorded].compactMap(\.self).filter { !["live", "reconstructed"].contains($0.value.lowercased()) }.map {
      Problem(
        at: $0.range, "`\($0.value)` does not say whether the timeline was kept during the incident",
        help: "write `recorded: live` or `recorded: reconstructed`")
    }
  }

  private var signatureProblems: [Problem] {
    signatureTimes.filter { Moment($0.value) == nil }.map {
      Problem(
        at: $0.range, "`\($0.value)` cannot be read as a time, so nobody can tell when this was signed",
        help: "write RFC 3339 with a zone: `at: 2026-11-17T15:02:00Z`", fix: Fix(dating: $0, of: self))
    }
  }

  /// What two items make too many fixes of, one item invites.
  private var listProblems: [Problem] {
    listsOfOneFix.map { list in
      let key = list.key.value
      return Problem(
        at: list.key.range, "`\(key)` is a list of one and takes a map: a list asks for more, and the method for one",
        help: "write the fix itself below `\(key):`, without the `-` or the brackets", severity: .warning,
        fix: list.unwrapping.map { Fix("take the fix out of its list", $0, isSafe: true) })
    }
  }
}

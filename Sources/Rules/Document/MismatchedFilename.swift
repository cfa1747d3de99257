import Documents
import Linting

extension Rule {
  /// People look for a postmortem by its date or its number, and a listing shows only the file name.
  static let mismatchedFilename = Rule(
    "mismatched-filename", .document, .warning, scope: .document, in: [.postmortem, .runbook, .incident],
    summary: "the date or id in the file name or the title differs from the document's",
    why: """
      The name, or the title, is often left over from the file that was copied to start the document. People who look for the \
      incident by its date or number do not find it, or find another one.
      """,
    example: Example(
      bad: """
        ---
        id: PM-2026-031
        started: 2026-11-16T09:12:00Z
        ---
        # Checkout charged the wrong tax
        """,
      good: """
        ---
        id: PM-2026-030
        started: 2026-11-09T09:12:00Z
        ---
        # Orders were placed twice
        """,
      path: "postmortems/2026-11-09-orders.md"),
    check: .document { document, _ in
      [document.dayProblem ?? document.titleDayProblem, document.idProblem, document.titleProblem].compactMap(\.self)
    })
}

extension Document {
  fileprivate var dayProblem: Problem? {
    // "January 14-19, 2026" names several days.
    guard let day = dayInName, !isNear(day), let started = metadata.moment(.started),
      let text = metadata.text(.started),
      text.value.first?.isNumber == true || !text.value.contains(where: { "-–".contains($0) })
    else { return nil }
    return Problem(
      at: started.range,
      "the file name says \(day.description) but the incident started \(started.value.description), so nobody finds it by date",
      help: "rename the file, or correct the wrong date")
  }

  fileprivate var idProblem: Problem? {
    guard let name = idInName, let id = metadata.text(.id), !id.isPlaceholder else { return nil }
    let (inName, inText) = (name.uppercased().filter(\.isIDCharacter), id.value.uppercased().filter(\.isIDCharacter))
    // An incident's number in the name and a postmortem's in the text belong to two series.
    guard inName.prefix(while: \.isLetter) == inText.prefix(while: \.isLetter), !inText.hasPrefix(inName),
      !inName.hasPrefix(inText)
    else { return nil }
    return Problem(
      at: id.range,
      "the file name says `\(name)` but the id is `\(id.value)`, so one of them means another incident",
      help: "rename the file, or correct the wrong id")
  }
}

import Documents
import Linting

extension Rule {
  /// A postmortem is looked for by its date and its number, and the name is what the list shows.
  static let mismatchedFilename = Rule(
    "mismatched-filename", .document, .warning, scope: .document, in: [.postmortem, .runbook, .incident],
    summary: "the file's name has another date or id than the document",
    why: """
      The name is often that of the file which was copied to begin with. Who looks for the incident by its day or its \
      number does not find it, or finds another one.
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
      [document.dayProblem, document.idProblem].compactMap(\.self)
    })
}

extension Document {
  fileprivate var dayProblem: Problem? {
    // "January 14-19, 2026" names several days.
    guard let day = dayInName, let started = metadata.moment(.started), let text = metadata.text(.started),
      text.value.first?.isNumber == true || !text.value.contains(where: { "-–".contains($0) })
    else { return nil }
    // Named after any day from the start to the resolution, give or take one for the zone.
    let end = metadata.moment(.resolved)?.value.latest ?? started.value.latest
    let isNear =
      day.latest >= started.value.earliest - Moment.day && day.earliest <= max(end, started.value.latest) + Moment.day
    guard !isNear else { return nil }
    return Problem(
      at: started.range,
      "the file is named after \(day.description) and the incident started \(started.value.description), so nobody finds it by its day",
      help: "rename the file, or correct the date that is wrong")
  }

  fileprivate var idProblem: Problem? {
    guard let name = idInName, let id = metadata.text(.id), !id.isPlaceholder else { return nil }
    let (inName, inText) = (name.uppercased().filter(\.isIDCharacter), id.value.uppercased().filter(\.isIDCharacter))
    // An incident's number in the name and a postmortem's in the text are two series.
    guard inName.prefix(while: \.isLetter) == inText.prefix(while: \.isLetter), !inText.hasPrefix(inName),
      !inName.hasPrefix(inText)
    else { return nil }
    return Problem(
      at: id.range,
      "the file is named `\(name)` and the document `\(id.value)`, so one of them leads to another incident",
      help: "rename the file, or correct the id that is wrong")
  }
}

extension Character {
  fileprivate var isIDCharacter: Bool { isLetter || isNumber }
}

import Bytes
import Documents
import Linting

/// What the title was copied with.
extension Document {
  /// Any day from the start to the resolution is right, with a day's tolerance for the zone.
  func isNear(_ day: Moment) -> Bool {
    guard let started = metadata.moment(.started)?.value else { return true }
    let end = metadata.moment(.resolved)?.value.latest ?? started.latest
    return day.latest >= started.earliest - Moment.day && day.earliest <= max(end, started.latest) + Moment.day
  }

  var titleDayProblem: Problem? {
    guard kind != .runbook, let title, let started = metadata.moment(.started),
      title.value.holdsNumber
    else { return nil }
    let days = StatedTime.all(in: title.value).compactMap(\.moment)
    // A title with two days names a span, and one with the day of the file's name was given it.
    guard days.count == 1, let day = days.first, dayInName == nil, !isNear(day) else { return nil }
    return Problem(
      at: title.range, "the title says \(day.date) but the incident started \(started.value.description)",
      help: "correct the title, or the wrong date", confidence: .medium,
      related: [Problem.Related(at: started.range, "started \(started.value.description)")])
  }

  /// The number of another incident of the same series at the start of the title.
  var titleProblem: Problem? {
    guard let title, let id = metadata.text(.id), !id.isPlaceholder, id.value.holdsNumber else {
      return nil
    }
    let text = title.value.uppercased().drop { !$0.isIDCharacter }
    let inText = id.value.uppercased().filter(\.isIDCharacter)
    // Nearly every title begins with an ordinary word.
    guard text.first == inText.first else { return nil }
    let name = text.prefix { $0.isIDCharacter || "-_".contains($0) }.filter(\.isIDCharacter)
    let series = inText.prefix(while: \.isLetter)
    guard series.count >= 2, name.prefix(while: \.isLetter) == series, name.count(where: \.isNumber) >= 2,
      !inText.hasPrefix(name), !name.hasPrefix(inText),
      !title.value.uppercased().filter(\.isIDCharacter).contains(inText)
    else { return nil }
    return Problem(
      at: title.range, "the title begins with another number than the id `\(id.value)`",
      help: "correct the title, or the wrong id", related: [Problem.Related(at: id.range, "the id is given here")])
  }
}

extension Character {
  var isIDCharacter: Bool {
    // Of ASCII it is not asked what Unicode says.
    asciiValue.map { $0.isLetter || $0.isDigit } ?? (isLetter || isNumber)
  }
}

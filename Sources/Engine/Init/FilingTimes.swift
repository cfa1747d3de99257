internal import Documents
internal import Linting
internal import Rules

/// How long after their incidents the postmortems of a repository were committed.
struct FilingTimes {
  /// The days of each postmortem whose commit shows when it was filed, sorted.
  let days: [Int]

  /// How many postmortems came with at least two others in one commit, which does not date them.
  let imported: Int

  init(_ habits: [DocumentHabits], _ history: History) {
    var days: [Int] = []
    var imported = 0
    for document in habits where document.facts.kind == .postmortem {
      guard let file = history[document.facts.path] else { continue }
      if file.isImported(atLeast: Rule.importOption.number) {
        imported += 1
        continue
      }
      guard let day = document.day else { continue }
      let filed = file.first.commit.committed.earliest / Moment.day - day
      if (0...365).contains(filed) { days.append(filed) }
    }
    self.days = days.sorted()
    self.imported = imported
  }

  /// The days within which half of the postmortems were filed.
  var median: Int? { days.isEmpty ? nil : days[days.count / 2] }

  /// The deadline that four of five postmortems would have kept, in days; nil where that of the method fits as well, or
  /// too few show it.
  var deadline: Int? {
    guard days.count >= 3 else { return nil }
    let usual = days[days.count * 4 / 5]
    guard usual > 2 else { return nil }
    return [3, 5, 7, 10, 14, 21, 30, 45, 60, 90].first { $0 >= usual } ?? 90
  }
}

package import Documents

/// A value that a document gives for a field, and what it calls the field there.
package struct Claim {
  package let label: HeadingKey
  package let value: Located<String>

  package init(label: HeadingKey, value: Located<String>) {
    self.label = label
    self.value = value
  }

  /// Whether the two cannot both be true, however kindly they are read.
  package func contradicts(_ other: Claim, about field: Field, _ settings: Settings) -> Bool {
    let isSameLabel = label == other.label
    let (left, right) = (value.value, other.value.value)
    switch field {
    case .severity:
      // "Priority" is another scale than "Severity" to those who have both.
      guard
        isSameLabel || !["priority", "impact level"].contains(where: { $0 == label.text || $0 == other.label.text }),
        let one = settings.severities.level(named: left), let two = settings.severities.level(named: right)
      else { return false }
      return one != two
    case .status:
      guard let one = Status(leading: left), let two = Status(leading: right) else { return false }
      return one != two
    case .id:
      let (one, two) = (HeadingKey(left).text, HeadingKey(right).text)
      // An incident and its postmortem are numbered apart: only numbers of one series contradict each other.
      let isOneSeries = one.prefix(while: \.isLetter) == two.prefix(while: \.isLetter)
      return one != two && (isSameLabel || (isOneSeries && one.first?.isLetter == true))
    case .started, .resolved:
      guard isSameLabel || !(label.isBareDate || other.label.isBareDate), let one = Moment(left),
        let two = Moment(right)
      else { return false }
      // What ended at 10:05 may be resolved at 10:20: under two names only another day contradicts.
      let slack = isSameLabel && one.hasZone && two.hasZone ? 60 : Moment.day
      return one.earliest > two.latest + slack || two.earliest > one.latest + slack
    default: return HeadingKey(left) != HeadingKey(right)
    }
  }
}

extension HeadingKey {
  /// A label that may as well stand for the day on which the document was written.
  fileprivate var isBareDate: Bool { ["date", "data", "dato", "日期", "날짜"].contains(text) }
}

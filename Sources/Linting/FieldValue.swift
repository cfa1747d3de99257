package import Documents

/// A value that a document gives for a field, and what it calls the field there.
package struct FieldValue {
  package let value: Located<String>
  private let label: HeadingKey
  private let reading: Reading

  /// What the value says, read once however many others it is compared with.
  private enum Reading: Hashable {
    case level(SeverityScheme.Level)
    case status(Status)
    case id(String, series: String)
    case moment(Moment)
    case text(HeadingKey)
  }

  /// Nil for a value that contradicts none, since it cannot be read.
  package init?(label: HeadingKey, value: Located<String>, about field: Field, _ settings: Settings) {
    let reading: Reading? =
      switch field {
      case .severity: settings.severities.level(named: value.value).map(Reading.level)
      case .status: Status(leading: value.value).map(Reading.status)
      case .id:
        .id(HeadingKey(value.value).text, series: String(HeadingKey(value.value).text.prefix(while: \.isLetter)))
      case .started, .resolved: Moment(value.value).map(Reading.moment)
      default: .text(HeadingKey(value.value))
      }
    guard let reading else { return nil }
    (self.label, self.value, self.reading) = (label, value, reading)
  }

  /// Whether the two cannot both be true, however kindly they are read.
  package func contradicts(_ other: FieldValue) -> Bool {
    let isSameLabel = label == other.label
    switch (reading, other.reading) {
    case (.level(let one), .level(let two)):
      // "Priority" is another scale than "Severity" to those who have both.
      return one != two
        && (isSameLabel || !["priority", "impact level"].contains { $0 == label.text || $0 == other.label.text })
    case (.id(let one, let series), .id(let two, let otherSeries)):
      // An incident and its postmortem are numbered apart: only numbers of one series contradict each other.
      return one != two && (isSameLabel || (series == otherSeries && !series.isEmpty))
    case (.moment(let one), .moment(let two)):
      guard isSameLabel || !(label.isBareDate || other.label.isBareDate) else { return false }
      // What ended at 10:05 may be resolved at 10:20: under two names only another day contradicts.
      let slack = isSameLabel && one.hasZone && two.hasZone ? 60 : Moment.day
      return one.earliest > two.latest + slack || two.earliest > one.latest + slack
    default: return reading != other.reading
    }
  }
}

extension FieldValue {
  /// The first claim that contradicts one before it, and the first of those.
  package static func contradiction(among claims: [FieldValue]) -> (claim: FieldValue, other: FieldValue)? {
    var kept: [Kind: [FieldValue]] = [:]
    for (index, claim) in claims.enumerated() {
      if kept.values.joined().contains(where: { $0.contradicts(claim) }) {
        return claims[..<index].first { $0.contradicts(claim) }.map { (claim, $0) }
      }
      kept[claim.kind] = claim.kept(beside: kept[claim.kind] ?? [])
    }
    return nil
  }

  /// What claims have in common of which few need be kept to know what contradicts any of them.
  private struct Kind: Hashable {
    var label: HeadingKey?
    var reading: Reading?
    var hasZone = false
  }

  private var kind: Kind {
    switch reading {
    case .level, .id: Kind(label: label, reading: reading)
    case .moment(let moment): Kind(label: label, hasZone: moment.hasZone)
    case .status, .text: Kind(reading: reading)
    }
  }

  /// Of times the one that ends first and the one that begins last; of all else one.
  private func kept(beside others: [FieldValue]) -> [FieldValue] {
    let all = others + [self]
    guard case .moment = reading, let first = all.min(by: { $0.moment.latest < $1.moment.latest }),
      let last = all.max(by: { $0.moment.earliest < $1.moment.earliest })
    else { return [self] }
    return [first, last]
  }

  private var moment: Moment {
    if case .moment(let moment) = reading { moment } else { Moment(seconds: 0) }
  }
}

extension HeadingKey {
  /// A label that may as well stand for the day on which the document was written.
  fileprivate var isBareDate: Bool { ["date", "data", "dato", "日期", "날짜"].contains(text) }
}

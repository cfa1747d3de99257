package import Documents

/// A value of a field in a document, with the label that it has there.
package struct FieldValue {
  package let value: Located<String>
  private let label: HeadingKey
  private let reading: Reading

  /// The parsed value, which is the same for all comparisons.
  private enum Reading: Hashable {
    case level(SeverityScheme.Level)
    case status(Status)
    case id(String, series: String)
    case moment(Moment)
    case text(HeadingKey)
  }

  /// Nil for a value that cannot be read, and so contradicts no other.
  package init?(label: HeadingKey, value: Located<String>, about field: Field, _ settings: Settings) {
    let reading: Reading? =
      switch field {
      case .severity: settings.severities.level(named: value.value).map(Reading.level)
      case .status: Status(leading: value.value).map(Reading.status)
      case .id:
        .id(HeadingKey(value.value).text, series: String(HeadingKey(value.value).text.prefix(while: \.isLetter)))
      case .started, .resolved: Moment(value.value, isDayFirst: settings.vocabulary.isDayFirst).map(Reading.moment)
      default: .text(HeadingKey(value.value))
      }
    guard let reading else { return nil }
    (self.label, self.value, self.reading) = (label, value, reading)
  }

  /// Whether the two contradict each other, however they are read.
  package func contradicts(_ other: FieldValue) -> Bool {
    let isSameLabel = label == other.label
    switch (reading, other.reading) {
    case (.level(let one), .level(let two)):
      // "Priority" and "Severity" are two scales in documents that have both.
      return one != two
        && (isSameLabel || !["priority", "impact level"].contains { $0 == label.text || $0 == other.label.text })
    case (.id(let one, let series), .id(let two, let otherSeries)):
      // Incidents and postmortems have separate numbers: only numbers of one series contradict each other.
      return one != two && (isSameLabel || (series == otherSeries && !series.isEmpty))
    case (.moment(let one), .moment(let two)):
      guard isSameLabel || !(label.isBareDate || other.label.isBareDate) else { return false }
      // An incident can end at 10:05 and be resolved at 10:20: with two labels, only another day contradicts.
      let slack = isSameLabel && one.hasZone && two.hasZone ? 60 : Moment.day
      return one.earliest > two.latest + slack || two.earliest > one.latest + slack
    default: return reading != other.reading
    }
  }
}

extension FieldValue {
  /// The first value that contradicts an earlier one, and the first such earlier one.
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

  /// Groups values, so that comparing with a few of each group is enough to find a contradiction.
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

  /// Of times, the one that ends first and the one that begins last; otherwise one value.
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
  /// A label that can also mean the day on which the document was written.
  fileprivate var isBareDate: Bool { ["date", "data", "dato", "日期", "날짜"].contains(text) }
}

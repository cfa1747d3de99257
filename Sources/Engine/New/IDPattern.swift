/// How a team numbers its documents: `PM-2026-031`, `INC-0042`, `PM2022-003`.
struct IDPattern: Hashable {
  /// The letters, with what is between them and the number.
  let prefix: String

  /// Between the year and the number; nil if there is no year.
  let yearSeparator: String?
  let digits: Int

  private init(prefix: String, yearSeparator: String?, digits: Int) {
    (self.prefix, self.yearSeparator, self.digits) = (prefix, yearSeparator, digits)
  }

  /// The standard of the method.
  static let standard = IDPattern(prefix: "PM-", yearSeparator: "-", digits: 3)

  /// The id that a text begins with, taken apart; nil if it begins with none, or with one that is a day.
  static func read(_ text: String) -> (pattern: IDPattern, year: Int?, number: Int, length: Int)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    guard letters.count >= 2, letters.allSatisfy(\.isUppercase) else { return nil }
    var rest = text.dropFirst(letters.count)
    let joint = rest.prefix { "-_#".contains($0) }
    guard joint.count <= 1 else { return nil }
    rest = rest.dropFirst(joint.count)
    let prefix = String(letters + joint)
    let first = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(first.count)
    guard (1...7).contains(first.count), let number = Int(first) else { return nil }
    if first.count == 4, (1990...2199).contains(number), let separator = rest.first, "-_".contains(separator) {
      let second = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      let after = rest.dropFirst(1 + second.count)
      // `PM-2026-11-16` is a day and no number.
      let isDay = second.count == 2 && after.first == separator && after.dropFirst().first?.isNumber == true
      if !isDay, (1...6).contains(second.count), let ordinal = Int(second) {
        let pattern = IDPattern(prefix: prefix, yearSeparator: String(separator), digits: second.count)
        return (pattern, number, ordinal, text.count - after.count)
      }
      return nil
    }
    return (IDPattern(prefix: prefix, yearSeparator: nil, digits: first.count), nil, number, text.count - rest.count)
  }

  func id(year: Int, number: Int) -> String {
    prefix + (yearSeparator.map { "\(year)\($0)" } ?? "") + Self.padded(number, to: digits)
  }

  static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

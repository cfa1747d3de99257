internal import Bytes

/// A place where work is tracked: `SHOP-482`, `#123`, `owner/repository#123`, `!88`, `T990020` or an address.
package struct IssueReference: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    // Most words are neither an address nor end in a number.
    guard text.utf8.last?.isDigit == true || text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let trimmed = text.utf8.first?.isInk == true ? text[...] : text.drop { $0.isWhitespace }
    // By how often people write them.
    guard
      Self.isKey(trimmed) || Self.isNumber(trimmed) || Self.isAddress(trimmed) || Self.isMarkedNumber(trimmed)
    else { return nil }
    self.text = String(trimmed)
  }

  private static func isAddress(_ text: Substring) -> Bool {
    text.hasPrefix("https://") && text.utf8.count > 8 && !text.contains { $0.isWhitespace }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return false }
    let repository = text[..<hash]
    let digits = text.utf8[hash...].dropFirst()
    return !digits.isEmpty && digits.allSatisfy(\.isDigit)
      && (repository.isEmpty || (repository.contains("/") && !repository.contains { $0.isWhitespace }))
  }

  /// `!88` of a merge request, `T990020` of Phabricator, `INC0012345` of ServiceNow: fewer digits mean other things.
  private static func isMarkedNumber(_ text: Substring) -> Bool {
    let marks = text.utf8.prefix { !$0.isDigit }
    let digits = text.utf8.dropFirst(marks.count)
    guard digits.count <= 12, digits.allSatisfy(\.isDigit) else { return false }
    if marks.elementsEqual("!".utf8) { return !digits.isEmpty }
    if marks.elementsEqual("T".utf8) { return digits.count >= 5 }
    return digits.count >= 7 && ["INC", "CHG", "PRB", "RITM", "TASK", "REQ"].contains { marks.elementsEqual($0.utf8) }
  }

  private static func isKey(_ text: Substring) -> Bool {
    guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")) else { return false }
    let project = text.utf8[..<dash]
    let digits = text.utf8[dash...].dropFirst()
    return !project.isEmpty && project.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } && !digits.isEmpty
      && digits.allSatisfy(\.isDigit)
  }
}

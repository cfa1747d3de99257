internal import Bytes

/// Reads lines and rows with a role and a person: `TL: @lee`, `Lee (tech lead)`, `| PO | @priya |`.
enum RoleReader {
  struct Row {
    let role: Role
    let label: String

    /// The rest of the line, without the role.
    let rest: Rest
    let isChecked: Bool?

    var holder: (Role, Located<String>)? { rest.parts.first.map { (role, $0) } }
  }

  /// The parts of a line that name no role, read once for all roles of the line.
  struct Rest {
    let parts: [Located<String>]
    let moment: Located<Moment>?

    /// The text in place of a person.
    let name: Located<String>?

    init(_ parts: [Located<String>]) {
      let moments = parts.lazy.map { Moment($0.value) }
      moment = zip(parts, moments).lazy.compactMap { part, moment in moment.map { Located($0, at: part.range) } }.first
      let verbs = ["signed", "signed by", "approved", "approved by"]
      let name = parts.first { !verbs.contains(HeadingKey($0.value).text) && Moment($0.value) == nil }
      self.name = name ?? (moment == nil ? parts.first : nil)
      self.parts = parts
    }
  }

  static func rows(in document: Document, of sections: Set<Int>) -> [Row] {
    if sections.isEmpty { return [] }
    var rows: [Row] = []
    for table in document.tables {
      guard let corner = table.rows.first?.first, sections.contains(document.blocks[corner].section) else { continue }
      rows += self.rows(of: table, in: document)
    }
    for block in document.blocks where sections.contains(block.section) && !block.isQuoted {
      guard case .paragraph = block.kind, let prose = block.prose else { continue }
      var isChecked: Bool?
      if let item = block.item, case .item(let box) = document.blocks[item].kind { isChecked = box }
      for line in prose.lines {
        let parts = RoleLine.parts(of: prose.bytes, in: line).map {
          Located(prose.text(in: $0), at: prose.source(of: $0))
        }
        rows += self.rows(parts, isChecked: isChecked)
      }
    }
    return rows
  }

  /// The roles in a text of the front matter.
  static func rows(of text: Located<String>) -> [Row] {
    let bytes = Array(text.value.utf8)
    let parts = RoleLine.parts(of: bytes, in: 0..<bytes.count).map {
      Located(String(decoding: bytes[$0], as: UTF8.self), at: text.range)
    }
    return rows(parts, isChecked: nil)
  }

  private static func rows(of table: Table, in document: Document) -> [Row] {
    let cells = table.rows.map { $0.compactMap { document.blocks[$0].prose } }
    let columns = cells.first?.map { Role(label: $0.text) } ?? []
    // One role per column, with the people below.
    if columns.count(where: { $0 != nil }) > 1, let names = cells.dropFirst().first {
      return zip(columns, names).compactMap { role, name in
        role.map { Row(role: $0, label: $0.rawValue, rest: Rest(name.located.map { [$0] } ?? []), isChecked: nil) }
      }
    }
    return cells.flatMap { row in
      rows(
        row.flatMap { prose in
          RoleLine.parts(of: prose.bytes, in: 0..<prose.bytes.count).map {
            Located(prose.text(in: $0), at: prose.source(of: $0))
          }
        }, isChecked: nil)
    }
  }

  private static func rows(_ parts: [Located<String>], isChecked: Bool?) -> [Row] {
    let roles = parts.map { Role(label: $0.value) }
    guard roles.contains(where: { $0 != nil }) else { return [] }
    let rest = Rest(zip(parts, roles).compactMap { part, role in role == nil ? part : nil })
    return zip(parts, roles).compactMap { part, role in
      role.map { role in
        let isTicked = part.value.contains { "✅✔☑".contains($0) } || part.value.unicodeScalars.contains("✔")
        return Row(role: role, label: part.value, rest: rest, isChecked: isTicked ? true : isChecked)
      }
    }
  }
}

/// Cuts a line where a label ends and a value begins.
private enum RoleLine {
  static func parts(of bytes: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var offset = start
    func end(at end: Int, next: Int) {
      let part = trimmed(bytes, start..<end)
      if !part.isEmpty { parts.append(part) }
      start = next
    }
    while offset < line.upperBound {
      let length = separatorLength(bytes, at: offset, in: line)
      if let length { end(at: offset, next: offset + length) }
      offset += max(length ?? 1, 1)
    }
    end(at: line.upperBound, next: line.upperBound)
    return parts
  }

  /// The length of a separator here: 0 before a handle; nil if there is none.
  private static func separatorLength(_ bytes: [UInt8], at offset: Int, in line: Range<Int>) -> Int? {
    let before = offset > line.lowerBound ? bytes[offset - 1] : UInt8(ascii: " ")
    let after = offset + 1 < line.upperBound ? bytes[offset + 1] : UInt8(ascii: " ")
    switch bytes[offset] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: "="):
      return 1
    // The colon of a time and the slash of a date are no separators.
    case UInt8(ascii: ":"): return before.isDigit && after.isDigit ? nil : 1
    case UInt8(ascii: "/"): return before.isDigit || after.isDigit || before == after ? nil : 1
    case UInt8(ascii: "-"): return before == UInt8(ascii: " ") && after == UInt8(ascii: " ") ? 1 : nil
    case UInt8(ascii: "@"): return before == UInt8(ascii: " ") && offset > line.lowerBound ? 0 : nil
    case 0xE2 where bytes[offset...].starts(with: "—".utf8) || bytes[offset...].starts(with: "–".utf8): return 3
    case 0xEF where bytes[offset...].starts(with: "：".utf8): return 3
    default: return nil
    }
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, " \t*".utf8.contains(bytes[start]) { start += 1 }
    while end > start, " \t*.".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension Prose {
  fileprivate var located: Located<String>? { isEmpty ? nil : Located(text, at: source) }
}

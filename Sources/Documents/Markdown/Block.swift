/// A leaf of the document's structure, in the order of the file.
///
/// The list is flat on purpose: a hundred thousand nested quotes make a long list, not a deep recursion.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    /// The start of a list item; its content follows, with `item` pointing here. `checked` is nil without a box.
    case item(checked: Bool?)
    /// A cell of the table of that number.
    case cell(table: Int, row: Int, column: Int)
    case code
    case html
    case thematicBreak
  }

  package let kind: Kind
  package let range: ByteRange

  /// The visible text; nil if a block has none of its own.
  package let prose: Prose?

  /// The list item that holds the block, as an index into the document's blocks.
  package let item: Int?

  /// How many lists enclose the block.
  package let listDepth: Int

  /// Whether a block quote encloses the block, so that somebody else wrote its words.
  package let isQuoted: Bool

  /// The section that the block belongs to, as an index into the document's sections.
  package internal(set) var section: Int = 0
}

/// A table, as indexes into the document's blocks; row 0 is its header.
package struct Table: Hashable, Sendable {
  package let range: ByteRange
  package internal(set) var rows: [[Int]]

  /// Adds an empty row, with room for as many cells as the first one has.
  mutating func addRow() {
    var row: [Int] = []
    row.reserveCapacity(rows.first?.count ?? 4)
    rows.append(row)
  }
}

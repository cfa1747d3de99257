/// The pieces of a prose, in their order.
///
/// Nearly every prose has one, which needs no array.
struct ProsePieces: Hashable, Sendable {
  private(set) var first: Prose.Piece?
  private var others: [Prose.Piece] = []

  init() {}

  init(_ pieces: [Prose.Piece]) {
    first = pieces.first
    others = Array(pieces.dropFirst())
  }

  mutating func append(_ piece: Prose.Piece) {
    if first == nil { first = piece } else { others.append(piece) }
  }

  /// Puts a piece in place of the last one.
  mutating func replaceLast(with piece: Prose.Piece) {
    if others.isEmpty { first = piece } else { others[others.count - 1] = piece }
  }

  /// The piece that a byte of the text is in; nil after the end of the text.
  func piece(containing offset: Int) -> Prose.Piece? {
    if let first, offset < first.text.upperBound { return first }
    let index = others.firstPlace { $0.text.upperBound > offset }
    return index < others.count ? others[index] : nil
  }
}

extension ProsePieces: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int { first == nil ? 0 : others.count + 1 }

  var last: Prose.Piece? { others.last ?? first }

  subscript(position: Int) -> Prose.Piece {
    if position == 0, let first { return first }
    return others[position - 1]
  }
}

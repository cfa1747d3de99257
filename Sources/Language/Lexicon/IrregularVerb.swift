/// A past form or participle that does not end in `ed`, with its base form.
struct IrregularVerb: Sendable {
  let form: Tag.Form

  /// The hash of the base form.
  let base: UInt64

  static func of(_ hash: UInt64) -> IrregularVerb? {
    table.position(of: hash).map { verbs[$0] }
  }

  /// Calls `body` with the hash of each inflected form and its verb; in the lists, forms and bases alternate.
  static func forEach(_ body: (UInt64, IrregularVerb) -> Void) {
    for (form, words) in Lexicon.irregularForms {
      var inflected: UInt64?
      words.forEachWord { hash in
        if let known = inflected {
          body(known, IrregularVerb(form: form, base: hash))
          inflected = nil
        } else {
          inflected = hash
        }
      }
    }
  }

  private static let listed: [UInt64: IrregularVerb] = {
    var listed: [UInt64: IrregularVerb] = [:]
    forEach { inflected, verb in listed[inflected] = verb }
    return listed
  }()

  private static let table = WordTable(listed.keys)

  /// The verbs at the places of the table.
  private static let verbs = listed.sorted { $0.key < $1.key }.map(\.value)
}

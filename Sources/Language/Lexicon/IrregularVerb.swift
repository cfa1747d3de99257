/// A past form or participle that does not end in `ed`, with its base form.
struct IrregularVerb: Sendable {
  let form: Tag.Form

  /// The hash of the base form.
  let base: UInt64

  static func of(_ hash: UInt64) -> IrregularVerb? { table[hash] }

  static func forEachForm(_ body: (UInt64) -> Void) {
    for (_, words) in Lexicon.irregularForms {
      var isForm = true
      words.forEachWord { hash in
        if isForm { body(hash) }
        isForm.toggle()
      }
    }
  }

  private static let table: WordTable<IrregularVerb> = {
    var table = WordTable<IrregularVerb>(count: 800, none: IrregularVerb(form: .none, base: 0))
    for (form, words) in Lexicon.irregularForms {
      // Forms and bases alternate.
      var inflected: UInt64?
      words.forEachWord { hash in
        if let known = inflected {
          table.update(known) { $0 = IrregularVerb(form: form, base: hash) }
          inflected = nil
        } else {
          inflected = hash
        }
      }
    }
    return table
  }()
}

internal import Bytes
internal import CTables

/// A past form or participle that does not end in `ed`, with its base form.
package struct IrregularVerb: Sendable {
  package let form: Tag.Form

  /// The hash of the base form.
  package let base: UInt64

  static func of(_ hash: UInt64) -> IrregularVerb? {
    let place = pmlint_irregular(hash)
    guard place >= 0, let form = Tag.Form(rawValue: pmlint_irregular_form(place)) else { return nil }
    return IrregularVerb(form: form, base: pmlint_irregular_base(place))
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

  /// The verb of each inflected form: what `CTables` is made of.
  package static var listed: [UInt64: IrregularVerb] {
    var listed: [UInt64: IrregularVerb] = [:]
    forEach { inflected, verb in listed[inflected] = verb }
    return listed
  }
}

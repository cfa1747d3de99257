internal import Bytes
internal import Documents

/// The forms of a verb, for phrases that name it once.
enum Inflection {
  /// The hashes of the forms of a verb in lower case; some are spelled as no one does, and never met.
  static func forms(of base: ArraySlice<UInt8>) -> [UInt64] {
    let hash = Token.hash(of: base)
    var forms = [hash] + (irregular[hash] ?? [])
    let last = base.last ?? 0
    let (stem, end) = last == UInt8(ascii: "e") ? (base.dropLast(), "e") : (base, "")
    for suffix in ["ing", "ed", end + "s"] { forms.append(Token.hash(of: stem + Array(suffix.utf8))) }
    if last == UInt8(ascii: "y") {
      for suffix in ["ies", "ied"] { forms.append(Token.hash(of: base.dropLast() + Array(suffix.utf8))) }
    } else if end.isEmpty {
      for suffix in ["es"] { forms.append(Token.hash(of: base + Array(suffix.utf8))) }
      for suffix in ["ing", "ed"] { forms.append(Token.hash(of: base + [last] + Array(suffix.utf8))) }
    }
    return forms
  }

  /// The irregular forms of a base form.
  private static let irregular: [UInt64: [UInt64]] = {
    var forms: [UInt64: [UInt64]] = [:]
    for (_, words) in Lexicon.irregularForms {
      var inflected: UInt64?
      words.forEachWord { hash in
        if let known = inflected {
          forms[hash, default: []].append(known)
          inflected = nil
        } else {
          inflected = hash
        }
      }
    }
    return forms
  }()
}

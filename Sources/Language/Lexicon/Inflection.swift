internal import Bytes
internal import Documents

/// The forms of a verb, for phrases that name it once.
enum Inflection {
  /// The hashes of the forms of a verb in lower case; some are spelled as no one does, and never met.
  static func forms(of base: ArraySlice<UInt8>) -> [UInt64] {
    let hash = Token.hash(of: base)
    var forms = [hash] + (irregular[hash] ?? [])
    func add(_ stem: UInt64, _ ends: String...) {
      for end in ends {
        var form = ByteHash(resuming: stem)
        for byte in end.utf8 { form.add(byte) }
        forms.append(form.value)
      }
    }
    let last = base.last ?? 0
    switch last {
    case UInt8(ascii: "e"):
      add(hash, "d", "s")
      add(Token.hash(of: base.dropLast()), "ing")
    case UInt8(ascii: "y"):
      add(hash, "ing", "ed", "s")
      add(Token.hash(of: base.dropLast()), "ies", "ied")
    default:
      add(hash, "ing", "ed", "s", "es")
      var doubled = ByteHash(resuming: hash)
      doubled.add(last)
      add(doubled.value, "ing", "ed")
    }
    return forms
  }

  /// The irregular forms of a base form.
  private static let irregular: [UInt64: [UInt64]] = {
    var forms: [UInt64: [UInt64]] = [:]
    IrregularVerb.forEach { inflected, verb in forms[verb.base, default: []].append(inflected) }
    return forms
  }()
}

internal import Bytes

/// The names of months in the languages in which people write postmortems.
enum MonthName {
  /// The number of a month, from 1, by its name in lower case without a full stop; nil for another word.
  static func number(of word: String) -> Int? { byName[word] }

  /// Whether the name is also a word of English, so that it needs a capital or a year beside it.
  static func isAlsoAWord(_ name: String) -> Bool { words.contains(name) }

  private static let words: Set<String> = ["may", "march", "mars", "mar", "mai", "dec", "des", "sep", "jun", "avril"]

  private static let byName: [String: Int] = {
    let languages = [
      // English
      "january february march april may june july august september october november december",
      "jan feb mar apr may jun jul aug sep oct nov dec", "- - - - - - - - sept - - -",
      // Norwegian and Danish
      "januar februar mars april mai juni juli august september oktober november desember",
      "- - - - - - - - - okt - des", "- - marts - maj - - - - - - -",
      // German
      "januar februar märz april mai juni juli august september oktober november dezember",
      "jänner - mrz - - - - - - - - dez",
      // French
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv févr - avr - - juil - - - - déc", "- fevrier - - - - - aout - - - decembre",
      // Spanish
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "- - - abr - - - - setiembre - - dic",
      // Portuguese
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "- fev marco - - - - - - - - -",
    ]
    var byName: [String: Int] = [:]
    for language in languages {
      for (index, name) in language.split(separator: " ").enumerated() where name != "-" {
        byName[String(name)] = index + 1
      }
    }
    return byName
  }()

  /// Whether the name of a month can begin with two bytes: with those of nearly all words none does.
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings[Int(first.lowercased)] & 1 << UInt64(second.lowercased & 63) != 0
  }

  /// For each first byte a set of second bytes, by their last six bits.
  private static let beginnings = byName.keys.reduce(into: [UInt64](repeating: 0, count: 256)) { beginnings, name in
    let bytes = Array(name.utf8)
    beginnings[Int(bytes[0])] |= 1 << UInt64(bytes[1] & 63)
  }

  static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mandag tirsdag onsdag torsdag fredag lørdag søndag montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

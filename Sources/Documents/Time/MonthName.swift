internal import Bytes

/// The names of months in the languages in which people write postmortems.
enum MonthName {
  /// The number of a month, from 1, by its name without a full stop; nil for another word.
  static func number(of word: ArraySlice<UInt8>) -> Int? { names.place(of: word) }

  /// Whether the name is also a word of English, so that it needs a capital or a year beside it.
  static func isAlsoAWord(_ name: ArraySlice<UInt8>) -> Bool { words.contains(ByteHash(inSmallLetters: name).value) }

  private static let words = WordSet(words: "may march mars mar mai dec des sep jun avril")

  private static let languages = [
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

  private static let names = FoldedWords(languages)

  /// Whether the name of a month can begin with two bytes: with those of nearly all words none does.
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    beginnings[Int(first.lowercased)] & 1 << UInt64(second.lowercased & 63) != 0
  }

  /// For each first byte a set of second bytes, by their last six bits.
  private static let beginnings = languages.reduce(into: [UInt64](repeating: 0, count: 256)) { beginnings, language in
    for name in Array(language.utf8).split(separator: UInt8(ascii: " ")) where name.count > 1 {
      beginnings[Int(name[name.startIndex])] |= 1 << UInt64(name[name.startIndex + 1] & 63)
    }
  }

  static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool { weekdays.place(of: word) != nil }

  private static let weekdays = FoldedWords([
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mandag tirsdag onsdag torsdag fredag lørdag søndag montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    """
  ])
}

/// Lists of words in lower case, with spaces or line ends between them; `-` stands where a list has none.
private struct FoldedWords: Sendable {
  private var places: [UInt64: Int] = [:]

  /// Words with an accent, which Unicode writes in two ways: only texts compare as equal.
  private var accented: [String: Int] = [:]

  init(_ lists: [String]) {
    for list in lists {
      for (index, word) in Array(list.utf8).split(whereSeparator: { $0 <= UInt8(ascii: " ") }).enumerated() {
        if word.isASCII {
          places[ByteHash(word).value] = index + 1
        } else {
          accented[String(decoding: word, as: UTF8.self)] = index + 1
        }
      }
    }
  }

  /// The place of a word in its list, counted from 1, whatever its capitals.
  func place(of word: ArraySlice<UInt8>) -> Int? {
    word.isASCII
      ? places[ByteHash(inSmallLetters: word).value] : accented[String(decoding: word, as: UTF8.self).lowercased()]
  }
}

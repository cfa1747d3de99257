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

  /// For each byte, whether the name of a month begins with it: nearly all words are no months.
  static let firstBytes: [Bool] = byName.keys.reduce(into: Array(repeating: false, count: 256)) { firstBytes, name in
    if let first = name.utf8.first { firstBytes[Int(first)] = true }
  }

  static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    mandag tirsdag onsdag torsdag fredag lørdag søndag montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

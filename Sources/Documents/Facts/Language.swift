/// The language of a document, by its most frequent small words and its writing system.
enum Language {
  static func code(of document: Document) -> String? {
    var counts: [String: Int] = [:]
    var words = 0
    var wide = ["ja": 0, "zh": 0, "ko": 0]
    for prose in document.blocks.lazy.compactMap(\.prose).prefix(400) {
      for scalar in prose.text.unicodeScalars.lazy.filter({ $0.value >= 0x3040 }).prefix(400) {
        switch scalar.value {
        case 0x3040...0x30FF: wide["ja", default: 0] += 1
        case 0x4E00...0x9FFF: wide["zh", default: 0] += 1
        case 0xAC00...0xD7A3: wide["ko", default: 0] += 1
        default: break
        }
      }
      for word in prose.text.lowercased().split(whereSeparator: { !$0.isLetter }).prefix(200) {
        words += 1
        for language in byWord[String(word)] ?? [] { counts[language, default: 0] += 1 }
      }
    }
    if let kana = wide["ja"], kana > 20 { return "ja" }
    if let (code, count) = wide.max(by: { $0.value < $1.value }), count > 20 { return code }
    guard words >= 20, let (code, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count * 20 >= words
    else { return nil }
    return code
  }

  private static let byWord: [String: [String]] = {
    let small: [String: String] = [
      "en": "the of and to was were is that this with from for our we it by",
      "no": "og det som ikke på av til vi var ble fra med denne etter ved",
      "de": "der die das und nicht wir wurde wurden ist auf mit von den dem ein eine für",
      "fr": "le la les et des du est une dans pour nous pas été sur avec qui",
      "es": "el la los las y del que una fue por con para no se en como",
      "pt": "o a os as e do da que uma foi por com para não se em como dos",
    ]
    var byWord: [String: [String]] = [:]
    for (language, words) in small {
      for word in words.split(separator: " ") { byWord[String(word), default: []].append(language) }
    }
    return byWord
  }()
}

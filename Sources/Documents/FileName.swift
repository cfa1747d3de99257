extension Document {
  /// The file's name, without its folders and its suffix.
  package var stem: String {
    String(Kind.stem(of: source.path))
  }

  /// The id at the start of the file's name, as in `PM2022-003 Two nodes were down.md` and `INC-0031-tax.md`.
  package var idInName: String? {
    let name = stem
    let letters = name.prefix { $0.isASCII && $0.isUppercase }
    var number = name.dropFirst(letters.count).prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    while number.last == "-" { number.removeLast() }
    return letters.count >= 2 && number.count(where: \.isNumber) >= 3 ? String(letters + number) : nil
  }

  /// The day at the start of the file's name, as in `2026-11-16-tax.md`.
  package var dayInName: Moment? {
    let name = stem
    let day = name.prefix(10)
    guard day.count == 10, day.first?.isNumber == true, let moment = Moment(String(day)),
      name.dropFirst(10).first?.isNumber != true
    else { return nil }
    return moment
  }
}

internal import Documents

/// What is written in place of the blanks of a template.
struct OwnTemplateEdits {
  private let document: Document
  private var edits: [Edit] = []

  init(_ document: Document) {
    self.document = document
  }

  /// Writes a field wherever the template has it.
  mutating func fill(_ field: Field, _ value: String?) {
    for entry in document.metadata.entries where entry.field == field {
      add(entry.value.range, entry.form == .frontMatter ? value?.yaml : value)
    }
  }

  /// Writes a time in the form of the blank: a day where it asks for one.
  mutating func fill(_ field: Field, _ moment: Moment?) {
    guard let moment else { return }
    for entry in document.metadata.entries where entry.field == field {
      let blank = document.source.text(in: entry.value.range).lowercased()
      let asksForDay = moment.isDateOnly || (blank.contains("dd") && !blank.contains("hh"))
      let isText = entry.form != .frontMatter && !blank.contains("ddt")
      add(entry.value.range, asksForDay ? moment.date : isText ? moment.description : moment.rfc3339)
    }
  }

  mutating func add(_ range: ByteRange, _ text: String?) {
    guard let text, !edits.contains(where: { $0.range.overlaps(range) || $0.range == range }) else { return }
    edits.append(range.isEmpty ? blank(at: range.lowerBound, text) : Edit(range, text))
  }

  /// Writes a value where a label has none: behind the label, and behind the marks that make it bold.
  private func blank(at place: Int, _ text: String) -> Edit {
    let bytes = document.source.bytes
    let place = bytes[place...].firstIndex { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") } ?? bytes.count
    let isClose = place > 0 && bytes[place - 1] != UInt8(ascii: " ")
    return Edit(place..<place, isClose ? " \(text)" : text)
  }

  /// Adds a paragraph at the end of a section.
  mutating func append(_ text: String, to section: Section) {
    let (source, end) = (document.source, section.range.upperBound)
    if end < source.bytes.count {
      // The next section begins with the text of its heading, after the signs that make it one.
      let place = source.line(containing: end).lowerBound
      edits.append(Edit(place..<place, "\(text)\n\n"))
    } else {
      let isEnded = source.bytes.last == UInt8(ascii: "\n")
      edits.append(Edit(end..<end, "\(isEnded ? "" : "\n")\n\(text)\n"))
    }
  }

  /// Writes the title into the first heading that has a blank for it, or that only says that it is one.
  mutating func fillTitle(_ title: String, _ day: Moment) {
    // A tag at the end of a heading, `<title>`, is not in its text.
    let headings = document.sections.filter { $0.level == 1 }.compactMap(\.title).map { heading in
      let line = document.source.line(containing: heading.range.lowerBound)
      return Located(heading.value, at: heading.range.lowerBound..<max(line.upperBound, heading.range.upperBound))
    }
    guard let first = headings.first, !title.isEmpty else { return }
    let blank = headings.first { !Self.blanks(in: document.source.text(in: $0.range)).isEmpty }
    if let blank {
      // `# Template for reports` is above the blank where the template has a heading of its own.
      if blank != first, isOfTemplate(first) { add(document.source.line(containing: first.range.lowerBound), "") }
      fillBlanks(of: blank, title, day)
    } else if isOfTemplate(first) {
      add(first.range, title)
    } else {
      edits.append(Edit(first.range.upperBound..<first.range.upperBound, ": \(title)"))
    }
  }

  /// Writes the title into the first blank that is not for a day.
  private mutating func fillBlanks(of heading: Located<String>, _ title: String, _ day: Moment) {
    let text = document.source.text(in: heading.range)
    let form = text.firstRange(of: "YYYY-MM-DD").map { range in
      text.utf8.distance(to: range.lowerBound)..<text.utf8.distance(to: range.upperBound)
    }
    var isTitled = false
    for range in Self.blanks(in: text) + [form].compactMap(\.self) {
      let place = heading.range.lowerBound + range.lowerBound..<heading.range.lowerBound + range.upperBound
      let words = document.source.text(in: place).lowercased()
      let isDay = words.contains("date") || words.contains("yyyy")
      if isDay || !isTitled { add(place, isDay ? day.date : title) }
      isTitled = isTitled || !isDay
    }
  }

  /// Whether a heading is about the template, or only the word for a title.
  private func isOfTemplate(_ heading: Located<String>) -> Bool {
    let words = heading.value.lowercased().split { !$0.isLetter }.map(String.init)
    return heading.value.contains("YYYY") || words.contains { Self.wordsForTitles.contains($0) }
  }

  private static let wordsForTitles: Set<String> = [
    "template", "title", "name", "titel", "tittel", "titre", "título", "titolo", "タイトル", "标题", "제목",
  ]

  /// What stands in brackets, in bytes of the text.
  private static func blanks(in text: String) -> [Range<Int>] {
    for (open, close) in [("{{", "}}"), ("[", "]"), ("<", ">"), ("{", "}")] {
      var found: [Range<Int>] = []
      var rest = text[...]
      while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
        found.append(text.utf8.distance(to: start.lowerBound)..<text.utf8.distance(to: end.upperBound))
        rest = rest[end.upperBound...]
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  var applied: [UInt8] {
    var kept: [Edit] = []
    // A heading can be a field too, and what is written into both would be written twice.
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(edit)
    }
    return document.source.bytes.applying(kept)
  }
}

extension String.UTF8View {
  fileprivate func distance(to index: Index) -> Int { distance(from: startIndex, to: index) }
}

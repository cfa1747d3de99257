internal import Documents

/// What is written in place of the blanks of a template.
struct OwnTemplateEdits {
  private let document: Document
  private var edits: [Edit] = []

  init(_ document: Document) {
    self.document = document
  }

  /// Writes a field wherever the template has it.
  mutating func fill(_ field: Field, _ value: String?, isOnly form: Metadata.Form? = nil) {
    for entry in document.metadata.entries where entry.field == field && (form == nil || entry.form == form) {
      add(entry.value.range, entry.form == .frontMatter ? value?.yaml : value)
    }
  }

  /// Writes a time in the form of the blank: a day where it asks for one.
  mutating func fill(_ field: Field, _ moment: Moment?) {
    guard let moment else { return }
    for entry in document.metadata.entries where entry.field == field {
      let blank = document.source.text(in: entry.value.range)
      let asksForDay = moment.isDateOnly || (blank.contains("DD") && !blank.contains("HH") && !blank.contains("hh"))
      let isText = entry.form != .frontMatter && !blank.contains("T")
      add(entry.value.range, asksForDay ? moment.date : isText ? moment.description : moment.rfc3339)
    }
  }

  mutating func add(_ range: ByteRange, _ text: String?) {
    guard let text, !edits.contains(where: { $0.range.overlaps(range) || $0.range == range }) else { return }
    // An empty value begins at the end of its label.
    let isClose = range.isEmpty && document.source.text(in: range.lowerBound - 1..<range.lowerBound) == ":"
    edits.append(Edit(range, isClose ? " \(text)" : text))
  }

  mutating func insert(_ text: String, at place: Int) {
    edits.append(Edit(place..<place, text))
  }

  /// Writes the title into the first heading: in place of a blank in it, or of the word that calls it a template.
  mutating func fillTitle(_ title: String) {
    guard let heading = document.sections.first(where: { $0.level == 1 })?.title, !title.isEmpty else { return }
    let text = document.source.text(in: heading.range)
    for (open, close) in [("[", "]"), ("<", ">"), ("{{", "}}"), ("{", "}")] {
      guard let start = text.firstRange(of: open), let end = text[start.upperBound...].firstRange(of: close) else {
        continue
      }
      let before = text[..<start.lowerBound].utf8.count
      let length = text[start.lowerBound..<end.upperBound].utf8.count
      add(heading.range.lowerBound + before..<heading.range.lowerBound + before + length, title)
      return
    }
    if text.lowercased().contains("template") || text.lowercased().contains("title") || text.contains("YYYY") {
      add(heading.range, title)
    } else {
      add(heading.range.upperBound..<heading.range.upperBound, ": \(title)")
    }
  }

  var applied: [UInt8] {
    document.source.bytes.applying(edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}

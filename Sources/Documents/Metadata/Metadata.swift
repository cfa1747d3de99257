/// What a document states about itself, from all forms in which people write it.
package struct Metadata: Hashable, Sendable {
  /// By priority: front matter first, then the body from the top.
  package let entries: [Entry]

  /// False if there is front matter that cannot be read: then nothing can be called missing.
  package let isComplete: Bool

  /// The points in time, which a dozen rules ask for.
  private var moments: [Field: Located<Moment>] = [:]

  package struct Entry: Hashable, Sendable {
    package let field: Field
    package let form: Form
    package let label: Located<String>
    package let value: Located<FrontMatter.Value>
  }

  /// How a field is written.
  package enum Form: Hashable, Sendable {
    case frontMatter
    case table
    case boldField
    case listField
    case plainField
    case headingField
  }

  /// `isDayFirst` is how its team reads `04/05/2026`; nil for a date that cannot be read.
  package init(entries: [Entry], isComplete: Bool, isDayFirst: Bool? = nil) {
    (self.entries, self.isComplete) = (entries, isComplete)
    for entry in entries where entry.field.isMoment && moments[entry.field] == nil {
      guard let text = text(entry.field), let moment = Moment(text.value, isDayFirst: isDayFirst) else { continue }
      moments[entry.field] = Located(moment, at: text.range)
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// The first entry of a field, even if it is empty.
  package func entry(_ field: Field) -> Entry? {
    index(of: field, from: 0).map { entries[$0] }
  }

  /// How many entries a field has.
  package func count(of field: Field) -> Int {
    var (count, start) = (0, 0)
    while let index = index(of: field, from: start) { (count, start) = (count + 1, index + 1) }
    return count
  }

  /// Rules look up fields hundreds of times per document, mostly missing ones: an entry is accessed
  /// in place, without a copy.
  private func index(of field: Field, from start: Int) -> Int? {
    var index = start
    while index < entries.count {
      if entries[index].field == field { return index }
      index += 1
    }
    return nil
  }

  /// The first value of a field.
  package subscript(field: Field) -> Located<FrontMatter.Value>? {
    entry(field)?.value
  }

  /// The first value of a field that is a text; a list of one counts as its item.
  package func text(_ field: Field) -> Located<String>? {
    var next = index(of: field, from: 0)
    while let index = next {
      let value = entries[index].value
      if let text = value.value.text { return Located(text, at: value.range) }
      if let only = value.value.list?.first, let text = only.value.text { return Located(text, at: only.range) }
      next = self.index(of: field, from: index + 1)
    }
    return nil
  }

  /// The first value of a field that can be read as a point in time.
  package func moment(_ field: Field) -> Located<Moment>? {
    moments[field]
  }
}

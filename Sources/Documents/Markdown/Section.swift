/// The content of one heading, up to the next heading of any level.
package struct Section: Hashable, Sendable {
  /// The heading's text; nil for what comes before the first heading.
  package let title: Located<String>?

  /// 1 to 6; 0 for what comes before the first heading.
  package let level: Int

  /// The section whose heading encloses this one, as an index into the document's sections.
  package internal(set) var parent: Int?

  /// The content of the heading, as a range of the document's blocks, without sub-sections.
  package internal(set) var blocks: Range<Int>

  /// From the heading to the next one.
  package internal(set) var range: ByteRange

  /// The topic of the section; a sub-section without its own has that of its parent.
  package internal(set) var name: Name?

  init(title: Located<String>?, level: Int, parent: Int?, blocks: Range<Int>, range: ByteRange) {
    self.title = title
    self.level = level
    self.parent = parent
    self.blocks = blocks
    self.range = range
  }
}

extension SourceFile {
  /// The same file with spaces in place of the tags of a template (`<%= … %>`), so that all places stay.
  ///
  /// Only for files whose name says that a template is in them.
  var withoutTemplateTags: SourceFile {
    guard path.lowercased().hasSuffix(".erb"), bytes.contains(UInt8(ascii: "%")) else { return self }
    var blank = bytes
    var offset = 0
    while let start = blank[offset...].firstRange(of: Array("<%".utf8)) {
      let end = blank[start.upperBound...].firstRange(of: Array("%>".utf8))?.upperBound ?? blank.count
      for place in start.lowerBound..<end where !"\r\n".utf8.contains(blank[place]) {
        blank[place] = UInt8(ascii: " ")
      }
      offset = end
    }
    return SourceFile(path: path, bytes: blank)
  }
}

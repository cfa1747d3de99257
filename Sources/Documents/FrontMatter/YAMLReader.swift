internal import Bytes

/// Reads a stretch of a file as YAML, with a place for every key and value.
package enum YAMLReader {
  /// The value of the YAML; nil, with a fault that says why, if it cannot be read at all.
  ///
  /// `whole` is the place of what concerns all of it.
  package static func value(
    of yaml: ByteRange, in source: SourceFile, whole: ByteRange, faults: inout [FrontMatter.Fault]
  ) -> Located<FrontMatter.Value>? {
    let places = YAMLPlaces(source, yaml)
    var builder = YAMLBuilder(source, places)
    do {
      let value = try builder.value()
      faults += builder.faults
      // A place in the middle of the first line is less clear than the whole line.
      if case .mapping = value.value { return value }
      return Located(value.value, at: places.firstLine)
    } catch {
      var fault = FrontMatter.Fault(error, places: places, whole: whole)
      if builder.faults.isEmpty {
        fault.remedy = HandleQuoting.edits(quotingFrom: error, at: places, in: source)
      }
      faults += builder.faults + [fault]
      return nil
    }
  }

  /// The value of a whole file, such as a configuration.
  package static func value(of source: SourceFile, faults: inout [FrontMatter.Fault]) -> Located<FrontMatter.Value>? {
    let text = source.start..<source.bytes.count
    let (line, limit) = (source.line(containing: 0), Limits.configuration)
    guard text.count <= limit else {
      faults.append(.tooLong(limit: limit, at: line))
      return nil
    }
    return value(of: text, in: source, whole: line, faults: &faults)
  }
}

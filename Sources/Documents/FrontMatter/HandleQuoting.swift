internal import Bytes

/// Puts quotes around the values that begin with `@` or a backtick, which YAML reserves.
enum HandleQuoting {
  /// The edits that make the YAML readable; nil if quotes alone do not.
  static func edits(
    quotingFrom problem: YAMLProblem, at places: YAMLPlaces, in source: SourceFile
  ) -> [Edit]? {
    var (problem, places, source) = (problem, places, source)
    var edits: [Edit] = []
    while edits.count < Limits.quotedHandles, let quote = quote(at: problem, places, in: source) {
      // Each earlier pair of quotes moves a place by two bytes.
      let shift = 2 * edits.count
      edits.append(Edit(quote.range.lowerBound - shift..<quote.range.upperBound - shift, quote.text))
      source = SourceFile(path: source.path, bytes: source.bytes.applying([quote]))
      places = YAMLPlaces(source, places.yaml.lowerBound..<places.yaml.upperBound + 2)
      var builder = YAMLBuilder(source, places)
      do {
        let value = try builder.value()
        return builder.faults.isEmpty && !value.value.entries.isEmpty ? edits : nil
      } catch {
        // libyaml stops at the first, so the next one comes after.
        guard builder.faults.isEmpty, let next = error.scalar,
          places.offset(ofScalar: next) >= quote.range.upperBound + 2
        else { return nil }
        problem = error
      }
    }
    return nil
  }

  /// The value at the place of a problem, with quotes; nil if it cannot be quoted.
  private static func quote(at problem: YAMLProblem, _ places: YAMLPlaces, in source: SourceFile) -> Edit? {
    let (bytes, yaml) = (source.bytes, places.yaml)
    guard let scalar = problem.scalar else { return nil }
    let offset = places.offset(ofScalar: scalar)
    guard offset < yaml.upperBound, "@`".utf8.contains(bytes[offset]) else { return nil }
    let line = offset..<max(offset, min(source.line(containing: offset).upperBound, yaml.upperBound))
    var end = line.lowerBound
    while end < line.upperBound {
      let isComment = bytes[end] == UInt8(ascii: "#") && " \t".utf8.contains(bytes[end - 1])
      if isComment || (problem.isInFlow && ",]}".utf8.contains(bytes[end])) { break }
      end += 1
    }
    while end > offset, " \t".utf8.contains(bytes[end - 1]) { end -= 1 }
    let text = source.text(in: offset..<end)
    // With a colon it may be a key, and quotes would join it with its value.
    guard !text.contains(": "), !text.hasSuffix(":") else { return nil }
    let mark = text.contains("\"") || text.contains("\\") ? "'" : "\""
    return text.contains(mark) ? nil : Edit(offset..<end, mark + text + mark)
  }
}

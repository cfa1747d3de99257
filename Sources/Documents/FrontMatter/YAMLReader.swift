internal import Yams

/// Reads a stretch of a file as YAML, with a place for every key and value.
package enum YAMLReader {
  /// The value of the YAML; nil, with a fault that says why, if it cannot be read at all.
  package static func value(
    of yaml: ByteRange, in source: SourceFile, faults: inout [FrontMatter.Fault]
  ) -> Located<FrontMatter.Value>? {
    let known = faults.count
    if let value = parsed(yaml, in: source, faults: &faults) { return value }
    if faults.count == known + 1 {
      faults[known].remedy = HandleQuoting.edits(quotingFrom: faults[known], in: yaml, of: source)
    }
    return nil
  }

  /// The value, without a fix if it cannot be read.
  static func parsed(
    _ yaml: ByteRange, in source: SourceFile, faults: inout [FrontMatter.Fault]
  ) -> Located<FrontMatter.Value>? {
    var duplicates = DuplicateKeys(source.bytes[yaml], firstLine: source.position(of: yaml.lowerBound).line)
    let places = YAMLPlaces(source, yaml)
    while true {
      do {
        let text = String(decoding: duplicates.bytes, as: UTF8.self)
        let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        var converter = YAMLConverter(places: places, renamed: duplicates.renamed)
        let value = root.map { converter.value(of: $0) } ?? Located(.scalar(""), at: places.firstLine)
        faults += duplicates.faults
        guard !converter.isExhausted else {
          faults.append(.tooManyAliases(at: places.firstLine))
          return nil
        }
        // A place in the middle of the first line is less clear than the whole line.
        if case .mapping = value.value { return value }
        return Located(value.value, at: places.firstLine)
      } catch YamlError.duplicatedKeysInMapping(let keys, _) where duplicates.rename(oneOf: keys) {
        continue
      } catch {
        faults += duplicates.faults + [FrontMatter.Fault(error, places: places)]
        return nil
      }
    }
  }

  /// The value of a whole file, such as a configuration.
  package static func value(of source: SourceFile, faults: inout [FrontMatter.Fault]) -> Located<FrontMatter.Value>? {
    let whole = source.start..<source.bytes.count
    if let fault = YAMLLimits(source.bytes[whole], limit: 1 << 20).fault(at: source.line(containing: 0)) {
      faults.append(fault)
      return nil
    }
    return value(of: whole, in: source, faults: &faults)
  }
}

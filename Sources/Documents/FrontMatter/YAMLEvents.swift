internal import CYAML

/// One thing that libyaml finds in a text: a value, or where a list or a map begins and ends.
struct YAMLEvent {
  let kind: Kind

  /// The anchor that a value gets, or the one that an alias stands for.
  let name: String?

  /// From its start to its end, counted in Unicode scalars.
  let scalars: Range<Int>

  enum Kind {
    case scalar(String, Style)
    case alias
    case listStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case end
    case documentStart
    case streamEnd
    case other
  }

  enum Style {
    case plain, quoted, block
  }
}

/// Reads the events of a text, one by one.
@safe
struct YAMLEvents: ~Copyable {
  /// libyaml keeps pointers to its parser and to the text, so neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutablePointer<UInt8>

  /// Nil if there is no memory for it.
  init?(_ yaml: ArraySlice<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: yaml.count + 1)
    _ = unsafe text.initialize(from: yaml)
    guard let start = text.baseAddress else {
      unsafe yaml_parser_delete(parser)
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, start, yaml.count)
    unsafe self.parser = parser
    unsafe self.text = start
  }

  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe Int(event.start_mark.index)
    let scalars = unsafe start..<max(start, Int(event.end_mark.index))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: YAMLEvent.Style =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      return YAMLEvent(kind: .scalar(text, style), name: unsafe Self.name(scalar.anchor), scalars: scalars)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(kind: .alias, name: unsafe Self.name(event.data.alias.anchor), scalars: scalars)
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      let isFlow = unsafe list.style == YAML_FLOW_SEQUENCE_STYLE
      return YAMLEvent(kind: .listStart(isFlow: isFlow), name: unsafe Self.name(list.anchor), scalars: scalars)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      let isFlow = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE
      return YAMLEvent(kind: .mappingStart(isFlow: isFlow), name: unsafe Self.name(mapping.anchor), scalars: scalars)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return YAMLEvent(kind: .end, name: nil, scalars: scalars)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, name: nil, scalars: scalars)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, name: nil, scalars: scalars)
    default: return YAMLEvent(kind: .other, name: nil, scalars: scalars)
    }
  }

  private var problem: YAMLProblem {
    let text = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it cannot be read"
    let isPlaced = unsafe [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(parser.pointee.error)
    let scalar = unsafe parser.pointee.problem_mark.index
    return unsafe YAMLProblem(text, at: isPlaced ? Int(scalar) : nil, isInFlow: parser.pointee.flow_level > 0)
  }

  private static func name(_ anchor: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe anchor.map { unsafe String(cString: $0) }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }
}

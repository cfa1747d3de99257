/// Why YAML cannot be read, as libyaml says it or as a limit is called.
struct YAMLProblem: Error {
  let cause: Cause

  /// Counted in Unicode scalars; nil if it is not known where.
  let scalar: Int?

  /// Whether the place is between brackets.
  let isInFlow: Bool

  enum Cause {
    case invalid(String)
    case tooDeep
    case tooManyAliases
  }

  init(_ text: String, at scalar: Int? = nil, isInFlow: Bool = false) {
    (cause, self.scalar, self.isInFlow) = (.invalid(text), scalar, isInFlow)
  }

  private init(_ cause: Cause) {
    (self.cause, scalar, isInFlow) = (cause, nil, false)
  }

  static let tooDeep = YAMLProblem(.tooDeep)
  static let tooManyAliases = YAMLProblem(.tooManyAliases)
}

extension FrontMatter.Fault {
  static func notAMapping(at range: ByteRange) -> FrontMatter.Fault {
    FrontMatter.Fault(
      message: "the front matter has no fields, so nothing in it is read",
      help: "write one `key: value` per line between the `---` lines", range: range)
  }

  static func tooLong(limit: Int, at range: ByteRange) -> FrontMatter.Fault {
    let size = limit < 1 << 20 ? "\(limit >> 10) KiB" : "\(limit >> 20) MiB"
    return FrontMatter.Fault(
      message: "the front matter is longer than \(size), so it is not read",
      help: "keep fields in the front matter and text in the body", range: range)
  }

  static func repeatedKey(
    _ key: Located<String>, firstLine line: Int, _ format: FrontMatter.Format
  ) -> FrontMatter.Fault {
    FrontMatter.Fault(
      message: "`\(key.value)` is given twice, first on line \(line), but \(format.rawValue) allows a key only once",
      help: "keep one `\(key.value)`", range: key.range)
  }

  /// A message for a problem of JSON or TOML, from its place to the end of the line.
  init(_ problem: DataProblem, in format: FrontMatter.Format, of source: SourceFile) {
    let line = source.line(containing: min(problem.offset, max(0, source.bytes.count - 1)))
    let rest = problem.offset..<max(line.upperBound, problem.offset)
    self.init(
      message: "the front matter is not valid \(format.rawValue), so it is not read: \(problem.message)",
      help: problem.help, range: rest.isEmpty ? line : rest)
  }

  /// A message for a problem, with what to write; `whole` is the place of what concerns all of the YAML.
  init(_ problem: YAMLProblem, places: YAMLPlaces, whole: ByteRange) {
    switch problem.cause {
    case .tooDeep:
      self.init(
        message: "the front matter is nested deeper than 1000 levels, so it is not read",
        help: "keep fields in the front matter and text in the body", range: places.firstLine)
    case .tooManyAliases:
      self.init(
        message: "the aliases in the front matter expand to too many values, so it is not read",
        help: "write the values out, without `&anchors` and `*aliases`", range: whole)
    case .invalid(let text):
      guard let scalar = problem.scalar else {
        self.init(
          message: "the front matter is not valid YAML, so it is not read", help: "write one `key: value` per line",
          range: places.firstLine)
        return
      }
      self.init(text, at: places.offset(ofScalar: scalar), places)
    }
  }

  /// A message for libyaml's own.
  private init(_ problem: String, at offset: Int, _ places: YAMLPlaces) {
    let word = places.word(at: offset)
    let text = places.text(in: word)
    switch (problem, text.first) {
    case ("found character that cannot start any token", "@"?), ("found character that cannot start any token", "`"?):
      self.init(
        message: "a YAML value cannot begin with `\(text.prefix(1))`, so the front matter is not read",
        help: "quote it: `\"\(text)\"`", range: word)
    case ("found character that cannot start any token", "\t"?):
      self.init(
        message: "a tab is used where YAML allows only spaces, so the front matter is not read",
        help: "indent with spaces", range: word)
    case ("mapping values are not allowed in this context", _):
      self.init(
        message: "a line has a second `:`, so the front matter is not read",
        help: "quote the value that contains `: `", range: offset..<places.endOfLine(from: offset))
    case _ where places.bracketedValue(before: offset) != nil:
      let value = places.bracketedValue(before: offset) ?? word
      self.init(
        message:
          "a value that begins with `\(places.text(in: value).prefix(1))` is a list or a map in YAML, but this one does not end like one",
        help: "quote the whole value", range: value)
    default:
      let line = offset..<max(places.endOfLine(from: offset), offset)
      self.init(
        message: "the front matter is not valid YAML here: \(problem)",
        help: "write one `key: value` per line, and lists as `- item`",
        range: line.isEmpty ? word : line)
    }
  }
}

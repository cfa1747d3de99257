internal import Bytes

/// Builds values with places from the events of libyaml.
///
/// It keeps its own stack, since a text can nest deeper than the stack of a thread allows.
struct YAMLBuilder {
  private let source: SourceFile
  private let places: YAMLPlaces

  /// The repeated keys.
  private(set) var faults: [FrontMatter.Fault] = []

  private var open: [Frame] = []
  private var root: Node?
  private var anchors: [String: Node] = [:]

  /// How many more values there may be: as many as the text has bytes, and some from aliases.
  private var budget: Int

  init(_ source: SourceFile, _ places: YAMLPlaces) {
    (self.source, self.places) = (source, places)
    budget = places.size + Limits.aliasedValues
  }

  /// The value of the whole text; an empty one if it has none.
  mutating func value() throws(YAMLProblem) -> Located<FrontMatter.Value> {
    guard var events = YAMLEvents(source.bytes[places.yaml]) else { throw YAMLProblem("no memory") }
    var documents = 0
    while true {
      let event = try events.next()
      let range = places.range(of: event)
      switch event.kind {
      case .scalar(let text, let style):
        let node = Node(value: Located(.scalar(text), at: range), isMerge: style == .plain && text == "<<")
        try add(node, named: event.name)
      case .alias:
        guard let name = event.name, let node = anchors[name] else {
          throw YAMLProblem("found undefined alias", at: event.scalars.lowerBound)
        }
        // The value is where it is used, and what it holds is where it is written.
        try add(Node(value: Located(node.value.value, at: range), count: node.count), named: nil)
      case .listStart(let isFlow), .mappingStart(let isFlow):
        guard open.count < Limits.yamlDepth else { throw .tooDeep }
        var isMapping = false
        if case .mappingStart = event.kind { isMapping = true }
        open.append(Frame(range: range, name: event.name, isFlow: isFlow, isMapping: isMapping))
      case .end:
        guard let frame = open.popLast() else { continue }
        try add(frame.node(endingAt: range.upperBound), named: frame.name)
      case .documentStart:
        documents += 1
        if documents > 1 { throw YAMLProblem("but found another document", at: event.scalars.lowerBound) }
      case .streamEnd: return root?.value ?? Located(.scalar(""), at: places.firstLine)
      case .other: continue
      }
    }
  }

  private mutating func add(_ node: Node, named name: String?) throws(YAMLProblem) {
    // What a list or a map holds is counted already.
    budget -= node.isCounted ? 1 : node.count
    guard budget > 0 else { throw .tooManyAliases }
    if let name { anchors[name] = node }
    guard !open.isEmpty else {
      root = node
      return
    }
    if let (key, first) = open[open.count - 1].add(node) {
      let line = source.position(of: first).line
      faults.append(.repeatedKey(key, firstLine: line, .yaml))
    }
  }
}

/// A value, and how many values it holds with itself.
private struct Node {
  let value: Located<FrontMatter.Value>
  var count = 1
  var isCounted = false

  /// Whether it is the key that YAML 1.1 takes maps from.
  var isMerge = false
}

/// A list or a map that is not closed yet.
private struct Frame {
  let range: ByteRange
  let name: String?
  let isFlow: Bool
  let isMapping: Bool
  private var end: Int
  private var count = 1
  private var values: [Located<FrontMatter.Value>] = []
  private var entries: [FrontMatter.Entry] = []
  private var merged: [FrontMatter.Entry] = []
  private var key: Node?

  /// Where each key is first written.
  private var keys: [String: Int] = [:]

  init(range: ByteRange, name: String?, isFlow: Bool, isMapping: Bool) {
    (self.range, self.name, self.isFlow, self.isMapping) = (range, name, isFlow, isMapping)
    end = range.lowerBound
  }

  /// Adds an item, a key or the value of the last key; returns a key that is there already, and where it is first.
  mutating func add(_ node: Node) -> (Located<String>, first: Int)? {
    count += node.count
    end = max(end, node.value.range.upperBound)
    guard isMapping else {
      values.append(node.value)
      return nil
    }
    guard let key else {
      key = node
      return nil
    }
    self.key = nil
    if key.isMerge, let maps = node.value.value.maps {
      merged += maps.joined()
      return nil
    }
    guard case .scalar(let text) = key.value.value else { return nil }
    let name = Located(text, at: key.value.range)
    entries.append(FrontMatter.Entry(key: name, value: node.value))
    if let first = keys[text] { return (name, first) }
    keys[text] = name.range.lowerBound
    return nil
  }

  /// The list or map, closed at a place that counts if it has a bracket there.
  consuming func node(endingAt bracket: Int) -> Node {
    let range = range.lowerBound..<(isFlow ? bracket : end)
    guard isMapping else { return Node(value: Located(.list(values), at: range), count: count, isCounted: true) }
    // Own keys come before merged ones, and the first map before the next.
    for entry in merged where keys.updateValue(0, forKey: entry.key.value) == nil { entries.append(entry) }
    return Node(value: Located(.mapping(entries), at: range), count: count, isCounted: true)
  }
}

extension FrontMatter.Value {
  /// The entries of a map, or of each map of a list; nil if it is anything else.
  fileprivate var maps: [[FrontMatter.Entry]]? {
    switch self {
    case .mapping(let entries): [entries]
    case .list(let values) where values.allSatisfy { if case .mapping = $0.value { true } else { false } }:
      values.map(\.value.entries)
    default: nil
    }
  }
}

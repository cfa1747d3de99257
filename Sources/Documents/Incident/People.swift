internal import Bytes

/// Whose names are known, and which words only look like names.
package struct People: Sendable {
  private var known = WordSet()
  private var ignored = WordSet()

  /// What a team and one document say besides: sets of their own, so that no set is copied for each document.
  private var team = (known: WordSet(), ignored: WordSet())
  private var own = WordSet()

  package init() {}

  /// Takes a person as the commits, the owners and the roles write one: a name, a handle or an address.
  ///
  /// What is also the word for a thing, a month or a program is left out, and so is a bot.
  package mutating func add(_ person: some StringProtocol) {
    let name = person.utf8.prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "(") }.map(\.self)
    known.formUnion(Self.names(of: name[...]))
  }

  private static func names(of person: ArraySlice<UInt8>) -> [UInt64] {
    let isBot = person.endsInBot
    let at = person.firstIndex(of: UInt8(ascii: "@")) ?? person.endIndex
    // Of an address only the name counts.
    let name = at > person.startIndex ? person[..<at] : person
    // A hyphen joins one name, or the parts of a handle that are no names by themselves.
    let words = name.split { !$0.isOfName }
    // "Payments team" and "infra" are no names.
    guard !isBot, !words.isEmpty, words.count <= 4 else { return [] }
    let hashes = words.map { ByteHash(inSmallLetters: $0).value }
    guard !hashes.contains(where: things.contains) else { return [] }
    return zip(words, hashes).filter { $0.0.count >= 3 }.map(\.1)
  }

  /// Takes a name that the configuration gives, whatever else the word may be.
  package mutating func add(named name: String) {
    known.formUnion(Self.hashes(of: name))
  }

  /// Takes a name that the configuration leaves out.
  package mutating func ignore(_ name: String) {
    ignored.formUnion(Self.hashes(of: name))
  }

  /// Takes whoever the metadata of a document names.
  mutating func add(of metadata: Metadata) {
    for entry in metadata.entries where Self.fields.contains(entry.field) { add(in: entry.value.value) }
  }

  private mutating func add(in value: FrontMatter.Value) {
    if let text = value.text {
      for person in Array(text.utf8).split(whereSeparator: \.separatesPeople) {
        own.formUnion(Self.names(of: person))
      }
    }
    for item in value.list ?? [] { add(in: item.value) }
    for entry in value.entries where entry.key.value != "role" && entry.key.value != "at" { add(in: entry.value.value) }
  }

  /// What is known of a word by its hash.
  func standing(of hash: UInt64) -> Token.Name {
    if ignored.contains(hash) || team.ignored.contains(hash) { return .nobody }
    return known.contains(hash) || team.known.contains(hash) || own.contains(hash) ? .person : .unknown
  }

  var isEmpty: Bool {
    known.isEmpty && ignored.isEmpty && team.known.isEmpty && team.ignored.isEmpty && own.isEmpty
  }

  /// The same with those whom the configuration of a team names and leaves out.
  package func adding(_ others: People) -> People {
    var people = self
    people.team = (others.known, others.ignored)
    return people
  }

  private static func hashes(of name: String) -> [UInt64] {
    name.split { !$0.isLetter && $0 != "'" && $0 != "-" }.map { Token.hash(of: $0.lowercased()) }
  }

  private static let fields: [Field] = [.incidentCommander, .onCall, .authors, .roles, .signOff]

  /// Words that are a thing's, a month's or a team's name sooner than a person's.
  private static let things = WordSet(
    words: """
      jenkins travis hudson gerrit renovate dependabot github gitlab bitbucket bot ci cd admin root git user guest test
      will mark may grant chase art rob dean frank jack hope ray max sandy summer april june august march dawn rose jade
      ruby crystal julia pearl apollo athena atlas hermes helm vault consul nomad salt chef puppet kafka redis celery
      cassandra claude copilot monday tuesday wednesday thursday friday saturday sunday january february july september
      october november december team teams squad crew group platform infra infrastructure ops operations support security
      engineering engineer engineers data payments checkout billing core web mobile backend frontend product the and of on
      call oncall lead manager duty shift noc sre dba qa tbd none unknown n/a nobody everyone all staff service services
      release build prod production staging dev development database network cloud api system systems monitoring
      """)
}

extension ArraySlice<UInt8> {
  /// `renovate[bot]`, `Deploy bot`.
  fileprivate var endsInBot: Bool {
    var end = endIndex
    while end > startIndex, self[end - 1] == UInt8(ascii: "]") || self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return self[..<end].suffix(3).elementsEqual("bot".utf8)
  }
}

extension UInt8 {
  /// Letters, and what stands inside names.
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: isLetter
    }
  }

  fileprivate var separatesPeople: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "("),
      UInt8(ascii: "<"):
      true
    default: false
    }
  }
}

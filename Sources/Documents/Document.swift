/// A postmortem, a runbook or an incident record, read once and for all rules.
package struct Document: Sendable {
  package let source: SourceFile
  package let kind: Kind
  package let frontMatter: FrontMatter?
  package let metadata: Metadata
  package let blocks: [Block]
  package let tables: [Table]
  package let sections: [Section]

  /// The parts of the document that are not read, so that nothing can be called missing.
  package let unreadPart: UnreadPart?

  /// The same, with the regions that are not read while the rest is.
  package var unreadParts: [UnreadPart] {
    let head = frontMatter.flatMap { $0.isReadable ? nil : UnreadPart.frontMatter(at: $0.range) }
    return [head, unreadPart].compactMap(\.self) + unreadRegions
  }

  /// The parts that could not be taken as text, while the rest is read.
  package let unreadRegions: [UnreadPart]

  /// Links and images whose destinations are relative.
  package let links: [Link]

  /// The HTML of the document, inside paragraphs and between them.
  package let tags: [Located<String>]

  /// The sentences in the author's own voice: no quotes, no code, no headings.
  ///
  /// The structural fix of the front matter comes last. Only for postmortems, whose words are judged.
  package var sentences: [Sentence] { cache.sentences(of: self) }

  /// The names that its words are known by: those of its repository, and those of its metadata.
  let people: People

  /// What else the text may contain.
  package let signs: Prefilter

  /// The structural fixes: `structural_fix`, `structural: true`, or the items of a section of that name.
  ///
  /// Action items are not included: the method sends everything except the one fix to the retro.
  package private(set) var structuralFixes: [StructuralFix] = []

  /// The status that the metadata names; nil if there is none, or one of the author's own.
  package private(set) var status: Status?

  /// All paths that the document names, relative to the root: its links, and the fields that hold paths.
  package private(set) var namedPaths: Set<String> = []

  /// The labelled lines of the body, without quotes.
  package private(set) var labelledLines: [LabelledLine] = []

  /// Where the missing chain level is named: the metadata, a labelled line, the section made for it.
  package private(set) var chainLevels: [ChainAnswer] = []

  /// Where the chain-aware label is named: the metadata, a labelled line, or `label …` in the chain level's section.
  package private(set) var chainLabels: [ChainAnswer] = []

  /// The rows of the timeline, in the order of the file.
  package private(set) var timelineRows: [TimelineRow] = []

  /// The heading above the times: a column's head, else the section's title.
  package private(set) var timelineHead: ByteRange?

  /// The whys in the order of the file.
  package private(set) var whys: [Why] = []

  /// The answers of the last whys of the chains.
  package private(set) var whyEnds = ByteRanges([])

  /// Whether it answers one of the method's questions, or names one and leaves it open.
  package private(set) var answersMethod = false

  let cache: FactCache

  /// How its team reads `04/05/2026`; nil if the document itself has to show it.
  package let isDayFirst: Bool?

  /// What its path says about its kind; nil where that says nothing.
  let claim: Claim?

  /// The `type:` that decided its kind; nil if its path did.
  let frontMatterType: String?

  /// What decided its kind, in words.
  package var kindReason: String {
    frontMatterType.map { "`type: \($0)`" } ?? claim?.reason ?? "\(kind)"
  }

  /// Reads a file; throws if neither its `type:` nor its path makes it a document, or if its text shows that it is none.
  ///
  /// `vocabulary` has the words of its team, and `people` the names that its repository contains.
  package init(
    _ source: SourceFile, _ claim: Claim?, vocabulary: Vocabulary = .method, people: People = People()
  ) throws(Dismissal) {
    let source = source.withoutTemplateTags
    let head = FrontMatterReader(source)
    let type = head.frontMatter?.entries.first { $0.key.value.lowercased() == "type" }?.value.value.text
    switch type.map({ Kind.stated(as: $0) }) ?? .unknown {
    case .kind(let kind):
      self.init(source, head, as: kind, claim, type: type, vocabulary: vocabulary, people: people)
      return
    case .other where claim?.basis != .option: throw .type(type ?? "")
    case .other, .unknown: break
    }
    guard let claim else { throw type.map { .type($0) } ?? .unknown }
    self.init(source, head, as: claim.kind, claim, type: nil, vocabulary: vocabulary, people: people)
    if let dismissal { throw dismissal }
  }

  /// Reads a file of a kind that the caller knows, unless its `type:` says something else; nil if it is no document.
  package init?(_ source: SourceFile, pathKind: Kind?, vocabulary: Vocabulary = .method, people: People = People()) {
    let claim = pathKind.map { Claim($0, .known) }
    guard let document = try? Document(source, claim, vocabulary: vocabulary, people: people) else { return nil }
    self = document
  }

  /// Reads a file as a document of a kind, whatever it says of itself.
  package init(_ source: SourceFile, as kind: Kind, vocabulary: Vocabulary = .method, people: People = People()) {
    let source = source.withoutTemplateTags
    self.init(
      source, FrontMatterReader(source), as: kind, Claim(kind, .known), type: nil, vocabulary: vocabulary,
      people: people)
  }

  private init(
    _ source: SourceFile, _ head: FrontMatterReader, as kind: Kind, _ claim: Claim?, type: String?,
    vocabulary: Vocabulary, people: People
  ) {
    (self.claim, frontMatterType, cache) = (claim, type, FactCache())
    (self.kind, isDayFirst) = (kind, vocabulary.isDayFirst)
    signs = vocabulary.signs(in: source.bytes)
    var markdown = MarkdownReader(source, from: head.bodyStart, signs: signs)
    markdown.nameSections(in: vocabulary)
    self.source = source
    frontMatter = head.frontMatter
    metadata = MetadataReader.metadata(
      of: kind, in: source, frontMatter: head.frontMatter, markdown: markdown, vocabulary: vocabulary)
    (blocks, tables, sections) = (markdown.blocks, markdown.tables, markdown.sections)
    (links, tags, unreadPart) = (markdown.links, markdown.tags, markdown.unread)
    unreadRegions = markdown.unreadRegions
    var people = people
    people.add(of: metadata)
    self.people = people
    status = readStatus()
    namedPaths = readNamedPaths()
    guard kind == .postmortem else { return }
    // Several rules need each of these; all except the labelled lines are read from the parts above.
    labelledLines = readLabelledLines()
    chainLevels = readChainLevels(among: vocabulary.levels)
    chainLabels = readChainLabels(among: vocabulary.labels)
    timelineRows = readTimelineRows()
    timelineHead = timelineRows.isEmpty ? nil : readTimelineHead()
    whys = readWhys()
    whyEnds = ByteRanges(lastWhys.flatMap(\.answers).map { $0.source(of: $0.tokens.indices) })
    structuralFixes = readStructuralFixes(in: vocabulary)
    answersMethod = readAnswersMethod()
  }

  /// Reads a file of the kind of its path, with the standard vocabulary.
  package init?(_ source: SourceFile) {
    guard let document = try? Document(source, Claim(path: source.path)) else { return nil }
    self = document
  }

  /// The first heading of level 1, else the title in the metadata.
  package var title: Located<String>? {
    sections.first { $0.level == 1 }?.title ?? metadata.text(.title)
  }

  /// The smallest place for findings about the whole document: its title, else its first line.
  package var anchor: ByteRange {
    if let title { return title.range }
    let text = blocks.first { $0.prose?.isEmpty == false }
    let start = frontMatter?.range.lowerBound ?? text?.range.lowerBound ?? source.start
    return source.line(containing: start)
  }

  package func sections(_ name: Section.Name) -> [Section] {
    sections.filter { $0.name == name }
  }

  /// The sentences of the sections with one of these topics.
  package func sentences(in names: [Section.Name]) -> [Sentence] {
    let sentences = sentences
    var found: [Sentence] = []
    var section: Section.Name?
    var isWanted = false
    // Most sentences are skipped, and copying one costs more than looking at it.
    for index in sentences.indices {
      if sentences[index].section != section {
        section = sentences[index].section
        isWanted = section.map(names.contains) ?? false
      }
      if isWanted { found.append(sentences[index]) }
    }
    return found
  }

  /// The section at a place of the file.
  package func section(at place: Int) -> Section? { sections.isEmpty ? nil : sections[sectionIndex(at: place)] }

  package func sectionIndex(at place: Int) -> Int { max(0, sections.firstPlace { $0.range.lowerBound > place } - 1) }

  /// The topic of a block's section.
  package func sectionName(of block: Block) -> Section.Name? {
    sections[block.section].name
  }
}

extension MarkdownReader {
  fileprivate mutating func nameSections(in vocabulary: Vocabulary) {
    for index in sections.indices {
      guard let title = sections[index].title else { continue }
      let inherited = sections[index].parent.flatMap { sections[$0].name } ?? continued(at: index)
      // "Detection" and "Mitigation" under "Action items" are kinds of actions.
      let own = vocabulary.section(title.value)
      let isKind = inherited == .actions && (own.map(Self.kindsOfActions.contains) ?? false)
      setName(isKind ? inherited : own ?? inherited, at: index)
    }
    openLeadIns(in: vocabulary)
    for index in sections.indices where sections[index].level == Self.leadInLevel && sections[index].name == nil {
      setName(sections[index].parent.flatMap { sections[$0].name }, at: index)
    }
  }

  private static let kindsOfActions: Set<Section.Name> = [
    .detection, .prevention, .verification, .diagnosis, .restatement,
  ]

  /// A heading that begins with a time belongs to the timeline before it, whatever its level.
  private func continued(at index: Int) -> Section.Name? {
    guard index > 0, sections[index - 1].name == .timeline, let title = sections[index].title,
      title.value.utf8.count <= 60,
      StatedTime(title.value) != nil
    else { return nil }
    return .timeline
  }
}

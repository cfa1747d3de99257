internal import Bytes
package import Documents
internal import Language

/// Runs rules over documents and gives their problems a place, a severity and an identity.
package struct Linter: Sendable {
  package let rules: [Rule]
  package var context: Context

  /// The rules for single documents, as indexes, by kind of document.
  private let rulesByKind: [Document.Kind: [Int]]
  private let remarks: PhraseMatcher

  /// A linter; `all` are the rules that there are, those that are off too.
  package init(rules: [Rule], among all: [Rule]? = nil, context: Context) {
    self.rules = rules
    self.context = context
    remarks = PhraseMatcher(rules, among: all ?? rules)
    rulesByKind = Document.Kind.allCases.reduce(into: [:]) { rulesByKind, kind in
      rulesByKind[kind] = rules.indices.filter { rules[$0].kinds.contains(kind) && rules[$0].check.isOfDocuments }
    }
  }

  /// The findings in one document, sorted; `settings` are those for its path.
  package func lint(_ document: Document, settings: Settings? = nil, referenced: ReferencedFiles? = nil) -> [Finding] {
    var context = context
    if let settings { context.settings = settings }
    if let referenced { context.referenced = referenced }
    var found: [(Rule, Problem)] = []
    let isForeign = document.isForeign
    for index in rulesByKind[document.kind] ?? [] where context.settings.severity(of: rules[index]) != nil {
      guard case .document(let check) = rules[index].check, !isForeign || rules[index].group != .blame else { continue }
      context.rule = rules[index].id
      for var problem in check(document, context) {
        problem.grade(for: rules[index], in: document, context.settings)
        found.append((rules[index], problem))
      }
    }
    if isForeign {
      addOwnRemarks(in: document, context, to: &found)
    } else {
      addRemarks(in: document, &context, to: &found)
    }
    found = found.keepingStrongestRemarks(in: document)
    return findings(found, in: document.source, context.settings)
  }

  /// What the words of a team find, in a language that the rules do not read.
  private func addOwnRemarks(in document: Document, _ context: Context, to found: inout [(Rule, Problem)]) {
    guard context.settings.phrases.hold(for: document) else { return }
    for rule in rules where rule.kinds.contains(document.kind) && context.settings.severity(of: rule) != nil {
      for var problem in rule.ownCheck?(document, context.settings.phrases) ?? [] {
        problem.grade(for: rule, in: document, context.settings)
        found.append((rule, problem))
      }
    }
  }

  private func addRemarks(in document: Document, _ context: inout Context, to found: inout [(Rule, Problem)]) {
    remarks.forEachRemark(in: document.sentences) { index, match in
      let rule = rules[index]
      guard rule.kinds.contains(document.kind), context.settings.severity(of: rule) != nil,
        case .phrases(_, let judge) = rule.check
      else { return false }
      context.rule = rule.id
      guard var problem = judge(match, document, context) else { return false }
      problem.family = match.family
      problem.grade(for: rule, in: match.section, context.settings)
      found.append((rule, problem))
      return true
    }
  }

  /// The problems that need all documents, before a text is read again for them, in the documents that are judged.
  package func problems(
    among allFacts: [DocumentFacts], judging isJudged: (String) -> Bool = { _ in true },
    settings: (String) -> Settings? = { _ in nil }
  ) -> RepositoryProblems {
    let allFacts = allFacts.sorted { $0.path < $1.path }
    var found = RepositoryProblems()
    var context = context
    for rule in rules {
      guard case .repository(let check) = rule.check else { continue }
      context.rule = rule.id
      for occurrence in check(allFacts, context) where isJudged(occurrence.path) {
        found.add(occurrence.problem, of: rule, at: occurrence.path)
      }
    }
    let historyRules = rules.indices.filter { rules[$0].check.isOfHistories }
    for facts in allFacts where !historyRules.isEmpty && isJudged(facts.path) {
      // Settings are many values, so they are looked up once per document, not per rule.
      context.settings = settings(facts.path) ?? self.context.settings
      for index in historyRules where rules[index].kinds.contains(facts.kind) {
        guard case .history(let check) = rules[index].check, context.settings.severity(of: rules[index]) != nil else {
          continue
        }
        context.rule = rules[index].id
        for problem in check(facts, context) { found.add(problem, of: rules[index], at: facts.path) }
      }
    }
    return found
  }

  /// The findings of problems that need all documents; `read` reads the files with such problems again.
  ///
  /// The problems of a document are let go once it has its findings: both take much.
  package func findings(
    of found: consuming RepositoryProblems, settings: (String) -> Settings? = { _ in nil },
    reading read: (String) -> SourceFile?
  ) -> [Finding] {
    let related = positions(relatedTo: found.byPath, reading: read)
    var findings: [Finding] = []
    // Sorting what is nearly sorted moves few of them.
    for path in found.paths.sorted() {
      let problems = found.remove(at: path)
      guard let source = read(path) else { continue }
      findings += self.findings(problems, in: source, settings(path) ?? self.context.settings, related: related)
    }
    return findings.sorted(by: Finding.isOrderedBefore)
  }

  /// The places in other files that problems point to; each file is read once.
  private func positions(
    relatedTo found: [String: [(Rule, Problem)]], reading read: (String) -> SourceFile?
  ) -> [String: [Int: Position]] {
    var offsets: [String: Set<Int>] = [:]
    for (path, problems) in found {
      for related in problems.flatMap(\.1.related) {
        guard let other = related.path, other != path else { continue }
        offsets[other, default: []].insert(related.range.lowerBound)
      }
    }
    var positions: [String: [Int: Position]] = [:]
    for (path, offsets) in offsets {
      guard let file = read(path) else { continue }
      positions[path] = Dictionary(uniqueKeysWithValues: offsets.map { ($0, file.position(of: $0)) })
    }
    return positions
  }

  func findings(
    _ found: [(Rule, Problem)], in source: SourceFile, _ settings: Settings, related: [String: [Int: Position]] = [:]
  ) -> [Finding] {
    // A problem is many values, so the places of the problems are sorted instead.
    let starts = found.map(\.1.range.lowerBound)
    let sorted = found.indices.sorted { left, right in
      if starts[left] != starts[right] { return starts[left] < starts[right] }
      let (rule, other) = (found[left].0.id, found[right].0.id)
      if rule != other { return rule < other }
      return (found[left].1.range.upperBound, found[left].1.message)
        < (found[right].1.range.upperBound, found[right].1.message)
    }
    var fingerprint = Fingerprint()
    var findings: [Finding] = []
    for place in sorted {
      let (rule, problem) = found[place]
      guard let severity = settings.severity(of: rule) else { continue }
      let range = problem.range.clamped(to: 0..<source.bytes.count)
      // The same words found in two ways are one defect.
      if let last = findings.last, last.rule == rule.id, last.range == range { continue }
      // A missing part has no text of its own: its finding stays the same when its anchor is reworded.
      let text = rule.scope == .document ? "" : source.text(in: range)
      findings.append(
        Finding(
          problem, of: rule, min(problem.severity ?? severity, severity), at: range, in: source,
          related: problem.related.map { place in
            let (path, offset) = (place.path ?? source.path, place.range.lowerBound)
            let position = path == source.path ? nil : related[path]?[offset]
            return Finding.Related(
              path: path, position: position ?? source.position(of: offset), message: place.message)
          },
          identity: fingerprint.next(
            rule: rule.id, path: context.knownPaths[source.path] ?? source.path, text: text),
          digest: ByteHash(normalising: text).value, after: findings.last))
    }
    return findings
  }
}

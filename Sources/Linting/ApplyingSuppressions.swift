package import Documents

extension Linter {
  /// The findings of a document that its comments do not suppress, plus findings about the comments.
  package func settle(
    _ findings: [Finding], by suppressions: [Suppression], in document: Document, settings: Settings? = nil
  ) -> (kept: [Finding], suppressed: Int) {
    var context = context
    if let settings { context.settings = settings }
    let judged = Set(
      rules.filter { rule in
        // Rules that compare documents have not run if only some documents were read.
        rule.kinds.contains(document.kind) && context.settings.severity(of: rule) != nil
          && (context.seesAll || !rule.check.isOfRepositories)
      }.map(\.id))
    let cover = Cover(of: findings, by: suppressions, at: context.asOf)
    let kept = findings.enumerated().compactMap { place, finding -> Finding? in
      switch cover.states[place] {
      case .bare: finding
      case .awaited(let index): finding.awaiting(suppressions[index], in: document.source)
      case .covered: nil
      }
    }
    let uses = zip(suppressions, cover.used).map { SuppressionUse(suppression: $0, used: $1, judged: judged) }
    var found: [(Rule, Problem)] = []
    for rule in rules where context.settings.severity(of: rule) != nil {
      guard case .suppressions(let check) = rule.check else { continue }
      context.rule = rule.id
      found += check(uses, context).map { (rule, $0) }
    }
    let told = self.findings(found, in: document.source, context.settings)
    return ((kept + told).sorted(by: Finding.isOrderedBefore), findings.count - kept.count)
  }

  /// All findings of a few documents together.
  package func lint(all documents: [Document], referenced: ReferencedFiles? = nil) -> [Finding] {
    var findings = documents.flatMap { lint($0, referenced: referenced) }
    let allFacts = documents.map { DocumentFacts($0, referenced: referenced ?? context.referenced) }
    var linter = self
    linter.context.history.untracked = Set(allFacts.map(\.path))
    findings += linter.findings(of: linter.problems(among: allFacts)) { path in
      documents.first { $0.source.path == path }?.source
    }
    let byPath = Dictionary(grouping: findings, by: \.path)
    return documents.flatMap { document in
      settle(byPath[document.source.path] ?? [], by: Suppression.all(in: document), in: document).kept
    }.sorted(by: Finding.isOrderedBefore)
  }
}

extension Finding {
  /// The finding with a related place: the comment that will suppress it once it has a reason.
  fileprivate func awaiting(_ suppression: Suppression, in source: SourceFile) -> Finding {
    Finding(
      self,
      awaiting: Related(
        path: path, position: source.position(of: suppression.range.lowerBound),
        message: "suppresses this once a reason replaces `\(Suppression.placeholder)`"))
  }
}

import Documents
import Language

extension Document {
  /// Whether the section of the fix links to something other than its issue.
  func linksArtefact(besides fix: StructuralFix) -> Bool {
    blocks.contains { block in
      guard block.prose?.isEmpty == false, sectionName(of: block) == .structuralFix else { return false }
      let range = block.range.lowerBound..<source.line(containing: block.range.upperBound).upperBound
      var rest = source.bytes[range]
      while let end = rest.firstRange(of: "](".utf8) {
        let start = rest[..<end.lowerBound].lastIndex(of: UInt8(ascii: "[")) ?? rest.startIndex
        let text = start..<end.lowerBound
        let isField = fix.fields.values.contains { $0.range.overlaps(text) }
        if !isField, IssueReference(source.text(in: text.dropFirst())) == nil { return true }
        rest = source.bytes[end.upperBound..<range.upperBound]
      }
      return false
    }
  }
}

extension Sentence {
  /// Whether code, a number, a path or the name of a thing says what a fix is about.
  var namesArtefact: Bool {
    tokens.contains { $0.kind == .opaque || $0.isWord && Self.things.contains($0.hash) }
  }

  private static let things = artefacts.union(
    Set(
      words: """
        ci cd alert alerts alerting monitor monitors monitoring dashboard dashboards script scripts job jobs build builds
        check checks config configuration database server servers cluster service services metric metrics log logs logging
        api endpoint limit limits timeout timeouts retry backup backups replica replicas queue cache deployment deployments
        canary staging environment tool tooling automation rotation calendar policy page documentation docs release releases
        branch repository patch version upgrade migration validation query index bot hook ticket issue firewall token
        """))

  /// Whether a word or a path in the sentence names an artefact; owner, date and issue do not count.
  func namesArtefact(besides fix: StructuralFix) -> Bool {
    let fields = fix.fields.values.map(\.range)
    return tokens.indices.contains { index in
      let token = tokens[index]
      let range = source(of: index..<index + 1)
      if fields.contains(where: { $0.overlaps(range) }) { return false }
      if token.isWord, Self.artefacts.contains(token.hash) { return true }
      let text = text(of: index..<index + 1)
      if case .opaque = token.kind, text.looksLikePath { return true }
      return token.isWord && token.range.count > 5 && Self.wideArtefacts.contains { text.contains($0) }
    }
  }

  private static let artefacts = Set(
    words: """
      checklist checklists check-list runbook runbooks playbook playbooks procedure test tests spec specs template templates ci
      pipeline pipelines workflow workflows pre-commit lint linter gate adr adrs testes modelo sjekkliste mal
      """)

  private static let wideArtefacts = [
    "チェックリスト", "ランブック", "手順書", "テスト", "テンプレート", "清单", "手册", "测试", "模板", "체크리스트", "런북", "테스트", "템플릿",
  ]
}

extension String {
  fileprivate var looksLikePath: Bool {
    guard !contains(where: \.isWhitespace), !hasPrefix("@"), contains(where: \.isLetter) else { return false }
    if contains("/") { return true }
    guard let dot = lastIndex(of: "."), dot > startIndex else { return false }
    return (1...5).contains(self[dot...].dropFirst().count) && self[dot...].dropFirst().allSatisfy(\.isLetter)
  }
}

internal import Bytes

extension Document {
  /// Why the text does not bear out what the path says; nil if it does.
  var dismissal: Dismissal? {
    guard let claim, !claim.isNamed, frontMatterType == nil else { return nil }
    // What could not be read might have shown it.
    guard metadata.isComplete, unreadPart == nil, source.damage == nil else { return nil }
    switch (claim.basis, kind) {
    case (.pattern, _), (.option, _), (.known, _), (.suffix, _), (_, .incident): return nil
    case (.fileName(let word), .runbook): return hasProcedure && !isGuide ? nil : .onlyName(word)
    case (.fileName(let word), .postmortem):
      let words = NameWords(Kind.stem(of: source.path))
      let isNumbered = idInName != nil || words.isNumbered(after: word)
      if isSprint || (isGuide && !hasDate) { return .onlyName(word) }
      return isNumbered || hasDate || hasIncidentSection || hasIncidentField ? nil : .onlyName(word)
    case (.folder(let name), .runbook):
      let words = NameWords(name[...])
      guard words.endsWith("playbooks") || words.endsWith("playbook") else { return nil }
      return isNamedPlaybook || (hasProcedure && !isAboutRetros) ? nil : .noProcedure
    case (.repository, .runbook): return isNamedPlaybook || hasProcedure ? nil : .noProcedure
    case (.folder(let name), .postmortem):
      let words = NameWords(name[...])
      let mayBeSprint = ["retro", "retros", "retrospective", "retrospectives"].contains(where: words.endsWith)
      guard mayBeSprint, !words.beginsWith("incident") else { return readsAsGuide ? .guide : nil }
      return !isSprint && (hasDate || idInName != nil || hasIncidentSection || hasIncidentField) ? nil : .guide
    case (.repository, .postmortem): return readsAsGuide ? .guide : nil
    }
  }

  /// Whether a text in the place of postmortems is about all incidents and none: a doubtful one is a postmortem.
  private var readsAsGuide: Bool {
    if idInName != nil || hasDate { return false }
    if isGuide { return true }
    if hasIncidentField || hasIncidentSection { return false }
    // A draft has few headings and tells what happened; a policy has its own, and a list of documents links to them.
    return sections.count { $0.level > 1 } >= 3 || isListOfLinks
  }

  /// Whether the name or the title says that the text is about how things are done.
  private var isGuide: Bool {
    [NameWords(Kind.stem(of: source.path)), NameWords((title?.value ?? "")[...])].contains { words in
      Self.guideWords.contains(where: words.contains) || Self.guideStarts.contains(where: words.beginsWith)
        || Self.guideEnds.contains(where: words.endsWith)
    }
  }

  private static let guideWords = [
    "how to", "how we", "guide", "guides", "guideline", "guidelines", "handbook", "best practice", "best practices",
    "template", "templates", "faq", "checklist", "cheatsheet", "glossary",
  ]
  private static let guideStarts = ["writing", "running", "conducting", "about", "introduction", "using", "use"]
  private static let guideEnds = [
    "process", "policy", "policies", "levels", "roles", "management", "procedure", "procedures", "overview", "training",
    "culture", "api",
  ]

  /// Whether it looks back on a period of work.
  private var isSprint: Bool {
    [NameWords(Kind.stem(of: source.path)), NameWords((title?.value ?? "")[...])].contains { words in
      ["sprint", "iteration", "quarter", "quarterly"].contains(where: words.contains)
    }
  }

  /// Whether the name, the folder, the title or a field says when it was: not any day in the text.
  private var hasDate: Bool {
    // Nearly always a row or a field says it, and they are read already or easy to read.
    if timelineRows.contains(where: { $0.clock.day != nil }) { return true }
    let fields: [Field] = [.started, .detected, .detectedBySystem, .detectedByPerson, .contained, .resolved]
    let isInField = metadata.entries.contains { entry in
      fields.contains(entry.field) && entry.value.value.text.map(Self.namesDay) ?? false
    }
    return isInField || Self.namesDay(title?.value ?? "")
      || source.path.parts(at: "/").suffix(2).contains { Self.namesDay(String($0)) }
  }

  private static func namesDay(_ text: String) -> Bool {
    StatedTime.all(in: text).contains { $0.dayNumber != nil }
  }

  /// Whether a field of one incident has a value of its own.
  private var hasIncidentField: Bool {
    let fields: [Field] = [.severity, .started, .detected, .resolved, .duration, .incidentCommander, .warRoomClosed]
    return fields.contains { field in metadata.text(field).map { !$0.isPlaceholder } ?? false }
  }

  private var hasIncidentSection: Bool {
    sections.contains { section in
      guard let name = section.name, section.level > 1 else { return false }
      switch name {
      case .timeline, .impact, .detection, .containment, .rootCause, .whys, .contributingFactors, .structuralFix,
        .chainLevel, .responderAccount, .luck, .lessons, .actions:
        return true
      default: return false
      }
    }
  }

  private var isListOfLinks: Bool {
    let items = blocks.filter { if case .item = $0.kind { true } else { false } }
    return items.count >= 3
      && items.allSatisfy { item in links.contains { item.range.contains($0.destination.range.lowerBound) } }
  }

  /// Whether the title says that it is a runbook, or is the name of the file, as that of an alert is.
  private var isNamedPlaybook: Bool {
    guard let title else { return false }
    if title.value.split(separator: " ").first.map(String.init) == stem { return true }
    return Kind.named(in: title.value[...])?.kind == .runbook
  }

  /// Whether a text without commands is about how a team looks back: its steps are those of a meeting.
  private var isAboutRetros: Bool {
    guard let word = Kind.named(in: Kind.stem(of: source.path))?.name else { return false }
    let isCode = blocks.contains { if case .code = $0.kind { true } else { false } }
    return !isCode && ["retro", "postmortem", "post mortem"].contains { word.hasPrefix($0) }
  }

  /// Whether somebody could follow it: steps, commands, an alert, a section of a runbook.
  private var hasProcedure: Bool {
    if metadata.text(.alerts) != nil || metadata[.alerts] != nil || metadata.text(.lastReviewed) != nil { return true }
    let isTitled = sections.contains { section in
      guard let name = section.name else { return false }
      return [.diagnosis, .mitigation, .verification, .rollback, .escalation, .whenToUse].contains(name)
    }
    return isTitled
      || blocks.contains { block in
        if case .code = block.kind { return true }
        guard case .item = block.kind else { return false }
        let text = source.bytes[block.range].drop { " \t>".utf8.contains($0) }
        return text.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      }
  }
}

extension Document {
  /// Whether a postmortem answers one of the method's questions, or names one and leaves it open: the chain level, the
  /// label, the whys, the structural fix.
  ///
  /// One that answers none was written for another form, and asking it for each part says the same thing many times.
  func readAnswersMethod() -> Bool {
    if !chainLevels.isEmpty || !whys.isEmpty || !structuralFixes.isEmpty || whysSection != nil { return true }
    // `label:` alone is a word of many tools.
    if chainLabels.contains(where: { !$0.named.isEmpty }) { return true }
    if metadata.entry(.chainLevel) != nil || metadata.entry(.structuralFix) != nil { return true }
    return sections.contains { $0.name == .chainLevel || $0.name == .structuralFix }
  }
}

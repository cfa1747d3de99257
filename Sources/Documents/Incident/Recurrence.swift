extension Document {
  /// The key of an incident class, to find recurrences.
  ///
  /// "Category: database" and the like mean the same field, but half of all incidents share them.
  package var incidentClass: Located<String>? {
    let entry = metadata.entries.first { entry in
      entry.field == .class && Self.classKeys.contains(HeadingKey(entry.label.value))
    }
    guard let entry, let text = entry.value.value.text else { return nil }
    return Located<String>(text, at: entry.value.range)
  }

  private static let classKeys: [HeadingKey] = ["class", "incident class"]

  /// Whether an alert leads to the runbook: its metadata lists one, or its title or its file's name is one.
  package var namesAlert: Bool {
    if let alerts = metadata[.alerts]?.value {
      return alerts.text != nil || !(alerts.list ?? []).isEmpty || !alerts.entries.isEmpty
    }
    return title?.value.isAlertName == true || stem.isAlertName
  }
}

extension String {
  /// Whether this is one word made of several, like the name of an alert.
  fileprivate var isAlertName: Bool {
    allSatisfy { $0.isLetter || $0.isNumber } && count(where: \.isUppercase) >= 2 && contains(where: \.isLowercase)
  }
}

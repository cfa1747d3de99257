extension Document {
  /// One signature of the postmortem, or the empty line for it.
  package struct Signature: Hashable, Sendable {
    package let role: String
    package let by: Located<String>?
    package let at: Located<Moment>?

    /// Nil if no box is before it.
    package let isChecked: Bool?

    /// Whether somebody has signed; not if the line has an open box, or `pending`.
    package var isGiven: Bool {
      if isChecked == false || by?.isPlaceholder == true { return false }
      return by != nil || at != nil || isChecked == true
    }

    package init(role: String, by: Located<String>? = nil, at: Located<Moment>? = nil, isChecked: Bool? = nil) {
      self.role = role
      self.by = by
      self.at = at
      self.isChecked = isChecked
    }
  }

  /// The signatures that the front matter lists and those of the section for them.
  package var signatures: [Signature] {
    declaredSignatures + RoleReader.rows(in: self, of: signOffSections).map(Signature.init)
  }

  private var signOffSections: Set<Int> {
    Set(sections.indices.filter { sections[$0].name == .signOff })
  }

  private var declaredSignatures: [Signature] {
    metadata.entries.filter { $0.field == .signOff }.flatMap { entry -> [Signature] in
      switch entry.value.value {
      case .list(let items): items.flatMap(Self.signatures)
      case .mapping(let entries): entries.compactMap(Self.signature)
      case .scalar: Self.signatures(in: entry.value)
      }
    }
  }

  private static func signatures(in item: Located<FrontMatter.Value>) -> [Signature] {
    if let text = item.value.text {
      let rows = RoleReader.rows(of: Located(text, at: item.range))
      // `sign_off: [tl, po]` says who signed, and that they did.
      return rows.map { $0.rest.parts.isEmpty ? Signature(role: $0.label, isChecked: true) : Signature($0) }
    }
    guard let role = item.value.entries.first(where: { $0.key.value == "role" })?.value.value.text else { return [] }
    return [signature(of: role, in: item)]
  }

  /// `tl: "@lee"`, or `tl: {by: "@lee", at: 2026-11-17}`.
  private static func signature(_ entry: FrontMatter.Entry) -> Signature? {
    guard let text = entry.value.value.text else { return signature(of: entry.key.value, in: entry.value) }
    let value = Located(text, at: entry.value.range)
    return Signature(role: entry.key.value, by: value, at: Moment(text).map { Located($0, at: value.range) })
  }

  private static func signature(of role: String, in value: Located<FrontMatter.Value>) -> Signature {
    func text(_ keys: [String]) -> Located<String>? {
      let found = value.value.entries.first { keys.contains($0.key.value) && $0.value.value.text != nil }
      return found.flatMap { entry in entry.value.value.text.map { Located($0, at: entry.value.range) } }
    }
    let at = text(["at", "date", "on", "signed_at"])
    return Signature(
      role: role, by: text(["by", "name", "who", "signed_by"]),
      at: at.flatMap { at in Moment(at.value).map { Located($0, at: at.range) } })
  }
}

extension Document.Signature {
  fileprivate init(_ row: RoleReader.Row) {
    self.init(role: row.label, by: row.rest.name, at: row.rest.moment, isChecked: row.isChecked)
  }
}

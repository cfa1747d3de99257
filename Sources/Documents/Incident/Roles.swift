/// A person's role in an incident and its postmortem.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case incidentCommander = "incident_commander"
  case onCall = "on_call"
  case investigators, po, tl, leadership

  /// The role that a label means; nil for any other label.
  package init?(label: String) {
    guard label.utf8.count <= 64, let role = Self.labels[HeadingKey(label)] else { return nil }
    self = role
  }

  private static let labels = LabelTable(allCases.map { ($0, aliases[$0, default: []] + [$0.rawValue]) })

  private static let aliases: [Role: [String]] = [
    .incidentCommander: [
      "ic", "commander", "coordinator", "incident coordinator", "incident lead", "incident manager", "war room lead",
      "指揮官", "インシデントコマンダー", "事故指挥官", "comandante do incidente", "líder do incidente", "hendelsesleder",
    ],
    .onCall: [
      "oncall", "on call engineer", "on call responder", "on call who responded", "engineer on call", "primary on call",
      "responder",
      "first responder", "eoc", "people paged", "オンコール", "当番", "值班", "值班人员", "온콜", "plantão", "vakt",
    ],
    .investigators: [
      "investigation", "investigation lead", "root cause investigator", "analyst", "sme", "subject matter expert",
      "調査担当", "调查人", "investigador",
    ],
    .po: [
      "product owner", "product manager", "product", "プロダクトオーナー", "产品负责人", "dono do produto", "produkteier",
    ],
    .tl: [
      "tech lead", "technical lead", "team lead", "engineering lead", "lead engineer", "テックリード", "技术负责人",
      "líder técnico", "teknisk leder",
    ],
    .leadership: [
      "leadership reviewer", "head of engineering", "cto", "vp engineering", "vp of engineering", "director",
      "engineering director", "director of engineering", "executive", "management", "engineering manager", "経営",
      "管理层", "liderança", "ledelse",
    ],
  ]
}

extension Document {
  /// Who has which role, from the front matter, the fields of the body, a section of roles, and the signatures.
  package var roles: [Role: Located<String>] {
    var roles: [Role: Located<String>] = [:]
    for (field, role) in [(Field.incidentCommander, Role.incidentCommander), (.onCall, .onCall)] {
      roles[role] = metadata.text(field)
    }
    for (role, holder) in declaredRoles + RoleReader.rows(in: self, of: roleSections).compactMap(\.holder) {
      roles[role] = roles[role] ?? holder
    }
    for signature in signatures {
      guard let role = Role(label: signature.role), let by = signature.by else { continue }
      roles[role] = roles[role] ?? by
    }
    return roles
  }

  /// The first section about roles.
  package var roleSection: Section? {
    sections.first { $0.title.map { Self.roleHeadings.contains(HeadingKey($0.value)) } ?? false }
  }

  private var declaredRoles: [(Role, Located<String>)] {
    (frontMatter?.entries ?? []).flatMap { entry -> [(Role, Located<String>)] in
      guard Field(label: entry.key.value, in: kind) == .roles else { return [entry.role].compactMap(\.self) }
      if let items = entry.value.value.list { return items.compactMap(\.role) }
      return entry.value.value.entries.compactMap(\.role)
    }
  }

  /// The head of the document, and the sections for metadata, roles and people, with what is below them.
  private var roleSections: Set<Int> {
    var found: Set<Int> = []
    for (index, section) in sections.enumerated() {
      let isHead = section.title == nil || (section.level == 1 && index <= 1)
      let isNamed = section.name == .metadata || section.name == .responderAccount
      let title = HeadingKey(section.title?.value ?? "")
      let isBelow = section.parent.map { sections[$0].level > 1 && found.contains($0) } ?? false
      if isHead || isNamed || isBelow || Self.roleHeadings.contains(title) { found.insert(index) }
    }
    for table in tables {
      let header = table.rows.first?.compactMap { blocks[$0].prose.map(HeadingKey.init) } ?? []
      guard let corner = table.rows.first?.first, header.contains(where: Self.roleColumns.contains) else { continue }
      if sections[blocks[corner].section].name != .signOff { found.insert(blocks[corner].section) }
    }
    return found
  }

  private static let roleColumns: Set<HeadingKey> = ["role", "役割", "角色", "역할", "papel", "rolle"]
  private static let roleHeadings = roleColumns.union([
    "people", "people involved", "participant", "attendee", "team", "who", "who was involved", "responder",
    "incident team", "response team", "incident response team", "role and responsibility", "体制", "担当者", "人员",
    "equipe", "roller",
  ])
}

extension FrontMatter.Entry {
  fileprivate var role: (Role, Located<String>)? {
    guard let role = Role(label: key.value), let holder = value.name else { return nil }
    return (role, holder)
  }
}

extension Located<FrontMatter.Value> {
  /// `{role: po, name: "@priya"}` in a list of roles.
  fileprivate var role: (Role, Located<String>)? {
    if let text = value.text {
      return RoleReader.rows(of: Located<String>(text, at: range)).lazy.compactMap(\.holder).first
    }
    guard let label = value.entries.first(where: { $0.key.value == "role" })?.value.value.text,
      let role = Role(label: label),
      let name = value.entries.first(where: { $0.key.value != "role" })?.value.name
    else { return nil }
    return (role, name)
  }

  fileprivate var name: Located<String>? {
    if let text = value.text { return Located<String>(text, at: range) }
    return value.list?.first?.name ?? value.entries.first { $0.key.value != "role" }?.value.name
  }
}

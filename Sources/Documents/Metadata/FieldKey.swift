extension Field {
  /// The name that pmlint's own schema gives the field.
  ///
  /// Raw values as text would make every comparison of fields slow.
  package var key: String {
    switch self {
    case .type: "type"
    case .id: "id"
    case .title: "title"
    case .status: "status"
    case .severity: "severity"
    case .started: "started"
    case .detected: "detected"
    case .detectedBySystem: "detected_by_system"
    case .detectedByPerson: "detected_by_person"
    case .contained: "contained"
    case .resolved: "resolved"
    case .duration: "duration"
    case .warRoomClosed: "war_room_closed"
    case .reviewAt: "review_at"
    case .reviewMinutes: "review_minutes"
    case .usersAffected: "users_affected"
    case .services: "services"
    case .authors: "authors"
    case .timeline: "timeline"
    case .class: "class"
    case .label: "label"
    case .chainLevel: "chain_level"
    case .roles: "roles"
    case .inputs: "inputs"
    case .structuralFix: "structural_fix"
    case .actionItems: "action_items"
    case .signOff: "sign_off"
    case .incidentCommander: "incident_commander"
    case .onCall: "on_call"
    case .owner: "owner"
    case .alerts: "alerts"
    case .lastReviewed: "last_reviewed"
    case .reviewEvery: "review_every"
    case .lastDrilled: "last_drilled"
    case .escalation: "escalation"
    case .adrs: "adrs"
    case .postmortems: "postmortems"
    }
  }
}

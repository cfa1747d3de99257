package import Documents

/// What a user says of a new document; all but the kind is optional, because a record or git may say it.
package struct NewOptions: Sendable {
  package let kind: Document.Kind
  package var title: String?
  package var id: String?
  package var severity: String?

  /// Times as they are written, by field.
  package var times: [Field: String] = [:]
  package var usersAffected: String?

  /// `on-call=@ada`, one for each role.
  package var roles: [String] = []

  /// The paths of runbooks that were used.
  package var runbooks: [String] = []

  /// Who owns the runbook, or the structural fix.
  package var owner: String?
  package var service: String?
  package var alerts: [String] = []

  /// The file to write, relative to the working directory; `-` for none.
  package var output: String?

  /// The incident record that the metadata comes from, relative to the working directory.
  package var record: String?
  package var configuration = ConfigurationOptions()

  package init(_ kind: Document.Kind) { self.kind = kind }

  /// The times in the order in which they happen, with the flag for each.
  package static let flags: [(field: Field, flag: String)] = [
    (.started, "--started"), (.detectedBySystem, "--detected-by-system"), (.detectedByPerson, "--detected"),
    (.contained, "--contained"), (.resolved, "--resolved"), (.warRoomClosed, "--war-room-closed"),
  ]
}

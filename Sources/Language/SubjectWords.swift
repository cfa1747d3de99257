internal import Documents

extension Subject {
  /// The words that decide what a subject is, besides their classes.
  enum Word {
    static let software = WordSet(words: "operator operators agent agents operations")
    static let affectedOwners = WordSet(
      words: "customer's user's client's customers' users' clients' visitor's attacker's")
    static let members = WordSet(words: "member members")
    /// Software, unless a word before it says that it is a person.
    static let agents = WordSet(words: "agent agents")
    static let hostile = WordSet(words: "malicious unauthorized unauthorised hostile attacking nefarious")
    /// Teams that are named after what they deliver.
    static let delivered = WordSet(words: "product platform infrastructure infra")
    static let managers = WordSet(words: "manager managers")
    static let human = WordSet(
      words:
        "human night day duty shift console support system systems datacentre datacenter center centre")
    static let managed = WordSet(
      words:
        """
        package cert certificate volume memory resource window session password secret secrets config configuration task
        queue cluster node state file tag process controller traffic device database pod container ingress connection
        transaction plugin boot key event lock cache
        """)

    static let you = Token.hash(of: "you")
  }
}

internal import Documents

extension Subject {
  /// The words that decide what a subject is, besides their classes.
  enum Word {
    static let who = Token.hash(of: "who")
    static let of = Token.hash(of: "of")
    static let software = Set(words: "operator operators agent agents")
    static let affected = Set(
      words:
        "user users customer customers client clients visitor visitors reader readers attacker attackers customer's user's client's"
    )
    static let managers = Set(words: "manager managers")
    static let human = Set(
      words:
        "human night day duty shift console support system systems datacentre datacenter center centre")
    static let managed = Set(
      words:
        """
        package cert certificate volume memory resource window session password secret secrets config configuration task
        queue cluster node state file tag process controller traffic device database pod container ingress connection
        transaction plugin boot key event lock cache
        """)

    static let you = Token.hash(of: "you")
    static let not = Token.hash(of: "not")
    /// "The on-call could at least have …", "the team was also found to have …".
    static let ofVerbs = Set(words: "at least all themselves himself herself")
  }
}

internal import Documents

extension Subject {
  /// The words that decide what a subject is, besides their classes.
  enum Word {
    static let software = WordSet(words: "operator operators agent agents operations")
    static let affectedOwners = WordSet(
      words: "customer's user's client's customers' users' clients' visitor's attacker's")
    static let members = WordSet(words: "member members")
    /// Programs, unless a trade comes before: "a maintenance worker".
    static let workers = WordSet(words: "worker workers")
    static let trades = WordSet(
      words: "it maintenance construction field shift night office warehouse cleaning contract human temporary junior")
    /// Software, unless a word before it says that it is a person.
    static let agents = WordSet(words: "agent agents")
    static let hostile = WordSet(words: "malicious unauthorized unauthorised hostile attacking nefarious")
    /// Teams that are named after what they deliver.
    static let delivered = WordSet(words: "product platform infrastructure infra")
    static let managers = WordSet(words: "manager managers")
    static let human = WordSet(
      words:
        "human night day duty shift console support system systems datacentre datacenter center centre")
    /// What roles are named after, which no program is.
    static let offices = WordSet(words: "incident change release security emergency desk helpdesk help it technical")
    static let managed = WordSet(
      words:
        """
        package cert certificate volume memory resource window session password secret secrets config configuration task
        queue cluster node state file tag process controller traffic device database pod container ingress connection
        transaction plugin boot key event lock cache
        """)
    /// Roles that are names of programs too, if the word before them says so: "the query planner".
    static let programs = WordSet(
      words:
        """
        planner planners coordinator coordinators responder responders dispatcher dispatchers supervisor supervisors
        signer signers translator translators director directors deployer deployers trainer trainers reporter reporters
        inspector inspectors cleaner cleaners moderator moderators steward stewards creator creators tester testers auditor
        auditors
        """)
    /// Words that are people in a dictionary, and systems here.
    static let things = WordSet(
      words:
        """
        network networks host hosts upstream upstreams exchange exchanges registry registries editor editors validator
        facility
        """)
    /// Departments where the word stands alone; "our platform" is what they run.
    static let departments = WordSet(
      words: "product platform infrastructure infra operations security engineering networking facilities finance")
    /// Parts of code, of disks and of stacks before anything else.
    static let code = WordSet(words: "driver drivers caller callers writer writers guard guards tier tiers")
    static let heads = WordSet(words: "head heads")
    /// The words before a program that show that it is one, besides what is managed.
    static let parts = WordSet(
      words:
        """
        query transaction write read storage kernel disk job batch stream index shard partition replication replica raft
        consensus group async thread remote route address compute backend frontend app application service data proxy
        edge web bean object block segment graph span trace email webhook work
        """)

    static let you = Token.hash(of: "you")
    static let of = Token.hash(of: "of")
  }
}

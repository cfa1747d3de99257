/// Words that phrases share, as alternatives.
enum SharedWords {
  /// What people owe each other: leaving it undone is a lapse.
  ///
  /// "Measure", "investigate" and "find" are not here: not to have done them is how far a search came.
  static let care =
    """
    ~check|~double-check|~test|~verify|~validate|~review|~read|~proofread|~inspect|~ask|~tell|~inform|~notify|~communicate\
    |~announce|~warn|~consult|~follow|~heed|~watch|~consider|~think|~plan|~prepare|~rehearse|~anticipate|~foresee|~account\
    |~pay|~document|~coordinate|~escalate|~respond|~react|~question|~listen|~confirm|~assign|~remember|~bother|~care|~share\
    |~disclose|~prioritise|~prioritize|~assess|~acknowledge|~involve|~mention|~observe|~respect|~adhere|~comply|~supervise\
    |~vet|~examine|~study|~evaluate|~weigh|~scrutinise|~scrutinize|~analyse|~analyze
    """

  /// What they owe their systems, which software does too.
  static let upkeep =
    """
    ~rotate|~renew|~patch|~secure|~clean|~finish|~complete|~update|~remove|~revoke|~adopt|~upgrade|~migrate|~enable|~disable\
    |~wait|~size|~scale|~flag|~raise|~block|~restart|~revert|~report|~hand|~sign|~back
    """

  static let duties = "\(care)|\(upkeep)"

  /// The same as gerunds.
  static let carelessGerunds =
    """
    reading|checking|double-checking|testing|verifying|validating|asking|telling|reviewing|looking|watching|paying\
    |following|prioritising|prioritizing|listening|thinking|waiting|confirming|notifying|informing|consulting|announcing\
    |warning|considering|escalating|documenting|communicating|rehearsing|understanding|preparing|planning|inspecting\
    |vetting|responding|coordinating|questioning|heeding|anticipating|assessing
    """

  /// What people notice or not.
  static let perceptions =
    "~notice|~see|~realise|~realize|~recognise|~recognize|~spot|~catch|~detect|~identify|~understand|~appreciate|~grasp"

  /// What somebody can miss that was there to be seen.
  static let signals =
    """
    alert|alerts|alarm|alarms|warning|warnings|message|messages|notification|notifications|email|emails|mail|page|pages\
    |notice|notices|sign|signs|signal|signals|step|steps|flag|flags|detail|details|bug|bugs|mistake|mistakes|issue|deadline\
    |renewal|line|requirement|requirements|dependency|case|fact|point|comment|comments|ticket|tickets|announcement|entry\
    |setting|difference|check|clue|clues|call|calls|it|this|that
    """

  static let troubles =
    """
    outage|outages|incident|failure|downtime|breakage|disaster|crash|mess|chaos|regression|loss|leak|damage|collapse\
    |deadlock|breach|disruption|problem|delay|interruption|corruption
    """

  /// How somebody acts who does not take care.
  static let carelessly =
    """
    accidentally|mistakenly|inadvertently|erroneously|unintentionally|wrongly|incorrectly|improperly|carelessly|blindly\
    |hastily|prematurely|recklessly|naively|foolishly|needlessly|unwittingly|unknowingly|sloppily|negligently|thoughtlessly\
    |lazily|stupidly|unwisely|falsely|poorly
    """
}

/// The verbs for what was left undone, as alternatives of a phrase.
enum Unmet {
  static let base =
    """
    notice|check|verify|test|read|follow|escalate|communicate|realise|realize|validate|catch|think|consider|review|update\
    |tell|inform|notify|document|ask|confirm|anticipate|foresee|account|bother|pay|respond|react|look|run|remember\
    |double-check|spot|understand|raise|announce|coordinate|wait|use|acknowledge|answer|apply|assess|back|call|clean\
    |close|complete|consult|declare|do|examine|execute|finish|fix|flag|handle|heed|identify|inspect|investigate|keep\
    |listen|make|mention|page|perform|pick|plan|prepare|prioritise|prioritize|question|recheck|recognise|recognize|rehearse\
    |remove|renew|report|restart|restore|revert|roll|rotate|scroll|share|sign|stop|study|take|try|turn|warn|write|appreciate\
    |grasp|bump|commit|merge|rebase|search|compare|count|measure|go|involve|include|hand|leave|set|reply|proofread|sanity-check|connect|link|relate|hand|tell|pass|chase|push|press|persist|object|dare|admit|disable|enable|profile|adopt|upgrade|migrate|implement|install|attend|turn|show|join|protect|secure|guard|back-up|budget|size|scale|patch|rotate|label|tag|pin|lock
    """

  static let past =
    """
    noticed|checked|verified|tested|read|followed|escalated|communicated|realised|realized|validated|caught|thought\
    |considered|reviewed|updated|told|informed|notified|documented|asked|confirmed|anticipated|foreseen|bothered|paid\
    |responded|reacted|looked|remembered|double-checked|spotted|understood|raised|announced|coordinated|waited\
    |acknowledged|answered|applied|assessed|called|cleaned|closed|completed|consulted|declared|done|examined|finished|fixed\
    |flagged|handled|heeded|identified|inspected|investigated|kept|listened|mentioned|paged|performed|picked|planned\
    |prepared|prioritised|prioritized|questioned|recognised|recognized|rehearsed|removed|renewed|reported|restarted\
    |reverted|rotated|scrolled|shared|signed|stopped|studied|tried|warned|written|wrote|appreciated|grasped|bumped\
    |replaced|opened|involved|included|adopted|upgraded|migrated|implemented|profiled|learned|learnt|installed|enabled|attended|joined|secured|patched|scaled|sized|pinned|locked|labelled|tagged|turned|showed|came|stepped|spoke
    """

  static let gerunds =
    """
    reading|checking|testing|verifying|asking|telling|reviewing|looking|watching|paying|following|prioritising\
    |prioritizing|listening|thinking|waiting|confirming|notifying|informing|consulting|announcing|validating|scrolling\
    |warning|considering|running|unmuting|escalating|documenting|communicating|backing|rehearsing|understanding|knowing|raising|opening|measuring|seeing|prepared|careful|attentive|diligent
    """
}

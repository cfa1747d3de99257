import Documents
import Language

extension [PhraseList] {
  /// What people are said to have left undone, overlooked or harmed.
  static let lapses =
    forgetting + misjudging + carelessness + omissions + unseen + failing + ignoring + missing + harming + deeds
    + blunders
    + wrongObjects
    + without
    + delays + nobody + slips

  private static let forgetting: [PhraseList] = .family(
    .forgetting, .does, ["~forget|~neglect|~overlook", "~forget|~neglect|~omit to", "~omit the|a|an"])

  private static let misjudging: [PhraseList] = .family(
    .misjudging, .does,
    [
      """
      ~misread|~misjudge|~misunderstand|~misinterpret|~misdiagnose|~miscalculate|~mishandle|~mismanage|~misplace|~mistype\
      |~misconfigure|~miscommunicate|~misremember|~mishear|~mislabel|~mistake|~botch|~bungle|~fumble|~underestimate\
      |~overestimate|~underrate|~overrate|~misestimate|~misclick|~undervalue|~downplay|~trivialise|~trivialize
      """,
      "fat-fingered|typo'd|typoed|fudged|muddled|conflated|blundered|goofed|flubbed|mis-keyed|mis-typed|mis-read|mis-clicked|mis-configured|mis-understood|miskeyed|misspelled|misspelt",
      "~mess|~screw|~cock|~slip|~trip|~mix up", "~drop the ball", "~lose track|sight|count of",
      "~get {any} {any}? {any}? wrong|backwards", "~do {any} {any}? wrong|wrongly|incorrectly|poorly|badly",
      "~trust {any}? blindly|too", "~confuse|~mix {determiner}? {any} {any}? with|for|and",
    ])

  private static let carelessness: [PhraseList] = .family(
    .carelessness, .does,
    [
      "\(SharedWords.carelessly)",
      "accidentally|mistakenly|inadvertently|erroneously|wrongly|incorrectly|prematurely|unintentionally|carelessly|recklessly|hastily",
      "by|in mistake|accident|error",
    ])

  /// What was left undone; with a reason in the sentence, it is no lapse.
  private static let omissions: [PhraseList] = .family(
    .omission, .doesNot,
    [
      "\(SharedWords.duties)", "~take {any} {any}? {any}? seriously", "~give {any}? {any}? {any}? notice|warning",
      "~do {possessor} job|jobs|homework|part|duty|diligence", "~do due diligence",
      "properly|thoroughly|carefully|adequately|diligently {any}",
      "{any} {any}? {any}? {any}? {any}? thoroughly|carefully|properly|diligently|rigorously",
      "~request|~get|~seek|~obtain {any}? {any}? review|reviews|approval|permission|sign-off|consent|advice|help",
    ])

  /// What somebody did not see is a lapse only where others say so.
  private static let unseen: [PhraseList] = .family(
    .unseen, .othersDoNot, ["\(SharedWords.perceptions)", "\(SharedWords.carelessGerunds)", "never {past}"])

  private static let failing: [PhraseList] = .family(
    .failing, .does,
    [
      "fail|fails|failed to {any}", "failed at that|this|it|{gerund}",
      "made|took no attempt|effort|steps|action", "paid no|little|insufficient attention|heed",
      "showed no interest|concern|regard", "~give {any}? {any}? {any}? no thought|notice|warning", "saw no need to",

    ])

  private static let ignoring: [PhraseList] = .family(
    .ignoring, .does,
    [
      "~ignore|~disregard|~flout|~violate|~circumvent|~rubber-stamp",
      "~dismiss {determiner}? {any}? \(SharedWords.signals)",
      "~skip|~bypass {determiner}? {any}? {any}? run|rehearsal|tests|notes|docs|documentation|manual|instructions|readme|changelog|runbook|plan|prompt|rehearsal|review|reviews|test|tests|testing|check|checks|step|steps|approval|process|procedure|validation|checklist|qa|staging",
      "~brush|~wave|~shrug {any}? {any}? {any}? aside|off|away",
    ])

  private static let missing: [PhraseList] =
    .family(
      .missing, .does,
      [
        "~miss {determiner}? {any}? {any}? \(SharedWords.signals)", "~miss that", "~miss {gerund}",
        "~miss the|a|an|this|our|one|some {any}",
      ])
    + .family(
      .missing, .anyone,
      [
        "which|that|it|this|what|one|sign|signs|step|detail|thing|something|warning we|i|they missed|overlooked|ignored|forgot"
      ])

  private static let harming: [PhraseList] = .family(
    .harming, .does,
    [
      "~break|~crash|~wreck|~ruin|~sabotage|~brick|~clobber|~nuke|~trash|~hose|~bork",
      "~leave {any} {any}? {any}? to rot", "~throw away|out the|our|its|all",
      "~cause|~provoke|~introduce {determiner}? {any}? {any}? \(SharedWords.troubles)",
      "~deploy|~merge|~ship|~push|~release|~commit|~apply {any}? {any}? {any}? untested|unreviewed|broken|faulty",
      "~make|~push|~write|~commit|~merge|~ship a|an|the bad|wrong|broken|faulty|incorrect|buggy {any}? {any}? migration|change|commit|deploy|deployment|release|query|config|configuration|edit|merge|patch|rule",
      "~introduce {determiner}? {any}? {any}? error|errors|bug|bugs|typo|mistake",
      "~make {determiner}? {any}? {any}? mistake|mistakes|error|errors|slip|blunder|misstep|miscalculation|misjudgement|misjudgment|typo",
      "~make matters|things|it|the {any}? worse",
      "~leak|~expose|~commit|~push|~publish|~paste|~share {any} {any}? {any}? \(secrets)",
    ])

  private static let wrongObjects: [PhraseList] = .family(
    .wrongObjects, .does,
    [
      "{past} off|out|up|down|in? {determiner}? wrong|incorrect",
      "~run|~apply|~delete|~restart|~use|~pick|~deploy|~select|~choose|~type|~drain|~stop {any}? {any}? {any}? {any}? {any}? {any}? {any}? {any}? instead of the|a|an|test|staging",
      "as|on|in|to|from|with|into|against the|a wrong|incorrect",
      "~assume|~believe|~think|~conclude {any}? wrongly|mistakenly|incorrectly|falsely",
    ])

  private static let without: [PhraseList] = .family(
    .without, .does,
    [
      "without \(SharedWords.carelessGerunds)",
      "without a|any|proper|prior|sufficient|enough|adequate|further {any}? review|test|testing|approval|permission|warning|notice|announcement|check|thought|plan|consultation|consideration|verification|validation",
      "without approval|review|permission|authorisation|authorization|notice|warning|testing|consultation|announcement|consent",
      "instead of \(SharedWords.carelessGerunds)",
      "despite the|a|all|our|several {any}? {any}? warning|warnings|banner|drawing|docs|documentation|advice|policy|rule|runbook|instructions|reminder|alert|alerts|sign|signs",
      "despite knowing|being|having",
    ])

  private static let delays: [PhraseList] =
    .family(
      .delays, .does,
      [
        "is|was|were|are too|very|so|far slow|late to|in|at", "~wait|~hesitate too|so|far long",
        "~react|~respond|~escalate|~act too|far|so|very late|slowly|slow", "~take {any}? far? too|so long|much to",
      ])
    + .family(
      .delays, .anyone,
      [
        "took us|them|me|him|her|{person} way|far|much? too|so|much|way long|much|many",
        "too much|long time? passed|went|elapsed {any}? until|before",
      ])

  /// What is harm only where others say so.
  private static let blunders: [PhraseList] = .family(
    .blunders, .othersDo, ["hard-coded|hardcoded", "~lose control", "~improvise|~panic"])

  /// What others took away, as the cause.
  private static let deeds: [PhraseList] = .family(
    .deeds, .othersDo, in: [.rootCause, .whys, .contributingFactors],
    ["~delete|~drop|~wipe|~yank|~unplug|~overwrite|~erase|~purge|~disconnect|~sever|~kill|~remove|~disable"])

  private static let secrets =
    "key|keys|secret|secrets|password|passwords|credential|credentials|token|tokens|certificate|.env"

  /// "Nobody noticed" names everybody.
  private static let nobody: [PhraseList] = .family(
    .nobody, .anyone,
    ["nobody|no-one|noone", "no one", "no engineer|reviewer|developer|manager|team|person|human"].flatMap { noOne in
      [
        "\(noOne) \(SharedWords.duties)|\(SharedWords.perceptions)|cared|bothered|dared",
        "\(noOne) was|were|is|had|has|have been? looking|watching|paying|checking|monitoring|listening|reading",
        "\(noOne) had|has|have|ever \(SharedWords.duties)|\(SharedWords.perceptions)|bothered",
        "\(noOne) on|in|from|of the|our|that|this {any}? {any} ever|even|actually? \(SharedWords.duties)|\(SharedWords.perceptions)",
        "but|and|yet|so|because \(noOne) looked|checked|asked",
        "\(noOne) takes|cares|seems|seemed", "\(noOne) took|takes care|notice|heed|responsibility|ownership",
        "\(noOne) of? us|them? took|takes|made|makes the|an|any trouble|time|care|effort|attempt",
        "\(noOne) on|in|from|of the|our|that {any}? takes|cares|turned|showed|came", "\(noOne) could|would be bothered",
      ]
    } + [
      "not|never|didn't occur|occurred to anyone|anybody|us|me|them",
      "none|neither of us|them|the|our {any}? {any}? {any}? \(SharedWords.duties)|\(SharedWords.perceptions)|bothered|thought",
      "neither the? {any}? {any}? nor the? {any} {any}? \(SharedWords.duties)|\(SharedWords.perceptions)",
      "neither reviewer|engineer|team|party|side|of \(SharedWords.duties)|\(SharedWords.perceptions)",
      "not one|a of|single {any}? {any}? {any}? \(SharedWords.duties)|\(SharedWords.perceptions)",
      "only {any} {any}? team|teams|person|people|engineer|engineers|reviewer|reviewers|handful reacted|responded|read|checked|noticed|answered|bothered|looked",
    ])
}

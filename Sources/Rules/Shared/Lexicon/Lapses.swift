import Language

extension [Phrase] {
  /// What people are said to have left undone, overlooked or harmed.
  static let lapses = undone + omissions + slips + harms + unsaid + nobody + passives + deeds

  /// What was left undone; with a reason after it, it is no lapse.
  private static let undone: [Phrase] = .phrases(
    .person, mark: "omission", ["did not \(Unmet.base)", "didn't|never \(Unmet.base)"])

  /// What was not done; "did not have" and "did not receive" are a gap, not a lapse.
  private static let omissions: [Phrase] = .phrases(
    .person,
    [
      "failed|failing|fails|fail to",
      "had|have|has not|never \(Unmet.past)", "hadn't|haven't|hasn't|never \(Unmet.past)",
      "never got|gotten round|around to", "did not get round|around to", "didn't get round|around to",
      "made no attempt|effort to",
      "made|took no attempt|effort|steps|action", "showed no interest|concern|regard", "paid no|little attention|heed",
      "gave no thought|notice|warning", "saw no need to", "could not be bothered", "couldn't be bothered",
    ])

  private static let unsaid: [Phrase] = .phrases(
    .unsaid,
    [
      "forgot|neglected|omitted|failed to",
      "forgot|overlooked|misread|misjudged|mistyped|misunderstood the|a|an|that|this|our|it",

      "ignored|dismissed|skipped|bypassed the|a|an|this|our|all|two|three",
      "messed|screwed up",
    ])

  private static let harms: [Phrase] = .phrases(
    .person,
    [
      "missed the|a|an|this|that|these|those|it|several|all|two|three|some|our|their|every|both|many|one|warning|alerts",
      "missed|overlooked|ignored|skipped|forgot|broke|misread", "missing the|a|an|this|that|our|their",
      "broke|breaks|crashed|wrecked|ruined|sabotaged|destroyed|corrupted|trashed|nuked|wiped|bricked|clobbered",
      "took|taking|brought|bringing|knocked|knocking {any}? {any}? {any}? down|out|offline",
      "caused|causes|triggered|created|introduced|started|provoked the|this|an|a|our|all {any}? {any}? \(trouble)",
      "let|lets|letting the|a|an|it|this|our|their|that|them",
      "skipped|skips|bypassed|circumvented|overrode|sidestepped|side-stepped|short-circuited|evaded|dodged|subverted",
      "blindly|hastily|recklessly|negligently|foolishly|stupidly|prematurely|needlessly|unwisely|lazily|naively {past}",
      "{past} by accident|mistake",
      "{past} {any} {any}? {any}? {any}? by accident|mistake|in|without error|thinking|asking",
      "{past} the|a|an|our|his|her|their? wrong|incorrect|mistaken",
      "\(shipped) {determiner}? {any}? faulty|bad|stale|untested|unreviewed|broken|invalid|unfinished",
      "\(chosen) {any} {any}? {any}? {any}? instead of",
      "{past} {any}? {any}? {any}? {any}? without approval|review|permission|authorisation|authorization|notice|warning|testing|a|any backup|review|test|plan|warning|approval|second|thought|check|announcement",
      "{past} {any}? {any}? {any}? {any}? unannounced|untested|unreviewed|unsupervised",
      "{past} straight|directly to|into|on|in prod|production|main|master|live",
      "committed|leaked|exposed|published|pasted|shared|emailed {any} {any}? {any}? \(secrets)",
      "made|making|make|makes {any} {any}? {any}? \(mistakes)", "made|making|makes matters|things|it|the worse",
      "made the {any} {any}? worse", "lost control|track|the|our", "{past} more harm",
      "did|doing it|this|that wrong|wrongly",
      "merged|approved|signed|deployed|shipped|released|pushed {any} {any}? {any}? {any}? unreviewed|untested|unread",
      "approved|merged|accepted|certified {any} {any}? {any}? {any}? despite", "{past} despite|regardless|anyway",
      "{past} at|during the worst", "granted|gave {any} {any}? {any}? more", "hard-coded|hardcoded",

      "switched|turned|commented off|out {any}? {any}? {any}? \(guards)",
      "switched|turned the|a|all|our {any}? {any}? \(guards) off",
      "only|half {past}", "{past} too soon|early|late|soon|hastily|quickly|eagerly",
      "typed|entered|pasted|copied|picked|chose|selected|ran|clicked|used|applied|restored the|a wrong|incorrect",
      "swapped the|two", "transposed", "reversed the", "swallowed", "inherited|left nothing|no",
      "for some reason decided|chose", "decided|chose|elected not to|against",
      "decided|chose|opted to ignore|skip|bypass|disregard",
      "rolled|pushed|deployed {any}? {any}? {any}? on a? friday|fridays",
      "assumed|thought|believed|figured|hoped \(wrongly)",
      "wrongly|mistakenly|incorrectly|erroneously|naively|falsely assumed|thought|believed|concluded|assume|think",
      "operated|worked|acted|changed {any}? {any}? outside|without",
    ])

  private static let trouble =
    "outage|incident|issue|problem|failure|downtime|error|bug|regression|mess|chaos|crash|disaster|trouble|breakage|whole|entire|delay|loss|leak|damage|collapse|deadlock|breach"
  private static let secrets =
    "key|keys|secret|secrets|password|passwords|credential|credentials|token|tokens|certificate|.env"
  private static let mistakes =
    "mistake|mistakes|error|errors|typo|typos|slip|slips|blunder|misjudgement|misjudgment|assumption|assumptions|call|misstep|gaffe|howler|oversight|miscalculation"
  private static let guards =
    "alarm|alarms|alert|alerts|check|checks|guard|guards|safeguard|safeguards|protection|validation|test|tests|lint|linter|approval|approvals|monitor|monitors|monitoring|gate|gates|warning|warnings|backup|backups|firewall"
  private static let shipped = "deployed|merged|shipped|pushed|released|committed|applied|approved|published|accepted"
  private static let chosen =
    "typed|used|ran|applied|chose|picked|entered|deleted|drained|deployed|restarted|selected|set|killed|stopped"
  private static let wrongly =
    "wrongly|mistakenly|incorrectly|it|that it|they|this would|was|were safe|fine|harmless|enough"

  /// "Nobody noticed" names everybody.
  private static let nobody: [Phrase] = .phrases(
    .anyone,
    ["nobody|no-one|noone", "no one", "no engineer|reviewer|developer|manager|team|person|human"].flatMap { noOne in
      [
        "\(noOne) \(Unmet.past)|saw|knew|took|felt|did|ran|cared|bothered|dared",
        "\(noOne) was|were|is|had|has|have been? looking|watching|paying|checking|monitoring|listening|reading",
        "\(noOne) had|has|have|ever \(Unmet.past)|seen|known|taken|run|bothered",
        "\(noOne) on|in|from|of the|our|that|this {any}? {any} \(Unmet.past)|saw|knew|took|cared|takes|cares|reads|looks|bothers",
        "\(noOne) on|in|from|of the|our {any}? {any}? {any} had|has ever|even|once {past}",
        "\(noOne) takes|reads|checks|looks|cares|bothers|tests|reviews|listens|thinks|seems|seemed",
        "\(noOne) could|would be bothered",
      ]
    } + [
      "none|neither of us|them|the|our {any}? {any}? {any}? \(Unmet.past)|saw|knew|took|felt|bothered|thought",
      "neither the? {any}? {any}? nor the? {any} {any}? \(Unmet.past)|saw|knew",
      "neither reviewer|engineer|team|party|side|of \(Unmet.past)|saw|knew",
      "not one|a of|single {any}? {any}? {any}? \(Unmet.past)|saw|knew|took",
      "only {any} team|person|engineer|reviewer|of {any}? reacted|responded|read|checked|noticed|answered|bothered|looked",
      "only one|two|a|few|some {any}? team|teams|person|people|engineer|engineers|handful|us reacted|responded|read|checked|noticed|answered|bothered",
    ])

  /// Words that fit only people, without a subject.
  private static let passives: [Phrase] = .phrases(
    .anyone,
    [
      "against|contrary|in|breach|violation|defiance of|to? {any}? {any}? policy|policies|procedure|procedures|rules|advice|instructions|guidance|protocol|sequence",
      "which the docs|runbook|documentation|manual|policy tell|tells|forbid|forbids|warn|warns",
      "overlooked in|by|for|at|during",
      "procedure|process|policy|rule|rules|protocol|checklist|runbook|warning|warnings|advice was|were|been {any}? disregarded|bypassed|skipped|flouted|circumvented|violated|breached",
      "thinking|believing it was|were the {any}? {any}? test|staging|copy|other|old|wrong|dev",

      "was|were|been|being|got|is overlooked|forgotten|neglected|mishandled|mismanaged|botched|bungled|rubber-stamped|misread",
      "was|were|been|being ignored|dismissed|disregarded|overlooked|skipped|missed|forgotten by {person}",
      "was|were not followed|respected|observed|adhered|heeded", "was|were|been|got|being rushed",
      "everyone|everybody|each|both|all assumed|thought|trusted|expected {any}? {any}? {any}? else|other|others|somebody|someone",
      "nothing was|is|has|had been? done", "no action was|is|has been? taken",
      "process|procedure|procedures|protocol|policy|runbook|checklist|guidelines|rules|playbook was|were|is not followed|respected|observed|adhered",
      "wasn't|weren't followed|respected|observed|adhered", "{past} by {person} by mistake|accident",
      "caused|introduced|broken|misconfigured|deleted|leaked|triggered|mistyped|overlooked|forgotten|ignored|skipped|dismissed by {person}",
      "fell through the cracks", "slipped through our|the fingers|hands",
      "no|without documenting|communicating|testing|thinking",
      "poor|bad|sloppy|careless|terrible|shoddy work|job|handling|planning|communication by|of|from {person}",
      "let users|customers|people|everyone|them|us down", "letting users|customers|people|everyone|them|us down",
      "a|another|one {any}? we|i|they|he|she missed|overlooked|ignored|forgot",
    ])
}

import Documents
import Language

extension [PhraseList] {
  /// Lapses without a person as their subject, in words that only people can earn.
  static let impersonalLapses = nominal + gerunds + passives

  /// "Our failure to test", "an oversight on our part", "misunderstanding of the docs".
  private static let nominal: [PhraseList] = .family(
    .nominal, .anyone,
    [
      "our|my|their|his|her|{possessor} {any}? failure|failures|refusal|reluctance|unwillingness|inability to",
      "failure|failures|refusal|reluctance|unwillingness|inability|insistence of|by|from {person}",
      "failure to \(SharedWords.care)", "failure|failures|failing|failings|slip|lapse on my|our|their|his|her part",
      "several|multiple|some|few|two|three|small|minor|these|other oversights",
      "configuration|config|testing|test|design|planning|coding|implementation|deployment|migration|documentation|operational|administrative|technical oversight|oversights",
      "what|things|thing|lot {any}? {any}? {any}? we|i|they did wrong|wrongly",
      "wrong|false|incorrect|mistaken|erroneous assumption|assumptions|belief|conclusion",
      "an|our|my|their|his|her|this|human|simple|due|unfortunate {any}? {any}? oversight|oversights",
      "oversight|oversights on|by|in|from our|my|their|the {any}?", "was|were|is|of|to oversight|oversights",
      "misunderstanding|misreading|misinterpretation|misjudgement|misjudgment|miscalculation|underestimation|mismanagement of|on|by|about",
      "our|my|their|his|her|{possessor} {any}? misunderstanding|misreading|misinterpretation|misjudgement|misjudgment|miscalculation|underestimation|mismanagement|inattention|inexperience|complacency|overconfidence|haste|neglect|negligence|ignorance|insistence|disregard|indecision|impatience",
    ])

  /// "Not double-checking the update", "misreading the prompt", "forgetting to".
  private static let gerunds: [PhraseList] = .family(
    .gerunds, .notThing,
    [
      "not double|even|really|properly? \(SharedWords.carelessGerunds)",
      "no \(SharedWords.carelessGerunds)",
      "forgetting|neglecting|omitting to", "us|me|them|we|{person} failing to {any}",
      "failing|refusing to \(SharedWords.care)|\(SharedWords.perceptions)",
      "misreading|misjudging|misunderstanding|overlooking the|a|an|our|this|that",
      "ignoring|skipping|disregarding the|a|an|our|all|these|this {any}? {any}? warning|warnings|alert|alerts|review|test|tests|checks|process|procedure|signs",
    ])

  private static let passives: [PhraseList] =
    .family(
      .passives, .anyone,
      [
        "not|never|wasn't|weren't|hadn't|isn't been? thought through", "not|never|wasn't|weren't been? taken seriously",
        "was|were|been|being|got|is|are overlooked|forgotten|neglected|mishandled|mismanaged|botched|bungled|rubber-stamped|misread|misjudged|misunderstood|underestimated|rushed",
        "was|were|been|being ignored|dismissed|disregarded|skipped|missed by {person}",
        "procedure|process|policy|rule|rules|protocol|checklist|runbook|guidelines|procedures {any}? {any}? {any}? {any}? {any}? {any}? {any}? {any}? {any}? {any}? {any}? was|were|been|is not|never followed|respected|observed|adhered",
        "procedure|process|policy|rule|rules|protocol|checklist|runbook|warning|warnings|advice was|were|been|being disregarded|bypassed|skipped|flouted|circumvented|violated|breached|ignored",
        "was|were|been brushed|waved|laughed|shrugged aside|off|away",
        "was|were|been broken|misconfigured|leaked|overlooked|forgotten|ignored|skipped|dismissed {any}? by {person}",
        "wrong|incorrect {any} {any}? was|were|been {any}? {past} by {person}", "left to {any} {any}? by {person}",
        "nothing was|is|has|had been? done", "no action was|is|has|had been? taken",
        "never|hardly|didn't|not cross|crossed|enter|entered {possessor} mind|minds|head|heads",
        "corners was|were|being|been|get|got cut", "was|were|as|remained {any}? an afterthought",
        "fell|fallen through the cracks", "slipped through our|the fingers|hands|cracks",
        "everyone|everybody|each|both|all assumed|thought|trusted|expected {any}? {any}? {any}? else|other|others|somebody|someone",
        "let users|customers|people|everyone|them|us down",
      ])
    + .family(
      .passives, .notThing,
      [
        "wrongly|incorrectly|mistakenly|erroneously|falsely|naively assumed|assuming|believed|believing|concluded|thought|thinking|judged|presumed"
      ])
}

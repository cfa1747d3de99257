import Language

extension [PhraseList] {
  /// "Human error" and its synonyms.
  static let errorLabels: [PhraseList] =
    mistakesMade + ownErrors
    + .family(
      .errorLabels, .anyone,
      [
        "technician|contractor|supplier|vendor|driver|installer|clerk|analyst|trader|human|operator|pilot|manual|engineer|developer|admin|clerical|data-entry|copy-paste|copy-and-paste|copy/paste|people|operational|typing|administrator|keying|handling|personnel|staff|employee|cockpit \(names)",
        "user error|mistake",
        "human|operator|engineer|developer|reviewer|admin|team|staff misunderstanding|confusion|ignorance|negligence|inattention|carelessness|misuse|misconfiguration|misjudgement|misjudgment|forgetfulness|inexperience|misreading|misinterpretation",
        "misunderstanding|misjudgement|misreading|ignorance|inexperience by|of|from|on {person}",
        "human factor|factors|failing|failings|failure|frailty|weakness|forgetfulness|inattention", "layer 8", "pebkac",
        "\(names) \(oneOf) \(by) {person}", "\(names) in {any}? {any}? {any}? \(by) {person}",
        "\(names) made|introduced|committed|caused|left {any}? by {person}",
        "\(changes) \(made) by {determiner}? tired|careless|junior|inexperienced|distracted|new|overworked|rushed|hurried {person}?",
        "\(flaws) \(made)? by {person}", "\(names)|\(ownNames) on the part of",
        "wrong|incorrect|faulty|bad|untested|unreviewed {any} \(made) by {person}", "{possessor} \(ownNames)",
        "{possessor} {any} \(ownNames)",
        "his|her|engineer's|developer's|operator's|reviewer's|team's|admin's|author's|on-call's error|errors|failure|failures|inability",
        "caused|introduced|triggered|brought by|about {determiner} tired|careless|junior|new {person}",
        "caused|brought by|about {person}",
        "wrong|incorrect|improper|faulty|bad|poor|careless handling|manipulation|operation|usage|use|execution by|of|from {person}",
        "error|errors|lapse of judgement|judgment",
        "people|humans|everyone|everybody|we|engineers make|makes|made|do mistakes|errors",
        "the human|humans in the chain|loop|seat", "cause|reason|factor|element was|is|being human",
        "faux pas", "faulty|sloppy|careless manual? work|handiwork|workmanship", "the work|handiwork of {person}",
        "set|put in motion by {person}", "fat-finger|fat-fingered|fat-fingering", "finger trouble|trouble's",
        "fat finger|fingers",
        "honest|silly|stupid|simple|basic|rookie|beginner's|schoolboy|elementary mistake|error",
        "rushed|avoidable|preventable|obvious|huge|massive|terrible|costly|grave|serious mistake|mistakes|blunder",
        "this|that|it|which was a|an|my|our {any}? {any}? {any}? mistake|blunder|misstep|screw-up",
        "were|was|is|are the weak|weakest link", "weak|weakest link was|is|were {person}", "{person} slipped|slip up",
        "slip of the {any}? hand|finger|keyboard|tongue|pen",
        "brain fade|fart", "senior|junior moment",
        "lapse of|in concentration|judgement|judgment|attention|memory|focus",
        "moment|moments|second|seconds of inattention|distraction|carelessness|thoughtlessness|weakness",
        "inattention|carelessness|negligence|sloppiness|recklessness|incompetence|laziness|complacency of|by|from {person}",
        "mental lapse|slip",
        "down to {determiner}? {any}? {any}? {any}? carelessness|forgetfulness|inattention|clumsiness",
        "root? cause|trigger|source was|is|being|were {person}", "cause of {any} {any}? {any}? was|is {person}",
        "at the hands of {person}",
        "{person} error|mistake|slip", "clumsiness", "forgetfulness", "absent-mindedness", "finger error",
      ])

  /// Errors with an owner; "our error rate" is a system's, so a pronoun does not count.
  private static let ownErrors: [PhraseList] = .family(
    .ownErrors, .anyone, ["{possessor} error|errors|failure|confusion|inability"])

  /// Mistakes with a person as the subject.
  static let mistakesMade: [PhraseList] = .family(
    .mistakesMade, .peopleOnly,
    [
      "made|making|make a|an|the|his|her|their|our {any}? mistake|blunder|slip|error|miscalculation",
      "did|made some|several|a|the|two|many|few {any}? mistake|mistakes|blunders",
    ])

  private static let names =
    "error|errors|mistake|mistakes|slip|slips|oversight|oversights|blunder|blunders|slip-up|slip-ups|misstep|lapse|lapses|typo|misjudgement|misjudgment|misclick|screw-up|cock-up|goof|miscalculation|misreading|misunderstanding|misconception"
  private static let ownNames =
    "mistake|mistakes|oversight|slip|slip-up|blunder|lapse|typo|misjudgement|misjudgment|carelessness|negligence|inexperience|ignorance|inattention|haste|incompetence|forgetfulness|misunderstanding|misreading|impatience|sloppiness|laziness|misconfiguration|misclick|recklessness|arrogance|complacency|fumble|screw-up|stupidity|reluctance|refusal|miscalculation|misstep|misclick"
  private static let by = "by|of"
  private static let oneOf = "that? was? made?"
  private static let changes =
    "change|misconfiguration|typo|bug|regression|commit|deploy|deployment|command|edit|fault|defect"
  private static let flaws = "misconfiguration|typo|bug|regression|fault|defect|flaw|error|mistake"
  private static let made = "made|introduced|committed|caused|pushed|typed|run|issued|entered"
}

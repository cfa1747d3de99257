import Documents
import Language

extension [PhraseList] {
  /// Words that assign fault.
  static let faults: [PhraseList] =
    .family(
      .faults, .anyone,
      [
        "{possessor} {any}? fault|doing", "marketing's|finance's|legal's|product's|security's|support's fault|doing",
        "the fault|blame|responsibility|guilt lies|lay|rests|rested|falls|fell|sits|belongs with|on|at|to|squarely {any}? {any}?",
        "come|comes|came|boil|boils|boiled down to {person}", "blame|fault lies|rests|falls|belongs|goes",
        "take|takes|took|bear|bears|accept|accepts|carry|deserve|deserves|share the? full? blame|responsibility for",
        "this|that|it|one is|was|are {any}? {any}? on us|me|them|him|her|{person}",
        "is|was|are|were all|again? down to {person}", "our|my|their|his|her bad",
        "blame|blamed|blames|blaming {person}", "point|pointed|pointing|points the|a finger|fingers",
        "nobody|no-one|only but? itself|themselves|himself|herself|ourselves to thank|blame",
        "fingers must|should|can be pointed", "owe|owes {any} {any}? {any}? {any}? to {person}|{possessor}",
        "held accountable|responsible|liable|to", "finger|fingers points|point|pointed at|to|towards",
        "sole|chief|real|main author|architect|culprit of",
        "attribute {any} {any}? {any}? {any}? to {person}|{possessor}", "buck stops|stopped",
        "heads must|should|will|have roll",
        "rests|lies|stops|rested|lay|falls squarely? {any}? with|on|at {person}",
        "rests|lies with|on|at {possessor}", "wash|washes|washed {possessor} hands", "can|have thank {person}",
        "we|you can|have to? thank",
        "culprit was|is|as|were|turned|being {any}? {any}? {person}", "culprit {any}? {any}? {person}",
        "real|main|actual culprit|culprits was|were|is {person}",
        "thanks|credit to {person} \(noThanks)", "credit for this|the|that mess|disaster|outage|debacle|fiasco|chaos",
        "courtesy of {person}", "we have {person} to thank",
        "guilty|guilt of|party|lies|is", "held|hold|holds|holding {any} {any}? {any}? accountable|responsible|liable",
        "must|should|will|has to? answer for",
        "owes|owe us|everyone|customers an apology|explanation",
        "has|have|had only? themselves|himself|herself|itself|ourselves|only to blame",
        "brought this|it on|upon themselves|himself|herself|ourselves|us", "blame|fault of {person}",
        "the fault of {person}",
        "at the door|feet of {person}", "laid at {possessor}? door|feet", "{person} and {person} alone",
        "{person} alone is|was|were|are", "single-handedly", "scapegoat",
        "because {person} messed|screwed|failed|refused|insisted|forgot|let", "this|that one's on {person}",
        "own|owns|owned this|that one|failure|mistake", "we have to own this|that|it",
        "not the fault of {any} {any}? but", "attributable|attributed to {person}",
        "reprimand|reprimanded|disciplined|fired|sacked|dismissed for",
        "disciplinary action|measures|procedure", "performance improvement plan", "formal warning",
        "failure|fault|blame|responsibility|mistake|error|outage|mess|problem belongs|belonged|belong to|with {person}",
        "mea culpa",
        "finger-pointing at",
      ])
    + .family(
      .faults, .anyone, in: [.rootCause, .whys, .contributingFactors, .impact],
      ["thanks|owing|courtesy to|of {person}", "thanks|owing to {possessor} {any}? {any}?"])
    + .family(
      .faults, .peopleOnly,
      [
        "is|was|are|were|being|be|been {any}? at fault", "is|was|are|were {any}? {any}? to blame",
        "is|was|are|were {any}? {any}? guilty",
        "is|was|are|were|bears|bear|bore|carries|held|being {any}? responsible|accountable|liable|culpable|answerable for the|this|that|our|these|all|an|a|not? {any}? {any}? \(trouble)",
        "bears|bear|bore|carries|carry {any}? {any}? blame|fault|responsibility|guilt",
        "is|was|are|were the {any}? {any}? culprit|culprits|offender|problem|reason|weak",
        "deserves|deserve|deserved {any}? {any}? blame|credit", "admitted|confessed",
        "let us|everyone|customers|users|the|them|people down", "let {any} {any}? {any}? down",
        "cost us|the|our", "is|was|are|were behind this|the|it", "has|have|had a lot|much to answer",
        "made|makes|keeps|kept excuses|making",
        "was|were|been|being|be|got {any}? reprimanded|disciplined|fired|sacked|suspended|scolded|demoted",
      ])

  private static let noThanks = "none|nothing|nobody|no|we|not"
  private static let trouble =
    "outage|incident|failure|downtime|problem|problems|mess|delay|breakage|loss|disaster|error|errors|crash|mistake|breach|leak|damage|bug|regression|delays|issue|issues|fallout|chaos|whole|situation"
}

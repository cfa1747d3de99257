import Language

extension [PhraseList] {
  /// Judgements of people's care, skill or will.
  static let verdicts: [PhraseList] =
    judgements
    + .family(
      .verdicts, .anyone,
      [
        "carelessly|carelessness",
        "careless|clumsy|sloppy|reckless|hasty|slapdash|shoddy|cavalier|lazy|negligent|thoughtless|lax|slipshod \(acts)",
        "careless|sloppy|reckless|lazy|negligent|thoughtless|incompetent|irresponsible|clueless|inept|amateurish|ignorant|hapless|stubborn|arrogant|overconfident|complacent|inattentive|distracted|undisciplined|overeager|over-eager|distracted|sleepy|absent-minded|impatient|selfish {any}? {person}",
        "negligent|negligently", "gross|sheer|pure|our|their|his|her|of negligence", "sloppily|sloppiness",
        "recklessness|recklessly",
        "incompetent|incompetence|ineptitude|inept",
        "irresponsible|irresponsibly|irresponsibility", "thoughtless|thoughtlessly|thoughtlessness",
        "complacency|complacent",
        "unprofessional|unprofessionally|unprofessionalism",
        "inexcusable|inexcusably|unforgivable|unforgivably|indefensible",
        "foolish to|of|decision|idea|move|mistake", "foolishly|foolishness",
        "sense of responsibility|proportion|decency",
        "stupid|stupidly|stupidity|idiotic|idiocy|moronic|dumb mistake|error|move|thing|decision|idea",
        "stupidly|stupidity|idiotic|idiocy|moronic|idiot|idiots|moron", "lazily|laziness",
        "slapdash|slipshod|shambolic|amateurish|amateurishly|cavalier",
        "in|a|an|of shambles|mess {any}? by {person}", "left {any}? {any}? {any}? in a shambles|mess|state",
        "should|ought to? have? know|known better", "knew better", "too lazy|proud|arrogant|stubborn|busy|careless to",
        "lack|lacked|lacking|want of? {any}? care|diligence|attention|discipline|rigour|rigor|professionalism|competence|skill|thought|ownership|judgement|judgment|vigilance|respect|interest|effort|thoroughness|foresight|accountability",
        "poor|bad|questionable|terrible|appalling|awful judgement|judgment|discipline|attitude|decision|work|workmanship|habits|behaviour|behavior|call|choice",
        "had|has|have no respect|excuse", "had no business|interest|intention", "no excuse",
        "hadn't|haven't a clue", "cowboy|cowboys|cowboy-style|loose cannon|bad apple",
        "asleep at the wheel|switch", "half-awake|half-asleep|half-hearted|half-heartedly",
        "in a hurry|rush|panic|haste",
        "could not be bothered", "couldn't be bothered", "did|does|do not care", "didn't|doesn't|don't care",
        "rookie|schoolboy|beginner's|amateur|kindergarten mistake|error|hour",
        "wilful|willful|gross|sheer|utter|blatant ignorance|neglect|negligence|incompetence|stupidity|disregard|laziness|carelessness",
        "disregard|contempt for", "not {any}? taking {any} {any}? seriously",
        "take|takes|taking|took {any} {any}? lightly|for granted",

        "never paid|pays attention",
        "completely|totally|utterly|simply unacceptable",
        "unacceptable behaviour|behavior|conduct|work|mistake|lapse|performance",
        "embarrassing|embarrassingly|shameful|shamefully|disgraceful|pathetic",
        "not|wasn't|weren't up to the? job|task|standard|scratch",
        "out of {possessor} depth", "ham-fisted|cack-handed", "mindless|mindlessly", "wishful thinking",
        "hubris", "arrogance",
        "habits|behaviour|behavior|attitude|conduct|discipline of|from|by {person}", "not paying attention",
        "wasn't|weren't paying attention",
        "cut|cutting corners", "sheer luck", "poorly|badly trained|supervised|prepared|managed {person}",
        "bad|poor attitude",
        "unqualified|untrained|undertrained|inexperienced|incapable {person}",
        "tired|exhausted|sleepy|hungover|drunk {any}? {person}",
        "no sense of ownership|urgency|responsibility", "blind|blindly {past}",
        "standard|standards|level of care|attention|diligence|discipline|professionalism",
        "notoriously|habitually|routinely|chronically undisciplined|careless|sloppy|unreliable|late|slow|disorganised|disorganized",
        "stopped caring", "as|an afterthought by {person}", "knee-jerk",
        "indifference|indifferent|ineptly|apathy|apathetic|nonchalance|nonchalant|arrogantly|clumsily|amateur-hour",
        "discipline|culture|attitude|standards|rigour|hygiene|ethos {any}? {any}? {any}? is|was|are|were appalling|poor|terrible|lacking|abysmal|shocking|woeful|dreadful|lamentable|bad|weak",
        "trigger-happy|gung-ho",
      ])
    + .family(
      .verdicts, .anyone,
      [
        "handling of {any} {any}? {any}? was|were {any}? amateurish|sloppy|careless|poor|shoddy|shambolic|dreadful",
        "\(works) was|were|is|are|been {any}? sloppy|careless|hasty|rushed|reckless|slapdash|shoddy|lazy|half-hearted|lax|poor|amateurish|negligent",
      ])
    + .family(
      .verdicts, .peopleOnly,
      [
        "should|could have been more careful|diligent|vigilant|attentive|thorough|cautious|alert|professional|patient",
        "was|were|is|are|been|being {any}? {any}? silly|cheap|incompetent|irresponsible|thoughtless",
        "was|were|is|are|been|being {any}? inexperienced|clumsy|unqualified|careless|lazy|dumb|stupid|foolish|idiotic|sloppy|reckless|hasty|naive|stubborn|lax|unaware|ignorant|clueless|impatient|sleepy",
        "was|were not|never careful|diligent|vigilant|attentive|thorough|interested|competent|qualified|alert|serious",
        "does|do|did not care|take", "got|grown|become|became|gone|getting sloppy|lazy|complacent|careless|cocky",
        "never takes|take|took",
      ])

  /// Verdicts on this event: "the wrong call", "poor leadership", "a planning failure".
  private static let judgements: [PhraseList] =
    .family(
      .judgements, .anyone,
      [
        "bad|wrong|poor|terrible|unwise|questionable|reckless|overzealous|naive|hasty|rash|misguided|ill-advised|ill-considered|ill-conceived|ill-judged|short-sighted|shortsighted call|decision|idea|choice|judgement|judgment|move",
        "poor|bad|weak|terrible|insufficient|inadequate leadership|planning|management|communication|coordination|preparation|judgement|execution|teamwork|discipline",
        "planning|leadership|management|coordination|organisational|organizational failure|failures|breakdown",
        "communication breakdown", "bad|poor|sloppy {any}? practice|practices|hygiene|housekeeping",
        "failure|failures|breakdown|lapse of|in leadership|communication|judgement|judgment|planning|coordination|discipline|management",
        "poorly|badly managed|planned|thought|conceived|handled|coordinated|executed|communicated|organised|organized|prepared",
        "poorly|badly|sloppily designed|written|tested|reviewed|built|configured by {person}",
        "overconfidence|over-confidence|overzealousness|overoptimism",
        "recklessly", "is|was|are|were overzealous|reckless", "overzealous|reckless {person}",
        "overzealous|reckless \(acts)|cleanup|clean-up|cleaning|attempt|rollout|migration",
        "naive|foolish|careless|reckless|remiss|short-sighted|shortsighted|unwise|wrong|negligent|irresponsible of us|me|them|{person}",
        "careless|sloppy|reckless|hasty|thoughtless {gerund}",
        "lazy copying|copy-pasting|testing|reviewing|coding|typing", "is|was|are|were|that's {any}? unacceptable",
        "taken|take|took {any}? {any}? too lightly",
      ])
    + .family(
      .judgements, .does,
      [
        "had no idea|clue",
        "was|were|is|are not? fully|sufficiently|properly|adequately aware|prepared|informed|trained",
        "is|was|are|were|am|been {any}? bad|terrible|poor|lousy|awful|hopeless|useless at",
        "is|was|are|were|got|became|been {any}? {any}? overconfident|over-confident|overzealous|overly|reckless|complacent|naive|arrogant|unprepared|ill-prepared|underprepared|disorganised|disorganized|lazy|sloppy|careless|negligent|hasty",
      ])

  private static let acts =
    "work|working|job|use|handling|change|changes|mistake|mistakes|error|errors|review|reviews|reviewer|coding|code|habits|habit|behaviour|behavior|attitude|approach|edit|edits|deploy|deployment|release|manner|way|decision|decisions|testing|planning|copy|copying|commit|merge|practice|practices|typing|act|assumption|engineering|planning|rollout|migration|engineer|engineers|developer|developers|team|person|people|operator|admin|on-call|handover|documentation|notes|design|communication|culture|squad|group|shift|crew|staff|office|response"
  private static let works =
    "work|review|reviews|change|rollout|deploy|deployment|release|migration|handover|testing|planning|response|communication|behaviour|behavior|handling|execution|preparation|analysis|job|investigation|triage|reviewing|coding|documentation"
}

import Documents
import Language

extension [PhraseList] {
  /// Feelings and appeals, wherever a document says what will change.
  static let feelings = care + speed + exhortations + people + orders + requests

  private static let orders: [PhraseList] = .family(
    .orders, .imperative, in: .fixesOrUnnamed,
    [
      "next time check|read|ask|test|think|verify|look|remember", "stay sharp|calm|alert|focused|humble|vigilant",
      "no more rushing|{gerund}|mistakes|shortcuts|heroics",
      "know your|the|what", "trust but verify", "breathe|think|read|look|listen then|before|first",
      "always {any}",
      "never {any}",
      "do|don't not? assume|trust|rush|panic|forget|ignore|underestimate|skip|neglect|hesitate|overlook|take|rely|be|get|let",

    ])

  /// Appeals that count only as the whole answer to "what is the fix?": elsewhere they may introduce one.
  static let vows: [PhraseList] =
    .family(
      .vows, .anyone, in: [.structuralFix, .actions],
      [
        "make|making|be|ensure|ensuring sure|certain|that that? all|every|everyone|everybody|people {any}? {any}? knows|know|understands|understand|reads|read|follows|follow|remembers|remember|aware|careful|pays|pay|thinks|communicates|is|are",
        "next time we|i|they|people|everyone|someone",
        "we|i|they will|shall|must|should|need|have|promise to? learn|try|remember|pay|think|communicate|care|strive|endeavour|endeavor|listen|double-check|aim|attempt",
        "{person} will|shall|must|should|needs|need to? pay|try|remember|communicate|listen|learn|respect",
        "discuss|discussing|raise|talk {any}? {any}? {any}? {any}? {any}? team|retro|retrospective|meeting|standup|stand-up|all-hands|everyone",
        "share|sharing|spread|spreading {any}? {any}? {any}? learnings|lessons|knowledge|learning|experience|findings|incident|postmortem|post-mortem|story",
        "keep|keeping {any}? {any}? {any}? in mind", "keep|keeping a|an close|closer|sharp|watchful|better|eye",
        "speak|speaking up", "ask|asking for help|advice",
        "use|using|exercise|exercising common|good|better|best|more judgement|judgment|sense", "spoken|spoke|speak to",
        "plan|planning|prepare|preparing better|ahead|more",
        "test|testing better|more|harder|properly",
        "sent|send|sending|post|posted|circulate|circulated|issue|issued|email|emailed {any}? {any}? {any}? reminder|email|e-mail|note|memo|message|announcement|mail",
        "reminder|memo {any}? {any}? {any}? {any}? sent|posted|issued|circulated|to|went",
        "promise|promised|pledge|pledged|vow|vowed to",
        "review|test|check|monitor|communicate|sync|meet|look {any}? {any}? {any}? more often|frequently|regularly|thoroughly|carefully|closely|strictly",
        "work|working on|harder|closer|better our|their|communication|together|closely|culture|discipline|on",
        "learn|learning from our|the|this|these|lessons|mistakes",
        "hire|hiring|recruit more|better|senior|experienced|additional",
        "more people|staff|resources|time|headcount|hands|eyes",
        "set|setting|agree|create clear|clearer|better expectations|responsibilities|ownership|communication",
        "good|better|best discipline|hygiene|behaviour|behavior|habits|practices|judgement|judgment|understanding|care|intentions|preparation",
        "understand|understanding|know|learn {any}? {any}? {any}? better|properly|more|fully",
        "avoid|avoiding|stop|stopping making|repeating|rushing|mistakes|assumptions",
        "be|being ready|prepared|honest|open|present|available|clear|explicit|consistent|precise|organised|organized",
        "consider|considering the|all|risks|consequences|impact|implications|effects {any}? {any}? before|more|carefully",
        "take|taking|invest|spend|allow more time",
        "ask|asking|tell|telling|advise|expect|want {person} to|not|before", "listen|listening to|more",
        "from now|here on",
        "foster|promote|cultivate|nurture|instil|instill|embed|build|create|encourage a|an|the|more|better|greater|stronger|open|team {any}? {any}? culture|sense|spirit|mindset|ownership|attitude|habit|environment|communication|collaboration|discipline",
        "better|improved|improve|improving|tighter|stricter|clearer handover|handovers|handoff|handoffs|discipline|planning|preparation|teamwork|expectations|supervision|oversight",
        "increase|improve|raise|strengthen the|our|team|overall|general|staff {any}? {any}? awareness|quality|discipline|focus|knowledge|skills|standards|mindset|skill|expertise|engagement|motivation",
      ])
    + .family(
      .vows, .imperative, in: [.structuralFix, .actions],
      [
        "keep {any} {any}? {any}? up to date", "keep {any} {any}? {any}? current|updated|up-to-date|tidy|clean",
        "remember|remembering to|that", "be|stay|remain|keep {any}? \(virtues)",
        "pause|focus|communicate|listen|care|concentrate",
        "try|strive|aim|endeavour|endeavor|hope|attempt to be|avoid|remember|keep|communicate|pay|do|improve|think|not|make|test|review|ask",
        "try|trying harder",
        "double-check|triple-check|recheck|re-check",
        "look|check|read|verify|test|review|ask|plan|consider|watch twice|harder|first|before|closely|carefully|everything",
        "respect|trust|honour|honor|embrace|value",
        "reviewers|engineers|developers|everyone|people|staff to",
        "clear|clearer|proper|good {any}? communication|handover|handovers|ownership", "speak up",
        "read the|all|every|release {any}? docs|documentation|manual|runbook|release|instructions|changelog|notes|warnings|prompt|output|plan",
        "know your|the|our|their|what",
        "test|plan|review|check|document|communicate|prepare|coordinate|monitor|write|review better|more|properly|thoroughly|harder|first|everything",
        "do|don't not? do this|that|it again", "own it|this|the|your|mistakes",
        "no more {gerund}|mistakes|surprises|shortcuts|heroics|excuses",
      ])

  private static let care: [PhraseList] = .family(
    .care, .promise, in: .fixes,
    [
      "be|being|become|becoming|stay|remain|get more|extra|very|really|much|better|less|always {any}? {any}? \(virtues)|\(manners)",
      "~be|~stay|~remain|~keep \(virtues)",
      "more|extra|greater|better|closer|due|additional|increased|heightened|special|particular|enough \(qualities)",
      "more|extra|particularly|especially|less \(virtues)", "more|extra \(ways)",
      "take|takes|taking|exercise|exercising|use|apply|show|showing more|extra|greater|special|particular|proper|better|due|great|some|additional? care|caution|ownership|responsibility|pride|notice|attention|diligence|vigilance|judgement|judgment|discipline",
      "pay|paying|give|giving {any}? {any}? attention|heed",
      "look|check|read|review|test|think|plan|work|verify|monitor|watch|listen|inspect|examine|treat|handle|consider|follow {any}? {any}? {any}? {any}? {any}? more \(ways)",
      "think|thinking twice|before|harder|ahead", "think|thinking {any}? {any}? before",
      "with more|greater|extra care|caution|attention|diligence|rigour|rigor",
      "need|needs|have|has|want|must|should|aim|commit|strive to? be|do|get better|faster|quicker|smarter|stronger|stricter",
      "be|get|become|getting|being better at|about|in", "~get a? {any}? quicker|faster|better at",
      "get|getting used|into|in to|the habit|habits",
      "do|doing our|your|their best|better", "can|must|should|will do better",
      "improve|improving|improved|better|strengthen|increase|enhance|foster|clearer|clear|more|closer|tighter|stronger \(softThings)",
      "improve|improving|strengthen|strengthening|enhance|foster|fostering|nurture|promote|cultivate|rebuild our|the|a|team|its|their|overall|general|internal|cross-team {any}? {any}? \(softThings)",
      "\(softThings) needs|need|must|should to? be? improve|improved|better|improving",
      "\(softThings) between|within|among|across|with {any} {any}? {any}? {any}? {any}? {any}? needed|better|improved|required",
      "raise|raising|increase|increasing|build|building|create|spread awareness|consciousness",
      "bear|bearing {any}? {any}? {any}? in mind", "keep|keeping in mind", "keep|keeping an eye", "be on the lookout",
      "never happen|happens again", "not happen|repeat|repeated again", "make|making an|every|more effort|efforts",
      "take {any} {any}? {any}? {any}? seriously",
      "learn|learning from our|this|these mistakes|mistake|errors|incident",
      "a culture of", "culture change|shift", "mindset|mentality", "on our|your|their toes|guard", "common sense",
      "hold|holding {any} {any}? {any}? accountable|responsible",
      "not|never|doesn't|won't|don't happen|occur|recur|repeat again",
      "keep|keeping a|an closer|close|sharp|sharper|watchful|better eye|lookout|watch",

      "try|trying to not|avoid", "try|trying not to",
      "send|sending|put|enrol|enroll {person} on|to {any} {any}? {any}? course|training|workshop|seminar|bootcamp",
      "session|meeting|talk|presentation|chat|conversation|discussion|word with|for {person} about|on|to|why",
      "refamiliarise|refamiliarize|familiarise|familiarize|acquaint|reacquaint themselves|ourselves|yourself|himself|herself|{person}",
      "reiterate|reiterating the|that|our|to", "have|having regard to|for",
      "everyone|everybody|people|engineers|we must|should|need|needs to? speak|pipe|own|step up",
      "strive|striving|aim|aiming for|to", "let|letting this|it|that|things happen|slip|occur {any}? again",
      "higher standards",
      "each other better? informed|posted|updated", "like a hawk|hawks",
      "stricter|tougher|harsher|firmer|harder with|on ourselves|people|each|them|everyone",
      "sense of urgency|ownership|responsibility|duty|care",
      "talk|talking|speak|speaking to each|one other|another more|better|earlier",
      "everyone|everybody|all|{person} to read|study|attend|take|complete|watch|remember|respect|pay|learn|practise|practice|concentrate|behave|refresh",
      "how|so vital|important|crucial|essential|critical it is|was",
      "attention they|it|this deserve|deserves|need|needs", "with respect|reverence|suspicion|vigilance",
      "stay|staying|keep|keeping on top|sharp|your|our|their wits|eyes|ears|head",
      "e-learning|elearning|refresher|webinar|brown-bag|toolbox-talk",
      "{person} {any}? {any}? {any}? to|will|must|should re-read|reread|repeat|retake|re-take|relearn|brush",
      "staff|engineers|developers|team|everyone|people was|were|been|being counselled|spoken|briefed|reminded|lectured",
      "sharpen|sharpening|renew|renewed our|the|focus", "commit|commits|committed|committing to doing|being|improving",
      "avoided at all costs|cost",
      "double-check|double-checking|triple-check|double-checks", "double|triple check|checking",
      "check|read|verify|look|think {any}? {any}? twice", "not|never to? rush|panic|forget",
    ])

  /// "Escalate sooner".
  private static let speed: [PhraseList] = .family(
    .speed, .promise, in: .fixesOrUnnamed,
    [
      "communicate|communicating|collaborate|coordinate|cooperate|escalate|respond|react|declare {any}? {any}? {any}? {any}? better|more|earlier|sooner|faster|quicker|clearly|proactively|quickly|often|openly|promptly|effectively",
      "better communicate|coordinate|collaborate|plan|prepare|document|escalate",
      "involve|ask|raise|speak|start|engage|announce|warn|inform|call|declare {any}? {any}? {any}? {any}? earlier|sooner|faster|quicker|proactively",
    ])

  private static let virtues =
    "careful|carefully|vigilant|diligent|mindful|aware|cautious|attentive|proactive|disciplined|alert|considerate|responsible|conscientious|prudent|sceptical|skeptical|conscious|focused|focussed|calm|humble|collaborative|cooperative"
  private static let manners =
    "thorough|rigorous|conservative|critical|deliberate|organised|organized|patient|professional|transparent|communicative|precise|strict|consistent|reactive|responsive|prepared|sensitive|methodical|systematic|meticulous|hasty|sloppy|careless|vocal|honest|open|curious|explicit"
  private static let ways =
    "carefully|closely|thoroughly|diligently|cautiously|responsibly|attentively|rigorously|proactively|seriously|slowly|thoughtfully|conscientiously|deliberately|critically|vigilantly"
  private static let qualities =
    "care|attention|vigilance|caution|diligence|discipline|awareness|communication|communications|coordination|collaboration|ownership|rigour|rigor|training|thought|consideration|cooperation|scrutiny|accountability|mindfulness|urgency|thoroughness|professionalism|teamwork|empathy|respect|patience|coaching|education"
  private static let softThings =
    "communication|communications|coordination|collaboration|cooperation|awareness|teamwork|discipline|culture|vigilance|attitude|morale|accountability|diligence|alignment|mindset|behaviour|behavior|professionalism|responsiveness"

  private static let exhortations: [PhraseList] = .family(
    .exhortations, .anyone, in: .fixes,
    [
      "{person} must|should|need|needs|have|has to? concentrate|focus|pay|care|listen|communicate|behave",
      "everyone|everybody|engineers|developers|reviewers|people|staff|operators|on-callers|teams|anyone|admins|leads|authors must|should|needs|need|ought to? always|never|check|read|remember|know|understand|follow|pay|take|think|ask|test|review|verify|learn|make|double-check|communicate|respect|keep",
      "all {any}? {person} must|should|need|shall", "each|every {person} must|should|needs",
      "{person} to be reminded|told|informed|encouraged|trained|more|careful|aware|asked|coached|instructed|urged",
      "{person} is|are|will|must|should|have|has be? been? reminded|urged|encouraged|cautioned|instructed|trained|coached|educated|advised",
      "must|should never|always \(SharedWords.care)|do|make|keep|take|run|use|deploy|merge|push|trust|assume|forget|skip",
      "be reminded|encouraged|urged|coached|retrained|educated",
      "serves|serve|served as a|an {any}? reminder|warning|lesson|wake-up",
      "a|friendly|gentle|quick|regular|another|good|strong reminder to|for|that",
      "reminder|reminders to|of|about all|everyone|the|our|engineers|people|staff|developers|team|teams",
      "follow|following|adhere|adhering|stick|sticking|respect|respecting|observe|comply|complying|abide to|by|with? the|our|all|best|existing|established|documented|proper|internal|agreed|company {any}? {any}? {any}? process|processes|practice|practices|procedure|procedures|rules|guidelines|policy|policies|protocol|protocols|standards|conventions",
      "better at following",
      "emphasise|emphasize|stress|reiterate|underline|reinforce|restate the|that|how|to importance|need {any}?",
      "the importance of", "over-communicate|overcommunicate", "own|take full? ownership", "step up", "pull together",
      "up our|their game", "raise the bar",
    ])

  private static let requests: [PhraseList] = .family(
    .exhortations, .imperative, in: .fixes,
    [
      "please everyone|all|remember|test|check|read",
      "please read|check|test|verify|review|ask|follow|make|double-check|remember|consult|confirm|communicate",
    ])

  private static let people: [PhraseList] = .family(
    .people, .anyone, in: .fixes,
    [
      "remind|reminding|reminded {person}",
      "remind|reminding the|all|everyone|everybody|each|people|our|them|him|her|us|engineers|ourselves",
      "encourage|encouraging|urge|urging|advise|advising|instruct|instructing|motivate|implore {person} to|not|about|that|when",
      "ask|tell everyone|everybody|people|engineers|developers|teams|reviewers|authors|staff|all to",
      "encourage|encouraging|urge|urging|motivate everyone|people|engineers|developers|teams|all|staff|each|reviewers|others",
      "train|training|retrain|retraining|re-train|educate|educating|coach|coaching|teach|teaching|mentor|mentoring|brief|briefing|school|upskill|sensitise|sensitize|counsel {person}",
      "train|retrain|educate|coach|teach|mentor|sensitise|sensitize all|everyone|engineers|developers|staff|people|teams|him|her|them {any}? {any}? on|about|in|to|how|for",
      "more|better|additional|further|refresher|mandatory|general|proper|ongoing|awareness|compulsory training|trainings|education|coaching|workshop|workshops|course|courses|mentoring",
      "training for|session|sessions|course|courses|of",
      "refresher|awareness course|session|training|campaign|workshop",
      "organise|organize|hold|run|schedule|provide|offer|give|conduct|arrange|host a|an|some|more|regular|additional|further|refresher|internal {any}? {any}? training|trainings|workshop|workshops|brown-bag|lunch-and-learn",
      "talk|talking|speak|speaking|chat|word|chatting to|with {person} about",
      "have|having a|another word|chat|talk with", "sit|sitting down with {person}",
      "warn|warning the|all|everyone|engineers|developers",
      "lead by example", "supervise|supervising {person} {any}? {any}? more|closely",
    ])
}

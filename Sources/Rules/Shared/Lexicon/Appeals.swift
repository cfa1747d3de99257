import Documents
import Language

extension [PhraseList] {
  /// Appeals by their shape: an order or a promise that names no artefact, no object and no end.
  static let appeals = effort + abstractNouns + importance + advice + warnings + haste

  /// "Put more effort into", "invest more time in".
  private static let effort: [PhraseList] = .family(
    .effort, .promise, in: .fixesOrUnnamed,
    [
      "~put|~invest|~spend|~devote|~dedicate|~allocate|~make|~give {any}? {any}? {any}? more|extra|additional|greater|enough|sufficient {any}? effort|efforts|time|care|attention|thought|emphasis|focus|energy",
      "~put|~place {any}? emphasis|focus on", "~pay {any}? {any}? attention to",
      "~do better", "~do our|their best|better|part", "~try|~work harder",
    ])

  /// "Better communication", "closer coordination": more of something that nobody can count.
  private static let abstractNouns: [PhraseList] = .family(
    .abstractNouns, .promise, in: .fixesOrUnnamed,
    [
      "more|better|closer|improved|increased|greater|stronger|clearer|regular|proper|tighter|enhanced|improve|improving|increase|increasing|strengthen|strengthening|enhance|foster|ensure|ensuring|promote|need|needs|needed {any}? {any}? \(abstract)",
      "\(abstract) {any}? {any}? {any}? between|among|across|with|within|in|is|are|needs|must|should|could {any}? {any}? {any}? {any}? {any}? established|improved|better|increased|strengthened|improve|key|vital|crucial|essential|important|needed|critical",
      "\(abstract) between",
      "\(abstract) is|are {any}? key|vital|crucial|essential|important|critical|everything|paramount|needed",
    ])

  private static let abstract =
    """
    communication|communications|coordination|collaboration|cooperation|awareness|discipline|diligence|attention|vigilance\
    |caution|care|preparation|preparedness|transparency|alignment|ownership|teamwork|responsiveness|accountability|rigour\
    |rigor|culture|mindset|professionalism|relationship|relationships|knowledge|understanding
    """

  /// "Testing is not optional", "it is vital that we communicate".
  private static let importance: [PhraseList] = .family(
    .importance, .anyone, in: .fixes,
    [
      "is|are not|never a? optional|negotiable|enough|nice-to-have|luxury",
      "deserve|deserves {any}? {any}? {any}? respect|attention|care|seriousness",
      "it|it's is? {any}? important|vital|crucial|essential|imperative|critical|paramount|key for? {any}? {any}? to|that {any}? {any}? test|check|verify|validate|tell|inform|notify|warn|escalate|document|communicate|review|read|understand|plan|think|be|keep|stay|follow|ask|prepare|always|never|make|ensure|take|consider|listen|pay",
      "is|are {any}? vital|crucial|essential|imperative|paramount when|before|if",
      "~need|should|must to? {any}? {any}? be {any}? {any}? \(virtues)",
      "the importance|value of \(abstract)|testing|planning|reviewing|communicating|having|being|keeping|checking|reading|following|preparation|documentation|monitoring|backups|redundancy",
      "never underestimate|assume|trust",
    ])

  /// Advice not to do something, where a document says what was learned.
  private static let warnings: [PhraseList] = .family(
    .warnings, .imperative, in: [.lessons], ["don't {any}", "do not {any}"])

  private static let virtues =
    "careful|vigilant|diligent|mindful|aware|cautious|attentive|proactive|disciplined|alert|prepared|ready|transparent|rigorous|thorough"

  /// "Understand your supply chain", "be prepared", "expect failures".
  private static let advice: [PhraseList] = .family(
    .advice, .imperative, in: .fixesOrUnnamed,
    [
      "understand|know|respect|trust|value|embrace|beware|expect|anticipate your|the|our|of|that|how|what|all|any|every|failure|failures|things",
      "be|stay|remain|keep prepared|ready|aware|careful|vigilant|proactive|transparent|honest|humble|patient|calm|paranoid|mindful|cautious|alert|kind|open|conservative|sure|wary|skeptical|sceptical|quick|clear|consistent|responsive|cognizant|extra|more",
      "remember to|that|the",
      "make|be sure|certain {any}? {any}? {any}? {any}? always|aware|understand|knows|know|careful|ready|prepared|communicated|informed",
      "communicate|plan|prepare|test|think|ask|listen|escalate|review early|often|clearly|ahead|first|before|better|more|everything|thoroughly|carefully|proactively|regularly|properly",
      "better analyze|analyse|check|test|verify|read|understand|communicate|plan|prepare|review|think|document|coordinate|evaluate|assess",
      "communicate|emphasise|emphasize|reiterate that|the",
      "avoid {any}? miscommunication|misunderstandings|mistakes|confusion",
      "don't|never|not assume|trust|rush|panic|forget|ignore|underestimate|rely",
    ])

  /// "Raise the alarm more quickly", "we should have a faster reaction".
  private static let haste: [PhraseList] = .family(
    .haste, .promise, in: .fixesOrUnnamed,
    [
      "\(must) \(acts) {any}? {any}? {any}? {any}? {any}? faster|quicker|sooner|earlier|promptly|quickly|swiftly|better|more",
      "\(must) be {any}? faster|quicker|sooner|better|stricter|smarter|more {any}? at|in|about|with|to|and",
      "more|even quickly|promptly|swiftly|rapidly|proactively|closely|carefully|thoroughly|cautiously|frequently",
    ])

  private static let must = "should|must|need|needs|shall"
  private static let acts =
    "respond|react|communicate|escalate|act|raise|declare|announce|inform|notify|involve|engage|coordinate|collaborate|plan|prepare|test|review|alert|share|call|ask|reach"
}

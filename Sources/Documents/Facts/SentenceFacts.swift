internal import Bytes

/// Moments that a sentence says surely: "the outage began at 09:12 UTC", "by 11:05 it was resolved".
extension FactReader {
  mutating func readSentences() {
    for block in document.blocks where !block.isQuoted {
      if facts.started != nil, facts.detected != nil, facts.resolved != nil { return }
      guard let prose = block.prose, case .paragraph = block.kind else { continue }
      switch document.sectionName(of: block) {
      case nil, .restatement, .impact, .detection, .containment, .timeline, .metadata: break
      default: continue
      }
      for sentence in prose.sentenceRanges { read(prose, sentence) }
    }
  }

  private mutating func read(_ prose: Prose, _ sentence: Range<Int>) {
    let times = StatedTime.all(in: prose.bytes, sentence, hints).filter { $0.seconds != nil }
    if facts.detected == nil { readDetection(in: prose, sentence, times) }
    // Of several times in a sentence it is not sure which one the verb is about.
    guard times.count == 1, let time = times.first else { return }
    let before = prose.text(in: sentence.lowerBound..<time.range.lowerBound).lowercased()
    let after = time.range.upperBound..<min(sentence.upperBound, time.range.upperBound + 90)
    let words = before.split { !$0.isLetter && $0 != "'" }.map(String.init)
    // "roughly", "around" and the day stand between the verb and its time.
    let last = words.reversed().drop {
      let word = Array($0.utf8)[...]
      return Self.joints.contains($0) || MonthName.number(of: word) != nil || MonthName.isWeekday(word)
    }
    let verb = last.first ?? ""
    let isFirst = last.isEmpty
    let whole = time.completed(year: hints.year, day: facts.day?.value, zone: zone?.zone, zoneText: zone?.text)
    guard whole.dayNumber != nil else { return }
    let fact = Facts.Fact(value: whole, text: prose.text(in: time.range), range: prose.source(of: time.range))
    if facts.started == nil,
      Self.startVerbs.contains(verb) || (isFirst && Self.saysBeginning(prose, after))
    {
      facts.started = fact
    } else if facts.resolved == nil,
      Self.endVerbs.contains(verb) || (isFirst && Self.endPhrases.first(in: prose.bytes, after) != nil)
    {
      facts.resolved = fact
    } else if facts.detected == nil,
      Self.detectionVerbs.contains(verb) || (isFirst && Self.detectionPhrases.first(in: prose.bytes, after) != nil)
    {
      facts.detected = fact
    }
  }

  /// "Our probe paged the on-call at 14:16", "we became aware of it at 21:40": between the verb and its time is who or what.
  private mutating func readDetection(in prose: Prose, _ sentence: Range<Int>, _ times: [StatedTime]) {
    var start = sentence.lowerBound
    for time in times {
      let before = prose.text(in: start..<time.range.lowerBound).lowercased()
      start = time.range.upperBound
      guard before.hasSuffix(" at "), let clause = before.split(whereSeparator: { ",;:(".contains($0) }).last else {
        continue
      }
      let words = clause.split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
      guard let verb = words.lastIndex(where: Self.noticingVerbs.contains), words.count - verb <= 7,
        words[verb] != "aware" || words[..<verb].contains(where: Self.becoming.contains),
        !words[verb...].contains("and"), !words.contains(where: Self.denials.contains)
      else { continue }
      let whole = time.completed(year: hints.year, day: facts.day?.value, zone: zone?.zone, zoneText: zone?.text)
      guard let moment = whole.moment, facts.started?.value.moment.map({ $0.earliest <= moment.latest }) ?? true,
        facts.resolved?.value.moment.map({ moment.earliest <= $0.latest }) ?? true
      else { continue }
      facts.detected = Facts.Fact(value: whole, text: prose.text(in: time.range), range: prose.source(of: time.range))
      return
    }
  }

  /// "The queue started to fail", but not "the team started analysing" or "restarted".
  private static func saysBeginning(_ prose: Prose, _ place: Range<Int>) -> Bool {
    startPhrases.matches(in: prose.bytes, place).contains { _, range in
      guard range.lowerBound == place.lowerBound || !prose.bytes[range.lowerBound - 1].isLetter else { return false }
      let next = prose.text(in: range.upperBound..<place.upperBound).lowercased().split { !$0.isLetter }.prefix(2)
      return !next.contains { word in effort.contains { word.hasPrefix($0) } }
    }
  }

  /// What people start about an incident that is there already.
  private static let effort = [
    "analy", "investigat", "look", "debug", "work", "check", "restor", "recover", "restart", "roll", "mitigat",
    "discuss", "escalat",
  ]

  private static let noticingVerbs: Set<String> = ["paged", "alerted", "noticed", "detected", "discovered", "aware"]
  private static let becoming: Set<String> = ["became", "become", "made", "were", "was"]
  private static let denials: Set<String> = ["not", "no", "nobody", "never", "none", "until", "wasn't", "weren't"]

  private static let joints: Set<String> = [
    "at", "on", "around", "approximately", "roughly", "about", "by", "as", "of", "since", "from", "the", "st", "nd",
    "rd",
    "th", "utc", "kl", "ca",
  ]
  private static let startVerbs: Set<String> = [
    "began", "started", "starting", "beginning", "begins", "starts", "startet",
  ]
  private static let endVerbs: Set<String> = [
    "resolved", "restored", "recovered", "mitigated", "ended", "løst",
  ]
  private static let detectionVerbs: Set<String> = [
    "detected", "alerted", "noticed", "paged", "discovered", "oppdaget",
  ]
  private static let startPhrases = WordSearch([
    "experienced", "became unavailable", "became unreachable", "became unresponsive", "became inaccessible",
    "went down",
    "stopped responding", "stopped working", "crashed", "cease to", "ceased to", "began", "started",
    "were compromised", "was compromised",
  ])
  private static let endPhrases = WordSearch([
    "we resolved", "was resolved", "were resolved", "been resolved", "restored", "recovered", "was fixed", "mitigated",
    "has corrected", "back to normal", "we had identified",
  ])
  private static let detectionPhrases = WordSearch([
    "detected", "alerted", "noticed", "first report", "were paged", "was paged", "receiving alerts", "received alerts",
    "received an alert", "received a page", "got an alert", "got paged",
  ])
}

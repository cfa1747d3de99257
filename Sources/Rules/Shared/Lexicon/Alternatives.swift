import Language

extension [PhraseList] {
  /// What people should, could or would have done.
  static let alternatives: [PhraseList] =
    .family(
      .alternatives, .peopleOnly,
      [
        "should|would not? have|of been? {past}", "could|might|must have|of been? {past}",
        "should|could|would|might not? have|of be done",
        "should've|could've|would've|might've|shouldn't've been? {past}", "should've|could've|would've done|known|been",
        "shouldn't|couldn't|wouldn't have been? {past}|{gerund}", "should|could|would not? have been {gerund}",
        "ought not? to have been? {past}", "oughtn't to have {past}",
        "would|could|should|might have had to", "could|might|should at least have",
        "could|should|might|would have done|known|been",
        "would|should have been better off",
        "should|ought to? know better", "did not know any? better", "didn't know any? better",
      ])
    + .family(
      .alternatives, .person,
      [
        "ought to have", "needed to have {past}|a|an|the",
        "was|were supposed|meant|expected|required|obliged|due to",
        "had to ask|tell|inform|notify|check|raise|call|wait {any}? {any}? {any}? {any}? {any}? before",
        "was|were supposed to have", "would|could|should have had to", "had every|ample opportunity|chance|reason to",
        "had the chance|opportunity|time|information|means|option to", "had only|just to", "is|are|was|were better off",
        "should|ought to look|check|read|test|ask|know|think|be more", "could|might do better",
      ])
    + .family(
      .alternatives, .unsaid, ["should|could|would|might have {past}", "should've|could've|shouldn't have? {past}"])
    + .family(
      .alternatives, .anyone,
      [
        "should not? have|of been? be? {past}|done by {person}",
        "could|would|might not? have|of been? be? {past}|done by {person}",
        "we'd|they'd|he'd|she'd have been? {past}", "better off {gerund}",
        "shouldn't have been rushed", "should not have been rushed", "i|we|one wish|wished {person} had",
        "wish {person} had|would", "should never have been? {past}", "if only {any} {any}? {any}? had",
        "needed to {any} {any}? {any}? {any}? {any}? {any}? sooner|earlier|faster",
        "one|a phone|quick call|message|question|word|email from|by|to {person} would|could|might",
        "sensible|right|proper|obvious|correct thing {any}? {any}? {any}? would have been", "expected {person} to",
        "had been? {person} {past}",
        "of patience|care|thought|attention from|by {person} would|could|might",
        "minutes|seconds|moment of {any} from {person}", "if only {determiner}? {person}? had",
        "if only {person}", "had it not been for {person}",
        "had it not been for {possessor} {any}? {any}?", "were it not for {person}|{possessor} {any}?",
        "if only we|they|he|she|somebody|someone|i",
        "had {person} not? {past}", "had {person} only|just|at|bothered|been|simply {past}? {any}?",
        "if {person} had|hadn't not? {past}",
        "if we|he|she|someone|anyone|nobody|they|i|somebody|anybody had|hadn't|we'd not? {past}",
        "if we'd|they'd|he'd|she'd|i'd not? {past}",
        "would|could|should|might have {past} if {person} had", "if {person} were|was|is not? {past}? more|better",
        "would|could have taken|cost {person} {any} {any}? {any}?", "would|could|should have expected {person} to",
        "would|might have expected|hoped|liked|wanted {person} to",
        "you|one|we|i would|could|might have expected|thought|hoped",
        "a more|better|properly {past}? {any}? {person} would|could|might|should", "better-informed {person} would",
        "any competent|decent|sensible|experienced|reasonable|good|careful {person}? would|could|should",
        "all {person} had|needed to", "need not have happened", "needn't have happened",
        "should never have been? {past} by {person}", "it was up|down to {person} to", "the duty of {person} to",
        "was {possessor} job|duty|responsibility to|not", "was {possessor} job|duty|responsibility",
      ])
}

package import Language
import Linting

extension PhraseBook {
  static let labels = PhraseBook(.errorLabels)

  static let feelings = PhraseBook(.feelings + .appeals)

  static let carelessness = PhraseBook(
    .anyone,
    [
      "carelessness", "inattention", "inattentiveness", "negligence", "forgetfulness", "incompetence",
      "lack of attention|care|diligence|discipline|awareness",
    ])

  static let changesPeople = PhraseBook(
    .anyone,
    [
      "train|training|retrain|retraining|re-train|educate|educating|coach|coaching|mentor|mentoring|remind|reminding",
      "instruct|instructing|warn|warning|reprimand|discipline|counsel|supervise|supervising|admonish",
      "talk|talking|speak|speaking|chat to|with", "sit|sitting down with", "have a? word|chat|talk|conversation with",
      "raise this|it with",
    ])

  static let changedPeople = PhraseBook(
    .person,
    [
      "be|get|being trained|retrained|re-trained|educated|coached|mentored|reminded|instructed|warned|disciplined|reprimanded"
    ])

  /// The books that rules search with, the one of all phrase rules first; `CTables` has them.
  package static let ofRules = [
    PhraseBook(Rule.all.flatMap(\.check.phrases)), labels, feelings, carelessness, changesPeople, changedPeople,
  ]
}

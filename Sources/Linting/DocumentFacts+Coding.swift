package import Documents

extension DocumentFacts: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(path)
    encoder.append(kind)
    encoder.append(anchor)
    encoder.append(id)
    encoder.append(severity)
    encoder.append(status)
    encoder.append(resolved)
    encoder.append(timelineSource)
    encoder.append(started)
    encoder.append(timelineSourcePaths)
    encoder.append(isComplete)
    encoder.append(incidentClass)
    encoder.append(fixes)
    encoder.append(openActions)
    encoder.append(warRoomClosed)
    encoder.append(reviewAt)
    encoder.append(reviewText)
    encoder.append(reviewMovedReason)
    encoder.append(lateReason)
    encoder.append(signatures)
    encoder.append(runbooks)
    encoder.append(decisions)
    encoder.append(timelineRecorded)
    encoder.append(timelineRowCount)
    encoder.append(timelinePlace)
    encoder.append(timelineEstimate)
    encoder.append(lastReviewed)
    encoder.append(reviewEvery)
    encoder.append(lastDrilled)
    encoder.append(substance)
    encoder.append(mayHaveSuppressions)
    encoder.append(namedPaths)
    encoder.append(mentions)
    encoder.append(namesAlert)
  }
}

extension DocumentFacts.Fix: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(range)
    encoder.append(due)
    encoder.append(tracking)
    encoder.append(isDone)
    encoder.append(artefactKind)
    encoder.append(artefact)
    encoder.append(artefactPaths)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    range = try decoder.value()
    due = try decoder.value()
    tracking = try decoder.value()
    isDone = try decoder.value()
    artefactKind = try decoder.value()
    artefact = try decoder.value()
    artefactPaths = try decoder.value()
  }
}

extension DocumentFacts.OpenAction: StoredValue {
  package func encode(into encoder: inout FactsEncoder) { encoder.append(due) }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) { due = try decoder.value() }
}

extension DocumentFacts.NamedFile: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(path)
    encoder.append(paths)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    path = try decoder.value()
    paths = try decoder.value()
  }
}

extension DocumentFacts.RunbookUse: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(path)
    encoder.append(paths)
    encoder.append(isAdequate)
    encoder.append(isMissing)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    path = try decoder.value()
    paths = try decoder.value()
    isAdequate = try decoder.value()
    isMissing = try decoder.value()
  }
}

extension Document.Signature: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(role)
    encoder.append(by)
    encoder.append(at)
    encoder.append(isChecked)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    self.init(
      role: try decoder.value(), by: try decoder.value(), at: try decoder.value(), isChecked: try decoder.value())
  }
}

extension Moment: StoredValue {
  package func encode(into encoder: inout FactsEncoder) {
    encoder.append(earliest)
    encoder.append(latest - earliest)
    encoder.append(hasZone)
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    let (earliest, length): (Int, Int) = (try decoder.value(), try decoder.value())
    let (latest, isTooLarge) = earliest.addingReportingOverflow(length)
    guard length >= 0, !isTooLarge else { throw FactsDecoder.Damage() }
    self.init(earliest: earliest, latest: latest, hasZone: try decoder.value())
  }
}

/// Cases are stored by their number.
extension StoredValue where Self: CaseIterable & Equatable {
  package func encode(into encoder: inout FactsEncoder) {
    for (number, value) in Self.allCases.enumerated() where value == self { encoder.append(UInt64(number)) }
  }

  package init(from decoder: inout FactsDecoder) throws(FactsDecoder.Damage) {
    let number = try decoder.number()
    guard number < Self.allCases.count else { throw FactsDecoder.Damage() }
    self = Array(Self.allCases)[Int(number)]
  }
}

extension Document.Kind: StoredValue {}
extension Status: StoredValue {}
extension DocumentFacts.Estimate: StoredValue {}

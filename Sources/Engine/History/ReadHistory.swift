package import Linting
package import Reports

/// What git says about documents.
package struct ReadHistory {
  package var history = History()

  /// What the user must know about it.
  package var notices: [Report.Notice] = []
}

extension Project {
  /// What commits did to documents and to the files that they name; no rule is needed.
  ///
  /// Of documents that are not judged, but only compared with others, their versions are not read.
  package func history(
    of allFacts: [DocumentFacts], judging isJudged: (String) -> Bool = { _ in true }
  ) throws(Failure) -> ReadHistory {
    var (history, notices) = try HistoryReader(self).history(of: allFacts, judging: isJudged)
    if history.isKnown, workspace.reportSource.kind == .workTree {
      history.untracked = workspace.untracked(among: allFacts.map(\.path).filter { history[$0] == nil })
    }
    return ReadHistory(history: history, notices: notices)
  }
}

internal import Linting
internal import Reports

extension ConfigurationReader {
  /// One notice for each expression that takes too many steps.
  var patternNotices: [Report.Notice] {
    let places = configurations.filter { $0.settings.tracking?.expression.isOverdrawn == true }
      .compactMap { $0.origins[ConfigurationKey.tracking.rawValue] }
    return Set(places).sorted().map { place in
      let message =
        "\(place): `tracking` is too slow on some texts, so they do not count as an issue: write it without a repeat inside a repeat"
      return Report.Notice(code: "costly-pattern", message: message)
    }
  }
}

import ArgumentParser

/// The value of an option that is one of a few words.
///
/// ArgumentParser reads the words through key paths, once for each option of that kind and each time that it collects
/// the options; the runtime makes each of those key paths anew.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  static var allValueDescriptions: [String: String] { [:] }
}

#if canImport(FoundationEssentials)
  // The standard library normalizes strings whenever it compares them, and shows it only to Foundation so far.
  @_spi(_Unicode) internal import Swift
#else
  internal import Foundation
#endif

/// A way in which Unicode writes an accent (UAX #15), of which file systems keep either.
enum NormalForm {
  /// `é` as one scalar, NFC.
  case precomposed

  /// `é` as a letter and its accent, NFD.
  case decomposed
}

extension String {
  func normalized(_ form: NormalForm) -> String {
    #if canImport(FoundationEssentials)
      var scalars = String.UnicodeScalarView()
      switch form {
      case .precomposed: for scalar in _nfc { scalars.append(scalar) }
      case .decomposed: for scalar in _nfd { scalars.append(scalar) }
      }
      return String(scalars)
    #else
      return form == .precomposed ? precomposedStringWithCanonicalMapping : decomposedStringWithCanonicalMapping
    #endif
  }
}

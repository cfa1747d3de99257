package import Foundation
internal import Git

extension Error {
  /// The system's error below Foundation's.
  package var systemCode: POSIXErrorCode? {
    let code = self as? POSIXError ?? (self as? CocoaError)?.underlying as? POSIXError
    if let code { return code.code }
    let error = self as NSError
    let beneath = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return beneath.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(beneath.code)) : nil
  }

  /// Why it failed, in the words of the system.
  package var systemReason: String {
    (self as? DiskError)?.reason ?? systemCode.map { unsafe String(cString: strerror($0.rawValue)) }
      ?? localizedDescription
  }
}

extension DiskError {
  /// Why a file was not written, in the system's words if it has any.
  var reason: String {
    switch self {
    case .system(let reason): reason
    case .notFound: "the folder does not exist, or is not a folder"
    case .symbolicLink, .notAFile, .missingObject, .tooLarge: "it is not a file"
    }
  }
}

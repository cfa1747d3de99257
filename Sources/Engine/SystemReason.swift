package import Foundation

extension Error {
  /// What the system said, beneath what Foundation makes of it.
  package var systemCode: POSIXErrorCode? {
    let code = self as? POSIXError ?? (self as? CocoaError)?.underlying as? POSIXError
    if let code { return code.code }
    let error = self as NSError
    let beneath = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return beneath.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(beneath.code)) : nil
  }

  /// Why it failed, in the words of the system.
  package var systemReason: String {
    systemCode.map { unsafe String(cString: strerror($0.rawValue)) } ?? localizedDescription
  }
}

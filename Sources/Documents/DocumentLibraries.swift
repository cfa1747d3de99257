internal import CCommonMark
internal import CYAML

/// The versions of the libraries that documents are read with.
package enum DocumentLibraries {
  package static var cmark: String { unsafe String(cString: cmark_version_string()) }

  package static var libyaml: String { unsafe String(cString: yaml_get_version_string()) }
}

internal import CCommonMark

/// A tree of cmark-gfm, freed when it goes out of scope.
@safe
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "tasklist"]
  }()

  /// Parses Markdown as GitHub does; nil only without memory.
  init?(_ markdown: ArraySlice<UInt8>) {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in Self.extensions {
      guard let found = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe markdown.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe cmark_parser_feed(parser, start, buffer.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe self.root = root
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// Calls `visit` on entering and on leaving every node, in the order of the file.
  func forEach(_ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
      visit(unsafe MarkdownNode(pointer: node), event == CMARK_EVENT_ENTER)
    }
  }
}

/// A node of a `MarkdownTree`, valid as long as the tree.
@safe
struct MarkdownNode {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case quote, list, item, code, html, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, inlineCode, inlineHTML, link, image, strong
    case table, tableRow, tableCell
    case other
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT, CMARK_NODE_EMPH: .other
    default: extensionKind
    }
  }

  /// The types of extensions are numbered at run time: only their names are stable.
  private var extensionKind: Kind {
    if isNamed("table_cell") { return .tableCell }
    if isNamed("table_row") || isNamed("table_header") { return .tableRow }
    if isNamed("table") { return .table }
    return isNamed("tasklist") ? .item : .other
  }

  private func isNamed(_ name: StaticString) -> Bool {
    guard let found = unsafe cmark_node_get_type_string(pointer) else { return false }
    return unsafe strcmp(found, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  /// The first line, counted from 1; it is right for blocks in all versions.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }

  /// cmark's column, in bytes from 1, which is wrong on continuation lines and after wrapped links.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }

  /// cmark's end, which is wrong (0, or too small) for HTML blocks and underlined headings.
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }

  /// Whether a task's box is ticked; nil if the item has no box.
  var isChecked: Bool? {
    guard isNamed("tasklist") else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// The destination of a link or an image, with escapes and entities resolved.
  var destination: String {
    guard let url = unsafe cmark_node_get_url(pointer) else { return "" }
    return unsafe String(cString: url)
  }

  /// The text of a text, code or HTML node.
  var literal: [UInt8] {
    guard let text = unsafe cmark_node_get_literal(pointer) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// The same without a copy: nearly all texts are only compared with the file.
  func withLiteral<Result>(_ read: (Swift.Span<UInt8>) -> Result) -> Result {
    let text = unsafe cmark_node_get_literal(pointer)
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: text.map { unsafe strlen($0) } ?? 0)
    return unsafe read(bytes.bindMemory(to: UInt8.self).span)
  }
}

/// A task of a postmortem besides its structural fix.
package struct ActionItem: Hashable, Sendable {
  /// The whole text of the item, with labels and sub-items.
  package let text: String

  /// The smallest place for findings about it.
  package let range: ByteRange

  /// Whether the item is marked done: by a ticked box, or a status.
  package let isDone: Bool

  /// Whether the item says where it is decided: in the retro, or in the next postmortem.
  package let isRouted: Bool

  /// Whether the item is the structural fix itself, listed among the others.
  package let isStructural: Bool
}

extension Document {
  /// The items of the front matter and of the sections for action items, from the top.
  package var leftovers: [ActionItem] {
    (declaredItems + listedItems + tabledItems).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private var declaredItems: [ActionItem] {
    let declared = metadata.entries.first { $0.field == .actionItems && $0.form == .frontMatter }
    return (declared?.value.value.list ?? []).compactMap { item in
      if let text = item.value.text { return ActionItem(text, at: item.range, isDone: text.saysDone) }
      let texts = item.value.entries.compactMap(\.value.value.text)
      guard let first = item.value.entries.first(where: { $0.value.value.text != nil }) else { return nil }
      return ActionItem(
        text: texts.joined(separator: " "), range: first.value.range,
        isDone: item.text(of: ["status", "state"])?.value.saysDone ?? false,
        isRouted: item.text(of: ["route"]) != nil || texts.contains(where: \.namesRoute),
        isStructural: item.text(of: ["structural"])?.value == "true")
    }
  }

  /// Outer items, each with what is below it.
  private var listedItems: [ActionItem] {
    let sections = actionSections
    return blocks.indices.compactMap { index in
      let block = blocks[index]
      guard case .item(let box) = block.kind, block.listDepth == 1, !block.isQuoted, sections.contains(block.section)
      else {
        return nil
      }
      let texts = blocks[(index + 1)...].prefix { $0.item.map { $0 >= index } ?? false }.compactMap(\.prose)
      guard let first = texts.first, let line = first.lines.first else { return nil }
      let text = texts.map(\.text).joined(separator: " ")
      return ActionItem(text, at: first.source(of: line), isDone: box == true || text.saysDone)
    }
  }

  private var tabledItems: [ActionItem] {
    let sections = actionSections
    return tables.flatMap { table -> [ActionItem] in
      guard let corner = table.rows.first?.first, sections.contains(blocks[corner].section) else { return [] }
      return table.rows.dropFirst().compactMap { row in
        let cells = row.compactMap { blocks[$0].prose }.filter { !$0.isEmpty }
        guard let widest = cells.max(by: { $0.bytes.count < $1.bytes.count }) else { return nil }
        let text = cells.map(\.text).joined(separator: " ")
        return ActionItem(text, at: widest.source, isDone: cells.contains(where: \.text.saysDone))
      }
    }
  }

  /// "Follow-ups for the retro" routes all of its items.
  private var actionSections: Set<Int> {
    Set(sections.indices.filter { sections[$0].name == .actions && !(sections[$0].title?.value.namesRoute ?? false) })
  }
}

extension ActionItem {
  fileprivate init(_ text: String, at range: ByteRange, isDone: Bool) {
    self.init(
      text: text, range: range, isDone: isDone, isRouted: text.namesRoute,
      isStructural: text.lowercased().contains("structural"))
  }
}

extension String {
  fileprivate var namesRoute: Bool {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains { ["retro", "retrospective"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "next" && $1 == "postmortem" }
      || ["ふりかえり", "振り返り", "复盘", "회고"].contains { contains($0) }
  }

  fileprivate var saysDone: Bool {
    let words = [
      "done", "closed", "complete", "completed", "finished", "resolved", "merged", "shipped", "fixed", "完了", "完成",
      "已完成",
      "완료", "concluído", "feito", "ferdig",
    ]
    return words.contains(HeadingKey(self).text) || hasPrefix("✅") || hasPrefix("~~")
  }
}

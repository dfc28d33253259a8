/// The groups of a form, each made anew whenever it is asked for: the texts of all at once would fill memory.
package struct FormGroups<Group>: RandomAccessCollection {
  package let endIndex: Int
  private let group: (Int) -> Group

  package init(_ groups: some RandomAccessCollection<Group>) {
    endIndex = groups.count
    group = { groups[groups.index(groups.startIndex, offsetBy: $0)] }
  }

  package var startIndex: Int { 0 }
  package subscript(index: Int) -> Group { group(index) }
}

package import SocialOrder

/// Is told how a batch goes on, from whichever task reads: what is shown of it and how long it took is the command's.
package protocol BatchWatch: Sendable {
  /// Files are about to be read.
  /// - Parameter bytes: of all of them; those that cannot be opened count as empty.
  func begins(files: Int, bytes: Int)
  func begins(_ path: String)
  /// So many more bytes have been read.
  func took(_ bytes: Int)
  func ends(_ file: FileOutcome)
  /// All records have been judged together.
  /// - Parameters:
  ///   - rules: how many there are.
  ///   - spoke: how often each rule spoke that did.
  func judged(records: Int, rules: Int, spoke: [String: Int])
  /// One of so many documents is being written, counted from 1; told again while a long one is.
  func writes(_ document: Int, of count: Int)
  /// No more is written, or writing failed.
  func endsWriting()
}

/// Where nobody watches documents being written.
extension BatchWatch {
  package func writes(_ document: Int, of count: Int) {}
  package func endsWriting() {}
}

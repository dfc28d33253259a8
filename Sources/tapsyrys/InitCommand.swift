internal import ArgumentParser
internal import Batch
internal import SocialOrder

/// `init`: prints the commented settings file that changes nothing. (Setting up a workspace takes its place here.)
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpWords.text("help.init"))

  @Flag(name: .customLong("print"), help: .words("option.print"))
  var prints = false

  @OptionGroup var options: GroundOptions

  func run() throws {
    let grounds = try options.load()
    let words = grounds.words
    guard prints else { throw Failure(Failure.usage, "error.initPrint", [:], words) }
    try Terminal.output(DefaultSettings.text(words.phrases, words.language))
  }
}

internal import ArgumentParser
internal import Files
internal import Reports
internal import SocialOrder

/// `schema`: the XSD of an XML submission.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: HelpWords.text("help.schema"))

  @Option(name: .long, help: .words("option.out"))
  var out: String?

  @OptionGroup var grounds: GroundOptions

  func run() throws {
    let grounds = try grounds.load()
    let text = SubmissionSchema(grounds.reference).text
    do {
      if let out {
        try Interruption.held { try OutputFolder.write(text.utf8, to: PathBytes(out)) }
      } else {
        try Terminal.output(text)
      }
    } catch {
      throw Failure(error, grounds.words)
    }
  }
}

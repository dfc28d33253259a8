internal import ArgumentParser
internal import Batch
internal import Files
internal import SocialOrder

/// What every command goes by: the law's figures and names, the ministry's settings, and the words to speak in.
struct Grounds {
  let reference: ReferenceData
  let settings: Settings
  /// In the language of printed text.
  let words: Words
}

/// The options that say what a command goes by.
struct GroundOptions: ParsableArguments {
  @Option(name: .long, help: .words("option.lang"))
  var lang: Lang?

  @Option(name: .long, help: .words("option.config"))
  var config: String?

  @Option(name: .customLong("reference"), help: .words("option.reference"))
  var referenceFolder: String?

  @Flag(name: .long, help: .words("option.noColor"))
  var noColor = false

  enum Lang: String, ExpressibleByArgument, CaseIterable {
    case kk, ru, en
  }

  private var language: Language {
    lang.flatMap { Language(rawValue: $0.rawValue) } ?? Terminal.language
  }

  /// Reads the settings and the reference data.
  /// - Throws: `Failure` for what of them cannot be used.
  func load() throws -> Grounds {
    let builtIn: ReferenceData
    do {
      builtIn = try ReferenceData()
    } catch {
      // The words themselves may be what is missing.
      throw ValidationError("\(error.file):\(error.line): \(error.reason[language])")
    }
    let settings = try settings(Words(phrases: builtIn.phrases, language: language))
    let words = Words(phrases: builtIn.phrases, language: textLanguage(settings))
    let reference = try reference(words) ?? builtIn
    return Grounds(reference: reference, settings: settings, words: words)
  }

  /// The reference data with what the folder replaces; nil where no folder is given.
  private func reference(_ words: Words) throws -> ReferenceData? {
    guard let referenceFolder else { return nil }
    do {
      return try ReferenceFolder.read(PathBytes(referenceFolder))
    } catch {
      switch error {
      case .files(let error): throw Failure(opening: error, words)
      case .reference(let error):
        throw Failure(
          Failure.usage, "error.reference",
          [
            "path": error.file, "line": "\(error.line)", "reason": error.reason[words.language],
          ], words)
      }
    }
  }

  /// What the settings file sets; the defaults without one.
  private func settings(_ words: Words) throws -> Settings {
    guard let config else { return Settings() }
    do {
      return try SettingsFile.read(PathBytes(config))
    } catch {
      switch error {
      case .files(let error): throw Failure(opening: error, words)
      case .settings(let error):
        throw Failure(
          Failure.usage, "error.settings",
          [
            "path": config, "line": "\(error.line)", "reason": error.reason[words.language],
          ], words)
      }
    }
  }

  /// The language of printed text: asked for, else set, else the locale's; where no terminal shows it, that of files.
  func textLanguage(_ settings: Settings) -> Language {
    guard lang == nil else { return language }
    guard Terminal.outputIsTerminal else { return settings.fileLanguage }
    return settings.terminalLanguage ?? language
  }

  /// The language of JSON and files: asked for, else set, else Kazakh.
  func fileLanguage(_ settings: Settings) -> Language {
    lang == nil ? settings.fileLanguage : language
  }
}

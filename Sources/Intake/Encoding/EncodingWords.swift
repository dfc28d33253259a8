internal import SocialOrder

/// What is said of a file's encoding, in the three languages.
enum EncodingWords {
  static func refused(_ name: String) -> Texts {
    Texts(
      kk: "«\(name)» кодтауы қабылданбайды", ru: "кодировка «\(name)» не принимается",
      en: "the encoding \(name) is not accepted")
  }

  static func contradiction(_ declared: String) -> Texts {
    Texts(
      kk: "XML жариялауында «\(declared)» деп жазылған, ал файл ондай кодтауда емес",
      ru: "в объявлении XML указано «\(declared)», но файл не в такой кодировке",
      en: "the XML declaration says \(declared), and the file is not in it")
  }

  static func noTable(_ encoding: TextEncoding) -> Texts {
    Texts(
      kk: "жүйеде \(encoding.title) кодтауының кестесі жоқ",
      ru: "в системе нет таблицы кодировки \(encoding.title)",
      en: "the system has no table of the encoding \(encoding.title)")
  }

  /// Text in UTF-8 where another encoding was named.
  static func isUTF8(_ named: TextEncoding) -> Texts {
    Texts(
      kk: "\(named.title) кодтауы көрсетілген, ал мәтін UTF-8 кодтауында",
      ru: "указана кодировка \(named.title), а текст в кодировке UTF-8",
      en: "\(named.title) was named, and the text is in UTF-8")
  }

  static func invalid(_ encoding: TextEncoding, byte: String, offset: Int) -> Texts {
    Texts(
      kk:
        "\(encoding.title) кодтауында болмайтын \(byte) байты файл басынан \(offset) байт жерде тұр",
      ru: "байт \(byte) (смещение от начала файла – \(offset)) невозможен в кодировке "
        + encoding.title,
      en: "byte \(byte) at offset \(offset) cannot stand there in \(encoding.title)")
  }

  /// How an encoding other than plain UTF-8 was known.
  static func reason(_ found: FoundEncoding) -> Texts {
    switch found.reason {
    case .plain: Texts(same: "")
    case .mark:
      Texts(
        kk: "файл басындағы белгі бойынша", ru: "по метке в начале файла",
        en: "by the mark at the start of the file")
    case .pairs:
      Texts(
        kk: "әр таңба екі байттан тұрады", ru: "на каждый знак приходится два байта",
        en: "each character takes two bytes")
    case .letters:
      Texts(
        kk: "мәтін UTF-8 кодтауында емес, ал байттары осы кодтаудағы қазақ және орыс әріптеріне "
          + "сай келеді",
        ru: "текст не в UTF-8, а его байты соответствуют казахским и русским буквам этой кодировки",
        en:
          "the text is not in UTF-8, and its bytes are Kazakh and Russian letters in this encoding")
    case .declaration:
      Texts(
        kk: "XML жариялауы бойынша", ru: "по объявлению XML", en: "by the XML declaration")
    case .option:
      Texts(
        kk: "--encoding параметрі бойынша", ru: "по параметру --encoding", en: "by --encoding")
    }
  }
}

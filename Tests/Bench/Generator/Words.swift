/// What agencies write, in both languages.
///
/// Real wording matters to a benchmark: Cyrillic is two bytes a letter, and lengths, guillemets and doubled quotes decide how
/// much of a parser is exercised.
enum Words {
  typealias Pair = (kk: String, ru: String)

  /// A text with its two numbers filled in, so many times. By bytes, for a set has millions of texts.
  static func text(_ text: String, _ first: Int, _ second: Int, _ factor: Int) -> String {
    var filled = ""
    var rest = text.utf8[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "#")) {
      filled += Substring(rest[..<place])
      rest = rest[place...].dropFirst()
      filled += rest.first == UInt8(ascii: "1") ? "\(first)" : "\(second)"
      rest = rest.dropFirst()
    }
    filled += Substring(rest)
    return factor == 1
      ? filled : Array(repeating: filled, count: factor).joined(separator: ". ")
  }

  /// The code of a region and its name, as it stands before «әкімдігі» and behind «Акимат».
  static let places: [(region: String, kk: String, ru: String)] = [
    ("10", "Абай облысы", "области Абай"),
    ("11", "Ақмола облысы", "Акмолинской области"),
    ("15", "Ақтөбе облысы", "Актюбинской области"),
    ("19", "Алматы облысы", "Алматинской области"),
    ("23", "Атырау облысы", "Атырауской области"),
    ("27", "Батыс Қазақстан облысы", "Западно-Казахстанской области"),
    ("31", "Жамбыл облысы", "Жамбылской области"),
    ("33", "Жетісу облысы", "области Жетісу"),
    ("35", "Қарағанды облысы", "Карагандинской области"),
    ("39", "Қостанай облысы", "Костанайской области"),
    ("43", "Қызылорда облысы", "Кызылординской области"),
    ("47", "Маңғыстау облысы", "Мангистауской области"),
    ("55", "Павлодар облысы", "Павлодарской области"),
    ("59", "Солтүстік Қазақстан облысы", "Северо-Казахстанской области"),
    ("61", "Түркістан облысы", "Туркестанской области"),
    ("62", "Ұлытау облысы", "области Ұлытау"),
    ("63", "Шығыс Қазақстан облысы", "Восточно-Казахстанской области"),
    ("71", "Астана қаласы", "города Астаны"),
    ("75", "Алматы қаласы", "города Алматы"),
    ("79", "Шымкент қаласы", "города Шымкента"),
  ]

  static let names: [Pair] = [
    (kk: "Жастар орталығы", ru: "Молодёжный центр"),
    (kk: "Қамқор отбасы", ru: "Заботливая семья"),
    (kk: "Салауатты өмір мектебі", ru: "Школа здорового образа жизни"),
    (kk: "Жасыл аула", ru: "Зелёный двор"),
    (kk: "Ауыл мәдениеті", ru: "Культура села"),
    (kk: "Құқықтық сауаттылық", ru: "Правовая грамотность"),
    (kk: "Аналарға қолдау", ru: "Поддержка матерей"),
  ]

  /// The long columns, without their language.
  static let long: [(column: String, texts: [Pair])] = [
    ("goals", goals),
    ("activities", activities),
    ("results", results),
    ("effect", effect),
  ]

  private static let goals: [Pair] = [
    (kk: "Отбасыларға әлеуметтік қолдау көрсету", ru: "Социальная поддержка семей региона"),
    (kk: "Ауыл жастарын жұмысқа баулу", ru: "Привлечение сельской молодёжи к труду"),
    (kk: "Еріктілер қозғалысын дамыту", ru: "Развитие волонтёрского движения в районах"),
  ]

  /// The last is a list typed into one cell: the delimiter and a line break inside quotes.
  private static let activities: [Pair] = [
    (kk: "#1 семинар мен #2 кеңес өтті", ru: "Проведено #1 семинаров и #2 консультаций"),
    (kk: "#1 тренинг ұйымдастырылды", ru: "Организовано #1 тренингов для молодёжи"),
    (kk: "Мектептерде #1 кездесу өткізілді", ru: "В школах проведено #1 встреч с родителями"),
    (
      kk: "1) #1 семинар өтті;\n2) #2 кеңес берілді",
      ru: "1) проведено #1 встреч;\n2) #2 консультаций"
    ),
  ]

  private static let results: [Pair] = [
    (kk: "Жоба бойынша #2 адам қамтылды", ru: "Проектом охвачено #2 человек"),
    (kk: "#2 отбасы көмек алды", ru: "Адресную помощь получили #2 семей"),
    (kk: "#2 оқушы жаңа мамандық алды", ru: "Обучено #2 школьников"),
  ]

  private static let effect: [Pair] = [
    (kk: "Тұрғындардың билікке сенімі артты", ru: "Выросло доверие жителей к власти"),
    (kk: "Ауылдағы жұмыссыздық азайды", ru: "Снизилась безработица на селе"),
    (kk: "Отбасылар нығайды", ru: "Семьи окрепли, разводов стало меньше"),
  ]

  /// One with the doubled quotes that a spreadsheet writes: a parser's slow path, common in real names.
  static let suppliers: [String] = [
    "«Үміт» қоғамдық қоры",
    "«Жас ұрпақ» қоғамдық бірлестігі",
    "\"Болашақ\" қоғамдық қоры",
    "«Ақ ниет» қайырымдылық қоры",
  ]

  static let services: [String] = [
    "",
    "other",
    "training",
    "training|consulting",
    "information",
    "research",
  ]

  static let comments: [String] = [
    "Жоспар толық орындалды",
    "Нәтижелері айқын",
    "Жұмысты жалғастыру қажет",
    "Мероприятия проведены в срок",
    "Есть устойчивый результат",
    "Құжаттары дұрыс",
  ]

  static let surnames: [String] = [
    "Ахметов",
    "Әлімова",
    "Байжанов",
    "Досанова",
    "Ермеков",
    "Жұмабаев",
    "Қасымова",
    "Мұқанов",
    "Нұрланова",
    "Оспанов",
    "Сәрсенова",
    "Тұрсынов",
  ]

  static let initials = "АБДЕЖКМНРСТҚ".map { String($0) }
}

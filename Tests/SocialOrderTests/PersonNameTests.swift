import Testing

@testable import SocialOrder

@Suite("Experts' names")
struct PersonNameTests {
  /// Each line holds two ways of writing one person.
  @Test(
    "Two ways of writing one person match",
    arguments: [
      ("Ахметов А.А.", "Ахметов А.А."),
      ("Ахметов А.А.", "Ахметов А. А."),
      ("Ахметов А.А.", "АХМЕТОВ А. А"),
      ("Ахметов А.А.", "А.А. Ахметов"),
      ("Ахметов А.А.", "А.А.Ахметов"),
      ("Ахметов А.А.", "Ахметов АА"),
      ("Ахметов А.А.", "Ахметов, А.А."),
      ("Ахметов А.А.", "Ахметов А."),
      ("Ахметов А.А.", "Ахметов Арман Асқарұлы"),
      ("А. Ахметов", "Ахметов Арман Асқарұлы"),
      ("Ахметов А.А.", "Ахметов Арман Асқар ұлы"),
      ("Ахметов А.А.", "Арман Асқарұлы Ахметов"),
      ("Ахметов А.А.", "Арман А. Ахметов"),
      ("Ахметов А.А.", "Ахметов Арман А."),
      ("Ахметов А.А.", "Ахметов\u{A0}Арман"),
      ("Ахметов А.А.", "Арман Ахметов"),
      ("Ахметов А.А.", "Ахметов А.А. (ҚБ «Жас қыран»)"),
      ("Ахметов А.А.", "Axметов A.A."),
      ("АХМЕТОВ А.А.", "AXMETOB A.A."),
      ("Нұрлан Н.Н.", "HҰРЛАН H.H."),
      ("Ахметов А.А.", "Ахметов Әлішер Асқарұлы"),
      ("Серікова Б.Қ.", "Серикова Ботагоз Кайраткызы"),
      ("Жәңгіров Ө.", "Жангиров Оразбек"),
      ("Үмбетов Ғ.Һ.", "Умбетов Галым"),
      ("Ковалёв Е.", "Ковалев Ёлкин"),
      ("Бойко Ю.", "Бои\u{306}ко Юрий Иванович"),
      ("ТОЛСТОЙ Л.Н.", "Толстой Лев Николаевич"),
      ("Ахметова-Серікова Б.Қ.", "АХМЕТОВА – СЕРІКОВА Ботагөз"),
      ("Ахметова Серікова Б.Қ.", "Ахметова-Серікова Б.Қ."),
      ("Касенов Дж.К.", "Касенов Джамбул"),
      ("Касенов Д.", "Касенов Дж."),
      ("Ким Алина", "Ким А."),
      ("Ли А.", "ЛИ АННА"),
      ("Асқарұлы Н.", "Нұрлан Асқарұлы"),
      ("Akhmetov H.", "AKHMETOV HASAN"),
      ("Ахметов А.А.", "\u{FEFF}Ахметов  А.\u{202F}А.  "),
    ])
  func matching(_ one: String, _ other: String) {
    #expect(PersonName(one).isPerson)
    #expect(PersonName(other).isPerson)
    #expect(PersonName(one).matches(PersonName(other)))
    #expect(PersonName(other).matches(PersonName(one)))
  }

  @Test(
    "Two people do not match",
    arguments: [
      ("Ахметов А.А.", "Ахметова А.А."),
      ("Ахметов А.А.", "Ахметов Б.А."),
      ("Ахметов А.А.", "Ахметов А.Б."),
      ("Ахметов Арман", "Ахметов Айдар"),
      ("Ахметов Арман Асқарұлы", "Ахметов Арман Болатұлы"),
      ("Ахметов Д.", "Ахметов Болат Дулатұлы"),
      ("Касенов Дж.", "Касенов Дамир"),
      ("Ахметов А.А.", "«Жас қыран» ҚБ"),
    ])
  func differing(_ one: String, _ other: String) {
    #expect(!PersonName(one).matches(PersonName(other)))
    #expect(!PersonName(other).matches(PersonName(one)))
  }

  @Test(
    "An organisation's name, or none, is no person's",
    arguments: [
      "«Жас қыран» ҚБ", "ҚБ Жас қыран", "Жас қыран қоғамдық бірлестігі", "ОО \"Достык\"",
      "ОФ Забота", "Жас Отан қоры", "Общественный фонд Забота", "Ассоциация юристов",
      "Жастар орталығы", "Центр поддержки молодежи", "ЖШС Даму", "ТОО Рост", "ОЮЛ Альянс",
      "Azamat foundation", "Ахметов", "А.А.", "", "эксперт №1", "Ахметов А.А. – директор",
      "Қазақстанның ауыл жастарын қолдау қозғалысы",
    ])
  func organisations(_ text: String) {
    #expect(!PersonName(text).isPerson)
  }

  @Test("A name that matches two people is told from one person written twice")
  func twoPeople() {
    let short = PersonName("Ахметов А.А.")
    let full = PersonName("Ахметов Арман Асқарұлы")
    let other = PersonName("Ахметов Айдар")
    #expect(!PersonName.areTwoPeople([short, full]))
    #expect(PersonName.areTwoPeople([short, full, other]))
  }

  @Test("The names in a column")
  func splitting() {
    #expect(
      PersonName.split(" Ахметов А.А. |«Жас қыран» ҚБ| ") == ["Ахметов А.А.", "«Жас қыран» ҚБ"])
    #expect(PersonName.split(" | ").isEmpty)
  }

  @Test("Whether anybody is named is told as by splitting the names")
  func anybody() {
    let pieces = [
      "Ахметов", "А.", "жоқ", "Жоқ", "нет", "none", "None", "no", "nones", "нетто", "|", "|", ",",
      ";", " ", "–", "-", "Әлі", "Kim", "\u{A0}", "и\u{306}", "ҚБ", "ОО Қор",
    ]
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var text = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        pieces.randomElement(using: &chance)!
      }.joined()
      let isAny = text.withUTF8 { PersonName.isAnyIn($0) }
      #expect(isAny == !PersonName.split(text).isEmpty, "\(text)")
    }
  }

  @Test("An organisation is named by its words, whatever its form and quotes")
  func organisationNames() {
    let name = OrganisationName("«Жас қыран» ҚБ")
    #expect(name.matches(OrganisationName("ОО \"ЖАС ҚЫРАН\"")))
    #expect(name.matches(OrganisationName("Жас қыран қоғамдық бірлестігі")))
    #expect(!name.matches(OrganisationName("«Жас қанат» ҚБ")))
    #expect(!OrganisationName("ҚБ").matches(OrganisationName("ҚҚ")))
    #expect(name.isNamed(in: NameLetters.words("«Жас Қыран» қоғамдық бірлестігінің мүшесі")))
    #expect(!name.isNamed(in: NameLetters.words("жас бүркіт қыран")))
  }
}

@Suite("Experts' names as Annex 5-1 has them")
struct PersonShortNameTests {
  @Test(
    "A name becomes surname and initials",
    arguments: [
      ("Ахметов Асқар Айдарұлы", "Ахметов А.А."), ("Ахметов А. А.", "Ахметов А.А."),
      ("А.А. Ахметов", "Ахметов А.А."), ("Ахметов АА", "Ахметов А.А."),
      ("Арман Асқарұлы Ахметов", "Ахметов А.А."), ("Ахметов Асқар Айдар ұлы", "Ахметов А.А."),
      ("Құдайбергенова Сәуле", "Құдайбергенова С."), ("Ким Виктор Олегович", "Ким В.О."),
      ("Ахметова-Серікова Әсел Қанатқызы", "Ахметова-Серікова Ә.Қ."),
      ("Ахметов А.А. (ҚБ «Жас қыран»)", "Ахметов А.А."), ("Әлиев Дж. Қ.", "Әлиев Дж.Қ."),
      ("«Азаматтық альянс» ЗТБ", "«Азаматтық альянс» ЗТБ"), ("Ахметов", "Ахметов"),
    ])
  func short(text: String, expected: String) {
    #expect(PersonName.short(text) == expected)
  }
}

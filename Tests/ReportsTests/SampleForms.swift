import Consolidation
import Reports
import SocialOrder

/// Made-up forms: long and short texts, cells without values, directions without rows.
enum SampleForms {
  static let process = BilingualText(
    kk: """
      Жоба аясында 12 семинар-тренинг, 4 дөңгелек үстел және 1 республикалық форум өткізілді.
      Жалпы қамту – 1 240 адам, оның ішінде 310 мүмкіндігі шектеулі жан, 95 көп балалы отбасы.
      Нәтижесінде қатысушылардың 87 %-ы құқықтық сауаттылығын арттырғанын атап өтті.
      """,
    ru: """
      В рамках проекта проведены 12 семинаров-тренингов, 4 круглых стола и 1 республиканский форум.
      Общий охват – 1 240 человек, из них 310 лиц с ограниченными возможностями, 95 многодетных семей.
      По итогам 87 % участников отметили рост правовой грамотности.
      """)
  static let effect = BilingualText(
    kk: "Нысаналы топтың қанағаттану деңгейі 92 % құрады; 14 адам тұрақты жұмысқа орналасты.",
    ru: "Удовлетворенность целевой группы составила 92 %; 14 человек трудоустроены.")
  static let body = BilingualText(
    kk: "Қарағанды облысының қоғамдық даму басқармасы",
    ru: "Управление общественного развития Карагандинской области")

  static func row(
    _ name: BilingualText, planned: Int64, contract: Int64?, supplier: String? = nil,
    process: BilingualText = process
  ) -> Annex4.Row {
    Annex4.Row(
      administratorName: body, projectName: name, plannedSum: Money(tiyn: planned),
      contractSum: contract.map { Money(tiyn: $0) }, supplierName: supplier, process: process,
      effect: effect, record: RecordID(file: 0, kind: .projects, index: 0, line: 2))
  }

  static func annex4(_ rows: [Int: [Annex4.Row]]) -> Annex4 {
    Annex4(
      period: .half(2026, 1),
      groups: Direction.all.map { direction in
        let rows = rows[direction.number] ?? []
        return Annex4.Group(
          direction: direction, rows: rows,
          plannedSum: Money(tiyn: rows.reduce(0) { $0 + $1.plannedSum.tiyn }),
          contractSum: Money(tiyn: rows.reduce(0) { $0 + ($1.contractSum?.tiyn ?? 0) }))
      })
  }

  static var annex4: Annex4 {
    let long = BilingualText(
      kk: Array(repeating: process.kk, count: 8).joined(separator: "\n"),
      ru: Array(repeating: process.ru, count: 8).joined(separator: "\n"))
    return annex4([
      1: [
        row(
          BilingualText(
            kk: "«Ақпараттық сауаттылық мектебі» әлеуметтік жобасы",
            ru: "Социальный проект «Школа информационной грамотности»"),
          planned: 1_260_000_000, contract: 1_250_000_000,
          supplier: "«Шаңырақ» қоғамдық бірлестігі"),
        row(
          BilingualText(
            kk:
              "Ауыл жастарының спорттық бастамаларын қолдау және дене шынықтыруды көпшілікке тарату",
            ru: "Поддержка спортивных инициатив сельской молодежи и массовой физической культуры"),
          planned: 216_250_000, contract: nil, process: BilingualText(kk: nil, ru: nil)),
        row(
          BilingualText(kk: "=1+1", ru: "@SUM(A1)"), planned: 1, contract: 1_234_567_891,
          supplier: "+7 (7212) 00-00-00"),
      ],
      4: [
        row(
          BilingualText(kk: "Жастар орталықтарының желісі", ru: nil), planned: 980_050_000,
          contract: 975_040_000, supplier: "«Жас Отау» қоры", process: long),
        row(
          BilingualText(kk: "Балалар бастамаларының форумы", ru: "Форум детских инициатив"),
          planned: 310_000_000, contract: 309_999_999, supplier: "«Болашақ» ҚБ"),
      ],
      13: [
        row(
          BilingualText(kk: "Пробация: екінші мүмкіндік", ru: "Пробация: второй шанс"),
          planned: 1_000_000_000_000_000, contract: 999_999_999_999_999,
          supplier: "«Қайта оралу» ЖМ")
      ],
    ])
  }

  static func means(_ hundredths: Int64, over count: Int64) -> Means {
    let mean = ExactMean(hundredths: hundredths, over: count)
    return Means(results: mean, effect: mean, continuation: mean, longterm: mean, overall: mean)
  }

  static var annex8: Annex8 {
    let none = means(0, over: 0)
    return Annex8(
      period: .year(2026),
      groups: Direction.all.map { direction in
        switch direction.number {
        case 1:
          Annex8.Group(
            direction: direction,
            rows: [
              Annex8.Row(
                administratorName: body, means: means(1_300, over: 3), remarksReceived: 12,
                remarksRejected: 4),
              Annex8.Row(
                administratorName: BilingualText(
                  kk: "Қазақстан Республикасы Мәдениет және ақпарат министрлігінің Азаматтық қоғам"
                    + " істері комитеті",
                  ru: "Комитет по делам гражданского общества Министерства культуры и информации"
                    + " Республики Казахстан"),
                means: means(475, over: 1), remarksReceived: nil, remarksRejected: nil),
              Annex8.Row(
                administratorName: BilingualText(kk: "Алматы қаласының әкімдігі", ru: nil),
                means: none, remarksReceived: 3, remarksRejected: 0),
            ], means: means(1_775, over: 4), remarksReceived: 15, remarksRejected: 4)
        case 15:
          Annex8.Group(
            direction: direction,
            rows: [
              Annex8.Row(
                administratorName: body, means: means(401, over: 8), remarksReceived: nil,
                remarksRejected: nil)
            ], means: means(401, over: 8), remarksReceived: nil, remarksRejected: nil)
        default:
          Annex8.Group(
            direction: direction, rows: [], means: none, remarksReceived: nil,
            remarksRejected: nil)
        }
      })
  }
}

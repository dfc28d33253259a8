import Consolidation
import SocialOrder

/// Made-up rows of Annexes 2, 3-1, 4-1 and 5-1.
extension SampleForms {
  static func record(_ kind: RecordKind, _ index: Int) -> RecordID {
    RecordID(file: 0, kind: kind, index: index, line: index + 2)
  }

  static let annex2 = Annex2(
    period: .year(2026),
    bodies: [
      Annex2.Body(
        name: body,
        themes: [
          Annex2.Theme(
            title: BilingualText(kk: "Жастардың бос уақыты", ru: "Досуг молодежи"),
            remarks: [
              Annex2.Remark(
                author: "«Жас қыран» ҚБ", text: "Ауыл жастарын қосу", decision: .accepted,
                reason: nil, record: record(.discussions, 0)),
              Annex2.Remark(
                author: "Ким В.О.", text: "Жабдық сатып алу", decision: .rejected,
                reason: "Тапсырыстың мақсатына кірмейді", record: record(.discussions, 1)),
            ]),
          Annex2.Theme(title: BilingualText(kk: "Кітап оқу", ru: "Чтение"), remarks: []),
        ])
    ])

  static func annex31(hasConflict: Bool, answer: String = "Інісі қызметкер") -> Annex31 {
    Annex31(
      period: .year(2026),
      notices: [
        Annex31.Notice(
          administratorName: body, expertName: "Ахметов Арман Асқарұлы",
          date: CivilDate(iso: "2026-03-05")!, hasConflict: hasConflict,
          suppliers: [Annex31.Supplier(name: "«Жас қыран» ҚБ", bin: BIN("140740001239"))],
          answers: [[], [], [], [answer], []], records: [record(.conflictNotices, 0)])
      ])
  }

  static func annex41(_ name: String) -> Annex41 {
    Annex41(
      period: .year(2026),
      bodies: [
        Annex41.Body(
          name: body,
          rows: [
            Annex41.Row(
              projectName: BilingualText(kk: name, ru: nil), supplierName: "«Жас қыран» ҚБ",
              contractSum: Money(tiyn: 216_250_000), goals: BilingualText(kk: "Мақсат", ru: "Цель"),
              start: CivilDate(iso: "2026-02-01"), end: CivilDate(iso: "2026-11-30")!,
              process: process, results: effect,
              overall: ExactMean(hundredths: 1300, over: 3), record: record(.projects, 0),
              scores: [record(.scores, 0)])
          ])
      ])
  }

  static let annex51: Annex51 = {
    let experts = [("Ахметов А.А.", [400, 500, 450, 300]), ("Ким В.О.", [500, 500, 400, 300])]
    return Annex51(
      period: .year(2026),
      projects: [
        Annex51.Project(
          projectID: "Ж-1/2026", name: BilingualText(kk: "Жастар орталығы", ru: nil),
          regions: [0], councilDates: [CivilDate(iso: "2026-12-10")!],
          experts: experts.enumerated().map { index, expert in
            Annex51.Expert(
              name: expert.0, scores: expert.1.map { Int64($0) },
              comments: ["Жоспар орындалды", nil, nil, nil], record: record(.scores, index))
          },
          means: means(1300, over: 3), points: 3350,
          percentOfHighest: ExactMean(hundredths: 3350 * 100, over: 40))
      ])
  }()
}

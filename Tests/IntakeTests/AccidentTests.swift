import SocialOrder
import Testing

@testable import Intake

/// What happens to real files on their way: each gives the finding that names the accident, or is read.
@Suite struct AccidentTests {
  @Test(arguments: [
    ("visit_date", "########", "not-a-date"), ("visit_date", "#N/A", "not-a-date"),
    ("visit_date", "01.03.26", "date-two-digit-year"),
    ("visit_date", "30.02.2026", "date-impossible"),
    ("visit_date", "10. 03. 2026", "not-a-date"), ("visit_date", "2026-03-10 14:30", "not-a-date"),
    ("expert_fee", "#ССЫЛКА!", "not-a-number"), ("expert_fee", "-", "not-a-number"),
    ("expert_fee", "45 мың", "not-a-number"),
    ("administrator_bin", "5,044E+10", "bin-rounded-by-excel"),
    ("administrator_bin", "50440002118", "bin-lost-zero"),
    ("administrator_bin", "'050440002118", "not-a-bin"), ("conducted_by", "-", "unknown-code"),
    ("period", "1 полугодие 2026", "period-invalid"), ("project_id", "\u{A0}\u{200B}", "required"),
    ("project_id", String(repeating: "ә", count: 65), "text-too-long"),
    ("visit_date", "-", "not-a-date"),
    ("instruments", "опрос", "unknown-code"), ("instruments", "survey|опрос", "unknown-code"),
  ])
  func `a spoilt value`(column: String, value: String, code: String) throws {
    for delimiter in [";", ",", "\t"] {
      let outcome = try Sample.read(
        Sample.visit([column: "\"\(value)\""], delimiter: delimiter))
      #expect(outcome.places == ["2 \(code) \(column)"])
      #expect(code == "required" || outcome.records.first?.wrong == [column])
    }
  }

  @Test func `a file saved by Excel and by hand is read whole`() throws {
    let outcome = try Sample.read(
      "\u{FEFF}sep=\t\r\n\"БЮДЖЕТТІК БАҒДАРЛАМА ӘКІМШІСІНІҢ БСН\"\t\"Есепті  кезең\"\t\"Жобаның нөмірі\""
        + "\tVISIT DATE\t\"Кем проведён мониторинг\"\tЭксперттер\t\"Сарапшыға төленген ақы, мың теңге\""
        + "\tInstruments\t\"Жоспардың орындалуы, %\"\t\"Қамтылған адамдар саны\"\t\t\r\n"
        + "\"\u{A0}050440002118 \"\t2026-H1\t\" P-1\u{A0}\"\t10.03.2026 0:00:00\tГосударственный орган\t"
        + "\t\"1\u{A0}234,5\"\t\"Сауалнама жүргізу|бақылау\"\t85,5%\t1 250\t\t\r\n"
        + "\t\t\t\t\t\t\t\t\t\t\t\r\n")
    #expect(
      outcome.places == [
        "2 header-unknown-column Эксперттер", "4 blank-row", "3 read-leniently visit_date",
        "3 read-leniently expert_fee", "3 read-leniently plan_completion",
        "3 read-leniently coverage_people",
      ])
    let record = try #require(outcome.records.first)
    #expect(record.given["project_id"] == "P-1" && record.line == 3)
    #expect(record.slots["visit_date"] == Int64(CivilDate(iso: "2026-03-10")?.days ?? 0))
    #expect(record.slots["expert_fee"] == 123_450_000 && record.slots["plan_completion"] == 8550)
    #expect(record.slots["coverage_people"] == 1250 && record.slots["instruments"] == 0b1_0100)
    #expect(record.wrong.isEmpty)
  }

  @Test func `each column read loosely has one note, and it counts`() throws {
    let row = "050440002118;2026-H1;P;01.03.2026;body;1 234,5;survey\n"
    let outcome = try Sample.read(
      "administrator_bin;period;project_id;visit_date;conducted_by;expert_fee;instruments\n"
        + String(repeating: row, count: 3))
    #expect(outcome.places == ["2 read-leniently visit_date", "2 read-leniently expert_fee"])
    #expect(outcome.findings.map { $0.arguments["count"] } == [.number(3), .number(3)])
    #expect(outcome.findings[1].arguments["reading"]?.text(.en) == "1234.5")
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0], "format-unsupported"), ([0x50, 0x4B, 3, 4], "xlsx-malformed"),
      (Array("%PDF-1.7".utf8), "format-unsupported"), ([0x1F, 0x8B, 8], "format-unsupported"),
      (Array("<html><table>".utf8), "format-unsupported"),
      (Array(" <!DOCTYPE HTML>".utf8), "format-unsupported"),
      (Array("<table><tr>".utf8), "format-unsupported"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "encoding-invalid"),
      ([0x61, 0, 0, 0, 0x62, 0, 0, 0], "encoding-invalid"),
      (Array("+ADw-a>".utf8), "encoding-invalid"), (Array("+/v8-a".utf8), "encoding-invalid"),
      (Array("a;+BBAEQw-;+BBAEQw-;+BBAEQw-".utf8), "encoding-invalid"),
      ([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40], "encoding-invalid"),
    ] as [([UInt8], String)])
  func `another format or encoding is named, and said once`(bytes: [UInt8], code: String) throws {
    #expect(try Sample.read(bytes).codes == [code])
  }
}

import SocialOrder
import Testing

/// The register of administrators, and what is wrong with one that cannot be used.
@Suite("Register of administrators")
struct AdministratorRegisterTests {
  private static let header = "bin,name_kk,name_ru,region,kinds,former_bins\n"

  private func register(_ rows: String) throws -> AdministratorRegister? {
    var reference = try ReferenceData()
    try reference.read(administrators: Array((Self.header + rows).utf8), file: "administrators.csv")
    return reference.administrators
  }

  @Test("A body is found by its BIN and by its former ones")
  func bodies() throws {
    let register = try #require(
      try register(
        "050440002118,\"Басқарма, ішкі саясат\",Управление,43,projects | monitoring,"
          + "140740001239|230740963909\n180740991050,Министрлік,,Республика бойынша,,\n"))
    for bin in ["050440002118", "140740001239", "230740963909"] {
      let body = try #require(BIN(bin).flatMap { register[$0] })
      #expect(body.nameKK == "Басқарма, ішкі саясат")
      #expect(body.nameRU == "Управление")
      #expect(body.kinds == [.projects, .monitoring])
      #expect(body.formerBINs.map(\.text) == ["140740001239", "230740963909"])
    }
    let second = try #require(register.bodies.last)
    #expect(second.nameRU == nil)
    #expect(second.kinds == RecordKind.allCases)
    #expect(second.region == (try ReferenceData()).codes(.region).entry(label: "republic")?.value)
    let other = try #require(BIN("190940935990"))
    #expect(register[other] == nil)
  }

  @Test("A register without a body is none")
  func empty() throws {
    #expect(try register("") == nil)
    #expect(try ReferenceData().administrators == nil)
  }

  @Test(
    "A register that cannot be used is told by file and line",
    arguments: [
      ("050440002119,Басқарма,,,,", 2, "not a BIN"), ("x,Басқарма,,,,", 2, "not a BIN"),
      ("050440002118, ,,,,", 2, "no name"), ("050440002118,Басқарма,,99,,", 2, "unknown region"),
      ("050440002118,Басқарма,,,visits,", 2, "unknown kind"),
      ("050440002118,Басқарма,,,,12", 2, "not a BIN"),
      ("050440002118,Басқарма,,,,050440002118", 2, "twice"),
      ("050440002118,Басқарма,,,,\n050440002118,Басқарма,,,,", 3, "twice"),
      ("050440002118,Басқарма,,,,\n140740001239,Басқарма,,,,050440002118", 3, "twice"),
      ("050440002118,Басқарма,,,,140740001239\n140740001239,Басқарма,,,,", 3, "twice"),
      ("050440002118,Басқарма", 2, "expected"),
    ])
  func errors(_ rows: String, _ line: Int, _ reason: String) throws {
    let error = #expect(throws: ReferenceError.self) { try register(rows + "\n") }
    #expect(error?.file == "administrators.csv")
    #expect(error?.line == line)
    #expect(error?.reason.en.contains(reason) == true)
  }
}

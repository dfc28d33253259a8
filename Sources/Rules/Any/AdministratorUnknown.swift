package import SocialOrder

/// A body that the register of administrators does not have, where a register is given: a slip of the pen in the BIN, or a
/// body that should be entered. A body's former BINs are its own.
package enum AdministratorUnknown: AnyRecordRule {
  package static let declaration = RuleDeclaration(
    "administrator-unknown", .any, .warning, basis: .arithmetic, column: "administrator_bin",
    title: Texts(
      kk: "Әкімші тізілімде бар.", ru: "Администратор есть в реестре.",
      en: "The administrator is in the register."),
    message: Texts(
      kk: "БСН-і {value} бюджеттік бағдарлама әкімшісі тізілімде жоқ.",
      ru: "Администратора бюджетной программы с БИН {value} нет в реестре.",
      en: "The register has no administrator with the BIN {value}."),
    help: Texts(
      kk: "БСН-ді тексеріңіз. Ол дұрыс болса, әкімшіні тізілімге енгізу керек.",
      ru: "Проверьте БИН. Если он верен, администратора нужно внести в реестр.",
      en: "Check the BIN. If it is right, the administrator should be entered in the register."),
    examples: [
      .fails(
        (.projects, [:]),
        reference: .init(
          .administrators, "230740963909,Мәдениет министрлігі,Министерство культуры,republic,,")),
      .passes(
        (.projects, [:]),
        reference: .init(
          .administrators,
          "050440002118,Ішкі саясат басқармасы,Управление внутренней политики,43,,")),
      // A former BIN is the body's own.
      .passes(
        (.projects, [:]),
        reference: .init(
          .administrators,
          "230740963909,Мәдениет министрлігі,Министерство культуры,republic,,050440002118")),
    ])

  package static func judge<Subject: Record>(
    _ record: Subject, _ context: RuleContext, _ report: inout RecordReport
  ) {
    guard let register = context.reference.administrators, let bin = record.administrator,
      register[bin] == nil
    else { return }
    report.add(declaration, on: Subject.Name.administratorBIN)
  }
}

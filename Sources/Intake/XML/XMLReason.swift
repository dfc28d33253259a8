internal import CLibXML2
internal import SocialOrder

/// What a violation of XML is, in plain words: the parser itself speaks English only.
enum XMLReason {
  static func texts(code: Int32) -> Texts {
    switch xmlParserErrors(UInt32(bitPattern: code)) {
    case XML_ERR_TAG_NAME_MISMATCH:
      Texts(
        kk: "жабатын тег ашқан тегке сәйкес емес",
        ru: "закрывающий тег не соответствует открывающему",
        en: "an end tag does not match its start tag")
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_UNDECLARED_ENTITY,
      XML_WAR_UNDECLARED_ENTITY, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF:
      Texts(
        kk: "«&» белгісі «&amp;» түрінде, «<» белгісі «&lt;» түрінде жазылуы керек",
        ru: "знак «&» нужно записать как «&amp;», знак «<» – как «&lt;»",
        en: "\"&\" must be written as \"&amp;\", \"<\" as \"&lt;\"")
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED:
      Texts(
        kk: "атрибуттың мәні тырнақшаға дұрыс алынбаған",
        ru: "значение атрибута неверно взято в кавычки",
        en: "an attribute's value is not quoted rightly")
    case XML_ERR_ATTRIBUTE_REDEFINED:
      Texts(
        kk: "бір атрибут екі рет жазылған", ru: "атрибут указан дважды",
        en: "an attribute is given twice")
    case XML_ERR_INVALID_CHAR:
      Texts(
        kk: "рұқсат етілмеген таңба бар", ru: "есть недопустимый символ",
        en: "there is a character that is not allowed")
    case XML_ERR_DOCUMENT_END:
      Texts(
        kk: "соңғы тегтен кейін артық мәтін тұр", ru: "после последнего тега есть лишний текст",
        en: "there is text after the last tag")
    default:
      Texts(
        kk: "XML ережесі бұзылған (№ \(code))", ru: "нарушено правило XML (№ \(code))",
        en: "a rule of XML is broken (no. \(code))")
    }
  }
}

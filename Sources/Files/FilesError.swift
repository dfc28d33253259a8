internal import Glibc
package import SocialOrder

/// A call to the system that failed: what was attempted, on what, and why.
package struct FilesError: Error, Sendable {
  package enum Attempt: Sendable {
    case open, read, list, createFolder, write
  }

  package let attempt: Attempt
  package let path: String
  package let code: Int32

  package init(_ attempt: Attempt, _ path: String, _ code: Int32) {
    self.attempt = attempt
    self.path = path
    self.code = code
  }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether what stands there is not what was asked for: a folder for a file, a file for a folder.
  package var isWrongKind: Bool { [EISDIR, ENOTDIR, ELOOP, Self.notRegular].contains(code) }

  /// Why, in plain words.
  package var reason: Texts {
    switch code {
    case ENOENT:
      Texts(
        kk: "ондай файл немесе қалта жоқ", ru: "такого файла или папки нет",
        en: "there is no such file or folder")
    case ENOTDIR:
      Texts(
        kk: "бұл – файл, ал қалта керек", ru: "это файл, а нужна папка",
        en: "it is a file, and a folder is wanted")
    case EACCES, EPERM: Texts(kk: "рұқсат жоқ", ru: "нет прав доступа", en: "permission denied")
    case ENOSPC, EDQUOT:
      Texts(kk: "дискіде орын қалмады", ru: "на диске нет места", en: "no space on the disk")
    case EROFS:
      Texts(
        kk: "диск тек оқуға арналған", ru: "диск только для чтения", en: "the disk is read-only")
    case ELOOP:
      Texts(
        kk: "бұл – басқа файлға сілтеме", ru: "это ссылка на другой файл",
        en: "it is a symbolic link")
    case EISDIR: Texts(kk: "бұл – қалта", ru: "это папка", en: "it is a folder")
    case EEXIST:
      Texts(
        kk: "осы атпен файл бар", ru: "файл с таким именем уже есть",
        en: "a file of that name is there")
    case EIO:
      Texts(kk: "дискінің қатесі", ru: "ошибка диска", en: "the disk gave an error")
    case Self.notRegular:
      Texts(kk: "бұл – кәдімгі файл емес", ru: "это не обычный файл", en: "it is no regular file")
    case Self.changed:
      Texts(
        kk: "оқу кезінде файл өзгерді", ru: "файл изменился во время чтения",
        en: "the file changed while it was read")
    case Self.notText:
      Texts(
        kk: "жолдың аты UTF-8 кодтауында емес", ru: "имя пути не в кодировке UTF-8",
        en: "the path's name is not UTF-8")
    default:
      Texts(
        kk: "жүйе қатесі № \(code)", ru: "системная ошибка № \(code)", en: "system error \(code)")
    }
  }

  /// Codes of our own, outside errno's range; and one of its own, by name.
  package static let isFolder: Int32 = EISDIR
  package static let notFolder: Int32 = ENOTDIR
  package static let notRegular: Int32 = -1
  package static let changed: Int32 = -2
  package static let notText: Int32 = -10

  /// What a library of the program's says without errno.
  package static let noSpace: Int32 = ENOSPC
  package static let denied: Int32 = EACCES
  package static let device: Int32 = EIO
}

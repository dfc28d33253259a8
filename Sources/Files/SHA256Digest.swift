internal import CLibCrypto

/// The one owner of a libcrypto digest.
package final class SHA256Digest {
  private let context = EVP_MD_CTX_new()

  /// Without this the library would look for a settings file of its own amid the reading.
  private static let initialised = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)

  package init() {
    _ = Self.initialised
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }
  deinit { EVP_MD_CTX_free(context) }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Hexadecimal, lower case.
  package func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension SHA256Digest {
  /// The SHA-256 of some bytes, hexadecimal, lower case.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digest = SHA256Digest()
    Array(bytes).withUnsafeBytes { digest.update($0) }
    return digest.finish()
  }
}

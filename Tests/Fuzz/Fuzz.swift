// Fed by libFuzzer (`make fuzz`), or, built plainly, by files: `tapsyrys-fuzz TARGET FILE…` plays inputs again.
import Foundation

@main
enum Fuzz {
  /// What is fuzzed, chosen by the environment: the driver has the arguments.
  static let target = FuzzTarget(
    rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "csv")

  static func main() {
    guard let target else { fatalError("FUZZ_TARGET: \(FuzzTarget.allCases.map(\.rawValue))") }
    #if FUZZ
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      exit(runDriver(&count, &arguments, testOneInput))
    #else
      for path in CommandLine.arguments.dropFirst() {
        guard let data = FileManager.default.contents(atPath: path) else {
          fatalError("cannot read \(path)")
        }
        Array(data).withUnsafeBufferPointer { target.run($0) }
      }
      print("\(target.rawValue): \(CommandLine.arguments.count - 1) inputs played")
    #endif
  }
}

#if FUZZ
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// The library's own entry point looks for it by this name, where that is the one that the linker takes.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let target = Fuzz.target else { return -1 }
    target.run(UnsafeBufferPointer(start: bytes, count: count))
    return 0
  }
#endif

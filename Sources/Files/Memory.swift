internal import CSystem

/// How memory goes back to the system.
package enum Memory {
  /// Has large pieces of memory go back as soon as they are let go of. The C library would take them from its heap once one of
  /// their size has been let go of, and the heap shrinks at its end only: what grew in several steps stayed in it.
  package static func giveBackEarly() { _ = mallopt(mmapThreshold, 512 << 10) }

  /// Has all that was let go of go back now. Each thread has a heap of its own, and what one has let go of serves no other.
  package static func giveBack() { _ = malloc_trim(0) }

  /// The C library's name for it is a macro.
  private static let mmapThreshold: Int32 = -3
}

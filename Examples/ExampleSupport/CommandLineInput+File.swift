import Foundation

extension CommandLineInput {
  /// Returns the bytes of a file.
  ///
  /// - Parameter path: the path as the user wrote it.
  /// - Throws: ``Fault`` with the path and the reason, and nothing of what the file holds.
  public static func bytes(ofFile path: String) throws(Fault) -> [UInt8] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { throw Fault("\(path): no such file") }
    let type = (try? manager.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    guard type != .typeDirectory else { throw Fault("\(path): is a folder, not a file") }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Fault("\(path): cannot be read")
    }
  }
}

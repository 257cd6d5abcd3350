import Foundation
import IOPSerialization
import Testing

@Suite("The limits of reading")
struct ReaderLimitTests {
  @Test("A limit of bytes is exact")
  func bytes() throws {
    let limits = try JSONLimits(bytes: 6)
    #expect(refusal(of: "[1,22]", limits: limits) == nil)
    #expect(refusal(of: "[1,22] ", limits: limits)?.reason == .tooManyBytes(limit: 6))
  }

  @Test("A limit of depth is exact, for arrays and objects")
  func depth() throws {
    let limits = try JSONLimits(depth: 3)
    #expect(refusal(of: "[[[1]]]", limits: limits) == nil)
    let error = refusal(of: "[[{\"a\":[]}]]", limits: limits)
    #expect(error?.reason == .tooDeep(limit: 3))
    #expect(error?.path.description == "$[0][0].a")
    #expect(refusal(of: nested(64)) == nil)
    #expect(refusal(of: nested(65))?.reason == .tooDeep(limit: 64))
    #expect(refusal(of: String(repeating: "[", count: 100_000))?.reason == .tooDeep(limit: 64))
    #expect(
      refusal(of: String(repeating: "[{\"\":", count: 50_000))?.reason == .tooDeep(limit: 64))
  }

  @Test("A limit of members is exact, for arrays and objects")
  func members() throws {
    let limits = try JSONLimits(membersPerContainer: 2)
    #expect(refusal(of: "[1,[2,{\"a\":1,\"b\":2}]]", limits: limits) == nil)
    #expect(refusal(of: "[1,2,3]", limits: limits)?.reason == .tooManyMembers(limit: 2))
    #expect(
      refusal(of: "{\"a\":1,\"b\":2,\"c\":3}", limits: limits)?.reason == .tooManyMembers(limit: 2))
  }

  @Test("A limit of values counts containers and scalars")
  func values() throws {
    let limits = try JSONLimits(values: 4)
    #expect(refusal(of: "[1,[2]]", limits: limits) == nil)
    #expect(refusal(of: "[1,[2,3]]", limits: limits)?.reason == .tooManyValues(limit: 4))
  }

  @Test("Limits that make no sense cannot be made")
  func invalid() {
    #expect(throws: JSONLimits.Invalid.notPositive) { try JSONLimits(bytes: 0) }
    #expect(throws: JSONLimits.Invalid.notPositive) { try JSONLimits(depth: 0) }
    #expect(throws: JSONLimits.Invalid.notPositive) { try JSONLimits(membersPerContainer: -1) }
    #expect(throws: JSONLimits.Invalid.notPositive) { try JSONLimits(values: 0) }
    #expect(throws: JSONLimits.Invalid.tooDeep) { try JSONLimits(depth: 129) }
    #expect(throws: Never.self) { try JSONLimits(depth: 128) }
  }

  @Test("An object of a hundred thousand members is read, found in and refused when one repeats")
  func manyMembers() throws {
    let names = (0..<100_000).map { "member\($0)" }
    let body = names.map { "\"\($0)\":0" }.joined(separator: ",")
    let value = try read("{\(body)}")
    for name in names { #expect(value[name] != nil) }
    #expect(refusal(of: "{\(body),\"member50000\":0}")?.reason == .duplicateMember)
    let written = try write(value)
    #expect(written.utf8.count == body.utf8.count + 2)
    let decoded = try StrictJSONDecoder().decode([String: Int].self, from: value)
    #expect(decoded.count == 100_000)
  }

  @Test("The deepest document is read, decoded, compared and written on a stack of 512 KB")
  func stack() throws {
    let text = nested(64)
    try onSmallStack {
      let value = try read(text)
      let tree = try StrictJSONDecoder().decode(Nest.self, from: value)
      #expect(try CanonicalJSONEncoder().encodeToValue(tree) == value)
      #expect(try write(value) == text)
      #expect(try read(write(value, .readable)) == value)
    }
  }

  @Test(
    "A tree at the greatest depth is read and written on a stack of 512 KB, a deeper one refused")
  func greatestDepth() throws {
    let text = nested(JSONLimits.greatestDepth)
    let limits = try JSONLimits(depth: JSONLimits.greatestDepth)
    try onSmallStack {
      let value = try read(text, limits: limits)
      #expect(try write(value) == text)
      #expect(try read(write(value, .readable), limits: limits) == value)
      #expect(value.hashValue == value.hashValue)
      let deeper = failure { () throws(JSONError) in try write(.array([value])) }
      #expect(deeper?.reason == .tooDeep(limit: JSONLimits.greatestDepth))
    }
  }

  /// Arrays in arrays.
  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// Runs work on a thread with the stack that secondary threads have on Apple platforms.
  private func onSmallStack(_ work: @escaping @Sendable () throws -> Void) throws {
    let result = ThreadResult()
    let thread = Thread {
      result.finish(Result { try work() })
    }
    thread.stackSize = 512 << 10
    thread.start()
    try result.wait().get()
  }
}

/// A tree of arrays that decodes itself.
struct Nest: Codable, Hashable {
  let children: [Nest]

  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var children: [Nest] = []
    while !container.isAtEnd { children.append(try container.decode(Nest.self)) }
    self.children = children
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for child in children { try container.encode(child) }
  }
}

/// The result of a thread, to wait for.
final class ThreadResult: @unchecked Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private var result: Result<Void, any Error> = .success(())

  func finish(_ result: Result<Void, any Error>) {
    self.result = result
    semaphore.signal()
  }

  func wait() -> Result<Void, any Error> {
    semaphore.wait()
    return result
  }
}

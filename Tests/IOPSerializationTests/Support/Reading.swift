import IOPSerialization

/// Reads a document that is given as text.
func read(
  _ text: String, limits: JSONLimits = .standard
) throws(JSONError) -> JSONValue {
  try JSONReader(limits: limits).read(Array(text.utf8))
}

/// Writes a value as text.
func write(
  _ value: JSONValue, _ form: JSONWriter.Form = .canonical
) throws(JSONError) -> String {
  String(decoding: try JSONWriter(form: form).write(value), as: UTF8.self)
}

/// The error of an operation that must fail, or nil when it did not.
func failure<Value>(_ operation: () throws(JSONError) -> Value) -> JSONError? {
  do {
    _ = try operation()
    return nil
  } catch {
    return error
  }
}

/// The error of reading a text that must be refused, or nil when it was accepted.
func refusal(of text: String, limits: JSONLimits = .standard) -> JSONError? {
  failure { () throws(JSONError) in try read(text, limits: limits) }
}

/// The error of reading bytes that must be refused, or nil when they were accepted.
func refusal(of bytes: [UInt8]) -> JSONError? {
  failure { () throws(JSONError) in try JSONReader().read(bytes) }
}

/// Decodes a value from text.
func decode<Value: Decodable>(
  _ type: Value.Type, _ text: String
) throws(JSONError) -> Value {
  try StrictJSONDecoder().decode(type, from: Array(text.utf8))
}

/// The error of decoding a value that must be refused, or nil when it was accepted.
func refusal<Value: Decodable>(of type: Value.Type, _ text: String) -> JSONError? {
  failure { () throws(JSONError) in try decode(type, text) }
}

/// Encodes a value as text.
func encode(
  _ value: some Encodable, _ form: JSONWriter.Form = .canonical
) throws(JSONError) -> String {
  String(decoding: try CanonicalJSONEncoder().encode(value, form: form), as: UTF8.self)
}

/// The error of encoding a value that must be refused, or nil when it was encoded.
func refusal(toEncode value: some Encodable) -> JSONError? {
  failure { () throws(JSONError) in try encode(value) }
}

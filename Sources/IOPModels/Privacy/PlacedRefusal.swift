/// The error of a decoder that already says where in the document a value was refused.
///
/// It passes through the code that decodes the values around that place as it is: they would name a wider one.
package protocol PlacedRefusal: InvalidValue {}

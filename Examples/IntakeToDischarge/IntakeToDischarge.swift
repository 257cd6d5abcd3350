import IOPKit

@main struct IntakeToDischarge { static func main() {} }

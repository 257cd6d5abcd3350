import IOPKit

@main struct CheckPlan { static func main() {} }

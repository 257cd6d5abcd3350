import IOPKit

@main struct DraftPlan { static func main() {} }

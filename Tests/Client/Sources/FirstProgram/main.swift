import IOPKit

let today = try CalendarDate("2026-03-02")
let patient = try Patient(
  id: Identifier("pt-1"), name: PersonName(given: "Sam"),
  birthDate: Private(CalendarDate("1992-05-17")), timeZone: TimeZoneName("America/Chicago"))
var intake = try IntakeAssessment(id: Identifier("in-1"), date: today)
intake.conditions = [
  try ClinicalCondition(
    id: Identifier("c-1"), kind: .majorDepression, code: ICD10CMCode("F33.1"), role: .principal)
]
let answers = [2, 2, 3, 2, 1, 2, 2, 1, 0]
intake.measures = [
  try MeasureResult(id: Identifier("m-1"), instrument: .phq9, date: today, answers: answers)
]
let draft = try PlanDrafter(program: .adultDay).draft(from: intake, for: patient, asOf: today)
print("Right for an IOP?", draft.admission.verdict)  // unknown: much was not asked yet
for fact in draft.admission.determination.missing { print("- missing:", fact) }
for objective in draft.plan.content.objectives { print(objective.statement.revealed) }
print(patient)  // Patient(redacted)

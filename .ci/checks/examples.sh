# The examples' names, flags and exit codes are a contract. Holds them to it on every course.
source "$(dirname "$0")/../common.sh"

shopt -s nullglob
courses=(Examples/Data/course-*.json)
shopt -u nullglob
((${#courses[@]} > 0)) || fail "no Examples/Data/course-*.json"

out="$scratch/out" err="$scratch/err"

# expect CODES COMMAND...: runs it (output in $out and $err) and holds its exit code to one of CODES.
expect() {
  local codes="$1" code=0
  shift
  echo "  exit ${codes// / or }: ${*##*/}"
  timeout 120 "$@" >"$out" 2>"$err" || code=$?
  if [[ " $codes " != *" $code "* ]]; then
    tail -n 20 "$out" "$err"
    fail "exit code $code instead of ${codes// / or }: $*"
  fi
}

# The day in the middle of all days that a document names: a day inside the course.
middle_day() {
  grep -oE '"[0-9]{4}-[0-9]{2}-[0-9]{2}' "$1" | tr -d '"' | sort -u >"$scratch/days"
  sed -n "$((($(wc -l <"$scratch/days") + 1) / 2))p" "$scratch/days"
}

# The family names in a document, one on each line.
family_names() {
  python3 - "$1" <<'PYTHON'
import json, re, sys

names = set()

def walk(value, key=""):
    if isinstance(value, dict):
        for name, child in value.items():
            walk(child, name)
    elif isinstance(value, list):
        for child in value:
            walk(child, key)
    elif isinstance(value, str) and value.strip() and re.fullmatch(r"(?i)family(_?name)?|last_?name|surname", key):
        names.add(value)

with open(sys.argv[1], encoding="utf-8") as file:
    walk(json.load(file))
for name in sorted(names):
    print(name)
PYTHON
}

quietly "$scratch/build.log" swift build "${strict[@]}"
# What a newcomer types first.
expect 0 swift run "${strict[@]}" IntakeToDischarge
[[ -s "$out" ]] || fail "IntakeToDischarge prints nothing"
bin="$(swift build --show-bin-path "${strict[@]}")"

for course in "${courses[@]}"; do
  echo "$course"
  expect 0 "$bin/IntakeToDischarge" "$course"
  [[ -s "$out" ]] || fail "IntakeToDischarge prints nothing"
  day="$(middle_day "$course")"
  [[ -n "$day" ]] || fail "$course names no day"
  expect 0 "$bin/IntakeToDischarge" "$course" --asOf "$day"

  # Canonical bytes are read again as the same bytes.
  expect 0 "$bin/IntakeToDischarge" "$course" --canonical
  cp "$out" "$scratch/once.json"
  [[ -s "$scratch/once.json" ]] || fail "--canonical writes nothing"
  expect 0 "$bin/IntakeToDischarge" "$scratch/once.json" --canonical
  cmp "$scratch/once.json" "$out" || fail "$course: the canonical document changes when read again"

  # A drafted plan has no finding at error level.
  expect 0 "$bin/DraftPlan" "$course"
  cp "$out" "$scratch/plan.json"
  python3 -m json.tool "$scratch/plan.json" >/dev/null || fail "DraftPlan writes no JSON"
  expect 0 "$bin/CheckPlan" "$scratch/plan.json"
  for document in "$scratch/plan.json" "$course"; do
    expect "0 1" "$bin/CheckPlan" "$document" --json
    python3 -m json.tool "$out" >/dev/null || fail "CheckPlan --json prints no JSON"
  done

  # A document that ends too early is refused with a message that repeats nothing of it.
  family_names "$course" >"$scratch/names"
  [[ -s "$scratch/names" ]] || fail "$course: no family name found, so leaks cannot be seen"
  for percent in 30 95; do
    head -c $(($(wc -c <"$course") * percent / 100)) "$course" >"$scratch/truncated.json"
    for program in IntakeToDischarge DraftPlan CheckPlan; do
      expect 2 "$bin/$program" "$scratch/truncated.json"
      [[ -s "$err" ]] || fail "$program says nothing about a truncated document"
      if grep -qwFf "$scratch/names" "$out" "$err"; then
        fail "$program repeats a family name of a document that it cannot read"
      fi
    done
  done
done

echo "a file that is not there"
for program in IntakeToDischarge DraftPlan CheckPlan; do
  expect 2 "$bin/$program" "$scratch/absent.json"
done
echo "${#courses[@]} courses: every example keeps its contract"

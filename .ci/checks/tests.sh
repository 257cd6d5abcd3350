# The README's commands, with every warning an error.
source "$(dirname "$0")/../common.sh"

for command in "swift run IntakeToDischarge" "swift test"; do
  grep -qF "$command" README.md || fail "README.md does not show the command: $command"
done

quietly "$scratch/build.log" swift build --build-tests "${strict[@]}"
# The package manager's own warnings (a file that no target owns, say) stop no compiler.
if grep -E "^warning: '" "$scratch/build.log"; then
  fail "the package manager warns"
fi

# Properties run five times as many cases as on a developer's machine.
export IOPKIT_TEST_SCALE=5
quietly "$scratch/test.log" swift test "${strict[@]}"
grep -E 'Test run with [1-9][0-9]* tests? .*passed' "$scratch/test.log" || fail "no test ran"

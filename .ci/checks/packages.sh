# Packages inside Tests: each is built with every warning an error, and tested if it has tests.
source "$(dirname "$0")/../common.sh"

# Tests/Client claims to switch on every upcoming feature: those the compiler knows and has not
# made part of the current language mode.
swiftc -print-supported-features >"$scratch/features.json"
python3 - "$scratch/features.json" Tests/Client/Package.swift <<'PYTHON'
import json, sys

with open(sys.argv[1], encoding="utf-8") as file:
    features = json.load(file)["features"]["upcoming"]
with open(sys.argv[2], encoding="utf-8") as file:
    manifest = file.read()
missing = [f["name"] for f in features
           if f.get("enabled_in") not in ("5", "6") and f'"{f["name"]}"' not in manifest]
if missing:
    sys.exit(f"FAILED: Tests/Client/Package.swift does not enable {', '.join(missing)}")
PYTHON

# The README's first program is the client's, word for word: so it compiles.
if grep -q '^import IOPKit' README.md; then
  python3 - <<'PYTHON'
import pathlib, sys

program = pathlib.Path("Tests/Client/Sources/FirstProgram/main.swift").read_text().strip()
if program not in pathlib.Path("README.md").read_text():
    sys.exit("FAILED: README.md does not show Tests/Client/Sources/FirstProgram/main.swift as it is")
PYTHON
fi

found=0
while read -r manifest; do
  package="$(dirname "$manifest")"
  found=$((found + 1))
  [[ "$package" == Tests/Linkage ]] && continue # has a check of its own: linkage
  options=(--package-path "$package" --scratch-path ".build-$(basename "$package")" "${strict[@]}")
  quietly "$scratch/build.log" swift build --build-tests "${options[@]}"
  if swift package --package-path "$package" dump-package | grep -qE '"type" : "test"'; then
    quietly "$scratch/test.log" swift test "${options[@]}"
    grep -E 'Test run with [1-9][0-9]* tests? .*passed' "$scratch/test.log" || fail "$package: no test ran"
  fi
done < <(find Tests -mindepth 2 -name Package.swift -not -path '*/.build*' | sort)
((found > 0)) || fail "no nested package found"

program=.build-Client/debug/FirstProgram
echo "+ $program"
timeout 60 "$program" >"$scratch/out" || fail "the first program exits with $?"
[[ -s "$scratch/out" ]] || fail "the first program prints nothing"

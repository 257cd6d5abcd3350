# The rules about source files and the manifest that no compiler checks.
source "$(dirname "$0")/../common.sh"

swift package dump-package >"$scratch/manifest.json"
python3 .ci/sources.py "$scratch/manifest.json"

# A path of somebody's machine in a tracked file means that it works there only. Paths inside URLs
# are preceded by a letter, a digit or a dot and do not count. (Exit code 1 of grep: nothing found.)
code=0
git grep -nIE '(^|[^A-Za-z0-9._~-])/((home|root|work|Users)/|tmp/w)' || code=$?
((code == 1)) || fail "tracked files, the lines above, name a path of one machine"

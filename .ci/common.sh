# Sourced by every check: strict shell, the package's folder, and a few words they share.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The library must not ship "warnings are errors" (it would break those who depend on it), so the
# checks pass it. All of them pass the same, so that nothing is compiled twice.
strict=(-Xswiftc -warnings-as-errors)

# A folder of our own, gone when the check ends.
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# quietly LOG COMMAND...: the output goes to LOG; what matters of it is shown when the command fails.
quietly() {
  local log="$1"
  shift
  echo "+ $*"
  if ! "$@" >"$log" 2>&1; then
    grep -E -A 4 'error:|✘|Fatal error' "$log" | head -n 120 || true
    echo "... the last lines:"
    tail -n 15 "$log"
    fail "$*"
  fi
}

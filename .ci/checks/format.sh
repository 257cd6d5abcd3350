# Formatting is not discussed: what `swift format` says, holds.
source "$(dirname "$0")/../common.sh"

swift format lint --strict --recursive Package.swift Sources Tests Examples \
  || fail "run: swift format --in-place --recursive Package.swift Sources Tests Examples"

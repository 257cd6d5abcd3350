# Builds the documentation of each library module, warnings as errors, and looks for public symbols
# without any. A link to another module is written with a leading slash: ``/IOPModels/CalendarDate``.
source "$(dirname "$0")/../common.sh"

# From the bottom up, as a module's documentation links to those below it.
modules=(IOPModels IOPPlanning IOPSerialization IOPTesting IOPKit)
for folder in Sources/*/; do
  [[ " ${modules[*]} " == *" $(basename "$folder") "* ]] || fail "$folder is not in .ci/checks/docs.sh"
done

quietly "$scratch/build.log" swift build "${strict[@]}"
bin="$(swift build --show-bin-path "${strict[@]}")"
triple="$(swift -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')"

dependencies=()
for module in "${modules[@]}"; do
  graphs="$scratch/graphs/$module"
  mkdir -p "$graphs"
  swift symbolgraph-extract -module-name "$module" -I "$bin/Modules" -target "$triple" \
    -output-dir "$graphs" -minimum-access-level public \
    -skip-synthesized-members -emit-extension-block-symbols

  catalog=()
  [[ -d "Sources/$module/Documentation.docc" ]] && catalog=("Sources/$module/Documentation.docc")
  echo "documentation of $module"
  docc convert "${catalog[@]}" --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" \
    --enable-experimental-external-link-support "${dependencies[@]}" \
    --warnings-as-errors --output-path "$scratch/$module.doccarchive" \
    || fail "the documentation of $module has warnings"
  dependencies+=(--dependency "$scratch/$module.doccarchive")
done

python3 .ci/undocumented.py "$scratch/graphs"

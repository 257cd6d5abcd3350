# A client of the whole library, as a server would ship it: no Foundation in it, and small.
source "$(dirname "$0")/../common.sh"

# Static and stripped, in bytes; the Swift runtime alone is 6.2 million. Lower these when the client becomes smaller; with Foundation
# it would be 14 to 58 million.
#
# Linked as SwiftPM links it, the client exports every public symbol, so that nothing of the library can be left out: 1.5 million
# bytes of symbol tables, and all that is never called.
budget=17900000
# Linked as a server should be: no symbol is exported, what nothing calls is left out, and equal functions stand once.
server_budget=16100000
server=(-Xlinker --no-export-dynamic -Xlinker --icf=safe)

build() { # build FOLDER OPTIONS...
  local folder="$1"
  shift
  quietly "$scratch/build.log" swift build --package-path Tests/Linkage --scratch-path "$folder" \
    -c release "${strict[@]}" "$@"
}

build .build-static --static-swift-stdlib
static=.build-static/release/Linkage
build .build-dynamic
dynamic=.build-dynamic/release/Linkage

# Does it run, and on real documents?
for document in /dev/null Examples/Data/course-*.json; do
  [[ -e "$document" ]] || continue
  timeout 60 "$static" <"$document" >"$scratch/out" 2>&1 \
    || { tail -n 5 "$scratch/out"; fail "Linkage cannot use $document"; }
done

# Dynamic: which libraries does it ask for?
ldd "$dynamic" >"$scratch/libraries"
grep -q libswiftCore "$scratch/libraries" || fail "ldd shows no Swift runtime: nothing is proved"
if grep -iE 'foundation|icu' "$scratch/libraries"; then
  fail "the client links the libraries above"
fi

# Static: is any of it inside? Module names are part of every Swift symbol.
nm "$static" >"$scratch/symbols"
grep -q 9IOPModels "$scratch/symbols" || fail "nm shows no symbol of the library: nothing is proved"
if grep -m 5 -E '10Foundation|20FoundationEssentials|30FoundationInternationalization|[0-9]_FoundationICU| _?(CFString|ucal_|uloc_)' \
  "$scratch/symbols"; then
  fail "the static client holds symbols of Foundation, such as the above"
fi
if grep -m 5 -aoE 'FoundationEssentials|FoundationInternationalization|FoundationICU|libFoundation' "$static"; then
  fail "the static client names Foundation"
fi

# weigh FILE BUDGET WORDS: the size of a file once it is stripped.
weigh() {
  local size
  strip -o "$scratch/stripped" "$1"
  size=$(wc -c <"$scratch/stripped")
  echo "client of the whole library, static and stripped, $3: $size bytes, budget $2"
  ((size <= $2)) || fail "$((size - $2)) bytes over the budget"
}

weigh "$static" "$budget" "as SwiftPM links it"

# Only linked again. It must still run.
build .build-static --static-swift-stdlib "${server[@]}"
for document in /dev/null Examples/Data/course-*.json; do
  [[ -e "$document" ]] || continue
  timeout 60 "$static" <"$document" >"$scratch/out" 2>&1 \
    || { tail -n 5 "$scratch/out"; fail "Linkage, linked without exports, cannot use $document"; }
done
weigh "$static" "$server_budget" "as a server links it (${server[*]})"

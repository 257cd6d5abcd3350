# A client of the whole library, as a server would ship it: no Foundation in it, and small.
source "$(dirname "$0")/../common.sh"

# Static and stripped, in bytes. The Swift runtime alone is 6.1 million, and its table of exported symbols makes 0.7 million of
# what the client adds. The rest is models, their coding, rules and texts. With Foundation it would be 14 to 58 million.
budget=19500000

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

strip -o "$scratch/stripped" "$static"
size=$(wc -c <"$scratch/stripped")
echo "client of the whole library, static and stripped: $size bytes, budget $budget"
((size <= budget)) || fail "$((size - budget)) bytes over the budget"

"""Lists public symbols without a doc comment, from symbol graphs. Exits with 1 if there are any.

usage: undocumented.py DIRECTORY   (with one folder of *.symbols.json for each module)

Documented is what has a doc comment in the package, its own or that of the package's protocol
whose requirement it fulfils. A member that fulfils a requirement of the standard library
(`description`, `==`, `init(from:)`, ...) needs none: the requirement says what it does.
"""

import json
import os
import pathlib
import sys


def is_standard_library(symbol):
    """Mangled names start with a digit (a module's length) unless the module is Swift itself."""
    return symbol.startswith("s:") and not symbol[2:3].isdigit()


graphs = [json.loads(path.read_text()) for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.symbols.json"))]
modules = {graph["module"]["name"] for graph in graphs}
symbols = 0
missing = []

for graph in graphs:
    # A member that fulfils a requirement carries where that comes from.
    origins = {
        relation["source"]: relation["sourceOrigin"]["identifier"]
        for relation in graph["relationships"]
        if "sourceOrigin" in relation
    }
    for symbol in graph["symbols"]:
        name = symbol["identifier"]["precise"]
        if symbol["kind"]["identifier"] == "swift.extension" or "::SYNTHESIZED::" in name:
            continue
        symbols += 1
        comment = symbol.get("docComment", {})
        ours = comment.get("module") in modules
        if ours and any(line["text"].strip() for line in comment["lines"]):
            continue
        if is_standard_library(origins.get(name, "")):
            continue
        place = ""
        if "location" in symbol:
            file = os.path.relpath(symbol["location"]["uri"].removeprefix("file://"))
            place = f'{file}:{symbol["location"]["position"]["line"] + 1}: '
        missing.append(f'{place}{graph["module"]["name"]}.{".".join(symbol["pathComponents"])}')

if missing:
    print("\n".join(sorted(missing)))
    sys.exit(f"FAILED: {len(missing)} of {symbols} public symbols have no doc comment")
if symbols == 0:
    sys.exit("FAILED: no public symbol found")
print(f"{symbols} public symbols: each has a doc comment")

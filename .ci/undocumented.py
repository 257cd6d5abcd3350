"""Checks the doc comments of public symbols, from symbol graphs. Exits with 1 if one is missing or too long.

usage: undocumented.py DIRECTORY   (with one folder of *.symbols.json for each module)

Documented is what has a doc comment in the package, its own or that of the package's protocol
whose requirement it fulfils. A member that fulfils a requirement of the standard library
(`description`, `==`, `init(from:)`, ...) needs none: the requirement says what it does.

The abstract, that is the first paragraph of the comment, has at most 150 characters as a reader sees
it, so that lists of symbols stay readable.

Where a module has a documentation catalog, each of its public types, protocols and aliases that is
not part of another one stands in exactly one group of topics of the landing page.
"""

import json
import os
import pathlib
import re
import sys

LONGEST_ABSTRACT = 150


def abstract(lines):
    """The first paragraph as a reader sees it: links and code without their backticks."""
    paragraph = []
    for line in lines:
        if not line["text"].strip():
            break
        paragraph.append(line["text"].strip())
    return " ".join(paragraph).replace("`", "")


def place_of(symbol):
    if "location" not in symbol:
        return ""
    file = os.path.relpath(symbol["location"]["uri"].removeprefix("file://"))
    return f'{file}:{symbol["location"]["position"]["line"] + 1}: '


def curated(landing_page):
    """The names that the groups of topics of a landing page link to, each as often as it stands there."""
    topics = landing_page.read_text(encoding="utf-8").partition("\n## Topics\n")[2]
    return re.findall(r"^- ``(\w+)``$", topics, re.MULTILINE)


def is_standard_library(symbol):
    """Mangled names start with a digit (a module's length) unless the module is Swift itself."""
    return symbol.startswith("s:") and not symbol[2:3].isdigit()


graphs = [json.loads(path.read_text()) for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.symbols.json"))]
modules = {graph["module"]["name"] for graph in graphs}
symbols = 0
missing = []
long = []
uncurated = []

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
            length = len(abstract(comment["lines"]))
            if length > LONGEST_ABSTRACT:
                long.append(
                    f'{place_of(symbol)}{".".join(symbol["pathComponents"])}: {length} characters')
            continue
        if is_standard_library(origins.get(name, "")):
            continue
        missing.append(
            f'{place_of(symbol)}{graph["module"]["name"]}.{".".join(symbol["pathComponents"])}')

TYPES = {"swift.struct", "swift.enum", "swift.class", "swift.actor", "swift.protocol", "swift.typealias"}
for module in sorted(modules):
    landing_page = pathlib.Path("Sources", module, "Documentation.docc", f"{module}.md")
    if not landing_page.exists():
        continue
    names = curated(landing_page)
    types = {
        symbol["pathComponents"][0]: symbol
        for graph in graphs
        if graph["module"]["name"] == module
        for symbol in graph["symbols"]
        if len(symbol["pathComponents"]) == 1 and symbol["kind"]["identifier"] in TYPES
    }
    for name, symbol in types.items():
        if names.count(name) != 1:
            uncurated.append(
                f"{place_of(symbol)}{module}.{name} stands {names.count(name)} times in {landing_page}")

problems = [
    (missing, f"{len(missing)} of {symbols} public symbols have no doc comment"),
    (long, f"{len(long)} abstracts are longer than {LONGEST_ABSTRACT} characters"),
    (uncurated, f"{len(uncurated)} public types are not in exactly one group of their landing page"),
]
for found, _ in problems:
    if found:
        print("\n".join(sorted(set(found))))
if failures := [summary for found, summary in problems if found]:
    sys.exit(f'FAILED: {"; ".join(failures)}')
if symbols == 0:
    sys.exit("FAILED: no public symbol found")
print(f"{symbols} public symbols: each has a doc comment with a short abstract")

"""Checks the library's sources and manifest: who imports whom, no dependency, no trap, no I/O.

usage: sources.py MANIFEST.json   (from `swift package dump-package`; run at the package's root)
"""

import json
import pathlib
import re
import sys

# The layers: what each library module may import. Arrows point down only. A new module of the
# library is entered here, on purpose.
LAYERS = {
    "IOPModels": set(),
    "IOPPlanning": {"IOPModels"},
    "IOPSerialization": {"IOPModels", "IOPPlanning"},
    "IOPTesting": {"IOPModels", "IOPPlanning"},
    "IOPKit": {"IOPModels", "IOPPlanning", "IOPSerialization", "IOPTesting"},
}
EXECUTABLES = {"IntakeToDischarge", "DraftPlan", "CheckPlan"}

IMPORT = re.compile(
    r"(?:^|;)\s*(?:@\w+(?:\([^)]*\))?\s+)*"  # @_exported, @preconcurrency, @_spi(X)
    r"(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func|actor)\s+)?(\w+)",
    re.MULTILINE,
)
CAN_IMPORT = re.compile(r"\bcanImport\(\s*(\w+)")

UNFINISHED = re.compile(r"\b(TODO|FIXME)\b")  # looked for in comments, too
FORBIDDEN = {
    "may trap": re.compile(
        r"\b(fatalError|preconditionFailure)\b|\b(try|as)!|[\w)\]]!(?![=\w])"
    ),
    "does input or output": re.compile(
        r"(?<![.\w])(print|debugPrint|dump|readLine|fopen|fputs|getenv|putchar)\s*\("
        r"|\b(FileManager|FileHandle|ProcessInfo|CommandLine|URLSession)\b"
    ),
    "asks a clock or a random source": re.compile(
        r"\b(ContinuousClock|SuspendingClock|SystemRandomNumberGenerator)\b|(?<![.\w])(Date|UUID)\(\)"
        r"|\.(shuffled|shuffle|randomElement)\(\)|\.random\((?![^)]*\busing:)"
    ),
}

# A string is matched first, so that the slashes of a URL do not start a comment. Raw and multi-line
# strings come before plain ones; block comments do not nest here.
COMMENT_OR_STRING = re.compile(
    r'(?P<string>#+"""[\s\S]*?"""#+|"""(?:\\.|[\s\S])*?"""|#+".*?"#+|"(?:\\.|[^"\\\n])*")'
    r"|(?P<comment>//[^\n]*|/\*[\s\S]*?\*/)"
)

problems = []


def bare(text):
    """`text` with its comments and strings blank, and its lines where they were.

    Code inside a string's interpolation is blanked with it: the tests must see to that.
    """

    def blank(match):
        return ('""' if match["string"] else "") + "\n" * match[0].count("\n")

    return COMMENT_OR_STRING.sub(blank, text)


def report(path, text, position, message):
    problems.append(f"{path}:{text.count(chr(10), 0, position) + 1}: {message}")


def check_file(path, module):
    text = path.read_text(encoding="utf-8")
    for match in UNFINISHED.finditer(text):
        report(path, text, match.start(), f"unfinished: {match[0]}")

    code = bare(text)
    for pattern in (IMPORT, CAN_IMPORT):
        for match in pattern.finditer(code):
            if match[1] not in LAYERS[module] | {"Swift"}:
                report(path, code, match.start(1), f"{module} must not import {match[1]}")
    for what, pattern in FORBIDDEN.items():
        for match in pattern.finditer(code):
            report(path, code, match.start(), f"{what}: {match[0].strip()}")


def check_sources():
    files = 0
    for folder in sorted(pathlib.Path("Sources").iterdir()):
        if folder.name not in LAYERS:
            problems.append(f"{folder}: a module without a place in the layers of .ci/sources.py")
            continue
        for path in sorted(folder.rglob("*.swift")):
            check_file(path, folder.name)
            files += 1
    if files == 0:
        problems.append("Sources: no Swift file found")
    return files


def check_manifest(manifest):
    for dependency in manifest["dependencies"]:
        problems.append(f"Package.swift: depends on another package: {json.dumps(dependency)}")

    targets = {target["name"]: target for target in manifest["targets"]}
    for module, allowed in LAYERS.items():
        if module not in targets:
            problems.append(f"Package.swift: no target {module}")
            continue
        for dependency in targets[module]["dependencies"]:
            name = next(iter(dependency.values()))[0]
            if name not in allowed:
                problems.append(f"Package.swift: {module} must not depend on {name}")
        for setting in targets[module]["settings"]:
            kind = next(iter(setting["kind"]))
            # Both would be forced on everyone who depends on the package, or refused by them.
            if kind in ("unsafeFlags", "treatAllWarnings", "treatWarning"):
                problems.append(f"Package.swift: {module} ships the setting {kind}")

    products = {product["name"]: product for product in manifest["products"]}
    for module in LAYERS:
        wanted = set(LAYERS) if module == "IOPKit" else {module}
        product = products.get(module)
        if product is None or "library" not in product["type"]:
            problems.append(f"Package.swift: no library product {module}")
        elif set(product["targets"]) != wanted:
            problems.append(f"Package.swift: the product {module} must list {sorted(wanted)}")
    for name in EXECUTABLES:
        if name not in products or "executable" not in products[name]["type"]:
            problems.append(f"Package.swift: no executable product {name}")
    for name in set(products) - set(LAYERS) - EXECUTABLES:
        problems.append(f"Package.swift: a product that .ci/sources.py does not know: {name}")


count = check_sources()
with open(sys.argv[1], encoding="utf-8") as file:
    check_manifest(json.load(file))
if problems:
    print("\n".join(problems))
    sys.exit(f"FAILED: {len(problems)} problems in Sources and Package.swift")
print(f"{count} source files and the manifest: nothing to report")

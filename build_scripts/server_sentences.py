"""What the server says, read from its source: every sentence that a screen may show, as a template with `{places}`.

python3 build_scripts/server_sentences.py            prints the sentences that a language has not, as JSON, per language
python3 build_scripts/server_sentences.py --all      prints every sentence with the file that it is in

The keys of web_ui/src/i18n/<language>/server.ts are these templates, whatever their places are called.
tests/unit/test_server_sentences.py holds them together; tests/unit/sentences_unseen.json has what no screen shows.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "web_ui" / "src" / "i18n"
UNSEEN = ROOT / "tests" / "unit" / "sentences_unseen.json"
# What speaks to a terminal, a log or the operating system, never through the API.
_ELSEWHERE = re.compile(
    r"^(cli\w*|doctor|diagnostics|settings|logs\w*|otlp|ready|tls|frozen|files|serving\w*|accounts|verifying"
    r"|remembered|__main__)\.py$"
    r"|^(desktop|service|adapters|demo|data)/"
    r"|^care/(doctoring|erasing|notes)\.py$|/command\.py$|/openapi\.py$|^web/health\.py$"
    r"|^exchange/(archive/(digest|reading|readme|schemas)|phpvms/folder)\.py$"
    r"|^kernel/(upcast|event|registry|measured|measures|readiness)\.py$"
)
_NOT_SHOWN = {"description", "summary", "title", "doc", "help", "pattern", "examples", "metavar"}
_NOT_CALLED = {
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "Column",
    "getLogger",
    "compile",
    "print",
    "text",
    "AssertionError",
}
_SQL = re.compile(r"^(SELECT|DELETE|INSERT|UPDATE|CREATE|DROP|PRAGMA|ATTACH|WITH|ALTER)\b")
_WORDS = re.compile(r"[A-Za-z]{2,} .*[a-z]{2,}", re.DOTALL)
_BEGINS = re.compile(r"^(\{\w+\}|[A-Z0-9“(]|vamgr )")
_ENDS = re.compile(r"([.!?…:”)]|\{\w+\})$")
# "Undone." and "Rejected {ident}: {reason}" have one word only; "the time runs backwards." comes after a colon.
_SHORT = re.compile(r"^[A-Z{].*[A-Za-z]{3,}.*([.!?”]$|: \{)", re.DOTALL)
_CONTINUED = re.compile(r"^[a-z]+ .*[a-z]{2,} .*[.!?]$", re.DOTALL)
# Titles and formulas are phrases: in these files everything that has words is shown.
_PHRASES = re.compile(
    r"^(overview/todo|kernel/errors|web/problems|web/moments|world/(costs|performance)|dispatch/(fuel|load|planning)"
    r"|finance/(accounts|domain|expenses|flight|pay|policies)|fleet/pricing|crew/awards)\.py$"
)
# An entry of server.ts: 'key': 'value', with either quotes, or a bare word as key; the value may be on the next line.
_QUOTED = r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\""""
_ENTRY = re.compile(rf"^  (?:{_QUOTED}|([A-Za-z]\w*)):\s+(?:{_QUOTED}),$", re.MULTILINE)
_PHRASE = re.compile(r"^\S.*[A-Za-z]{3,}", re.DOTALL)


@cache
def sentences() -> dict[str, str]:
    """Each template with the file that it was found in first."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "vamgr").rglob("*.py")):
        name = path.relative_to(ROOT / "vamgr").as_posix()
        if _ELSEWHERE.search(name):
            continue
        for template in _of(ast.parse(path.read_text(encoding="utf-8")), phrases=_PHRASES.match(name) is not None):
            found.setdefault(template, name)
    return found


def translations(language: str) -> dict[str, str]:
    """A language's server.ts: the English sentence and what it is in the language."""
    text = (I18N / language / "server.ts").read_text(encoding="utf-8")
    found = {}
    for single, double, bare, value, other in _ENTRY.findall(text):
        found[_unquoted(single or double) or bare] = _unquoted(value or other)
    return found


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), text)


def shape(template: str) -> str:
    """A template without the names of its places: a variable in Python may be called otherwise tomorrow."""
    return re.sub(r"\{\w+\}", "{}", template)


def unseen() -> dict[str, str]:
    """What is found and shown by no screen, with the reason."""
    reasons: dict[str, str] = json.loads(UNSEEN.read_text(encoding="utf-8"))
    return reasons


def languages() -> list[str]:
    return sorted(path.parent.name for path in I18N.glob("*/server.ts"))


def _of(tree: ast.Module, *, phrases: bool) -> Iterator[str]:
    skipped = set(_skipped(tree))
    inner: set[int] = set()
    for node in ast.walk(tree):
        if id(node) in skipped or id(node) in inner:
            continue
        if isinstance(node, ast.JoinedStr | ast.BinOp | ast.Constant):
            forms = _forms(node)
            if not forms:
                continue
            alone = _standing_alone(node)
            inner |= {id(part) for part in ast.walk(node) if part is not node and id(part) not in alone}
            for form in forms:
                template = _named(form)
                if _is_sentence(template) or (phrases and _is_phrase(template)):
                    yield template


def _standing_alone(node: ast.AST) -> set[int]:
    """A text inside a place of an f-string, as an argument of a call, is one of its own."""
    calls = (part for part in ast.walk(node) if part is not node and isinstance(part, ast.Call))
    return {id(part) for call in calls for part in ast.walk(call)}


def _skipped(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield id(first.value)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)  # a docstring of an attribute
        if isinstance(node, ast.keyword) and node.arg in _NOT_SHOWN:
            yield from map(id, ast.walk(node.value))
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in _NOT_CALLED:
                for argument in (*node.args, *(word.value for word in node.keywords)):
                    yield from map(id, ast.walk(argument))


Parts = list[str | ast.expr]


def _forms(node: ast.AST) -> list[Parts]:
    """Every way that an expression's text can come out, as literal parts and expressions."""
    if isinstance(node, ast.Constant):
        return [[node.value]] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        made: list[Parts] = [[]]
        for value in node.values:
            ways = _forms(value) if isinstance(value, ast.Constant) else _place(value)
            made = [[*before, *way] for before in made for way in ways][:16]
        return made
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _forms(node.left), _forms(node.right)
        if not left and not right:
            return []
        return [[*a, *b] for a in left or [[node.left]] for b in right or [[node.right]]][:16]
    if isinstance(node, ast.IfExp):
        yes, no = _forms(node.body), _forms(node.orelse)
        return [*yes, *no] if yes and no else []
    return []


def _place(value: ast.expr) -> list[Parts]:
    inner = value.value if isinstance(value, ast.FormattedValue) else value
    if isinstance(inner, ast.IfExp) and (ways := _forms(inner)):
        return ways
    return [[inner]]


def _named(parts: Parts) -> str:
    text = ""
    used: dict[str, str] = {}
    for part in parts:
        if isinstance(part, str):
            text += re.sub(r"\{(\d*)\}", lambda empty: "{value" + empty[1] + "}", part)
            continue
        source = ast.unparse(part)
        if source not in used:
            name = _name(part)
            taken = set(used.values())
            number = 2
            unique = name
            while unique in taken:
                unique, number = f"{name}{number}", number + 1
            used[source] = unique
        text += "{" + used[source] + "}"
    return text


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr.strip("_")
    if isinstance(node, ast.Name):
        return node.id.strip("_")
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"replace", "join", "strip", "lower", "upper"}:
            return _name(node.args[0] if node.func.attr == "join" and node.args else node.func.value)
        return _name(node.args[0]) if node.args else _name(node.func)
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.UnaryOp | ast.IfExp | ast.GeneratorExp | ast.ListComp):
        for child in ast.walk(node):
            if isinstance(child, ast.Attribute | ast.Name):
                return _name(child)
    return "value"


def _is_sentence(text: str) -> bool:
    words = _own_words(text)
    return not _SQL.match(text) and bool(
        (_WORDS.search(words) and _BEGINS.match(text) and _ENDS.search(text))
        or (_SHORT.match(text) and re.search(r"[A-Za-z]{3,}", words))
        or _CONTINUED.match(text)
    )


def _is_phrase(text: str) -> bool:
    return not _SQL.match(text) and bool(
        _PHRASE.match(text) and re.search(r"[a-z]{4,}", _own_words(text)) and " " in text
    )


def _own_words(text: str) -> str:
    return re.sub(r"\{\w+\}", "", text)


def missing(language: str) -> dict[str, str]:
    have = {shape(template) for template in (*translations(language), *unseen())}
    return {template: file for template, file in sentences().items() if shape(template) not in have}


def main(arguments: list[str]) -> None:
    if "--all" in arguments:
        print(json.dumps(sentences(), indent=1, ensure_ascii=False))
    else:
        print(json.dumps({language: missing(language) for language in languages()}, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])

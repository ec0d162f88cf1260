"""What pydantic found wrong, in sentences for people, on dotted field names, with the API's own short codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from vamgr.kernel.errors import FieldError

Context = Mapping[str, Any]


def field_errors(error: ValidationError) -> list[FieldError]:
    """One sentence per field; of several members of a union that all failed, the first one speaks."""
    found: dict[str, FieldError] = {}
    for entry in error.errors(include_url=False):
        path = ".".join(str(part) for part in entry["loc"] if not _is_branch(part))
        # An empty field is not written wrongly, it is not written at all.
        kind = "missing" if entry["input"] == "" and entry["type"] in _UNWRITTEN else entry["type"]
        code, sentence = _translate(kind, entry.get("ctx") or {}, entry["msg"])
        found.setdefault(path, FieldError(path, sentence, code))
    return list(found.values())


def _is_branch(part: str | int) -> bool:
    """Whether this part of a location names a branch of a union or a function, not a field of the input."""
    return isinstance(part, str) and ("[" in part or "(" in part or part in _TYPE_NAMES)


_UNWRITTEN = frozenset({"string_too_short", "string_pattern_mismatch", "int_parsing", "float_parsing"})

_TYPE_NAMES = frozenset(
    {"str", "int", "float", "bool", "decimal", "date", "datetime", "list", "dict", "none", "constrained-str"}
)


def _length(context: Context, key: str, singular: str) -> str:
    number = int(context[key])
    return f"{number:,} {singular}" if number == 1 else f"{number:,} {singular}s"


def _number(value: Any) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,g}" if isinstance(value, float) else str(value)


_SIGNS = re.compile(r"\^(?:\[(?P<signs>[^\]]+)\]|(?P<digits>\\d))(?:\{(?P<low>\d+)(?:,(?P<high>\d+))?\})?\$")
_SIGN_NAMES = (
    ("A-Za-z", "letters"),
    ("A-Z", "capital letters"),
    ("0-9", "digits"),
    ("_", "underscores"),
    ("-", "dashes"),
)


def pattern_sentence(pattern: str) -> str:
    """What to write, for the two kinds of pattern that fields have: so many of some signs, or one of some words."""
    match = _SIGNS.fullmatch(pattern)
    if match is None:
        words = dict.fromkeys(re.findall(r"[a-z]{2,}", pattern))
        return f"Use one of: {', '.join(words)}."
    rest, names = match["signs"] or "0-9", []
    for signs, name in _SIGN_NAMES:
        if signs in rest:
            rest = rest.replace(signs, "")
            names.append(name)
    low, high = match["low"] or "1", match["high"] or match["low"] or "1"
    many = f"{low} to {high}" if low != high else low
    if many == "1":
        names = [name.removesuffix("s") for name in names]
    return f"Use {many} {' or '.join(names)}."


_TYPES: dict[str, tuple[str, str]] = {
    "missing": ("required", "Fill this in."),
    "extra_forbidden": ("unknown-field", "There is no such field here. Leave it out."),
    "string_type": ("bad-format", "Write this as text."),
    "int_type": ("bad-format", "Write a whole number."),
    "int_parsing": ("bad-format", "Write a whole number."),
    "int_parsing_size": ("too-large", "This number is too large."),
    "int_from_float": ("bad-format", "Write a whole number."),
    "float_type": ("bad-format", "Write a number."),
    "float_parsing": ("bad-format", "Write a number."),
    "finite_number": ("bad-format", "Write a number that is not endless."),
    "decimal_type": ("bad-format", "Write a number."),
    "decimal_parsing": ("bad-format", "Write a number."),
    "bool_type": ("bad-format", "Write true or false."),
    "bool_parsing": ("bad-format", "Write true or false."),
    "date_type": ("bad-format", "Write the date as YYYY-MM-DD, for example 2026-03-29."),
    "date_parsing": ("bad-format", "Write the date as YYYY-MM-DD, for example 2026-03-29."),
    "date_from_datetime_parsing": ("bad-format", "Write the date as YYYY-MM-DD, for example 2026-03-29."),
    "date_from_datetime_inexact": ("bad-format", "Write only the date, as YYYY-MM-DD."),
    "datetime_type": ("bad-format", "Write the time in UTC, for example 2026-03-29T14:05:00Z."),
    "datetime_parsing": ("bad-format", "Write the time in UTC, for example 2026-03-29T14:05:00Z."),
    "datetime_from_date_parsing": ("bad-format", "Write the time in UTC, for example 2026-03-29T14:05:00Z."),
    "timezone_aware": ("bad-format", "Add the time zone: Z for UTC, for example 2026-03-29T14:05:00Z."),
    "list_type": ("bad-format", "Send a list here."),
    "tuple_type": ("bad-format", "Send a list here."),
    "dict_type": ("bad-format", "Send an object here."),
    "model_type": ("bad-format", "Send an object here."),
    "model_attributes_type": ("bad-format", "Send an object here."),
    "none_required": ("bad-format", "Leave this empty."),
    "uuid_parsing": ("bad-format", "This is not an id."),
    "uuid_type": ("bad-format", "This is not an id."),
    "string_unicode": ("bad-format", "This text is not UTF-8."),
}

_WITH_CONTEXT: dict[str, tuple[str, Callable[[Context], str]]] = {
    "string_too_short": ("too-short", lambda c: f"Use at least {_length(c, 'min_length', 'character')}."),
    "string_too_long": ("too-long", lambda c: f"Use at most {_length(c, 'max_length', 'character')}."),
    "too_short": (
        "too-short",
        lambda c: f"Give at least {_length(c, 'min_length', 'entry').replace('entrys', 'entries')}.",
    ),
    "too_long": (
        "too-long",
        lambda c: f"Give at most {_length(c, 'max_length', 'entry').replace('entrys', 'entries')}.",
    ),
    "greater_than_equal": ("too-small", lambda c: f"Use {_number(c['ge'])} or more."),
    "greater_than": ("too-small", lambda c: f"Use more than {_number(c['gt'])}."),
    "less_than_equal": ("too-large", lambda c: f"Use {_number(c['le'])} or less."),
    "less_than": ("too-large", lambda c: f"Use less than {_number(c['lt'])}."),
    "multiple_of": ("bad-format", lambda c: f"Use a multiple of {_number(c['multiple_of'])}."),
    "literal_error": ("unknown-code", lambda c: f"Use one of: {c['expected']}."),
    "enum": ("unknown-code", lambda c: f"Use one of: {c['expected']}."),
    "string_pattern_mismatch": ("bad-format", lambda c: pattern_sentence(c["pattern"])),
    "decimal_max_places": ("bad-format", lambda c: f"Use at most {_length(c, 'decimal_places', 'decimal place')}."),
    "decimal_max_digits": ("too-large", lambda c: f"Use at most {_length(c, 'max_digits', 'digit')}."),
    "union_tag_invalid": ("unknown-code", lambda c: f"Use one of: {c['expected_tags']}."),
}


def _translate(kind: str, context: Context, message: str) -> tuple[str, str]:
    if kind in _TYPES:
        return _TYPES[kind]
    if kind in _WITH_CONTEXT:
        code, sentence = _WITH_CONTEXT[kind]
        return code, sentence(context)
    if kind in {"value_error", "assertion_error"}:
        # A validator of ours: its words are meant for people already.
        error = context.get("error")
        return "bad-format", str(error) if error is not None else message.partition(", ")[2] or message
    return "bad-format", message if message.endswith(".") else f"{message}."

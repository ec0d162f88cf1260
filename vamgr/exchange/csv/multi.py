"""Many values in one cell, as phpVMS writes them: ``Y?price=300&cost=100;F;Gate=4``. Pure.

``;`` parts the items, ``?`` begins an item's parameters, ``&`` parts them, the first ``=`` gives a value.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """``params``: name → value in order; a parameter without ``=`` has the value ""."""

    name: str
    params: tuple[tuple[str, str], ...] = ()


def items_of(text: str) -> tuple[Item, ...]:
    """Empty items are left out; so is the white space around every part."""
    found = []
    for part in text.split(";"):
        name, _, rest = part.partition("?")
        pairs = [pair for pair in rest.split("&") if pair.strip()]
        if name.strip():
            found.append(Item(name.strip(), tuple(_pair(pair) for pair in pairs)))
    return tuple(found)


def text_of(items: Iterable[Item]) -> str:
    """The one form of these items; `items_of` gives them again."""
    return ";".join(_item(item) for item in items)


def names_of(text: str) -> tuple[str, ...]:
    """The items' names only, each once, in order: a list of codes."""
    return tuple(dict.fromkeys(item.name for item in items_of(text)))


def tidy_fields(text: str) -> str:
    """``name=value`` pairs in their one form: what stands in them is not looked at."""
    parts = (part.strip() for part in text.split(";"))
    pairs = (part.partition("=") for part in parts if part)
    return ";".join(f"{name.strip()}{equals}{value.strip()}" for name, equals, value in pairs)


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _item(item: Item) -> str:
    if not item.params:
        return item.name
    return item.name + "?" + "&".join(f"{name}={value}" if value else name for name, value in item.params)

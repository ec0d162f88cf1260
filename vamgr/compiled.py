"""Code that Python's library makes from text at every start, compiled once: when the executable is built.

A dataclass writes the source of its methods and compiles it, and so is every annotation that is kept as text. It is the
same each time and was a fifth of the start's work. The texts and their code lie in a file beside this module
(`build_scripts/compiled_texts.py` makes it); what is not in there is compiled as ever.
"""

from __future__ import annotations

import builtins
import dataclasses
import importlib.util
import marshal
import typing
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import CodeType
from typing import Any

FILE = Path(__file__).with_name("compiled.bin")
Texts = dict[tuple[str, str], bytes]
_PLACE = "<string>"  # what the library itself names as these texts' file


def use_compiled(file: Path = FILE) -> bool:
    """Take the code of known texts from the file. False, with nothing changed, where there is none for this Python."""
    try:
        packed = file.read_bytes()
    except OSError:
        return False
    magic = importlib.util.MAGIC_NUMBER
    if not packed.startswith(magic):
        return False
    _take_over(marshal.loads(zlib.decompress(packed[len(magic) :])), kept=None)  # noqa: S302  (of this very program)
    return True


def record() -> Texts:
    """From now on keep every text that is compiled. Gives what fills with them."""
    kept: Texts = {}
    _take_over({}, kept=kept)
    return kept


def write_compiled(kept: Texts, file: Path) -> None:
    """Write what `use_compiled` reads."""
    file.write_bytes(importlib.util.MAGIC_NUMBER + zlib.compress(marshal.dumps(dict(sorted(kept.items()))), 9))


def _take_over(known: Mapping[tuple[str, str], bytes], *, kept: Texts | None) -> None:
    """Stand where the two modules look for the built-in functions: in their own names, before the built-in ones."""

    def code_of(text: str, mode: str) -> CodeType:
        found = known.get((mode, text))
        if found is not None:
            return marshal.loads(found)  # type: ignore[no-any-return]  # noqa: S302
        # Not this module's own way with annotations (dont_inherit): the caller has evaluated ones in its text.
        code: CodeType = compile(text, _PLACE, mode, dont_inherit=True)
        if kept is not None:
            kept[mode, text] = marshal.dumps(code)
        return code

    def run(text: str, names: dict[str, Any], made: dict[str, Any] | None = None) -> None:
        builtins.exec(code_of(text, "exec"), names, made)  # noqa: S102

    def compiled(text: Any, place: Any, mode: str, *arguments: Any, **more: Any) -> Any:
        if arguments or more or place != _PLACE or not isinstance(text, str):
            return compile(text, place, mode, *arguments, dont_inherit=True, **more)
        return code_of(text, mode)

    vars(dataclasses)["exec"] = run
    vars(typing)["compile"] = compiled

"""What the executable takes out of a file instead of compiling it: the same classes; what is not there, as ever."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support.process import ROOT

# Two classes and a few annotations that are texts; how many texts had to be compiled, and what came of them.
_CLASSES = """
import builtins, json, sys
from pathlib import Path
from vamgr import compiled

file, mode = Path(sys.argv[1]), sys.argv[2]
kept = compiled.record() if mode == "record" else None
taken = compiled.use_compiled(file) if mode == "use" else None

import dataclasses, typing

texts = []
real = builtins.compile
def counted(text, *arguments, **more):
    texts.append(text)
    return real(text, *arguments, **more)
builtins.compile = counted

@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Place:
    name: str
    metres: int = 3

class Typed:
    first: "dict[str, int | None]"
    second: "list[Place]"

@dataclasses.dataclass
class Extra:
    other: "EXTRA" = None

builtins.compile = real
hints = typing.get_type_hints(Typed)
if kept is not None:
    compiled.write_compiled(kept, file)
place = Place("here")
try:
    place.metres = 4
    frozen = False
except dataclasses.FrozenInstanceError:
    frozen = True
print(json.dumps({
    "taken": taken, "texts": len(texts), "said": repr(place), "less": Place("a") < place,
    "equal": place == Place("here"),
    "hash": hash(place) == hash(Place("here")), "frozen": frozen, "hints": repr(hints),
    "annotations": repr(Place.__init__.__annotations__), "extra": repr(Extra(5)),
}))
""".replace("EXTRA", "{extra}")


def classes(file: Path, mode: str, *, extra: str = "int") -> dict[str, object]:
    program = _CLASSES.replace("{extra}", extra)
    done = subprocess.run(
        [sys.executable, "-c", program, str(file), mode], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def same(one: dict[str, object], other: dict[str, object]) -> bool:
    aside = {"taken", "texts"}
    return {key: one[key] for key in one.keys() - aside} == {key: other[key] for key in other.keys() - aside}


def test_classes_are_the_same_and_nothing_is_compiled_again(tmp_path: Path) -> None:
    file = tmp_path / "compiled.bin"
    plain = classes(file, "plain")
    recorded = classes(file, "record")
    assert recorded["texts"]
    assert same(plain, recorded)
    taken = classes(file, "use")
    assert taken["taken"] is True
    assert taken["texts"] == 0
    assert same(plain, taken)


def test_a_text_that_is_not_in_the_file_is_compiled(tmp_path: Path) -> None:
    file = tmp_path / "compiled.bin"
    classes(file, "record")
    file.write_bytes(file.read_bytes()[:4] + _nothing())
    taken = classes(file, "use")
    assert taken["taken"] is True
    assert taken["texts"]
    assert same(classes(file, "plain"), taken)


def test_without_a_file_or_with_that_of_another_python_everything_is_as_ever(tmp_path: Path) -> None:
    file = tmp_path / "compiled.bin"
    assert classes(file, "use")["taken"] is False
    classes(file, "record")
    file.write_bytes(b"\0\0\0\0" + file.read_bytes()[4:])
    assert classes(file, "use")["taken"] is False


def _nothing() -> bytes:
    import marshal
    import zlib

    return zlib.compress(marshal.dumps({}))

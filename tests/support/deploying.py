"""The deployment files, read as what reads them would."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from vamgr.settings import ENV_PREFIX, Settings

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
_VARIABLE = re.compile(r"\$\{(\w+)(?::(-|\?)([^${}]*))?\}")


def interpolated(text: str, given: Mapping[str, str]) -> str:
    """Compose's variables put in, from the inside out: ``${A}``, ``${A:-else}``, ``${A:?what to do}``, ``$$``.

    Raises LookupError with the sentence when a variable that must be there is not.
    """
    text = text.replace("$$", "\0")

    def value(found: re.Match[str]) -> str:
        name, kind, rest = found.groups()
        if given.get(name):
            return given[name]
        if kind == "?":
            raise LookupError(f"{name}: {rest}")
        return rest or ""

    while _VARIABLE.search(text):
        # The innermost of nested ones: nothing within it begins another.
        text = _VARIABLE.sub(value, text)
    assert "${" not in text, text
    return text.replace("\0", "$")


def variables(text: str) -> set[str]:
    return set(re.findall(r"\$\{(\w+)", text.replace("$$", "")))


def compose_file(name: str, given: Mapping[str, str]) -> dict[str, Any]:
    """A compose file with its variables and merges put in, without what only its own anchors needed (``x-…``)."""
    text = (DEPLOY / "compose" / f"{name}.yml").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    read = yaml.safe_load(interpolated("\n".join(lines), given))
    return {key: value for key, value in read.items() if not key.startswith("x-")}


def example_env() -> dict[str, str]:
    """What .env.example names, also what it leaves commented out."""
    text = (DEPLOY / "compose" / ".env.example").read_text("utf-8")
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", text, re.MULTILINE))


def given_env() -> dict[str, str]:
    """A filled-in .env."""
    return {
        **{name: "secret" for name in example_env() if name.endswith("PASSWORD")},
        "VAMGR_IMAGE": "vamgr:0.1.0",
        "VAMGR_ALLOWED_HOSTS": "va.example.org, myva.example.org",
        "ACME_EMAIL": "who@example.org",
    }


def unknown_settings(names: set[str]) -> set[str]:
    """Those of these environment variables that vamgr would not look at."""
    known = {f"{ENV_PREFIX}{name.upper()}" for name in Settings.model_fields}
    return {name for name in names if name.startswith(ENV_PREFIX)} - known


def is_pinned(image: str) -> bool:
    """A version of two numbers at least, or a digest."""
    return re.search(r"(:v?\d+\.\d+[\w.-]*|@sha256:[0-9a-f]{64})$", image) is not None

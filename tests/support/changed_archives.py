"""Archives that somebody has changed."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            yield name, file.read(name)


def change(path: Path, to: Path, by: Callable[[str, bytes], bytes | None], **more: bytes) -> Path:
    """Another archive in which ``by`` made a change, with a manifest that says what it said."""
    with zipfile.ZipFile(to, "w") as file:
        for name, content in members(path):
            changed = by(name, content)
            if changed is not None:
                file.writestr(name, changed)
        for name, content in more.items():
            file.writestr(name, content)
    return to


def change_cleverly(path: Path, to: Path, by: Callable[[str, bytes], bytes]) -> Path:
    """The same by somebody who also mends the manifest."""
    contents = {name: by(name, content) for name, content in members(path)}
    manifest = json.loads(contents["manifest.json"])
    for entry in manifest["files"]:
        content = contents[entry["name"]]
        entry |= {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    contents["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(to, "w") as file:
        for name, content in contents.items():
            file.writestr(name, content)
    return to


def with_line(name: str, content: bytes, first: int, old: bytes, new: bytes) -> bytes:
    """Change the first line from ``first`` on that holds ``old``."""
    if name != "events.jsonl":
        return content
    lines = content.splitlines(keepends=True)
    at = next(index for index, line in enumerate(lines) if index >= first and old in line)
    lines[at] = lines[at].replace(old, new)
    return b"".join(lines)

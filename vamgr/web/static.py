"""The compiled frontend: served from a list of the files that are there, so no path can lead out of the folder."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from vamgr.web.requests import Scope, header
from vamgr.web.responses import Answer

_HTML = "text/html; charset=utf-8"
# What the operating system says about these differs from machine to machine.
_TYPES = {
    ".html": _HTML,
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".map": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
}
_COMPRESSED = frozenset({".html", ".js", ".css", ".json", ".svg", ".webmanifest", ".map", ".txt"})
_HASHED = re.compile(r"-[A-Za-z0-9_-]{8,}\.[a-z0-9]+\Z")

_MISSING = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>vamgr</title></head>
<body><h1>vamgr is running, but its pages are not here</h1>
<p>The folder <code>web_dist</code> with the compiled frontend is missing. In a clone, build it with
<code>python3 build_scripts/dev.py frontend --write</code>, start vamgr again, then load this page again.</p>
<p>The API works without it: <a href="/api/docs">look at what there is</a>.</p></body></html>
"""


@dataclass(frozen=True, slots=True)
class _File:
    changed_ns: int
    content: bytes
    packed: bytes | None
    tag: str
    media_type: str


class Pages:
    """``folder`` None: there are no pages, and a page says so."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._known: dict[str, _File] = {}

    def answer(self, scope: Scope) -> Answer:
        """A file of the frontend; any other address gets the application's own page, which finds its way by itself."""
        path = scope["path"].lstrip("/")
        file = self._file(path) if path else None
        if file is not None:
            fresh = "public, max-age=31536000, immutable" if _is_hashed(path) else "no-cache"
            return _answer(file, scope, fresh)
        if _looks_like_file(path):
            return Answer(404, "text/plain; charset=utf-8", b"There is no such file.\n")
        index = self._file("index.html")
        if index is None:
            return Answer(200, _HTML, _MISSING.encode(), [("cache-control", "no-store")])
        return _answer(index, scope, "no-cache")

    def _file(self, path: str) -> _File | None:
        if self._folder is None or not _is_plain(path):
            return None
        target = self._folder / path
        try:
            if not target.is_file() or not target.resolve().is_relative_to(self._folder):
                return None
            changed = target.stat().st_mtime_ns
            known = self._known.get(path)
            if known is None or known.changed_ns != changed:
                known = self._known[path] = _load(target, changed)
        except OSError:
            return None  # taken away between the look and the reading, as a rebuild does
        return known


def find_pages() -> Path | None:
    """The folder with the compiled frontend: in the executable, in the installed package, or in the clone."""
    here = Path(__file__).resolve().parent.parent
    bundled = getattr(sys, "_MEIPASS", None)
    candidates = [Path(bundled) / "web_dist"] if bundled else []
    for folder in (*candidates, here / "web_dist", here.parent / "web_dist"):
        if (folder / "index.html").is_file():
            return folder.resolve()
    return None


def _load(target: Path, changed: int) -> _File:
    content = target.read_bytes()
    suffix = target.suffix.lower()
    packed = gzip.compress(content, 6, mtime=0) if suffix in _COMPRESSED and len(content) > 1024 else None
    if packed is not None and len(packed) >= len(content):
        packed = None
    media_type = _TYPES.get(suffix) or mimetypes.guess_type(target.name)[0] or "application/octet-stream"
    return _File(changed, content, packed, hashlib.sha256(content).hexdigest()[:32], media_type)


def _answer(file: _File, scope: Scope, fresh: str) -> Answer:
    pack = file.packed is not None and "gzip" in (header(scope, b"accept-encoding") or "")
    tag = f'"{file.tag}{"-gz" if pack else ""}"'
    headers = [("etag", tag), ("cache-control", fresh)]
    if file.packed is not None:
        headers.append(("vary", "Accept-Encoding"))
    asked = header(scope, b"if-none-match")
    if asked is not None and tag in asked:
        return Answer(304, "", headers=headers)
    if pack and file.packed is not None:
        return Answer(200, file.media_type, file.packed, [*headers, ("content-encoding", "gzip")])
    return Answer(200, file.media_type, file.content, headers)


def _is_plain(path: str) -> bool:
    """Names only: no way up, no other root, no stream or device of Windows."""
    if "\\" in path or ":" in path or "\x00" in path:
        return False
    return all(part not in {"", ".", ".."} for part in path.split("/"))


def _is_hashed(path: str) -> bool:
    return path.startswith("assets/") and bool(_HASHED.search(path))


def _looks_like_file(path: str) -> bool:
    """Whether a browser asked for a file and would choke on a page instead."""
    return path.startswith("assets/") or Path(path).suffix.lower() in {*_TYPES, ".png", ".ico", ".webp", ".jpg"}

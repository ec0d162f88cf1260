"""The compiled frontend: served from a list of the files that are there, so no path can lead out of the folder."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

from vamgr.web.requests import Scope, header
from vamgr.web.responses import Answer
from vamgr.web.sharing import Told
from vamgr.web.tenancy import root_of

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
_MOST_TOLD = 200
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
        self._told: dict[tuple[str, str, str], _File] = {}

    def answer(self, scope: Scope, told: Told | None = None) -> Answer:
        """A file of the frontend; any other address gets the application's own page, which finds its way by itself.

        ``told``: what others read in that page before it runs.
        """
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
        place = _place(scope)
        if told is not None and (told.tag or told.status != 200):
            return _answer(self._with(index, told, place), scope, "no-cache", told.status)
        return _answer(self._with(index, None, place) if place else index, scope, "no-cache")

    def _with(self, index: _File, told: Told | None, place: str) -> _File:
        """The application's page with something told in it, and where it stands; made once for the same words."""
        key = (index.tag, told.tag if told is not None else "", place)
        known = self._told.get(key)
        if known is None:
            page = index.content.decode()
            page = told.into(page) if told is not None else page
            content = page.replace("<head>", f"<head>{place}", 1).encode()
            if len(self._told) >= _MOST_TOLD:
                self._told.clear()
            known = self._told[key] = _made(content, ".html", "index.html", index.changed_ns)
        return known

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


def _place(scope: Scope) -> str:
    """What the page says to its own scripts of where it is (see web_ui/src/lib/base.ts): below the path of one airline,
    where no airline is named, where one is to be deleted, or where nobody is let in. Nothing over a data folder."""
    root, refusal = root_of(scope), scope.get("vamgr.refusal")
    told = {
        "vamgr-hosted": "yes" if scope.get("vamgr.hosted") else None,
        "vamgr-base": root or None,
        "vamgr-portal": "yes" if refusal is None and scope.get("vamgr.tenant", "") is None else None,
        "vamgr-leaving": "yes" if scope.get("vamgr.leaving") else None,
        "vamgr-refusal": refusal,
        "vamgr-front": scope.get("vamgr.front"),
        "vamgr-nowhere": "yes" if scope.get("vamgr.nowhere") else None,
    }
    return "".join(f'\n    <meta name="{name}" content="{escape(text)}" />' for name, text in told.items() if text)


def _load(target: Path, changed: int) -> _File:
    return _made(target.read_bytes(), target.suffix.lower(), target.name, changed)


def _made(content: bytes, suffix: str, name: str, changed: int) -> _File:
    packed = gzip.compress(content, 6, mtime=0) if suffix in _COMPRESSED and len(content) > 1024 else None
    if packed is not None and len(packed) >= len(content):
        packed = None
    media_type = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return _File(changed, content, packed, hashlib.sha256(content).hexdigest()[:32], media_type)


def _answer(file: _File, scope: Scope, fresh: str, status: int = 200) -> Answer:
    pack = file.packed is not None and "gzip" in (header(scope, b"accept-encoding") or "")
    tag = f'"{file.tag}{"-gz" if pack else ""}"'
    headers = [("etag", tag), ("cache-control", fresh)]
    if file.packed is not None:
        headers.append(("vary", "Accept-Encoding"))
    asked = header(scope, b"if-none-match")
    if asked is not None and tag in asked and status == 200:
        return Answer(304, "", headers=headers)
    if pack and file.packed is not None:
        return Answer(status, file.media_type, file.packed, [*headers, ("content-encoding", "gzip")])
    return Answer(status, file.media_type, file.content, headers)


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

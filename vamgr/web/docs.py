"""The API's interactive page: three small files of our own, so that it works offline and under the strict CSP."""

from __future__ import annotations

from pathlib import Path

from vamgr.web.responses import Answer

_FOLDER = Path(__file__).parent / "docs_page"
_FILES = {
    "/api/docs": ("index.html", "text/html; charset=utf-8"),
    "/api/docs/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/api/docs/page.css": ("page.css", "text/css; charset=utf-8"),
}


def docs_page(path: str) -> Answer | None:
    """The file of this path, or None when there is none."""
    if path in {"/api", "/api/", "/api/docs/"}:
        return Answer(307, "text/plain", headers=[("location", "/api/docs")])
    entry = _FILES.get(path)
    if entry is None:
        return None
    return Answer(200, entry[1], (_FOLDER / entry[0]).read_bytes(), [("cache-control", "no-cache")])

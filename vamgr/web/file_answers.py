"""Answers that are files: pictures, exports, backups."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from vamgr.kernel.endpoint import FileAnswer
from vamgr.web.answer_cache import matches
from vamgr.web.requests import Scope, header
from vamgr.web.responses import Answer

_CHUNK_BYTES = 256 * 1024


def file_answer(result: FileAnswer, scope: Scope, headers: list[tuple[str, str]], fresh: str) -> Answer:
    tag = f'"{result.digest}"' if result.digest else None
    # The address of a picture carries its digest, so what was loaded once never has to be asked for again.
    if b"v=" in scope["query_string"]:
        fresh = "private, max-age=31536000, immutable"
    headers = [*headers, ("cache-control", fresh if tag else "no-store")]
    if tag is not None:
        headers.append(("etag", tag))
        if matches(header(scope, b"if-none-match"), tag):
            return Answer(304, "", headers=headers)
    if result.filename is not None:
        name = re.sub(r"[^A-Za-z0-9._-]", "_", result.filename)
        headers.append(("content-disposition", f'attachment; filename="{name}"'))
    if result.path is not None:
        return Answer(200, result.media_type, headers=headers, chunks=_read_and_delete(result.path))
    if result.chunks is not None:
        return Answer(200, result.media_type, headers=headers, chunks=result.chunks)
    return Answer(200, result.media_type, result.content, headers)


def _read_and_delete(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk
    finally:
        path.unlink(missing_ok=True)

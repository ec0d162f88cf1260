"""The parts of a dump that a browser sends: what lies there is the dump, however they come."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from vamgr.exchange.phpvms.first_run import SiteImport


def _import_into(folder: Path) -> SiteImport:
    empty = SimpleNamespace(position=0)
    host: Any = SimpleNamespace(data_dir=folder, store=SimpleNamespace(head=lambda _: empty), tenant="")
    return SiteImport(host)


async def test_parts_that_come_twice_at_once_are_there_once(tmp_path: Path) -> None:
    parts = [bytes([letter]) * 300_000 for letter in b"abcd"]
    site = _import_into(tmp_path)
    upload = site.begin("site.sql", sum(map(len, parts)))
    offset = 0
    for part in parts:
        came = await asyncio.gather(*(site.part(upload, offset, part) for _ in range(3)))
        offset += len(part)
        assert set(came) == {offset}
    assert site._dump.read_bytes() == b"".join(parts)

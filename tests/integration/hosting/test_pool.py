"""Requests share a few connections: however many come at once, and however slowly some take their answers, nobody waits
for somebody who waits himself."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterator, MutableMapping
from contextlib import closing
from typing import Any, cast

import pytest
from sqlalchemy import select

from tests.support.hosted_platform import Hosted
from vamgr.hosting.views import hosted_table
from vamgr.identity.views import users_table
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import PLATFORM
from vamgr.web import api
from vamgr.web.responses import Answer

_MANY = 30  # more than there are connections


async def test_who_looks_at_tables_and_the_log_at_once_does_not_wait_for_others_who_do(hosted: Hosted) -> None:
    """As the history does: its rows are in a snapshot of the tables, and the events themselves in the log."""
    await hosted.sign_up("fjord")
    tenant = hosted.tenant("fjord")
    system = hosted.system
    all_ask = asyncio.Barrier(_MANY)

    async def looks() -> int:
        await all_ask.wait()
        with system.read_model.reader(tenant).snapshot():
            system.read_model.reader(tenant).all(select(users_table))  # whoever can have a connection has one by now
            return system.store.head(tenant).position

    async with asyncio.timeout(60):
        found = await asyncio.gather(*(looks() for _ in range(_MANY)))

    assert set(found) == {system.store.head(tenant).position}


async def test_downloads_that_nobody_takes_leave_room_for_everybody_else(hosted: Hosted) -> None:
    await hosted.sign_up("fjord")
    tenant = hosted.tenant("fjord")
    reader = hosted.system.read_model.reader(tenant)
    downloads = []

    def downloaded() -> Generator[Row, None, None]:
        return cast("Generator[Row, None, None]", reader.stream(select(users_table)))

    async def begins() -> bool:
        rows = downloaded()
        try:
            next(rows)
        except StoreUnavailable:
            return False
        downloads.append(rows)
        return True

    begun = await asyncio.gather(*(begins() for _ in range(_MANY)))
    assert 0 < sum(begun) < _MANY

    # Each raises where it does not get a connection in time.
    assert reader.all(select(users_table))
    assert hosted.system.read_model.reader(PLATFORM).one(select(hosted_table)) is not None
    with reader.snapshot():
        assert hosted.system.store.head(tenant).position > 0
    for rows in downloads:
        rows.close()
    with closing(downloaded()) as rows:
        assert next(rows)


async def test_an_answer_that_nobody_takes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "TAKEN_SECONDS", 0.05)
    ended: list[bool] = []
    sent: list[MutableMapping[str, Any]] = []

    def pieces() -> Iterator[bytes]:
        try:
            yield b"1"
            yield b"2"
        finally:
            ended.append(True)

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)
        if message.get("body") == b"2":
            await asyncio.Event().wait()

    await api.send_answer(Answer(200, "text/csv", chunks=pieces()), {"method": "GET"}, send)

    assert ended == [True]
    assert sent[-1] == {"type": "http.response.body", "body": b"2", "more_body": True}  # no end: it is not whole

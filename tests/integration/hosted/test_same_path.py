"""An id of another airline is answered as one that does not exist is: by the same work, in the same words.

Wall times are not compared: on a busy machine they tell more of the machine. What is claimed is that the database is
asked the same questions, so that there is nothing for a clock to find.
"""

from __future__ import annotations

import re
from typing import Any

import asyncpg
import httpx
import pytest

from tests.integration.hosted.conftest import Host
from tests.integration.hosted.test_isolation import _events, _ids, _own
from tests.support.small_airline import small_airline
from vamgr.areas import load_areas
from vamgr.identity.ratelimit import SignInLimits
from vamgr.kernel.ids import uuid7

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_TRIES = 4  # something else may ask the database meanwhile, but not each time


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the database is asked, whoever asks."""
    asked: list[str] = []
    fetches = asyncpg.Connection._execute

    async def noted(self: Any, query: str, *arguments: Any, **options: Any) -> Any:
        asked.append(query)
        return await fetches(self, query, *arguments, **options)

    monkeypatch.setattr(asyncpg.Connection, "_execute", noted)
    return asked


async def test_ids_of_others_and_ids_of_nobody_take_the_same_path(host: Host, statements: list[str]) -> None:
    fjord = await small_airline(await host.airline("fjord"))
    await fjord.fly(remarks="Remarks of Fjord")
    other = await small_airline(await host.airline("other"))
    ids = _ids(_events(host, fjord))
    own = _own(ids, _ids(_events(host, other)))
    foreign = [next((one for one in found if one in own and _UUID.match(one)), None) for found in ids.values()]
    client: httpx.AsyncClient = other.owner

    async def ask(address: str, one: str) -> tuple[int, str, list[str]]:
        host.system.sign_in_limits = SignInLimits()
        statements.clear()
        answer = await client.get(f"/api/v1{address.replace('{}', one)}")
        return answer.status_code, re.sub(one, "ID", answer.text, flags=re.IGNORECASE), list(statements)

    compared = 0
    for area in load_areas():
        for endpoint in area.endpoints:
            names = re.findall(r"{\w+}", endpoint.path)
            if endpoint.method != "GET" or len(names) != 1 or endpoint.in_folder:
                continue
            address = endpoint.path.replace(names[0], "{}")
            await ask(address, uuid7())  # what is worked out once is worked out now
            for one in filter(None, foreign):
                for left in reversed(range(_TRIES)):
                    nobodys, theirs = await ask(address, uuid7()), await ask(address, one)
                    if nobodys == theirs:
                        break
                    assert left, (address, nobodys[:2], theirs[:2], nobodys[2], theirs[2])
                compared += bool(theirs[2])
    assert compared > 100

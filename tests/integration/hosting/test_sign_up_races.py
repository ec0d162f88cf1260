"""Two requests under one Idempotency-Key that are not the same: one of them opens its airline, and keeps all of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import count
from typing import Any

import httpx
import pytest

from tests.support.hosted_platform import Hosted, sign_up_body
from tests.support.running import PASSWORD
from vamgr.hosting.commands import open_tenant
from vamgr.identity.commands import set_up

SIGN_UP = "/api/v1/platform/sign-up"
Change = dict[str, Any]

CHANGES: list[Change] = [
    {"slug": "tundra"},
    {"name": "Tundra Air"},
    {"email": "another@example.org"},
    {"slug": "tundra", "name": "Tundra Air", "icao": "TUN", "email": "another@example.org"},
]


class SignUps:
    """Requests under one key, each from another browser, and so that no limit of an address is met."""

    def __init__(self, hosted: Hosted) -> None:
        self.hosted = hosted
        self._numbers = count(1)

    async def __call__(self, key: str, slug: str = "fjord", **change: Any) -> httpx.Response:
        self.hosted.system.sign_in_limits.succeeded("127.0.0.1", "sign-up")
        return await self.hosted.browser().post(
            SIGN_UP, json=sign_up_body(slug, **change), headers={"Idempotency-Key": key}
        )


class Pause:
    """Stands in the way of the first who comes to a command."""

    def __init__(self, hosted: Hosted, at: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached = asyncio.Event()
        self._over = asyncio.Event()
        self._hosted = hosted
        execute = hosted.system.bus.execute

        async def waits(tenant: str, handler: Any, *arguments: Any, **options: Any) -> Any:
            if handler is at and not self.reached.is_set():
                self.reached.set()
                await self._over.wait()
            return await execute(tenant, handler, *arguments, **options)

        monkeypatch.setattr(hosted.system.bus, "execute", waits)

    async def when_done_or_waiting(self, other: asyncio.Task[Any]) -> None:
        """Let the first one go on when the other one has come to its end, or waits for a lock."""
        async with asyncio.timeout(60):
            while not other.done() and not await self._somebody_waits():  # noqa: ASYNC110  (a lock tells nobody)
                await asyncio.sleep(0.01)
        self._over.set()

    async def _somebody_waits(self) -> bool:
        async with self._hosted.system.database.platform("tenants") as connection:
            found: bool = await connection.fetchval(
                "SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            )
            return found


@pytest.fixture
def sign_up(hosted: Hosted) -> SignUps:
    return SignUps(hosted)


async def well(hosted: Hosted, answer: httpx.Response, email: str = "owner@example.org") -> str:
    """The airline that was opened is served, and its owner signs in; what was remembered helps nobody: it is as after a
    restart. Gives its name."""
    made = answer.json()
    system = hosted.system
    system.keys.forget_remembered(made["id"])
    system.bus.forget_cached()
    await system.tenants.refresh()
    there = hosted.browser()
    signed_in = await there.post(f"/t/{made['slug']}/api/v1/session", json={"email": email, "password": PASSWORD})
    assert signed_in.status_code == 200, signed_in.text
    me = (await there.get(f"/t/{made['slug']}/api/v1/me")).json()
    assert me["user"]["email"] == email
    assert len(me["airlines"]) == 1
    slug: str = made["slug"]
    return slug


async def test_both_at_once(hosted: Hosted, sign_up: SignUps) -> None:
    opened = ["platform"]
    for at, change in enumerate(CHANGES):
        bodies = [{"slug": f"fjord-{at}"}, {"slug": f"fjord-{at}", **change}]
        if "slug" in change:
            bodies[1]["slug"] += f"-{change['slug']}"
        answers = await asyncio.gather(*(sign_up(f"one-key-of-two-{at}", **body) for body in bodies))
        codes = [answer.status_code for answer in answers]
        assert sorted(codes) in ([201, 409], [201, 422]), (change, [answer.text for answer in answers])
        won = codes.index(201)
        opened.append(await well(hosted, answers[won], bodies[won].get("email", "owner@example.org")))
    assert await hosted.logs() == sorted(opened)


@pytest.mark.parametrize(
    ("at", "change"),
    [*((open_tenant, change) for change in CHANGES), (set_up, CHANGES[1])],
    ids=lambda one: "-".join(one) if isinstance(one, dict) else one.__name__,
)
async def test_the_second_comes_while_the_first_is_under_way(
    change: Change, at: Callable[..., Any], hosted: Hosted, sign_up: SignUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Pause(hosted, at, monkeypatch)
    first = asyncio.create_task(sign_up("one-key-of-two"))
    await may_go_on.reached.wait()
    second = asyncio.create_task(sign_up("one-key-of-two", **change))
    await may_go_on.when_done_or_waiting(second)
    opened, refused = await first, await second
    assert opened.status_code == 201, opened.text
    assert refused.status_code in {409, 422}, refused.text
    assert refused.json()["type"].rpartition("/")[2] in {"idempotency-mismatch", "rule"}, refused.text
    assert await well(hosted, opened) == "fjord"
    assert await hosted.logs() == ["fjord", "platform"]


async def test_whoever_gives_up_waiting_stops_nothing(
    hosted: Hosted, sign_up: SignUps, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that ends in the middle of an opening, and another request under the same key right after."""
    may_go_on = Pause(hosted, open_tenant, monkeypatch)
    first = asyncio.create_task(sign_up("one-key-of-two"))
    await may_go_on.reached.wait()
    first.cancel()
    await asyncio.wait([first])
    second = asyncio.create_task(sign_up("one-key-of-two", name="Tundra Air"))
    await may_go_on.when_done_or_waiting(second)
    assert (await second).status_code == 422
    same = await sign_up("one-key-of-two")
    assert same.status_code == 201, same.text
    await well(hosted, same)


async def test_what_was_cleared_away_is_remembered_by_nobody(hosted: Hosted, sign_up: SignUps) -> None:
    """The same key once more, with another name, after the first one was taken: everything of it is made anew."""
    await hosted.sign_up("taken", email="somebody@example.org")
    refused = await sign_up("one-key-of-two", "taken-too", icao="TOOLONG")
    assert refused.status_code == 422
    assert (await sign_up("one-key-of-two", "taken")).status_code == 409
    opened = await sign_up("one-key-of-two", "free")
    assert opened.status_code == 201, opened.text
    assert await hosted.logs() == ["free", "platform", "taken"]
    await well(hosted, opened)

"""The demo where it is served: had from the first-run page with one request, left, opened again, removed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from vamgr.demo import hosting, living
from vamgr.demo.folder import folder_for, read_mark
from vamgr.demo.making import Wish, make_demo
from vamgr.dispatch.queries import departed_bookings
from vamgr.kernel.errors import FolderInUse
from vamgr.runtime import holder_of, open_system
from vamgr.serving import Listening, serve
from vamgr.settings import Settings, load_settings

pytestmark = pytest.mark.slow
YEARS = 0.02


class Visitor:
    """A browser at the served vamgr."""

    def __init__(self, url: str) -> None:
        self.client = httpx.AsyncClient(base_url=f"{url}/api/v1", headers={"origin": url}, timeout=30)

    async def get(self, path: str) -> Any:
        answer = await self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def until(self, is_so: Callable[[Any], bool]) -> Any:
        """What GET /demo says when it is so. Requests may be cut off while one airline gives way to another."""
        async with asyncio.timeout(60):
            while True:
                try:
                    state = await self.get("/demo")
                except httpx.TransportError:
                    state = None
                if state is not None and is_so(state):
                    return state
                await asyncio.sleep(0.05)

    async def sign_in(self, account: dict[str, str]) -> None:
        body = {name: account[name] for name in ("email", "password")}
        answer = await self.client.post("/session", json=body)
        assert answer.status_code == 200, answer.text


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[Visitor]:
    up: asyncio.Future[Listening] = asyncio.get_running_loop().create_future()

    async def ready(listening: Listening) -> None:
        if not up.done():
            up.set_result(listening)

    running = asyncio.create_task(serve(settings, port_given=True, when_ready=ready))
    waited: list[asyncio.Future[Any]] = [running, up]
    await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
    listening = await up
    visitor = Visitor(listening.url)
    try:
        yield visitor
    finally:
        await visitor.client.aclose()
        listening.stop()
        await running


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(hosting, "_YEARS", YEARS)
    return load_settings(data_dir=tmp_path / "data", port=0)


async def test_a_newcomer_has_a_demo_leaves_it_comes_back_and_removes_it(settings: Settings) -> None:
    home, demo = settings.data_dir, folder_for(settings.data_dir)
    async with served(settings) as visitor:
        fresh = await visitor.get("/demo")
        assert (fresh["is_demo"], fresh["can_make"], fresh["exists"]) == (False, True, False)

        begun = await visitor.client.post("/demo")
        assert (begun.status_code, begun.json()) == (202, {"state": "making"})
        opened = await visitor.until(lambda state: state["is_demo"])
        assert opened["can_remove"]
        assert opened["can_leave"]
        assert opened["years"] == YEARS
        assert [account["role"] for account in opened["accounts"]] == ["owner", "staff", "pilot"]
        assert len(opened["tour"]) == 6
        await visitor.sign_in(opened["accounts"][0])
        assert (await visitor.get("/flights/live"))["items"]

        # The folder that nobody has set up yet is kept for whoever comes back to it.
        holder = holder_of(settings)
        assert holder is not None
        assert holder.url == str(visitor.client.base_url).removesuffix("/api/v1/")
        with pytest.raises(FolderInUse):
            async with open_system(settings):
                pass
        shown = await visitor.client.post("/window/show", headers={"x-api-key": holder.control_token})
        assert shown.status_code == 200, shown.text

        assert (await visitor.client.post("/demo/leave")).json() == {"left": True}
        left = await visitor.until(lambda state: not state["is_demo"])
        assert (left["can_make"], left["exists"]) == (True, True)
        assert (await visitor.get("/setup"))["needed"]

        assert (await visitor.client.post("/demo")).json() == {"state": "opening"}
        again = await visitor.until(lambda state: state["is_demo"])
        assert again["made_at"] == opened["made_at"]

        visitor.client.cookies.clear()
        assert (await visitor.client.delete("/demo")).status_code == 401
        await visitor.sign_in(again["accounts"][0])
        assert (await visitor.client.delete("/demo")).json() == {"removed": True}
        gone = await visitor.until(lambda state: not state["is_demo"])
        assert (gone["can_make"], gone["exists"]) == (True, False)
    assert not demo.exists()
    assert home.exists()


async def test_a_demo_that_was_opened_by_itself_gives_way_to_a_first_run_in_its_folder(settings: Settings) -> None:
    await make_demo(settings, Wish(years=YEARS), lambda *_: None)
    (settings.data_dir / "vamgr.toml").write_text("log_level = 'warning'\n", "utf-8")
    async with served(settings) as visitor:
        state = await visitor.get("/demo")
        assert state["is_demo"]
        assert state["can_remove"]
        assert not state["can_leave"]
        await visitor.sign_in(state["accounts"][1])
        assert (await visitor.client.delete("/demo")).status_code == 403
        await visitor.sign_in(state["accounts"][0])
        assert (await visitor.client.delete("/demo")).status_code == 200
        await visitor.until(lambda state: state["can_make"])
        assert (await visitor.get("/setup"))["needed"]
    assert read_mark(settings.data_dir) is None
    assert (settings.data_dir / "vamgr.toml").exists()


async def test_what_is_being_made_can_be_stopped_and_leaves_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosting, "_YEARS", 2.0)
    async with served(settings) as visitor:
        await visitor.client.post("/demo")
        await visitor.until(lambda state: state["making"]["what"] == "Flying")
        assert (await visitor.client.delete("/demo/making")).status_code == 200
        assert (await visitor.get("/demo"))["making"] is None
        place = settings.data_dir.with_name(f"{folder_for(settings.data_dir).name}.half-made")
        async with asyncio.timeout(20):
            while place.exists():  # noqa: ASYNC110  (a folder tells nobody that it is gone)
                await asyncio.sleep(0.05)
    assert sorted(path.name for path in settings.data_dir.parent.iterdir()) == ["data"]


async def test_an_airline_with_an_owner_is_no_place_for_a_demo(settings: Settings) -> None:
    await make_demo(settings, Wish(years=YEARS), lambda *_: None)
    (settings.data_dir / "demo.json").unlink()
    async with served(settings) as visitor:
        state = await visitor.get("/demo")
        assert not (state["can_make"])
        assert not (state["is_demo"])
        assert not (state["accounts"])
        assert not (state["tour"])
        refused = await visitor.client.post("/demo")
        assert (refused.status_code, refused.json()["rule"]) == (409, "already-set-up")
        await visitor.sign_in({"email": "owner@aurora.example", "password": "northern lights"})
        kept = await visitor.client.delete("/demo")
        assert (kept.status_code, kept.json()["rule"]) == (409, "not-a-demo")
        assert (await visitor.get("/me"))["user"]["role"] == "owner"


# At night the fewest fly, and by 03:30 nobody did who had booked a flight of the coming day.
@pytest.mark.parametrize("at", [time(3, 32), time(15, 10)], ids=["night", "day"])
async def test_a_demo_that_is_opened_hours_later_has_flights_in_the_air(settings: Settings, at: time) -> None:
    now = datetime.combine(datetime.now(UTC) - timedelta(days=1), at, UTC)
    await make_demo(settings, Wish(years=0.06), lambda *_: None, now=now - timedelta(hours=40))

    await living.catch_up(settings, now)

    async with open_system(settings, background=False) as system:
        await system.settle()
        mark = read_mark(settings.data_dir)
        assert mark is not None
        under_way = departed_bookings(system.read_model.reader(system.tenant), mark.airline_id)
        assert under_way
        for row in under_way:
            assert datetime.fromisoformat(row["block_off_at"]) > now - living.LOOKS_BACK
        moments = [event.recorded_at for event in system.store.read_page(system.tenant, 0, 100_000)]
        assert moments == sorted(moments)

        # The visitor takes everything away from the pilots: they do without.
        before = system.store.head(system.tenant).position
        for _ in range(3):
            await living.look(system, mark, now)
        assert system.store.head(system.tenant).position >= before

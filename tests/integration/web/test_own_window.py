"""vamgr's own window: how it gets in, and what only it, or only the command line, may ask for."""

from __future__ import annotations

from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.web.conftest import Site
from tests.support.running import PASSWORD, first_run
from vamgr.adapters.sqlite.backup import read_backup
from vamgr.identity.sessions import LAUNCH_TOKEN_SECONDS
from vamgr.web.app import build_app


class FakeWindow:
    """Stands in for the native side: saves where the test says."""

    def __init__(self, target: Path | None) -> None:
        self.target = target
        self.asked: list[str] = []
        self.shown = 0
        self.opened = 0
        self.printed = 0

    async def ask_where_to_save(self, name: str) -> Path | None:
        self.asked.append(name)
        return self.target

    def show(self) -> None:
        self.shown += 1

    def zoom(self, step: int) -> float:
        return 1.0 + step / 10

    def write(self, target: Path, content: bytes) -> None:
        target.write_bytes(content)

    def print_page(self) -> None:
        self.printed += 1

    def open_data_folder(self) -> None:
        self.opened += 1


@pytest.fixture
def window(site: Site, tmp_path: Path) -> FakeWindow:
    site.system.window = found = FakeWindow(tmp_path / "saved.zip")
    return found


async def owner_id(owner: httpx.AsyncClient) -> str:
    return str((await owner.get("/api/v1/me")).json()["user"]["id"])


def token(site: Site, user: str | None, *, window: bool = False) -> str:
    return site.system.launch_tokens.issue(site.system.tenant, user, site.clock.now(), window=window)


def cookies(answer: httpx.Response) -> dict[str, str]:
    """By name, what follows the value of each cookie that is set."""
    found = {}
    for line in answer.headers.get_list("set-cookie"):
        pair, _, rest = line.partition("; ")
        found[pair.partition("=")[0]] = rest
    return found


def values(answer: httpx.Response) -> dict[str, str]:
    jar: SimpleCookie = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        jar.load(line)
    return {name: one.value for name, one in jar.items()}


async def in_window(site: Site, user: str | None = None) -> httpx.AsyncClient:
    """The window's own page, signed in as the user."""
    client = site.browser()
    await client.get(f"/launch?token={token(site, user, window=True)}")
    return client


async def test_a_launch_token_leads_in_once_and_is_nowhere_afterwards(site: Site) -> None:
    user = await owner_id(await site.set_up())
    once = token(site, user)
    first = await site.client().get(f"/launch?token={once}")
    assert (first.status_code, first.headers["location"], first.headers["cache-control"]) == (303, "/", "no-store")
    assert set(cookies(first)) == {site.session_cookie}
    second = await site.client().get(f"/launch?token={once}")
    assert (second.status_code, cookies(second), second.headers["cache-control"]) == (303, {}, "no-store")
    assert once not in str(first.headers) + first.text + str(second.headers) + second.text


async def test_a_launch_token_lasts_for_seconds(site: Site) -> None:
    user = await owner_id(await site.set_up())
    late, in_time = token(site, user, window=True), token(site, user, window=True)
    site.clock.forward(seconds=LAUNCH_TOKEN_SECONDS - 1)
    assert site.session_cookie in cookies(await site.client().get(f"/launch?token={in_time}"))
    site.clock.forward(seconds=1)
    assert cookies(await site.client().get(f"/launch?token={late}")) == {}


async def test_what_is_no_launch_token_only_leads_to_the_first_page(site: Site) -> None:
    for query in ("", "?token=", "?token=made-up", "?token=%00%FF", "?token=a&token=b", "?other=1"):
        answer = await site.client().get(f"/launch{query}")
        assert (answer.status_code, answer.headers["location"], cookies(answer)) == (303, "/", {}), query


async def test_a_windows_cookies(site: Site) -> None:
    before_the_first_run = await site.client().get(f"/launch?token={token(site, None, window=True)}")
    assert cookies(before_the_first_run) == {
        f"vamgr_window_{site.port}": "Path=/; HttpOnly; SameSite=Strict",
        f"vamgr_in_window_{site.port}": "Path=/; SameSite=Strict",
    }
    assert values(before_the_first_run)[f"vamgr_in_window_{site.port}"] == "1"
    user = await owner_id(await site.set_up())
    signed_in = await site.client().get(f"/launch?token={token(site, user, window=True)}")
    assert len(cookies(signed_in)) == 3
    assert values(signed_in)[f"vamgr_window_{site.port}"] != values(before_the_first_run)[f"vamgr_window_{site.port}"]


async def test_a_window_that_was_signed_in_goes_on_with_its_session(site: Site) -> None:
    owner = await site.set_up()
    user = await owner_id(owner)
    window = site.client()
    for _ in range(3):
        await window.get(f"/launch?token={token(site, user, window=True)}")
    rows = (await owner.get("/api/v1/sessions")).json()["items"]
    assert len(rows) == 2, "the owner's browser, and the window"
    ended = next(row["id"] for row in rows if not row["current"])
    await owner.delete(f"/api/v1/sessions/{ended}")
    again = await window.get(f"/launch?token={token(site, user, window=True)}")
    assert site.session_cookie in cookies(again)


async def test_a_window_of_somebody_else_gets_a_session_of_its_own(site: Site) -> None:
    owner = await site.set_up()
    await site.add_user(owner, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    user = await owner_id(owner)
    assert site.session_cookie in cookies(await pilot.get(f"/launch?token={token(site, user)}"))
    assert await owner_id(pilot) == user


CALLS: list[tuple[str, dict[str, Any]]] = [
    ("/window/save?name=x", {"content": b"x", "headers": {"Content-Type": "text/csv"}}),
    ("/window/zoom", {"json": {"step": 1}}),
    ("/window/data-folder", {}),
    ("/window/print", {}),
    ("/window/backup", {}),
]


async def statuses(client: httpx.AsyncClient, **headers: str) -> set[int]:
    """Of everything that only a window may ask for."""
    found = set()
    for path, body in CALLS:
        more = {**body, "headers": {**body.get("headers", {}), **headers}}
        found.add((await client.post(f"/api/v1{path}", **more)).status_code)
    return found


async def test_what_only_a_window_may_ask_for(site: Site, window: FakeWindow) -> None:
    owner = await site.set_up()
    user = await owner_id(owner)
    assert await statuses(owner) == {403}, "no cookie"
    owner.cookies.set(f"vamgr_window_{site.port}", "made-up")
    owner.cookies.set(f"vamgr_in_window_{site.port}", "1")
    assert await statuses(owner) == {403}, "a made-up one"
    good = await in_window(site, user)
    assert await statuses(good, Origin="http://evil.example") == {403}, "from another page"
    elsewhere = httpx.AsyncClient(
        transport=httpx.ASGITransport(app=build_app(site.system), client=("203.0.113.9", 1)),
        base_url=site.url,
        headers={"Origin": site.url},
        cookies=good.cookies,
    )
    async with elsewhere:
        assert (await elsewhere.get("/api/v1/me")).status_code == 200
        assert await statuses(elsewhere) == {403}, "from another machine"
    assert (window.asked, window.opened) == ([], 0)
    assert await statuses(good) == {200}


async def test_the_windows_page_works_before_somebody_signed_in(site: Site, window: FakeWindow) -> None:
    page = await in_window(site)
    assert (await page.post("/api/v1/window/zoom", json={"step": -1})).json() == {"factor": 0.9}
    assert (await page.post("/api/v1/window/data-folder")).status_code == 200
    assert window.opened == 1
    assert (await page.post("/api/v1/window/backup")).status_code == 401
    assert window.asked == []


async def test_the_first_run_in_the_window_needs_no_token(site: Site, window: FakeWindow) -> None:
    object.__setattr__(site.system.settings, "allowed_hosts", ("va.example.org",))
    page = await in_window(site)
    assert not (await page.get("/api/v1/setup")).json()["token_required"]
    assert (await site.browser().get("/api/v1/setup")).json()["token_required"]
    assert (await page.post("/api/v1/setup", json=first_run())).status_code == 201


async def test_a_backup_in_the_window_is_the_owners(site: Site, window: FakeWindow, tmp_path: Path) -> None:
    owner = await site.set_up()
    pilot_id = await site.add_user(owner, "per@example.org")
    pilot = await in_window(site, pilot_id)
    refused = await pilot.post("/api/v1/window/backup")
    assert (refused.status_code, refused.json()["ability"], window.asked) == (403, "data.backup", [])
    page = await in_window(site, await owner_id(owner))
    saved = await page.post("/api/v1/window/backup")
    assert saved.json() == {"saved": True, "name": "saved.zip"}
    assert window.asked == [site.system.backup_name()]
    assert read_backup(tmp_path / "saved.zip").events > 0
    window.target = None
    assert (await page.post("/api/v1/window/backup")).json() == {"saved": False, "name": None}
    window.target = tmp_path / "saved.zip" / "below"
    failed = await page.post("/api/v1/window/backup")
    assert (failed.status_code, "cannot be written" in failed.json()["detail"]) == (503, True)


async def test_a_file_is_saved_where_the_person_says(site: Site, window: FakeWindow, tmp_path: Path) -> None:
    page = await in_window(site)
    headers = {"Content-Type": "text/csv"}
    answer = await page.post("/api/v1/window/save?name=../a:b.csv", content=b"a,b\n", headers=headers)
    assert answer.json() == {"saved": True, "name": "saved.zip"}
    assert window.asked == ["_a_b.csv"]
    assert (tmp_path / "saved.zip").read_bytes() == b"a,b\n"


async def test_a_window_that_was_closed_says_so(site: Site) -> None:
    page = await in_window(site)
    answer = await page.post("/api/v1/window/zoom", json={"step": 0})
    assert (answer.status_code, "closed" in answer.json()["detail"]) == (403, True)


async def test_only_the_command_line_brings_the_window_to_the_front(site: Site, window: FakeWindow) -> None:
    owner = await site.set_up()
    key = (await owner.post("/api/v1/api-keys", json={"name": "ACARS"})).json()["key"]
    page = await in_window(site, await owner_id(owner))
    for client, status in ((owner, 403), (page, 403), (site.program(key), 403), (site.client(), 401)):
        assert (await client.post("/api/v1/window/show")).status_code == status
    assert window.shown == 0
    shown = await site.program(site.system.control_token).post("/api/v1/window/show")
    assert (shown.json(), window.shown) == ({"shown": True, "address": None}, 1)


async def test_without_a_window_the_command_line_gets_an_address(site: Site) -> None:
    cli = site.program(site.system.control_token)
    assert (await cli.post("/api/v1/window/show")).json() == {"shown": False, "address": f"{site.url}/"}
    owner = await site.set_up()
    address = (await cli.post("/api/v1/window/show")).json()["address"]
    browser = site.client()
    assert set(cookies(await browser.get(address))) == {site.session_cookie}, "a browser is no window"
    assert await owner_id(browser) == await owner_id(owner)


async def test_signing_out_in_the_window_leaves_it_a_window(site: Site, window: FakeWindow) -> None:
    page = await in_window(site, await owner_id(await site.set_up()))
    await page.delete("/api/v1/session")
    assert (await page.post("/api/v1/window/zoom", json={"step": 0})).status_code == 200
    assert (
        await page.post("/api/v1/session", json={"email": "owner@example.org", "password": PASSWORD})
    ).status_code == 200


async def test_an_export_cannot_replace_the_airlines_own_files(site: Site, window: FakeWindow) -> None:
    page = await in_window(site, await owner_id(await site.set_up()))
    log = site.system.data_dir / "log.sqlite"
    before = log.read_bytes()[:16]
    for target in (log, site.system.data_dir / "new.csv", site.system.data_dir / "uploads" / "x.csv"):
        window.target = target
        save = page.post("/api/v1/window/save?name=x.csv", content=b"x", headers={"Content-Type": "text/csv"})
        for answer in (await save, await page.post("/api/v1/window/backup")):
            assert answer.status_code == 409, answer.text
            assert "data folder itself" in answer.json()["detail"]
    assert log.read_bytes()[:16] == before

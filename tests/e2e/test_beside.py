"""Two airlines on one host, each below a path of its own, in one browser: neither sees anything of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.acts import is_live, sign_in
from tests.e2e.people import OWNER, Caller
from tests.e2e.watched import Watched, watched
from tests.support.beside import Beside, beside
from tests.support.running import first_run

NAMES = {"fjord": ("Fjord Air", "FJO"), "ridge": ("Ridge Air", "RDG")}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c636060f8cf500f0003850181"
    "5cb1c7d00000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def airlines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Beside, Caller]]]:
    with beside(tmp_path_factory.mktemp("beside"), list(NAMES)) as found:
        callers: dict[str, tuple[Beside, Caller]] = {}
        for (slug, (name, icao)), one in zip(NAMES.items(), found, strict=True):
            owner = Caller(one)
            owner.post("/setup", first_run(name=name, icao=icao))
            callers[slug] = (one, owner)
        yield callers


@pytest.fixture
def one(browser: Browser, airlines: dict[str, tuple[Beside, Caller]]) -> Iterator[Watched]:
    host = "http://" + urlsplit(airlines["fjord"][0].url).netloc
    with watched(browser, host) as one:
        one.expected |= {("401", f"/t/{slug}/api/v1/me") for slug in NAMES}
        yield one


def enter(one: Watched, slug: str, path: str = "/") -> tuple[Page, list[str]]:
    """A tab in which somebody has signed in to this airline, and the API's paths that it asks for."""
    page = one.new_page()
    asked: list[str] = []
    page.on("request", lambda request: "/api/" in request.url and asked.append(urlsplit(request.url).path))
    page.goto(f"{one.origin}/t/{slug}{path}")
    expect(page).to_have_url(re.compile(rf"/t/{slug}/sign-in"))
    sign_in(page, OWNER.email, OWNER.password)
    expect(page).to_have_url(f"{one.origin}/t/{slug}{path}")
    return page, asked


def test_each_tab_asks_and_hears_its_own_airline_only(one: Watched, airlines: dict[str, tuple[Beside, Caller]]) -> None:
    streams: list[str] = []
    one.context.on("request", lambda asked: "/api/v1/stream" in asked.url and streams.append(urlsplit(asked.url).path))
    (fjord, of_fjord), (ridge, of_ridge) = (enter(one, slug, "/crew") for slug in NAMES)
    for page in (fjord, ridge):
        is_live(page)
    assert sorted(streams) == [f"/t/{slug}/api/v1/stream" for slug in sorted(NAMES)]

    asked = len(of_fjord)
    _, owner = airlines["ridge"]
    airline = owner.get("/airlines")["items"][0]["id"]
    pilot = {"airline_id": airline, "home_airport": "KBOS"}
    account = {"email": "rita@example.org", "display_name": "Rita Ridge", "password": OWNER.password}
    owner.post("/users", {"role": "pilot", "abilities": [], "pilot": pilot, **account})
    expect(ridge.get_by_text("Rita Ridge").first).to_be_visible()
    expect(fjord.get_by_text("Rita Ridge")).to_have_count(0)
    assert of_fjord[asked:] == []
    assert {path[: path.index("/api/")] for path in of_fjord} == {"/t/fjord"}
    assert {path[: path.index("/api/")] for path in of_ridge} == {"/t/ridge"}


def test_who_signs_out_of_one_is_still_in_the_other(one: Watched) -> None:
    (fjord, _), (ridge, _) = (enter(one, slug, "/crew") for slug in NAMES)
    fjord.get_by_role("button", name="Olga Owner").first.click()
    fjord.get_by_role("menuitem", name="Sign out").click()
    expect(fjord).to_have_url(re.compile("/t/fjord/sign-in"))
    ridge.reload()
    expect(ridge.get_by_text("Ridge Air").first).to_be_visible()


def test_pages_links_and_files_stay_below_the_path(one: Watched, airlines: dict[str, tuple[Beside, Caller]]) -> None:
    place, owner = airlines["fjord"]
    airline = owner.get("/airlines")["items"][0]
    sent = owner._client.put(f"/airlines/{airline['id']}/logo", content=PIXEL, headers={"Content-Type": "image/png"})
    assert sent.is_success, sent.text
    page, _ = enter(one, "fjord")
    logo = page.locator("img[src*='/logo']").first
    assert (logo.get_attribute("src") or "").startswith("/t/fjord/api/v1/")
    assert logo.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1

    page.get_by_role("link", name="Crew").first.click()
    expect(page).to_have_url(re.compile(r"/t/fjord/crew"))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for link in page.get_by_role("navigation").get_by_role("link").all():
        assert (link.get_attribute("href") or "").startswith("/t/fjord")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").first.click()
    assert urlsplit(download.value.url).path.startswith("/t/fjord/api/v1/")
    assert "Olga Owner" in Path(download.value.path()).read_text("utf-8")

    owner.patch(f"/airlines/{airline['id']}/settings", {"changes": {"public_enabled": True}})
    page.goto(f"{place.url}/settings/public")
    shown = page.locator("img[src*='card.png']")
    assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 1000
    expect(page.get_by_text(f"{place.url}/va/FJO")).to_be_visible()
    stranger = one.context.browser
    assert stranger is not None
    with watched(stranger, one.origin) as other:
        other.expect("401", "/t/fjord/api/v1/me")
        front = other.new_page("/t/fjord")
        expect(front).to_have_url(f"{place.url}/va/FJO")
        expect(front.get_by_role("heading", level=1, name="Fjord Air")).to_be_visible()


def test_what_the_browser_keeps_is_kept_for_each(one: Watched) -> None:
    (fjord, _), (ridge, _) = (enter(one, slug, "/crew") for slug in NAMES)
    fjord.keyboard.press("Control+k")
    fjord.get_by_role("combobox").fill("Olga")
    fjord.get_by_role("option").filter(has_text="Olga Owner").first.click()
    kept: Any = ridge.evaluate("Object.keys(localStorage)")
    assert kept
    # Which airlines were signed in to is the one thing that is meant to be seen from each.
    assert {name.rpartition("@")[2] for name in kept} == {"/t/fjord", "vamgr.airlines"}
    ridge.keyboard.press("Control+k")
    expect(ridge.get_by_role("combobox")).to_be_visible()
    expect(ridge.get_by_role("option").filter(has_text="Olga Owner")).to_have_count(0)

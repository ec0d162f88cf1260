"""What anybody may see of an airline: nothing until it says so, and then only what it opened."""

from __future__ import annotations

import json
import re
import struct
import threading
from html import unescape
from typing import Any

import httpx
import pytest

from tests.support.running import Running
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.kernel.errors import StoreUnavailable

PARTS = ("", "/live", "/roster", "/card.png")
HOSTILE = '</title><script>alert("x")</script> & Söhne'


async def open_page(base: SmallAirline, airline_id: str | None = None, **settings: Any) -> None:
    changes = {"public_enabled": True, **settings}
    path = f"/api/v1/airlines/{airline_id or base.airline_id}/settings"
    answer = await base.owner.patch(path, json={"changes": changes})
    assert answer.status_code == 200, answer.text
    await base.running.settle()


async def found_second(base: SmallAirline, **profile: str) -> str:
    body = {"name": "Berg Air", "icao": "BRG", "callsign": "BERG", "country": "NO", "currency": "NOK"}
    made = await base.post("/airlines", {**body, "hub_icao": "ENBR", **profile}, 201)
    return str(made["id"])


def page(client: httpx.AsyncClient, path: str = "") -> Any:
    return client.get(f"/api/v1/public/airlines{path}")


async def test_what_is_off_is_not_there(system: Running) -> None:
    await small_airline(system)
    stranger = system.client
    statuses = [(await page(stranger)).status_code]
    statuses += [(await page(stranger, f"/FJO{part}")).status_code for part in PARTS]
    assert statuses == [404] * 5
    unknown, off = await page(stranger, "/XXX"), await page(stranger, "/FJO")
    assert unknown.json()["detail"] == off.json()["detail"]
    assert (await stranger.get("/va/FJO")).status_code == 404
    assert (await stranger.get("/va")).status_code == 404
    assert (await stranger.get("/sitemap.xml")).status_code == 404
    assert (await stranger.get("/robots.txt")).text == "User-agent: *\nDisallow: /\n"
    front = await stranger.get("/")
    assert (front.status_code, "Fjord" in front.text) == (200, False)


async def test_a_page_that_is_opened_and_closed_again(system: Running) -> None:
    base = await small_airline(system)
    await base.fly()
    await open_page(base, public_introduction="We fly where the road ends.", public_join="open")
    found = (await page(system.client, "/fjo")).json()
    assert (found["code"], found["introduction"], found["join"]["state"]) == (
        "FJO",
        "We fly where the road ends.",
        "open",
    )
    assert found["statistics"]["flights"] == 1
    assert [month["flights"] for month in found["statistics"]["months"]] == [0] * 11 + [1]
    assert [(one["ident"][:3], one["pilot"]) for one in found["latest"]] == [("FJO", None)]
    assert found["fleet"][0]["registrations"] == ["N172AB"]
    await open_page(base, public_enabled=False)
    assert (await page(system.client, "/FJO")).status_code == 404
    assert (await system.client.get("/va/FJO")).status_code == 404


async def test_each_part_is_opened_by_itself(system: Running) -> None:
    base = await small_airline(system)
    await base.fly()
    await open_page(base, public_statistics=False, public_live_flights=False)
    found = (await page(system.client, "/FJO")).json()
    assert (found["statistics"], found["latest"]) == (None, None)
    assert (await page(system.client, "/FJO/live")).status_code == 404
    assert (await page(system.client, "/FJO/roster")).status_code == 404


async def test_flights_in_the_air_show_no_pilot_without_a_roster(system: Running) -> None:
    base = await small_airline(system)
    booking = await base.book()
    await base.post(f"/bookings/{booking}/depart")
    await open_page(base)
    (flight,) = (await page(system.client, "/FJO/live")).json()["items"]
    assert (flight["registration"], flight["pilot"]) == ("N172AB", None)
    assert booking not in json.dumps(flight)
    await open_page(base, public_roster=True)
    (flight,) = (await page(system.client, "/FJO/live")).json()["items"]
    assert flight["pilot"] == "Olga Owner"


async def test_who_does_not_wish_to_be_named_is_named_nowhere(system: Running) -> None:
    base = await small_airline(system)
    await base.fly()
    await open_page(base, public_roster=True)
    roster = (await page(system.client, "/FJO/roster")).json()["items"]
    assert [(pilot["name"], pilot["flights"]) for pilot in roster] == [("Olga Owner", 1)]
    answer = await base.owner.put(
        "/api/v1/me/public-name", json={"hidden": True}, headers={"Idempotency-Key": "hide-me-1"}
    )
    assert answer.status_code == 200, answer.text
    await system.settle()
    assert (await base.get("/me"))["user"]["hidden_in_public"] is True
    everything = ""
    for part in ("", "/roster", "/live"):
        everything += (await page(system.client, f"/FJO{part}")).text
    assert "Olga" not in everything
    assert "example.org" not in everything
    command = answer.headers["vamgr-command"]
    assert (await base.owner.post(f"/api/v1/history/commands/{command}/undo", json={})).status_code == 200
    await system.settle()
    assert "Olga" in (await page(system.client, "/FJO/roster")).text


async def test_airlines_of_one_installation_show_nothing_of_each_other(system: Running) -> None:
    base = await small_airline(system)
    await base.fly()
    second = await found_second(base)
    await open_page(base, second, public_roster=True)
    everything = (await page(system.client)).text
    for part in ("", "/roster", "/live"):
        everything += (await page(system.client, f"/BRG{part}")).text
    for foreign in ("Fjord", "FJO", "N172AB", "KBOS", "Olga", base.airline_id):
        assert foreign not in everything
    assert [(await page(system.client, f"/FJO{part}")).status_code for part in PARTS] == [404] * 4
    assert "FJO" not in (await system.client.get("/sitemap.xml")).text
    await open_page(base)
    items = (await page(system.client)).json()["items"]
    assert [one["code"] for one in items] == ["FJO", "BRG"]
    assert re.findall(r"<loc>([^<]*)", (await system.client.get("/sitemap.xml")).text) == [
        f"http://127.0.0.1:8470{path}" for path in ("/va", "/va/FJO", "/va/BRG")
    ]


async def test_what_people_wrote_stays_text_in_the_page(system: Running) -> None:
    base = await small_airline(system)
    assert (await base.owner.patch(f"/api/v1/airlines/{base.airline_id}", json={"name": HOSTILE})).status_code == 200
    await open_page(base, public_introduction=f"{HOSTILE} <!-- ")
    answer = await system.client.get("/va/FJO")
    text = answer.text
    assert answer.status_code == 200
    assert "<script>alert" not in text
    assert text.count("</title>") == 1
    title = re.search(r"<title>(.*?)</title>", text)
    assert title is not None
    assert unescape(title[1]).startswith(HOSTILE)
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert data is not None
    assert json.loads(data[1])["name"] == HOSTILE
    assert "<" not in data[1]
    assert '<link rel="canonical" href="http://127.0.0.1:8470/va/FJO">' in text
    assert 'property="og:image" content="http://127.0.0.1:8470/api/v1/public/airlines/FJO/card.png"' in text
    assert "script-src 'self';" in answer.headers["content-security-policy"]


async def test_the_page_of_the_only_airline_is_told_at_the_front_too(system: Running) -> None:
    base = await small_airline(system)
    await open_page(base, public_introduction="First words.")
    first = await system.client.get("/")
    assert '<meta name="description" content="First words.">' in first.text
    assert "<h1>Fjord Air (FJO), virtual airline</h1>" in first.text
    tag = first.headers["etag"]
    assert (await system.client.get("/", headers={"If-None-Match": tag})).status_code == 304
    await open_page(base, public_introduction="Other words.")
    changed = await system.client.get("/", headers={"If-None-Match": tag})
    assert (changed.status_code, "Other words." in changed.text) == (200, True)
    assert "First words." not in (await system.client.get("/sign-in")).text


async def test_caches_may_keep_it_and_ask_again(system: Running) -> None:
    base = await small_airline(system)
    await open_page(base)
    first = await page(system.client, "/FJO")
    assert first.headers["cache-control"] == "public, max-age=0, s-maxage=30"
    again = await system.client.get("/api/v1/public/airlines/FJO", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert (await page(system.client, "/FJO/live")).headers["cache-control"] == "no-store"


async def test_the_picture_is_a_picture(system: Running) -> None:
    base = await small_airline(system)
    await open_page(base)
    first = await page(system.client, "/FJO/card.png")
    assert first.headers["content-type"] == "image/png"
    assert struct.unpack(">II", first.content[16:24]) == (1200, 630)
    again = await system.client.get(
        "/api/v1/public/airlines/FJO/card.png", headers={"If-None-Match": first.headers["etag"]}
    )
    assert again.status_code == 304


async def test_a_picture_takes_no_thread_of_the_log_and_the_read_tables(
    system: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strangers who wait for one that is being drawn would otherwise hold all of them."""
    base = await small_airline(system)
    await open_page(base)
    threads = []

    def drawn(_: Any) -> bytes:
        threads.append(threading.current_thread().name)
        return b"picture"

    monkeypatch.setattr("vamgr.public.api.picture", drawn)
    assert (await page(system.client, "/FJO/card.png")).content == b"picture"
    assert [name.rpartition("_")[0] for name in threads] == ["card"]


@pytest.mark.parametrize("path", ["/", "/va", "/va/FJO"])
async def test_the_application_opens_while_its_tables_cannot_be_read(
    system: Running, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """It shows what is the matter; only what is told to strangers waits."""

    def being_made(_: str) -> Any:
        raise StoreUnavailable("The tables are being made.")

    monkeypatch.setattr(system.system.read_model, "reader", being_made)
    answer = await system.client.get(path)

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert (await system.client.get("/robots.txt")).status_code == 503


async def test_an_address_that_asks_without_end_is_told_to_wait(system: Running) -> None:
    base = await small_airline(system)
    await open_page(base)
    statuses = [(await page(system.client, "/FJO/live")).status_code for _ in range(241)]
    assert (set(statuses[:240]), statuses[240]) == ({200}, 429)
    refused = await page(system.client, "/FJO/live")
    assert int(refused.headers["retry-after"]) >= 1
    system.clock.forward(minutes=1)
    assert (await page(system.client, "/FJO/live")).status_code == 200


@pytest.mark.parametrize("path", ["/FJO", "/FJO/live"])
async def test_strangers_do_not_look_back(system: Running, path: str) -> None:
    base = await small_airline(system)
    await open_page(base)
    answer = await system.client.get(f"/api/v1/public/airlines{path}", params={"as_of": "2026-06-01T08:00:00Z"})
    assert answer.status_code == 409


async def test_a_shared_flight_is_told_to_whom_it_is_shared_with(system: Running) -> None:
    base = await small_airline(system)
    await open_page(base, public_enabled=False, public_flight_links=True)
    token = (await base.post(f"/pireps/{await base.fly()}/link"))["token"]
    answer = await system.client.get(f"/f/{token}")
    title = re.search(r"<title>(.*?)</title>", answer.text)
    assert title is not None
    assert re.fullmatch(r"FJO\S* KBOS–KBED · Fjord Air", title[1])
    assert '<meta name="robots" content="noindex">' in answer.text
    assert "og:image" not in answer.text
    assert "Olga" not in answer.text
    await open_page(base, public_flight_links=True)
    assert "/FJO/card.png" in (await system.client.get(f"/f/{token}")).text
    await open_page(base, public_flight_links=False)
    assert (await system.client.get(f"/f/{token}")).status_code == 404
    assert (await system.client.get("/f/there-is-no-such-link")).status_code == 404

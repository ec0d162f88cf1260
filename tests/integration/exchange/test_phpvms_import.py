"""A phpVMS 7 site in a real MariaDB, dumped by the real mariadb-dump, and what became of it in vamgr."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support import phpvms
from tests.support.phpvms import DAY_ONE, LONG_PASSWORD, PASSWORD
from tests.support.phpvms_site import FLIGHTS, Made, small_airline
from tests.support.phpvms_world import ADMIN, CORRECTED, LONG, PILOT
from tests.support.running import Running, TestClock, running_system
from vamgr.exchange.phpvms.findings import Report
from vamgr.exchange.phpvms.folder import import_folder, look_at
from vamgr.exchange.phpvms.importing import FOLDER, REPORT_FILE, spooled
from vamgr.kernel.errors import DomainError, FolderInUse
from vamgr.settings import load_settings
from vamgr.verifying import verify_folder


def silent(_what: str, _done: int, _total: int) -> None: ...


@pytest.fixture(scope="module")
def made() -> Made:
    return small_airline()


WAYS = {
    "a row each": ["--skip-extended-insert"],
    "named columns": ["--complete-insert", "--hex-blob"],
    "ANSI": ["--compatible=ansi", "--default-character-set=utf8mb4"],
    "compact": ["--compact"],
    "only rows": ["--no-create-info", "--complete-insert", "--replace"],
}
"""How dumps are made as well."""


@pytest.fixture(scope="module")
def dumped(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dump, gzipped, as a control panel would hand it out; beside it, plain, those of `WAYS`."""
    name = f"vamgr_phpvms_{os.getpid()}"
    plain = tmp_path_factory.mktemp("dump") / "site.sql"
    with phpvms.database(name):
        phpvms.run(made.site.sql(), name)
        phpvms.dump(name, plain)
        for way, options in WAYS.items():
            phpvms.dump(name, plain.with_name(f"{way}.sql"), *options)
    packed = plain.with_suffix(".sql.gz")
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    return packed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("phpvms") / "data"


@pytest.fixture(scope="module")
def imported(dumped: Path, folder: Path) -> Report:
    return asyncio.run(import_folder(load_settings(data_dir=folder), dumped, None, silent))


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[Running]:
    async with running_system(folder, clock=TestClock(datetime.now(UTC))) as running:
        await running.settle()
        yield running


async def items(client: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    answer = await client.get(f"/api/v1{path}{'&' if '?' in path else '?'}limit=200")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def one(client: httpx.AsyncClient, path: str) -> dict[str, Any]:
    answer = await client.get(f"/api/v1{path}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


# --- the report -------------------------------------------------------------------------------------------------------


async def test_nothing_is_dropped_silently(imported: Report, made: Made) -> None:
    """Every row of every table is imported or skipped with a reason, and tables that are not known are named."""
    rows = {table.table: table for table in imported.tables}
    for table, wanted in made.site.rows.items():
        if table in rows:
            found = rows[table]
            assert found.rows == len(wanted), table
            assert found.imported + found.skipped == found.rows
            assert bool(found.skipped or found.adjusted) == bool(found.reasons), table
    others = {one.table: one.rows for one in imported.not_imported}
    assert (others["disposable_tours"], others["news"], others["sessions"]) == (1, 1, 1)
    assert (others["users.api_key"], others["pireps.status"]) == (len(made.site.rows["users"]), rows["pireps"].rows)
    explained = set(rows) | set(others) | {"roles", "pirep_fields"}
    assert set(made.site.rows) <= explained
    reasons = {(table.table, reason.sentence): reason.count for table in imported.tables for reason in table.reasons}
    assert reasons["pireps", "It was deleted in phpVMS."] == 2
    assert reasons["pireps", "Its pilot is not in the database any more."] == 1


async def test_totals_are_compared_and_what_differs_says_why(imported: Report, made: Made) -> None:
    totals = {(total.what, total.of): total for total in imported.totals}
    assert totals["balance", "VMA"].after == made.balances[1]
    assert totals["balance", "TST"].after == made.balances[2]
    assert totals["minutes", "VMA"].after == made.airline_minutes[1]
    assert totals["flights", "TST"].after == made.airline_flights[2]
    assert all(total.sentence for total in imported.totals if total.what != "minutes" and not total.same)
    # The one report without a pilot is what is lacking, and nothing else.
    assert totals["reports", "accepted"].before - totals["reports", "accepted"].after == 1
    assert totals["flights", "VMA"].before - totals["flights", "VMA"].after == 1


async def test_the_airline_is_whole(imported: Report, folder: Path) -> None:
    """Hash chain, claims, trial balance, and read tables that equal a rebuild."""
    report = await verify_folder(load_settings(data_dir=folder), silent)
    assert report.ok, "\n".join(report.lines())


def test_nothing_is_left_lying_about(imported: Report, folder: Path) -> None:
    assert {"log.sqlite", "uploads"} <= {entry.name for entry in folder.iterdir()}
    assert not list((folder / "tmp").glob("phpvms*"))
    kept = json.loads((folder / "uploads" / FOLDER / imported.id / REPORT_FILE).read_text("utf-8"))
    assert kept["events"] == imported.events
    assert "example.org" not in json.dumps(kept).casefold()


@pytest.mark.parametrize("way", WAYS)
def test_however_the_dump_was_made_it_holds_the_same(dumped: Path, way: str) -> None:
    assert everything(dumped.with_name(f"{way}.sql")) == everything(dumped)


def everything(dump: Path) -> dict[str, list[dict[str, Any]]]:
    with spooled(dump, silent) as spool:
        found = {table: list(spool.rows(table, order="1, 2")) for table in sorted(spool.columns)}
    return {table: rows for table, rows in found.items() if rows}


# --- people -----------------------------------------------------------------------------------------------------------


async def test_old_passwords_open_the_accounts_and_are_kept_anew(imported: Report, folder: Path) -> None:
    async with served(folder) as running:
        hashes = _hashes(running)
        assert hashes["ada@example.org"].startswith("$2y$")
        wrong = await running.client.post(
            "/api/v1/session", json={"email": "ada@example.org", "password": "Ruckenwind-2021"}
        )
        assert wrong.status_code == 401
        assert _hashes(running)["ada@example.org"].startswith("$2y$")

        await running.sign_in("ADA@example.org", PASSWORD)
        await running.settle()
        assert _hashes(running)["ada@example.org"].startswith("$argon2id$")
        await running.sign_in("ada@example.org", PASSWORD)
        await running.sign_in(f"user{LONG}@example.org", LONG_PASSWORD)
        for suspended_or_waiting in ("user4@example.org", "user6@example.org"):
            body = {"email": suspended_or_waiting, "password": PASSWORD}
            assert (await running.client.post("/api/v1/session", json=body)).status_code == 401


async def _pilots(client: httpx.AsyncClient) -> dict[int, dict[str, Any]]:
    found = await items(client, "/pilots?status=active,leave,pending,suspended,left")
    return {int(pilot["pilot_number"].removeprefix("VMA")): pilot for pilot in found}


def _hashes(running: Running) -> dict[str, str]:
    from sqlalchemy import select

    from vamgr.identity.views import credentials_table

    rows = running.system.read_model.reader(running.system.tenant).all(select(credentials_table))
    return {row["email_folded"]: row["password_hash"] for row in rows}


async def test_pilots_stand_where_they_stood(imported: Report, folder: Path, made: Made) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        pilots = await _pilots(owner)
        assert len(pilots) == 8
        assert {number: pilot["status"] for number, pilot in pilots.items()} == {
            1: "active",
            2: "active",
            3: "leave",
            4: "suspended",
            5: "left",
            6: "pending",
            7: "active",
            8: "active",
        }
        assert pilots[PILOT]["name"] == "Pál Ö'Pilot"
        assert pilots[PILOT]["total_minutes"] == made.minutes[PILOT] + 600
        assert pilots[PILOT]["flights"] == made.flights[PILOT]
        assert pilots[PILOT]["location"]["icao"] == made.places[PILOT]
        assert pilots[PILOT]["rank"]["name"] == "Captain"
        # What an administrator had corrected is there, openly.
        assert pilots[CORRECTED]["total_minutes"] == made.minutes[CORRECTED] + 120
        assert pilots[CORRECTED]["location"]["icao"] == "KJFK"
        assert pilots[CORRECTED]["rank"]["name"] == "First Officer"
        assert pilots[ADMIN]["rank"]["name"] == "Staff"
        history = await items(owner, f"/history?subject=pilots:{pilots[CORRECTED]['id']}")
        assert any("120 min more" in json.dumps(entry) for entry in history)
        detail = await one(owner, f"/pilots/{pilots[PILOT]['id']}")
        assert "Ocean crossing" in json.dumps(detail)


async def test_the_owner_is_the_first_administrator_and_api_keys_are_none(imported: Report, folder: Path) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        assert (await one(owner, "/me"))["user"]["role"] == "owner"
        assert await items(owner, "/api-keys") == []


# --- flights ----------------------------------------------------------------------------------------------------------


async def test_the_past_has_its_true_dates(imported: Report, folder: Path) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        machine = await one(owner, "/time-machine")
        assert machine["first_at"].startswith("2021-03-01T08:00:00")
        oldest_first = running.system.store.read_page(running.system.tenant, 0, 100_000)
        dates = [recorded.recorded_at for recorded in oldest_first]
        assert dates == sorted(dates)
        own = [recorded for recorded in oldest_first if b'"source":"import"' in recorded.meta]
        assert len(own) == imported.events
        assert {imported.id} == {json.loads(recorded.meta)["correlation_id"] for recorded in own}
        filed = next(recorded for recorded in own if recorded.type == "flights.pirep_filed")
        assert filed.recorded_at == (DAY_ONE + timedelta(days=2)).replace(tzinfo=UTC)
        assert json.loads(filed.meta)["reason"].endswith("pireps Acc0000000000000")
        accepted = next(recorded for recorded in own if recorded.type == "flights.pirep_accepted")
        assert accepted.recorded_at == (DAY_ONE + timedelta(days=2, hours=2)).replace(tzinfo=UTC)
        # The airline as it was in the middle of it.
        then = await items(owner, "/pireps?state=accepted&as_of=2021-03-10T00:00:00Z")
        assert 0 < len(then) < FLIGHTS
        entries = await items(owner, "/history?type=exchange.site_imported")
        assert "was imported with its past since 2021-03-01" in entries[0]["sentence"]


async def test_reports_are_in_their_states_with_all_that_they_said(imported: Report, folder: Path) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        found = await items(owner, "/pireps")
        states: dict[str, int] = {}
        for row in found:
            states[row["state"]] = states.get(row["state"], 0) + 1
        # Drafts are their pilot's alone.
        assert states == {"accepted": FLIGHTS + 2, "filed": 1, "rejected": 1, "cancelled": 2}
        first = await one(owner, f"/pireps/{next(row['id'] for row in found if row['comments'] == 2)}")
        text = json.dumps(first, ensure_ascii=False)
        assert "It's\\r\\nfine \\\\ „ok“ 🛬" in text
        assert "Well flown \\\\o/ – ‘merci’" in text
        assert "Departure Gate" in text
        assert first["landing_rate_fpm"] == -188
        assert first["fuel_used_kg"] == pytest.approx(5000, abs=0.01)
        assert first["block_minutes"] == 150
        diverted = [row for row in found if row["diverted"]]
        assert [(row["planned_arrival"]["icao"], row["arrival"]["icao"]) for row in diverted] == [("LEMD", "EGLL")]
        nowhere = [row for row in found if row["arrival"]["icao"] == "ZZ99"]
        assert [row["aircraft"]["registration"] for row in nowhere] == ["GONE-VMA"]
        pilot = await running.sign_in(f"user{PILOT}@example.org", PASSWORD)
        drafts = await items(pilot, "/pireps?state=draft")
        assert len(drafts) == 2
        remarks = [(await one(pilot, f"/pireps/{draft['id']}"))["remarks"] for draft in drafts]
        assert any("To do" in text for text in remarks)


async def test_an_imported_report_can_be_taken_back_with_its_money(
    imported: Report, folder: Path, tmp_path: Path
) -> None:
    """What came along is as alive as what was flown here."""
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    async with served(copy) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        row = next(row for row in await items(owner, "/pireps?state=accepted") if row["comments"] == 2)
        pilot_before = await one(owner, f"/pilots/{row['pilot']['id']}")
        cash_before = await _cash(owner, row["airline"]["id"])
        result = (await one(owner, f"/pireps/{row['id']}/finance"))["totals"]["net_minor"]
        assert result != 0
        answer = await owner.post(f"/api/v1/pireps/{row['id']}/reverse", json={"reason": "To look again."})
        assert answer.status_code == 200, answer.text
        after = await one(owner, f"/pilots/{row['pilot']['id']}")
        assert after["total_minutes"] == pilot_before["total_minutes"] - 150
        assert await _cash(owner, row["airline"]["id"]) == cash_before - result
        answer = await owner.post(f"/api/v1/pireps/{row['id']}/reject", json={"reason": "No."})
        assert answer.status_code == 200, answer.text
        pending = (await items(owner, "/pireps?state=filed"))[0]
        answer = await owner.post(f"/api/v1/pireps/{pending['id']}/accept", json={})
        assert answer.status_code == 200, answer.text
    assert (await verify_folder(load_settings(data_dir=copy), silent)).ok


async def _cash(client: httpx.AsyncClient, airline_id: str) -> int:
    accounts = (await one(client, f"/finance/accounts?airline={airline_id}"))["items"]
    return int(next(row["balance_minor"] for row in accounts if row["code"] == "cash"))


# --- fleet, network, money --------------------------------------------------------------------------------------------


async def test_aircraft_stand_where_they_stood_with_their_hours(imported: Report, folder: Path, made: Made) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        fleet = {aircraft["registration"]: aircraft for aircraft in await items(owner, "/aircraft")}
        assert fleet["D-AVMA"]["block_minutes_total"] == made.aircraft_minutes[1]
        assert fleet["D-AVMA"]["location"]["icao"] == "EGLL"
        # Hours that no report stands for are there, openly.
        assert fleet["EC-NAN"]["block_minutes_total"] == made.aircraft_minutes[3] == 4711
        history = await items(owner, f"/history?subject=aircraft:{fleet['EC-NAN']['id']}")
        assert any("4,711 min more" in entry["sentence"] for entry in history)
        assert fleet["D-AVMB"]["state"] == "stored"
        assert fleet["EC-NAN"]["state"] == "maintenance"
        assert {fleet[one]["state"] for one in ("EC-OLD", "D-AGON", "GONE-VMA") if one in fleet} <= {"retired"}
        subfleets = {row["name"]: row for row in await items(owner, "/subfleets")}
        assert subfleets["Airbus family"]["type"]["icao"] == "A320"
        assert subfleets["Airbus family (A321)"]["type"]["icao"] == "A321"
        fares = {fare["code"]: fare for fare in subfleets["Airbus family"]["fares"]}
        assert (fares["Y"]["price_minor"], fares["Y"]["capacity"], fares["Y"]["cost_minor"]) == (13200, 160, 2000)
        assert (fares["CGO"]["kind"], fares["CGO"]["capacity"], fares["CGO"]["price_minor"]) == ("cargo", 3629, 265)


async def test_routes_prices_and_settings_come_along(imported: Report, folder: Path) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        routes = {row["flight_number"]: row for row in await items(owner, "/routes?status=active,inactive")}
        assert routes[100]["departure_time"] == "08:30"
        assert routes[100]["pilot_pay_minor"] == 7550
        assert routes[101]["days"] == 65
        assert routes[101]["departure_time"] is None
        assert routes[300]["status"] == "inactive"
        airlines = await items(owner, "/airlines")
        assert [(row["icao"], row["name"], row["currency"]) for row in airlines] == [
            ("VMA", "Ñandú d'Or 🛫", "EUR"),
            ("TST", "Test \\ Cargo", "EUR"),
        ]
        settings = json.dumps(await one(owner, f"/airlines/{airlines[0]['id']}/settings"))
        assert '"booking_expiry_hours"' in settings


async def test_money_adds_up_to_the_cent(imported: Report, folder: Path, made: Made) -> None:
    async with served(folder) as running:
        owner = await running.sign_in("ada@example.org", PASSWORD)
        for number, airline in ((1, "VMA"), (2, "TST")):
            airline_id = next(row["id"] for row in await items(owner, "/airlines") if row["icao"] == airline)
            assert await _cash(owner, airline_id) == made.balances[number]
        pilots = await _pilots(owner)
        from vamgr.finance.queries import pilot_balance_minor, trial_difference_minor

        reader = running.system.read_model.reader(running.system.tenant)
        for number in (PILOT, CORRECTED):
            assert pilot_balance_minor(reader, pilots[number]["id"]) == made.balances[100 + number]
        assert all(trial_difference_minor(reader, row["id"]) == 0 for row in await items(owner, "/airlines"))


# --- where it refuses -------------------------------------------------------------------------------------------------


async def test_it_never_comes_over_an_airline_that_is_there(imported: Report, folder: Path, dumped: Path) -> None:
    with pytest.raises(DomainError, match="already"):
        await import_folder(load_settings(data_dir=folder), dumped, None, silent)


async def test_an_owner_who_is_nobody_is_refused_before_anything_is_made(dumped: Path, tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="No active user"):
        await import_folder(load_settings(data_dir=tmp_path / "new"), dumped, "nobody@example.org", silent)
    assert not (tmp_path / "new" / "log.sqlite").exists()


async def test_a_look_says_the_same_as_the_import(imported: Report, dumped: Path) -> None:
    seen = await look_at(dumped, None, silent)
    assert [table.model_dump() for table in seen.tables] == [table.model_dump() for table in imported.tables]
    assert [total.model_dump() for total in seen.totals] == [total.model_dump() for total in imported.totals]
    assert (seen.events + 1, seen.id, seen.imported_at) == (imported.events, imported.id, None)


async def test_a_running_vamgr_is_left_alone(dumped: Path, tmp_path: Path) -> None:
    async with running_system(tmp_path / "data"):
        with pytest.raises(FolderInUse):
            await import_folder(load_settings(data_dir=tmp_path / "data"), dumped, None, silent)

"""An import is one step: undone as a whole, but for what others have changed in the meantime, which is named."""

from __future__ import annotations

from typing import Any

import httpx

from tests.integration.exchange.test_csv_flights import AUSTIN, COLUMNS
from tests.integration.exchange.test_csv_kinds import A32X, AIRCRAFT, AIRPORTS, ECONOMY, EXPENSES, FARES, SUBFLEETS
from tests.support.csv_import import Importer, csv_of
from tests.support.running import Running, running_system
from vamgr.adapters.postgres.shelf import PostgresShelf
from vamgr.hosted import HostedSystem
from vamgr.kernel.codec import decode_meta


def flight(number: int, **cells: str) -> str:
    known = {"airline": "FJO", "flight_number": str(number), "dpt_airport": "KBOS", "arr_airport": "KJFK"}
    row = {**known, "flight_type": "J", **cells}
    return ",".join(row.get(column, "") for column in COLUMNS.split(","))


async def _state(importer: Importer) -> dict[str, Any]:
    """Everything that files are about, as it is exported, and the money."""
    kinds = ("airports", "fares", "subfleets", "aircraft", "flights", "expenses")
    airline = (await importer.get("/airlines"))["items"][0]
    return {**{kind: await importer.export(kind) for kind in kinds}, "cash": airline["cash_minor"]}


async def test_every_kind_is_put_back_exactly(system: Running) -> None:
    importer = Importer(system, await system.set_up())
    files = {
        "airports": csv_of(AIRPORTS, "KAUS,,,,,,,1,,,,450,,0.7,,Note", "KBOS,,,,,,,,,,,,,0.9,,"),
        "fares": csv_of(FARES, ECONOMY),
        "subfleets": csv_of(SUBFLEETS, A32X),
        "aircraft": csv_of(AIRCRAFT, "A32X,A320,,,,One,N309US,7,,,,,,,A,", "B738,,,,,Two,N738US,8,,,,,,,S,"),
        "flights": csv_of(COLUMNS, AUSTIN, flight(7, fields="Gate=4", active="0")),
        "expenses": csv_of(EXPENSES, "FJO,Wash,40,D,,,,1,Aircraft,N309US", ",Landing,75,F,,1,,1,Airport,KBOS"),
    }
    changes = {
        "airports": csv_of(AIRPORTS, "KAUS,,,,,,,0,,,,,,0.8,,", "KBOS,,,,,,,,,,,,,,,Noted"),
        "fares": csv_of(FARES, ECONOMY.replace("100", "150"), "F,First,0,900,9,4,,1"),
        "subfleets": csv_of(SUBFLEETS, A32X.replace("1000", "1100").replace("99;100", "77;100")),
        "aircraft": csv_of(AIRCRAFT, "A32X,A320,,KAUS,KAUS,Uno,N309US,9,,,,,,,M,", "B738,,,,,Dos,N738US,8,,,,,,,A,"),
        "flights": csv_of(
            COLUMNS, AUSTIN.replace("207", "210").replace("C41", "C42"), flight(7, active="1", level="90")
        ),
        "expenses": csv_of(EXPENSES, "FJO,Wash,41,D,,,,0,Aircraft,N309US", ",Landing,75,F,,,,1,Airport,KBOS"),
    }
    states, imports = [await _state(importer)], []
    for files_of_a_kind in (files, changes):
        for kind, raw in files_of_a_kind.items():
            done = await importer.bring(kind, raw)
            assert done["counts"]["failed"] == 0, await importer.rows(done["id"], status="failed")
            assert done["counts"]["new"] + done["counts"]["changed"] == 2 - (kind == "subfleets") - (
                (kind, len(imports)) == ("fares", 1)
            ), (kind, done["counts"])
            imports.append(done["id"])
            states.append(await _state(importer))

    for import_id, before in zip(reversed(imports), reversed(states[:-1]), strict=True):
        undone = await importer.undo(import_id)
        assert (undone["state"], undone["undo"]["left"]) == ("undone", []), undone
        assert await _state(importer) == before, undone

    assert (await importer.get("/imports", state="undone"))["total"] == 12


async def test_what_others_have_changed_since_is_left_and_named(system: Running) -> None:
    owner = await system.set_up()
    importer = Importer(system, owner)
    await importer.bring("flights", csv_of(COLUMNS, flight(1), flight(2), flight(3)))
    second = csv_of(COLUMNS, flight(1, level="90"), flight(2, level="90", notes="New"), flight(4), flight(5))
    done = await importer.bring("flights", second)
    routes = {route["ident"]: route["id"] for route in (await importer.get("/routes"))["items"]}
    await _patch(system, owner, routes["FJO1"], {"level_ft": 12_000})
    await _patch(system, owner, routes["FJO2"], {"callsign": "MINE"})
    await _patch(system, owner, routes["FJO4"], {"notes": "Mine"})

    undone = await importer.undo(done["id"])

    left = {one["what"]: one["sentence"] for one in undone["undo"]["left"]}
    assert left.keys() == {"FJO1", "FJO4"}
    assert "changed again since" in left["FJO1"]
    assert left["FJO4"] == "It was changed or used since, so it stays as it is."
    found = {route["ident"]: route for route in (await importer.get("/routes"))["items"]}
    assert found.keys() == {"FJO1", "FJO2", "FJO3", "FJO4"}
    assert found["FJO1"]["level_ft"] == 12_000
    assert (found["FJO2"]["level_ft"], found["FJO2"]["notes"], found["FJO2"]["callsign"]) == (None, "", "MINE")
    assert undone["undo"]["reversed"] == 2
    assert undone["sentence"] == "Undone: 2 things put back; 2 changed by others since were left."
    twice = await owner.post(f"/api/v1/imports/{done['id']}/undo")
    assert (twice.status_code, twice.json()["rule"]) == (409, "import-undone")


async def test_the_log_tells_an_import_from_everything_else(system: Running) -> None:
    importer = Importer(system, await system.set_up())
    before = system.system.store.head(system.system.tenant).position

    done = await importer.bring("flights", csv_of(COLUMNS, AUSTIN, flight(7)))

    recorded = system.system.store.read_page(system.system.tenant, before, 100)
    metas = [decode_meta(entry.meta) for entry in recorded]
    assert {(meta.source, meta.correlation_id) for meta in metas} == {("import", done["id"])}
    assert [entry.type for entry in recorded if entry.category == "csvimport"] == [
        "exchange.import_begun",
        "exchange.rows_imported",
        "exchange.import_applied",
    ]
    sentences = [entry["sentence"] for entry in (await importer.get("/history", limit=200))["items"]]
    assert "flights.csv was imported (flights): 2 new, 0 changed, 0 as before, 0 failed." in sentences


async def test_an_import_is_undone_after_a_restart_too(tmp_path: Any) -> None:
    async with running_system(tmp_path / "data") as first:
        importer = Importer(first, await first.set_up())
        done = await importer.bring("flights", csv_of(COLUMNS, flight(1), flight(2, dpt_airport="QQQQ")))
        assert done["counts"]["failed"] == 1
        if isinstance(first.system, HostedSystem):  # where processes leave it for each other, for some hours
            await PostgresShelf(first.system.database, failed_days=1).drop(first.system.tenant, done["id"])
    async with running_system(tmp_path / "data") as second:
        importer = Importer(second, await second.sign_in("owner@example.org"))
        found = await importer.get(f"/imports/{done['id']}")
        assert (found["state"], found["counts"]["failed"], found["columns"]) == ("applied", 1, None)
        assert sorted(found["actions"]) == ["failed.csv", "undo"]
        failed = await importer.client.get(f"/api/v1/imports/{done['id']}/failed.csv")
        assert b"QQQQ" in failed.content, failed.text
        undone = await importer.undo(done["id"])
        assert (undone["state"], undone["undo"]["reversed"]) == ("undone", 1)
        assert (await importer.get("/routes"))["total"] == 0


async def test_one_that_was_stopped_in_the_middle_can_be_undone_or_finished(system: Running, monkeypatch: Any) -> None:
    importer = Importer(system, await system.set_up())
    from vamgr.exchange.csv import jobs
    from vamgr.exchange.csv.applying import Applying
    from vamgr.exchange.csv.undoing import Undoing

    monkeypatch.setitem(jobs.ROWS_AT_ONCE, "flights", 2)
    raw = csv_of(COLUMNS, *(flight(number, fields=f"Gate={number}") for number in range(1, 8)))
    appended = Applying._append
    count = 0

    async def fails_the_third_time(self: Applying, *arguments: Any) -> Any:
        nonlocal count
        count += 1
        if count == 3:
            raise RuntimeError("the machine caught fire")
        return await appended(self, *arguments)

    monkeypatch.setattr(Applying, "_append", fails_the_third_time)
    stopped = await importer.bring("flights", raw)
    assert stopped["state"] == "stopped"
    assert (await importer.get("/routes"))["total"] == 4
    assert (await importer.get("/imports"))["items"][0]["state"] == "stopped"

    rest = await importer.bring("flights", raw)
    assert (rest["counts"]["new"], rest["counts"]["same"]) == (3, 4)

    monkeypatch.setattr(jobs, "_ROWS_AT_ONCE", 1)
    undone_rows = Undoing._append

    async def fails_the_second_time(self: Undoing, *arguments: Any) -> None:
        if len(self._done_before) == 1:
            raise RuntimeError("the machine caught fire again")
        self._done_before.append(1)
        await undone_rows(self, *arguments)

    monkeypatch.setattr(Undoing, "_done_before", [], raising=False)
    monkeypatch.setattr(Undoing, "_append", fails_the_second_time)
    half = await importer.undo(stopped["id"])
    assert (half["state"], half["undo"]["reversed"], half["actions"][0]) == ("stopped", 1, "undo")
    monkeypatch.setattr(Undoing, "_append", undone_rows)
    assert (await importer.undo(stopped["id"]))["undo"]["reversed"] == 4
    assert (await importer.get("/routes"))["total"] == 3


async def _patch(system: Running, owner: httpx.AsyncClient, route_id: str, body: dict[str, Any]) -> None:
    answer = await owner.patch(f"/api/v1/routes/{route_id}", json=body)
    assert answer.status_code == 200, answer.text
    await system.settle()

"""The way of a file: refusals with sentences, failed rows that come back, who may, and what happens beside others."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.exchange.test_csv_flights import AUSTIN, COLUMNS
from tests.integration.exchange.test_csv_kinds import AIRCRAFT, EXPENSES
from tests.integration.exchange.test_csv_undo import flight
from tests.support.csv_import import Importer, csv_of, rows_in
from tests.support.process import serving, vamgr
from tests.support.running import PASSWORD, STORE, Running, running_system


@pytest.fixture
async def importer(system: Running) -> Importer:
    return Importer(system, await system.set_up())


async def test_failed_rows_come_back_and_go_in_once_mended(importer: Importer) -> None:
    raw = csv_of(
        COLUMNS + ",colour",
        flight(1) + ",red",
        flight(2, dpt_airport="QQQQ", flight_type="9") + ",red",
        flight(3, airline="XXX") + ",red",
        flight(4, arr_airport="KBOS") + ",red",
        flight(5, distance="10") + ",red",
        flight(6, days="18", dpt_time="TBD", subfleets="NOPE") + ",red",
        flight(1, notes="Twice") + ",red",
        flight(1) + ",red",
    )

    done = await importer.bring("flights", raw)

    assert done["counts"] == {"rows": 8, "new": 1, "changed": 0, "same": 1, "failed": 6}
    assert done["columns"]["unknown"] == ["colour"]
    assert {"sentence": "The column colour is not known and is not looked at.", "rows": 8} in done["notes"]
    errors = {
        row["line"]: {one["column"]: one["sentence"] for one in row["errors"]}
        for row in await importer.rows(done["id"])
    }
    assert errors[3].keys() == {"dpt_airport", "flight_type"}
    assert errors[4]["airline"].startswith("There is no airline XXX here (FJO).")
    assert errors[5] == {"arr_airport": "A route ends at another airport than it starts from."}
    assert errors[6]["distance"].startswith("The great circle alone is 162")
    assert errors[7].keys() == {"days", "dpt_time", "subfleets"}
    assert errors[8][""] == "Line 2 is about FJO1 already: airline, flight number, route code and leg tell rows apart."
    failed = await importer.client.get(f"/api/v1/imports/{done['id']}/failed.csv")
    assert failed.headers["content-disposition"] == 'attachment; filename="failed-flights.csv"'
    back = rows_in(failed.content)
    assert [row["flight_number"] for row in back] == ["2", "3", "4", "5", "6", "1"]
    assert back[0]["reason"].startswith("dpt_airport: No airport has the code QQQQ.")
    assert back[0]["colour"] == "red"

    mended = failed.content.replace(b"QQQQ", b"KAUS").replace(b",9,", b",J,").replace(b"XXX", b"FJO")
    rest = await importer.bring("flights", mended)
    assert (rest["counts"]["new"], rest["counts"]["failed"]) == (2, 3)
    assert rest["columns"]["unknown"] == ["colour"]
    again = await importer.client.get(f"/api/v1/imports/{rest['id']}/failed.csv")
    assert again.content.splitlines()[0].decode() == f"{COLUMNS},colour,reason"


async def test_rows_that_others_have_changed_since_the_dry_run_fail(importer: Importer) -> None:
    await importer.bring("flights", csv_of(COLUMNS, flight(1), flight(2)))
    dry = await importer.dry_run("flights", csv_of(COLUMNS, flight(1, level="90"), flight(2, level="90"), flight(3)))
    [route] = (await importer.get("/routes", q="FJO1"))["items"]
    await importer.client.patch(f"/api/v1/routes/{route['id']}", json={"level_ft": 8000})

    done = await importer.apply(dry["id"])

    assert done["counts"] == {"rows": 3, "new": 1, "changed": 1, "same": 0, "failed": 1}
    [failed] = await importer.rows(done["id"], status="failed")
    assert failed["errors"][0]["sentence"].startswith("FJO1 was changed since the dry run.")
    assert (await importer.get(f"/routes/{route['id']}"))["level_ft"] == 8000


async def test_a_row_that_somebody_takes_the_claim_of_fails_alone(importer: Importer, monkeypatch: Any) -> None:
    from vamgr.exchange.csv.applying import Applying

    airline = (await importer.get("/airlines"))["items"][0]["id"]
    dry = await importer.dry_run("flights", csv_of(COLUMNS, *(flight(number) for number in range(1, 9))))
    rows_done = Applying.import_rows
    meddled = False

    async def meanwhile_somebody_opens_it(self: Applying, uow: Any, cmd: Any) -> str:
        nonlocal meddled
        if not meddled:
            meddled = True
            body = {"airline_id": airline, "flight_number": 5, "departure": "KBOS", "arrival": "KAUS"}
            assert (await importer.client.post("/api/v1/routes", json=body)).status_code == 201
        return await rows_done(self, uow, cmd)

    meanwhile_somebody_opens_it.__name__ = "import_rows"
    monkeypatch.setattr(Applying, "import_rows", meanwhile_somebody_opens_it)
    done = await importer.apply(dry["id"])

    assert done["counts"] == {"rows": 8, "new": 7, "changed": 0, "same": 0, "failed": 1}
    [failed] = await importer.rows(done["id"], status="failed")
    assert failed["errors"] == [
        {"column": "flight_number", "sentence": "FJO5 is open already. Choose another flight number, code or leg."}
    ]
    assert (await importer.get("/routes"))["total"] == 8


@pytest.mark.parametrize(
    ("query", "raw", "field"),
    [
        ({"kind": "pireps"}, b"x", "kind"),
        ({"kind": "flights"}, b"", "file"),
        ({"kind": "flights"}, b"airline,flight_number\r\nFJO,1\r\n", "file"),
        ({"kind": "fares"}, b"code,code,name,type,capacity\r\n", "file"),
        ({"kind": "fares", "airline": "nobody"}, b"code,name,type,capacity\r\n", "airline"),
    ],
)
async def test_what_is_no_such_file_is_refused_on_its_field(
    importer: Importer, query: dict[str, str], raw: bytes, field: str
) -> None:
    answer = await importer.client.post(
        "/api/v1/imports", params=query, content=raw, headers={"Content-Type": "text/csv"}
    )

    assert answer.status_code == 422, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_each_step_in_its_time(importer: Importer) -> None:
    dry = await importer.dry_run("flights", csv_of(COLUMNS, flight(1)))
    post, get = importer.client.post, importer.client.get

    assert (await post(f"/api/v1/imports/{dry['id']}/undo")).json()["rule"] == "not-applied"
    await importer.apply(dry["id"])
    assert (await post(f"/api/v1/imports/{dry['id']}/apply")).json()["rule"] == "import-applied"
    assert (await importer.client.delete(f"/api/v1/imports/{dry['id']}")).status_code == 200
    assert (await get(f"/api/v1/imports/{dry['id']}/rows")).status_code == 404
    assert (await importer.get(f"/imports/{dry['id']}"))["state"] == "applied"
    assert (await get("/api/v1/imports/nothing")).status_code == 404
    old = [await importer.dry_run("flights", csv_of(COLUMNS, flight(number))) for number in range(2, 7)]
    known = [(await get(f"/api/v1/imports/{one['id']}")).status_code for one in old]
    assert known == [404, 200, 200, 200, 200]


async def test_a_file_with_which_nothing_is_done_is_forgotten(importer: Importer, monkeypatch: Any) -> None:
    from vamgr.exchange.csv import jobs

    monkeypatch.setattr(jobs, "REMEMBERED_SECONDS", 0.0)
    begun = (await importer.upload("flights", csv_of(COLUMNS, flight(1)))).json()
    async with asyncio.timeout(60):
        while True:
            if (await importer.client.get(f"/api/v1/imports/{begun['id']}")).status_code == 404:
                break
            await asyncio.sleep(0.01)
    assert (await importer.client.post(f"/api/v1/imports/{begun['id']}/apply")).status_code == 404


async def test_who_may_import_what(system: Running) -> None:
    owner = await system.set_up()
    staff = await _staff(system, owner, ["network.manage"])
    importer = Importer(system, staff)

    assert (await importer.dry_run("flights", csv_of(COLUMNS, flight(1))))["counts"]["new"] == 1
    refused = await importer.upload("expenses", csv_of(EXPENSES, ",X,1,F,,,,,,"))
    assert (refused.status_code, refused.json()["ability"]) == (403, "finance.manage")
    kinds = (await importer.get("/imports/kinds"))["items"]
    assert [(one["kind"], one["may"]) for one in kinds] == [
        ("airports", True), ("fares", False), ("subfleets", False), ("aircraft", False), ("flights", True),
        ("expenses", False),
    ]  # fmt: skip
    hub = await importer.dry_run("airports", b"icao,hub\r\nKAUS,1\r\n")
    assert (await importer.rows(hub["id"]))[0]["errors"][0]["column"] == "hub"
    theirs = await Importer(system, owner).dry_run("aircraft", csv_of(AIRCRAFT, "A320,,,,,,N1AB,,,,,,,,,"))
    assert (await staff.get(f"/api/v1/imports/{theirs['id']}")).status_code == 403
    assert (await staff.get("/api/v1/exports/expenses.csv")).status_code == 403
    pilot = await _staff(system, owner, [], role="pilot")
    assert (await pilot.get("/api/v1/imports")).status_code == 403
    assert (await pilot.get("/api/v1/exports/flights.csv")).status_code == 200


async def test_others_go_on_meanwhile(importer: Importer, monkeypatch: Any) -> None:
    from vamgr.exchange.csv import jobs

    monkeypatch.setitem(jobs.ROWS_AT_ONCE, "flights", 5)
    first = await importer.dry_run("flights", csv_of(COLUMNS, *(flight(number) for number in range(1, 101))))
    second = await importer.dry_run("flights", csv_of(COLUMNS, flight(500)))
    begun = await importer.client.post(f"/api/v1/imports/{first['id']}/apply")
    assert (begun.json()["state"], begun.json()["progress"]["total"]) == ("applying", 100)

    refused = await importer.client.post(f"/api/v1/imports/{second['id']}/apply")

    assert (refused.status_code, refused.json()["rule"]) == (409, "import-running")
    assert (await importer.client.delete(f"/api/v1/imports/{first['id']}")).status_code == 409
    seen = []
    while (found := await importer.get(f"/imports/{first['id']}"))["progress"] is not None:
        seen.append(found["progress"]["done"])
        await asyncio.sleep(0)
    assert seen == sorted(seen)
    assert found["counts"]["new"] == 100
    assert (await importer.apply(second["id"]))["counts"]["new"] == 1


async def test_an_export_of_the_past(importer: Importer, system: Running) -> None:
    await importer.bring("flights", csv_of(COLUMNS, AUSTIN))
    await system.settle()
    system.clock.forward(days=1)
    await importer.bring("flights", csv_of(COLUMNS, flight(7)))

    now, then = await importer.export("flights"), await importer.export("flights", as_of="2026-06-01T12:00:00Z")

    assert ([row["flight_number"] for row in rows_in(now)], [row["flight_number"] for row in rows_in(then)]) == (
        ["1972", "7"], ["1972"],
    )  # fmt: skip
    assert (await importer.get("/imports", as_of="2026-06-01T12:00:00Z"))["total"] == 1


@pytest.mark.skipif(STORE != "sqlite", reason="the command line imports files into a data folder")
def test_the_command_line_beside_a_server_and_alone(tmp_path: Path) -> None:
    folder, file, failed = tmp_path / "data", tmp_path / "flights.csv", tmp_path / "failed.csv"
    asyncio.run(_found(folder))
    file.write_bytes(csv_of(COLUMNS, flight(1), flight(2, dpt_airport="QQQQ")))
    with serving(folder):
        done = vamgr("csv", "import", "flights", str(file), "--failed", str(failed), folder=folder)
        assert done.returncode == 1, done.stderr
        assert "Imported: 1 new, 0 changed, 0 as before, 1 failed." in done.stdout
        assert "line 3 FJO2: dpt_airport: No airport has the code QQQQ." in done.stdout
        assert rows_in(failed.read_bytes())[0]["flight_number"] == "2"
    out = vamgr("csv", "export", "flights", folder=folder)
    assert [row["flight_number"] for row in rows_in(out.stdout.encode())] == ["1"], out.stderr


async def _found(folder: Path) -> None:
    async with running_system(folder) as running:
        await running.set_up()


async def _staff(
    system: Running, owner: httpx.AsyncClient, abilities: list[str], role: str = "staff"
) -> httpx.AsyncClient:
    email = f"{role}@example.org"
    body = {"email": email, "display_name": "Sam Staff", "password": PASSWORD, "role": role}
    if role == "staff":
        body["abilities"] = abilities  # type: ignore[assignment]
    answer = await owner.post("/api/v1/users", json=body)
    assert answer.status_code == 201, answer.text
    return await system.sign_in(email)

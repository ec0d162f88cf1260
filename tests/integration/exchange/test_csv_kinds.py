"""Each kind of file as phpVMS writes it: what a row becomes here, and that an export changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.csv_import import Importer, csv_of, rows_in
from tests.support.running import Running

AIRPORTS = (
    "icao,iata,name,location,region,country,timezone,hub,lat,lon,elevation,ground_handling_cost,fuel_100ll_cost,"
    "fuel_jeta_cost,fuel_mogas_cost,notes"
)
FARES = "code,name,type,price,cost,capacity,notes,active"
SUBFLEETS = (
    "airline,hub_id,type,simbrief_type,name,fuel_type,cost_block_hour,cost_delay_minute,ground_handling_multiplier,"
    "fares,ranks"
)
AIRCRAFT = (
    "subfleet,iata,icao,hub_id,airport_id,name,registration,fin,hex_code,selcal,dow,zfw,mtow,mlw,status,simbrief_type"
)
EXPENSES = "airline,name,amount,type,flight_type,charge_to_user,multiplier,active,ref_model,ref_model_id"
ECONOMY = "Y,Economy,0,100,0,200,This is the economy class,1"
BUSINESS = "B,Business,0,400,10,20,,1"
A32X = 'FJO,KAUS,A32X,A320,"Airbus A320",,1000,0,200,Y;B?capacity=100&price=500%,99;100?acars_pay=200&manual_pay=100'


@pytest.fixture
async def importer(system: Running) -> Importer:
    return Importer(system, await system.set_up())


async def _nothing_differs(importer: Importer, kind: str) -> list[dict[str, str]]:
    """An export, looked at again, is what there is; and comes out the same. Gives its rows."""
    raw = await importer.export(kind)
    dry = await importer.dry_run(kind, raw)
    assert dry["counts"]["same"] == dry["counts"]["rows"] == len(rows_in(raw)), await importer.rows(dry["id"])
    return rows_in(raw)


async def _done(importer: Importer, kind: str, raw: bytes, **query: str) -> dict[str, Any]:
    done = await importer.bring(kind, raw, **query)
    assert done["counts"]["failed"] == 0, await importer.rows(done["id"], status="failed")
    again = await importer.dry_run(kind, raw, **query)
    assert again["counts"]["same"] == again["counts"]["rows"], await importer.rows(again["id"])
    return done


async def test_airports_bring_prices_notes_and_hubs(importer: Importer) -> None:
    austin = (
        'KAUS,AUS,Austin-Bergstrom,"Austin","Texas",US,America/Chicago,1,30.1945,-97.6699,542,450,0.9,0.7,,"Test Note"'
    )
    madrid = "LEMD,MAD,Adolfo Suárez Madrid–Barajas Airport,Madrid,,ES,Europe/Madrid,0,40.4719,-3.5626,1998,,,,,"

    done = await _done(importer, "airports", csv_of(AIRPORTS, austin, madrid))

    assert done["counts"] == {"rows": 2, "new": 0, "changed": 1, "same": 1, "failed": 0}
    assert any("its own data for name" in note["sentence"] for note in done["notes"])
    airport = await importer.get("/airports/KAUS")
    fuel = {price["kind"]: (price["price_minor_per_100kg"], price["source"]) for price in airport["fuel"]}
    assert fuel["jet_a"] == (15_432, "override")
    assert fuel["avgas"] == (19_842, "override")
    assert fuel["mogas"][1] == "default"
    assert (airport["handling_cost_minor"], airport["notes"]) == (45_000, "Test Note")
    assert [hub["icao"] for hub in airport["hub_of"]] == ["FJO"]
    rows = {row["icao"]: row for row in await _nothing_differs(importer, "airports")}
    assert rows["KAUS"]["fuel_jeta_cost"] == "0.7"
    assert (rows["KAUS"]["hub"], rows["KAUS"]["timezone"]) == ("1", "America/Chicago")
    per_kg = rows_in(await importer.export("airports", fuel_unit="kg"))
    assert next(row for row in per_kg if row["icao"] == "KAUS")["fuel_jeta_cost"] == "1.5432"


async def test_airports_that_are_nowhere_fail_alone(importer: Importer) -> None:
    bad = "\\N,\\N,Nowhere,,,,,,1,1,,,,,,"
    good = "KJFK,\\N,Kennedy,,,,,,40.6,-73.7,,300,,,,"
    made_up = "QQQQ,,Made up,,,,,,1,1,,,,,,"
    far = "EDDF,,Frankfurt,,,,,,10,10,,,,,,"

    dry = await importer.dry_run("airports", csv_of(AIRPORTS, bad, good, made_up, far))

    assert dry["counts"] == {"rows": 4, "new": 0, "changed": 1, "same": 1, "failed": 2}
    rows = await importer.rows(dry["id"])
    assert rows[0]["errors"] == [{"column": "icao", "sentence": "Fill in icao."}]
    assert rows[2]["errors"][0]["sentence"].startswith("No airport has the code QQQQ")
    assert "nmi from where the file has it" in " ".join(rows[3]["notes"])


async def test_fares_are_what_subfleets_refer_to(importer: Importer) -> None:
    await _done(importer, "fares", csv_of(FARES, ECONOMY, BUSINESS))
    assert [row["code"] for row in await _nothing_differs(importer, "fares")] == ["B", "Y"]

    await _done(importer, "subfleets", csv_of(SUBFLEETS, A32X))

    [subfleet] = (await importer.get("/subfleets"))["items"]
    assert (subfleet["type_icao"], subfleet["name"], subfleet["hub"]["icao"]) == ("A320", "Airbus A320", "KAUS")
    assert (subfleet["cost_block_hour_minor"], subfleet["ground_handling_multiplier_percent"]) == (100_000, 200)
    fares = {fare["code"]: (fare["name"], fare["price_minor"], fare["capacity"]) for fare in subfleet["fares"]}
    assert fares == {"Y": ("Economy", 10_000, 200), "B": ("Business", 200_000, 100)}
    [row] = await _nothing_differs(importer, "subfleets")
    assert (row["type"], row["simbrief_type"]) == ("A32X", "A320")
    assert row["ranks"] == "99;100?acars_pay=200&manual_pay=100"
    assert row["fares"] == "B?price=2000&cost=10&capacity=100;Y?price=100&cost=0&capacity=200"
    assert [row["notes"] for row in await _nothing_differs(importer, "fares")] == ["", "This is the economy class"]


async def test_a_fare_that_only_subfleets_have_completes_new_ones(importer: Importer) -> None:
    """What an export of fares.csv lists is what the next file refers to, though no row of it is kept."""
    sold = "FJO,KAUS,A32X,A320,Airbus A320,,1000,0,200,Y?price=100&cost=12&capacity=180;C?price=3&cost=1&capacity=900,"
    await importer.bring("subfleets", csv_of(SUBFLEETS, sold))
    exported = [",".join(row.values()) for row in rows_in(await importer.export("fares"))]
    await _done(importer, "fares", csv_of(FARES, *exported, "F,First,0,900,90,8,,1"))

    another = "FJO,KAUS,B738,,Boeing 737,,1000,0,200,Y?price=110&capacity=150;F,"
    dry = await importer.dry_run("subfleets", csv_of(SUBFLEETS, another))

    [row] = await importer.rows(dry["id"])
    assert not [note for note in row["notes"] if "list of fares" in note]
    await importer.apply(dry["id"])
    made = next(one for one in (await importer.get("/subfleets"))["items"] if one["type_icao"] == "B738")
    terms = {fare["code"]: (fare["price_minor"], fare["cost_minor"], fare["capacity"]) for fare in made["fares"]}
    assert terms == {"Y": (11_000, 1_200, 150), "F": (90_000, 9_000, 8)}


async def test_a_subfleet_changes_column_by_column(importer: Importer) -> None:
    await _done(importer, "fares", csv_of(FARES, ECONOMY, BUSINESS))
    await _done(importer, "subfleets", csv_of(SUBFLEETS, A32X))

    dry = await importer.dry_run("subfleets", csv_of("airline,type,name,fares", "FJO,a32x,A320 family,Y?price=120"))

    [row] = await importer.rows(dry["id"])
    assert row["differences"] == [
        {"field": "name", "before": "Airbus A320", "after": "A320 family"},
        {
            "field": "fares",
            "before": "B?price=2000&cost=10&capacity=100;Y?price=100&cost=0&capacity=200",
            "after": "Y?price=120&cost=0&capacity=200",
        },
    ]
    await importer.apply(dry["id"])
    [subfleet] = (await importer.get("/subfleets"))["items"]
    assert (subfleet["name"], len(subfleet["fares"])) == ("A320 family", 1)
    assert subfleet["cost_block_hour_minor"] == 100_000


async def test_aircraft_are_brought_along_for_nothing(importer: Importer) -> None:
    good = "A32X,A320,320,,,A320-211,N309US,780DH,,,,71500,93000,,A,"
    bad = "A32X,A320,320,,,A320-211,,780DH,,,,,,,,"
    stored = "A32X,A320,320,,KJFK,A320-211,N309US,780DH,,,,71500,93000,,S,"
    cash = (await importer.get("/airlines"))["items"][0]["cash_minor"]

    done = await importer.bring("aircraft", csv_of(AIRCRAFT, good, bad))

    assert done["counts"] == {"rows": 2, "new": 1, "changed": 0, "same": 0, "failed": 1}
    assert {note["sentence"]: note["rows"] for note in done["notes"]} == {
        "The subfleet A32X is set up as vamgr proposes it for the Airbus A-320.": 2,
        "The type is the subfleet's, A320; 320 is not used.": 2,
        "iata: kept for the export; vamgr has no use for it.": 2,
        "fin: kept for the export; vamgr has no use for it.": 2,
        "zfw: kept for the export; vamgr has no use for it.": 1,
        "mtow: kept for the export; vamgr has no use for it.": 1,
    }
    [plane] = (await importer.get("/aircraft"))["items"]
    assert (plane["registration"], plane["name"], plane["state"]) == ("N309US", "A320-211", "parked")
    assert (plane["type_name"], plane["location"]["icao"], plane["price_minor"]) == ("Airbus A-320", "KBOS", 0)
    assert (await importer.get("/airlines"))["items"][0]["cash_minor"] == cash

    moved = await _done(importer, "aircraft", csv_of(AIRCRAFT, stored))
    assert moved["counts"]["changed"] == 1
    [plane] = (await importer.get("/aircraft"))["items"]
    assert (plane["state"], plane["location"]["icao"]) == ("stored", "KJFK")
    [row] = await _nothing_differs(importer, "aircraft")
    assert row == {
        "subfleet": "A32X", "iata": "A320", "icao": "A320", "hub_id": "", "airport_id": "KJFK", "name": "A320-211",
        "registration": "N309US", "fin": "780DH", "hex_code": "", "selcal": "", "dow": "", "zfw": "71500",
        "mtow": "93000", "mlw": "", "status": "S", "simbrief_type": "",
    }  # fmt: skip

    gone = await importer.dry_run("aircraft", csv_of(AIRCRAFT, stored.replace(",S,", ",R,")))
    assert "what is gone is not imported" in (await importer.rows(gone["id"]))[0]["errors"][0]["sentence"]


async def test_expenses_hang_on_what_they_name(importer: Importer) -> None:
    await _done(importer, "aircraft", csv_of(AIRCRAFT, "A320,,,,,,N309US,,,,,,,,A,"))
    rows = [
        ',"Per-Flight (multiplier)",100,F,,0,1,1,,',
        "FJO,Hangar,2500.50,M,,,,,App\\Models\\Subfleet,A320",
        "FJO,Wash,40,D,,,,1,Aircraft,n309us",
        ",Landing at Boston,75,F,,1,,1,Airport,KBOS",
        'FJO,Catering,12,F,"J,S",,,1,,',
        "FJO,Old lease,900,M,,,,0,,",
    ]

    done = await _done(importer, "expenses", csv_of(EXPENSES, *rows))

    assert done["counts"]["new"] == 6
    found = {one["name"]: one for one in (await importer.get("/expenses"))["items"]}
    multiplied = found["Per-Flight (multiplier)"]
    assert (multiplied["airline"], multiplied["amount_minor"], multiplied["kind"]) == (None, 10_000, "per_flight")
    assert multiplied["use_ground_handling_multiplier"]
    assert (found["Hangar"]["kind"], found["Hangar"]["amount_minor"]) == ("monthly", 250_050)
    assert found["Hangar"]["attached_label"].startswith("subfleet")
    assert found["Wash"]["attached_label"] == "aircraft N309US"
    assert found["Landing at Boston"]["charge_to_pilot"]
    assert found["Catering"]["flight_types"] == ["J", "S"]
    assert found["Old lease"]["ends_on"] == "2026-05-31"
    await _nothing_differs(importer, "expenses")

    dearer = await importer.bring("expenses", csv_of(EXPENSES, "FJO,Wash,45,D,,,,1,Aircraft,N309US"))
    assert dearer["counts"]["changed"] == 1
    assert (await importer.get("/expenses", sort="name"))["total"] == 6


async def test_an_empty_site_can_be_exported(importer: Importer) -> None:
    for kind in ("fares", "subfleets", "aircraft", "flights", "expenses"):
        assert rows_in(await importer.export(kind)) == []
    [row] = await _nothing_differs(importer, "airports")
    assert (row["icao"], row["hub"], row["ground_handling_cost"]) == ("KBOS", "1", "")

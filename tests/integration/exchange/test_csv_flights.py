"""flights.csv: a dry run says what would be, the import does just that, and undoing leaves what was."""

from __future__ import annotations

from tests.support.csv_import import Importer, csv_of, rows_in
from tests.support.running import Running

COLUMNS = (
    "airline,flight_number,route_code,callsign,route_leg,dpt_airport,arr_airport,alt_airport,days,dpt_time,arr_time,"
    "level,distance,flight_time,flight_type,load_factor,load_factor_variance,pilot_pay,route,notes,start_date,end_date,"
    "active,subfleets,fares,fields,event_id,user_id"
)
AUSTIN = (
    'FJO,1972,,,,KAUS,KJFK,KLGA,15,0810 CST,1235 EST,350,1477,207,J,85,0,100,"ILEXY2 ZENZI LFK ELD J29 MEM",Just a '
    "flight,,,1,A320,Y?price=300&cost=100&capacity=130;F?price=600&cost=400;B?,Departure Gate=4;Arrival Gate=C41,,"
)
BOSTON = "fjo,100,A,,2,kbos,KJFK,,,,,,,,J,,,,,,,,,,,,,"


async def test_the_dry_run_and_the_import_agree(system: Running) -> None:
    importer = Importer(system, await system.set_up())
    head = system.system.store.head(system.system.tenant).position

    dry = await importer.dry_run("flights", csv_of(COLUMNS, AUSTIN, BOSTON))

    assert dry["state"] == "checked", dry
    assert dry["counts"] == {"rows": 2, "new": 2, "changed": 0, "same": 0, "failed": 0}, await importer.rows(dry["id"])
    assert system.system.store.head(system.system.tenant).position == head
    [austin, boston] = await importer.rows(dry["id"])
    assert (austin["key"], boston["key"]) == ("FJO1972", "FJO100A/2")
    assert {one["field"]: one["after"] for one in austin["differences"]}["dpt_time"] == "08:10"

    done = await importer.apply(dry["id"])
    assert done["state"] == "applied", done
    assert done["counts"]["new"] == 2, await importer.rows(dry["id"])
    routes = (await importer.get("/routes", sort="ident"))["items"]
    assert [route["ident"] for route in routes] == ["FJO100A/2", "FJO1972"]
    [short, long] = routes
    assert (long["departure_time"], long["arrival_time"], long["days_list"]) == ("08:10", "12:35", ["mon", "fri"])
    assert (long["distance_nmi"], long["block_minutes"], long["level_ft"]) == (1477.0, 207, 35_000)
    assert (long["distance_source"], short["distance_source"]) == ("entered", "great_circle")
    assert long["fares"][0] == {
        "code": "B", "price_minor": None, "price_percent": None, "cost_minor": None, "cost_percent": None,
        "capacity": None, "capacity_percent": None,
    }  # fmt: skip
    assert long["subfleets"][0]["type_icao"] == "A320"

    again = await importer.dry_run("flights", csv_of(COLUMNS, AUSTIN, BOSTON))
    assert (again["counts"]["same"], again["actions"]) == (2, ["discard", "rows"])
    out = await importer.export("flights")
    round_trip = await importer.dry_run("flights", out)
    assert round_trip["counts"]["same"] == 2, await importer.rows(round_trip["id"])
    [_, exported] = rows_in(out)
    assert exported["fields"] == "Departure Gate=4;Arrival Gate=C41"
    assert exported["fares"] == "B;F?price=600&cost=400;Y?price=300&cost=100&capacity=130"
    assert exported["days"] == "15"

    undone = await importer.undo(dry["id"])
    assert undone["state"] == "undone", undone
    assert undone["undo"]["left"] == []
    assert (await importer.get("/routes"))["total"] == 0
    assert (await importer.get("/subfleets"))["total"] == 0
    [listed] = (await importer.get("/imports"))["items"]
    assert (listed["state"], listed["new"], listed["reversed"], listed["by"]["display_name"]) == (
        "undone", 2, 3, "Olga Owner"
    )  # fmt: skip

"""Airports by code, text and distance, and what must be true of every one of them."""

import sys
import time
import unicodedata
import zoneinfo
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import pytest

from vamgr.world import airports, database, geo
from vamgr.world.text import fold

sys.path.append(str(Path(__file__).parents[3] / "build_scripts"))
from worlddata.database import fold as build_fold
from worlddata.packages import pinned_versions

ROWS = database.rows("SELECT icao, iata, name, lat / 1e6, lon / 1e6, kind, scheduled FROM airport")


@pytest.mark.parametrize("code", ["KJFK", "kjfk", "JFK", " jfk "])
def test_an_airport_answers_to_its_codes(code):
    airport = airports.get(code)
    assert airport is not None
    assert (airport.icao, airport.iata, airport.city, airport.country, airport.region) == (
        "KJFK",
        "JFK",
        "New York",
        "US",
        "US-NY",
    )
    assert airport.timezone == "America/New_York"
    assert (airport.kind, airport.scheduled) == ("large", True)
    assert airport.elevation_ft == 13
    assert airport.longest_runway_ft > 14_000


@pytest.mark.parametrize("code", ["", "ZZZZ", "K", "KJFK1", "'; DROP TABLE airport; --", "\x00", "💥"])
def test_an_unknown_code_is_none(code):
    assert airports.get(code) is None


def test_many_leaves_out_what_does_not_exist():
    found = airports.many(["KBOS", "nope", "lhr"])
    assert {code: airport.icao for code, airport in found.items()} == {"KBOS": "KBOS", "lhr": "EGLL"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("jfk", "KJFK"),
        ("kennedy", "KJFK"),
        ("new york", "KJFK"),
        ("sao paulo", "SBGR"),
        ("São Paulo", "SBGR"),
        ("EGLL", "EGLL"),
        ("heathrow", "EGLL"),
        ("zurich", "LSZH"),
        ("Zürich airport", "LSZH"),
        ("kbed", "KBED"),
        ("boston logan", "KBOS"),
        ("paris", "LFPG"),
    ],
)
def test_search_finds_what_a_person_means_first(text, first):
    assert airports.search(text)[0].icao == first


def test_search_offers_the_beginnings_of_codes():
    assert {"KJFK", "KJAX"} <= {a.icao for a in airports.search("kj")}


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "()", "NEAR(", "AND OR NOT", "-", "ÿÿÿÿ", "%", "\x00"])
def test_search_takes_any_text(text):
    assert isinstance(airports.search(text), tuple)


def test_search_narrows_by_country_and_kind_and_limit():
    assert {a.country for a in airports.search("london", country="ca")} == {"CA"}
    assert {a.kind for a in airports.search("london", kind="large")} == {"large"}
    assert len(airports.search("a", limit=3)) == 3
    assert "EGLL" not in {a.icao for a in airports.search("EGLL", country="US")}


def test_what_people_type_is_folded_as_the_stored_words_are():
    for text in ("São Paulo", "Łódź", "Tromsø", "Straße", "Þórshöfn", "Iğdır", "O'Hare"):
        assert fold(text) == build_fold(text)
    assert fold("São Paulo") == "sao paulo"


def test_runways_have_two_ends_as_far_apart_as_they_are_long():
    longest = airports.runways("JFK")[0]
    assert (longest.ident_le, longest.ident_he, longest.surface, longest.approximate) == (
        "13R",
        "31L",
        "concrete",
        False,
    )
    assert None not in (longest.le_lat, longest.le_lon, longest.he_lat, longest.he_lon)
    apart = geo.great_circle_nmi(longest.le_lat, longest.le_lon, longest.he_lat, longest.he_lon) * 1852 / 0.3048
    assert apart == pytest.approx(longest.length_ft, rel=0.02)
    assert airports.runways("ZZZZ") == ()


def test_approximate_ends_lie_around_the_airport_along_the_heading():
    columns = "r.length_ft, r.heading_true, r.le_lat/1e6, r.le_lon/1e6, r.he_lat/1e6, r.he_lon/1e6"
    found = database.rows(
        f"SELECT {columns} FROM runway r JOIN airport a ON a.id = r.airport"  # noqa: S608
        " WHERE r.approximate = 1 AND r.le_lat IS NOT NULL AND abs(a.lat) < 70000000"
    )
    assert len(found) > 10_000
    for length, heading, *ends in found:
        assert geo.great_circle_nmi(*ends) * 1852 / 0.3048 == pytest.approx(length, rel=0.02, abs=3)
        if length > 1000:
            off = (geo.initial_bearing(*ends) - heading + 180) % 360 - 180
            assert abs(off) < 1


def test_near_is_what_measuring_every_airport_gives():
    for lat, lon, radius in ((40.64, -73.78, 60), (-17.7, 179.9, 300), (89.5, 10, 500), (0, 0, 400), (-89.9, 0, 700)):
        everywhere = sorted((geo.great_circle_nmi(lat, lon, r[3], r[4]), r[0]) for r in ROWS)
        wanted = [icao for distance, icao in everywhere if distance <= radius]
        assert [a.icao for _, a in airports.near(lat, lon, radius, limit=10_000)] == wanted


def test_alternates_can_land_the_aircraft():
    found = airports.near(40.64, -73.78, 150, 5, min_runway_ft=8000, scheduled=True)
    assert len(found) == 5
    assert [d for d, _ in found] == sorted(d for d, _ in found)
    assert all(a.scheduled and a.longest_runway_ft >= 8000 for _, a in found)
    assert found[0][1].icao == "KJFK"


def test_every_airport_has_a_time_zone_a_place_and_its_own_code():
    zones = {name for (name,) in database.rows("SELECT DISTINCT z.name FROM airport a JOIN zone z ON z.id = a.zone")}
    assert len(zones) > 300
    for name in zones:
        zoneinfo.ZoneInfo(name)
    assert database.rows("SELECT count(*) FROM airport a LEFT JOIN zone z ON z.id = a.zone WHERE z.name IS NULL") == [
        (0,)
    ]
    assert len({r[0] for r in ROWS}) == len(ROWS) > 40_000
    for icao, iata, name, lat, lon, *_ in ROWS:
        assert icao == icao.upper(), icao
        assert name, icao
        assert unicodedata.is_normalized("NFC", name) or name.isprintable()
        assert iata is None or len(iata) == 3
        assert -90 <= lat <= 90, icao
        assert -180 <= lon <= 180, icao


def test_most_scheduled_airports_have_a_runway():
    scheduled = [r[0] for r in ROWS if r[6] and r[5] in ("large", "medium")]
    with_runway = [icao for icao in scheduled if airports.get(icao).longest_runway_ft > 0]
    assert len(scheduled) > 3000
    assert len(with_runway) / len(scheduled) > 0.97


def test_countries_know_their_money():
    known = {c.code: c for c in airports.countries()}
    assert (known["GB"].currency, known["CH"].currency, known["US"].continent) == ("GBP", "CHF", "NA")


def test_threads_each_read_for_themselves():
    codes = [r[0] for r in ROWS[:400]]
    airports._by_code.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert [a.icao for a in pool.map(airports.get, codes)] == codes


def test_search_costs_little_enough_to_type_along():
    texts = ["jfk", "new york", "san", "london", "sao paulo", "kb", "muni"]
    airports.search.cache_clear()
    costs = []
    for text in texts:
        began = time.thread_time()
        airports.search(text)
        costs.append(time.thread_time() - began)
    assert median(costs) < 0.05  # 1-3 ms of processor time


def test_the_data_was_built_from_the_pinned_packages():
    built = {k.removeprefix("package "): v for k, v in database.manifest().items() if k.startswith("package ")}
    assert built == pinned_versions()

"""Recorded tracks: reading files of any kind and none, thinning, packing."""

from __future__ import annotations

import csv
import gzip
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.flights import track_readers, tracks
from vamgr.flights.track_readers import read_track
from vamgr.flights.tracks import NUMBERS, BadTrack, Point, Track, checked, facts_of, pack, thin, thinned, unpack

GPX = b"""<?xml version="1.0" encoding="UTF-8"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><name>VA101</name><trkseg>
<trkpt lat="60.29" lon="5.22"><ele>50</ele><time>2026-05-01T12:00:00Z</time></trkpt>
<trkpt lat="60.39" lon="5.22"><ele>1000</ele><time>2026-05-01T12:02:00Z</time></trkpt>
<trkpt lat="60.49" lon="5.22"><ele>3048</ele><time>2026-05-01T12:04:00Z</time></trkpt>
</trkseg></trk></gpx>"""
KML = b"""<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document><Placemark><gx:Track>
<when>2026-05-01T12:00:00Z</when><when>2026-05-01T12:10:00Z</when>
<gx:coord>5.22 60.29 50</gx:coord><gx:coord>5.32 61.29 9144</gx:coord>
</gx:Track></Placemark></Document></kml>"""
KML_LINE = b"""<kml><Placemark><LineString><coordinates>5.2,60.2,10 5.3,60.3,100
5.4,60.4,1000</coordinates></LineString></Placemark></kml>"""
CSV = b"""Latitude,Longitude,Time,Altitude (ft),Ground Speed (kts)
60.2,5.2,2026-05-01T12:00:00Z,160,0
60.3,5.3,2026-05-01T12:01:00Z,2500,180
"""


def test_a_gpx_file_gives_feet_and_speeds_that_follow_from_places_and_times() -> None:
    track, form = read_track(GPX)

    assert form == "gpx"
    assert track.start == datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert track.seconds == [0.0, 120.0, 240.0]
    assert [round(height or 0) for height in track.numbers["altitude_ft"]] == [164, 3281, 10000]
    assert track.computed == ("ground_speed_kt", "vertical_speed_fpm")
    # A tenth of a degree of latitude is six miles, in two minutes.
    assert track.numbers["ground_speed_kt"][1] == pytest.approx(180, abs=2)


def test_a_kml_track_and_a_kml_line_are_read() -> None:
    track, form = read_track(KML)
    assert form == "kml"
    assert track.seconds == [0.0, 600.0]
    assert track.lat == [60.29, 61.29]
    assert round(track.numbers["altitude_ft"][1] or 0) == 30000

    line, _ = read_track(KML_LINE)
    assert line.seconds is None
    assert line.lon == [5.2, 5.3, 5.4]
    assert "ground_speed_kt" not in line.numbers  # nothing is invented


@pytest.mark.parametrize(
    ("text", "height", "speed"),
    [
        (CSV.decode(), 2500, 180),
        ("lat;lon;seconds;alt m;gs\n60,2;5,2;0;10;0\n60,3;5,3;60;1000,5;180\n", 3282, 180),
        ("Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction\n"
         '1777636800,2026-05-01T12:00:00Z,VA1,"60.2,5.2",0,0,10\n'
         '1777636860,2026-05-01T12:01:00Z,VA1,"60.3,5.3",2500,180,10\n', 2500, 180),
        ("lat\tlon\ttime\tspeed (m/s)\taltitude\n"
         "60.2\t5.2\t2026-05-01 12:00:00\t0\t0\n60.3\t5.3\t2026-05-01 12:01:00\t92.6\t2500\n", 2500, 180),
        ('{"at":"2026-05-01T12:00:00Z","lat":60.2,"lon":5.2,"altitude_ft":0,"ground_speed_kt":0}\n'
         '{"type":"log","log":"Gear up"}\n'
         '{"at":"2026-05-01T12:01:00Z","lat":60.3,"lon":5.3,"altitude_ft":2500,"ground_speed_kt":180}\n', 2500, 180),
    ],
)  # fmt: skip
def test_the_columns_of_other_programs_are_understood(text: str, height: int, speed: int) -> None:
    track, _ = read_track(text.encode())

    assert track.seconds == [0.0, 60.0]
    assert round(track.numbers["altitude_ft"][1] or 0) == height
    assert round(track.numbers["ground_speed_kt"][1] or 0) == speed


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<gpx><trk><name>&b;</name></trk></gpx>"
)
FOREIGN = b'<!DOCTYPE gpx SYSTEM "http://127.0.0.1:1/x.dtd"><gpx/>'
FILE = b'<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><coordinates>&x;</coordinates></kml>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (BOMB, "DOCTYPE"),
        (FOREIGN, "DOCTYPE"),
        (FILE, "DOCTYPE"),
        (b"<gpx>" + b"<a>" * 100_000, "nested too deeply"),
        (b"<gpx><trk>", "damaged"),
        (b"<html><body>gpx</body></html>", "neither GPX nor KML"),
        (b"PK\x03\x04rest", "packed"),
        (gzip.compress(GPX, mtime=0), "packed"),
        (b"lat,lon\n60.2,5.2\n", "at least two positions"),
        (b"speed,altitude\n1,2\n", "name the columns"),
        (b"lat,lon\n60.2,5.2\n95,5.3\n", "Line 3: a latitude of 95"),
        (b"lat,lon\n60.2,5.2\nnan,5.3\n", "Line 3"),
        (b"lat,lon,alt\n60.2,5.2,1\n60.3,5.3,9e99\n", "Line 3: an altitude"),
        (b"lat,lon,time\n60.2,5.2,2026-05-01T12:00:00Z\n60.3,5.3,2026-05-01T11:59:00Z\n", "Line 3: the time runs"),
        (b"lat,lon,time\n60.2,5.2,noon\n", "no time with its date"),
        (b"lat,lon\n" + b'"' + b"1" * 200_000, "Line 2: the line is too long"),
        (b'lat,lon\n60.2,5.2\n"' + b"60.3,5.3\n" * 3000, "Line 3: the line is too long"),
        (b"lat,lon\n60.2,5.2\r\r60.3,5.3\n", "cannot be read"),
        (b'{"lat": 60}\n', "no position"),
        (b'{"lat": 60, "lon": 1e999}\n{"lat": 60, "lon": 1}\n', "Line 1"),
        (b"{" * 100_000, "no JSON object"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
    ],
)  # fmt: skip
def test_what_is_no_track_is_refused_with_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(BadTrack) as refused:
        read_track(content)

    assert said in " ".join(error.message for error in refused.value.errors)


@pytest.mark.parametrize("limit", [20_000, 1_000_000])
def test_how_long_a_line_may_be_is_the_same_whatever_csv_readers_take(limit: int) -> None:
    before = csv.field_size_limit(limit)
    try:
        for length, taken in ((9_000, True), (11_000, False), (200_000, False)):
            content = b"lat,lon,note\n60.2,5.2," + b"1" * length + b"\n60.3,5.3,\n"
            if taken:
                assert len(read_track(content)[0]) == 2
                continue
            with pytest.raises(BadTrack) as refused:
                read_track(content)
            assert "Line 2: the line is too long" in refused.value.errors[0].message
    finally:
        csv.field_size_limit(before)


def test_many_faults_are_counted_not_listed() -> None:
    with pytest.raises(BadTrack) as refused:
        read_track(b"lat,lon\n" + b"99,5\n" * 500)

    assert len(refused.value.errors) == 9
    assert refused.value.errors[-1].message == "And 492 more like these."


@given(st.binary(max_size=400))
def test_any_bytes_are_a_track_or_are_refused(content: bytes) -> None:
    for head in (b"", b"<gpx>", b"<kml>", b"lat,lon,time,alt\n", b'{"lat":'):
        try:
            track, _ = read_track(head + content)
        except BadTrack:
            continue
        assert len(track) >= 2


heights = st.lists(st.one_of(st.none(), st.floats(-1000, 45_000)), min_size=2, max_size=400)


@given(heights, st.integers(0, 300))
def test_thinning_keeps_the_ends_the_extremes_and_the_order_within_the_limit(
    values: list[float | None], limit: int
) -> None:
    kept = thin(len(values), {"altitude_ft": values}, limit)

    assert list(kept) == sorted(set(kept))
    assert kept[0] == 0
    assert kept[-1] == len(values) - 1
    assert len(kept) <= max(limit, 12)
    known = [value for value in values if value is not None]
    if known:
        shown = [values[index] for index in kept if values[index] is not None]
        assert max(shown) == max(known)  # type: ignore[type-var]
        assert min(shown) == min(known)  # type: ignore[type-var]


def test_every_column_keeps_its_highest_and_lowest() -> None:
    count = 30_000
    numbers: dict[str, list[float | None]] = {name: [float(index % 97) for index in range(count)] for name in NUMBERS}
    for place, name in enumerate(NUMBERS):
        numbers[name][1234 + place] = 500.0
        numbers[name][4321 + place] = -5.0
    track = Track(None, [float(index) for index in range(count)], [60.0] * count, [5.0] * count, numbers)

    less = thinned(track, 2000)

    assert len(less) <= 2000
    for name in NUMBERS:
        assert max(value for value in less.numbers[name] if value is not None) == 500.0
        assert min(value for value in less.numbers[name] if value is not None) == -5.0


@given(
    st.lists(
        st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.one_of(st.none(), st.floats(0, 40_000))),
        min_size=2,
        max_size=60,
    )
)
def test_a_packed_track_comes_back_as_it_was_rounded(rows: list[tuple[float, float, float | None]]) -> None:
    points = [
        Point(f"{index}", float(index * 10), lat, lon, {} if height is None else {"altitude_ft": height})
        for index, (lat, lon, height) in enumerate(rows)
    ]
    track = checked(points)

    packed = pack(track)
    back = unpack(packed)

    assert pack(back) == packed
    assert back.seconds == track.seconds
    assert back.lat == pytest.approx(track.lat, abs=1e-5)
    facts = facts_of(back, packed, "csv")
    assert facts.points == len(rows)
    assert facts.distance_nmi >= 0


@pytest.mark.parametrize(
    "content",
    [b"", b"no gzip", gzip.compress(b"{}", mtime=0), gzip.compress(b"[]", mtime=0), gzip.compress(b"x", mtime=0)],
)
def test_a_file_that_is_no_packed_track_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpack(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<gpx>" + b"<trkpt/>" * 21 + b"</gpx>", "more than 20 positions"),
        (b"<kml><LineString><coordinates>" + b"0,0 1,1 " * 11 + b"</coordinates></LineString></kml>", "more than 20"),
        (b"<kml><Track>" + b"<coord/>" * 21 + b"</Track></kml>", "more than 20 positions"),
        (b"<kml><Track>" + b"<when/>" * 21 + b"</Track></kml>", "more than 20 positions"),
        (b"<gpx>" + b"<a/>" * 80 + b"</gpx>", "too large"),
        (b"{}\n" * 81, "too large"),
        (b"lat,lon\n" + b"\n" * 81, "too large"),
    ],
)
def test_a_file_of_many_small_things_is_not_read_to_its_end(
    content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty megabytes of the smallest elements would otherwise become gigabytes of points before one is looked at."""
    monkeypatch.setattr(track_readers, "MAX_READ", 20)
    monkeypatch.setattr(track_readers, "_MAX_PARTS", 80)
    monkeypatch.setattr(tracks, "MAX_READ", 20)

    with pytest.raises(BadTrack) as refused:
        read_track(content)

    assert said in refused.value.errors[0].message

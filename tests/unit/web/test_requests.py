"""Parsing: what is wrong with a request is said on its field, in words, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from vamgr.kernel.endpoint import Body
from vamgr.kernel.errors import InvalidInput, StoreUnavailable, VamgrError
from vamgr.web.problems import Malformed, TooLarge, UnsupportedMedia
from vamgr.web.requests import QueryReader, parse_body, read_body, receive_file

JSON = {"headers": [(b"content-type", b"application/json; charset=utf-8")]}


class Fare(Body):
    price_minor: int = Field(ge=0, le=1000)


class Example(Body):
    name: str = Field(min_length=2, max_length=5)
    fares: list[Fare] = Field(default=[])
    when: datetime | None = None
    share: float = 0.5


class Listed(Body):
    limit: int = Field(50, ge=1, le=200)
    state: list[str] | None = None
    q: str | None = None


def errors_of(raw: bytes) -> dict[str, tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        parse_body(dict(JSON), raw, Example)
    return {error.field: (error.code, error.message) for error in caught.value.errors}


def test_a_good_body_is_read_with_text_trimmed() -> None:
    body = parse_body(dict(JSON), b'{"name": "  abc ", "when": "2026-03-29T01:00:00Z"}', Example)
    assert isinstance(body, Example)
    assert (body.name, body.when) == ("abc", datetime.fromisoformat("2026-03-29T01:00:00+00:00"))


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        (b"{}", "name", "required"),
        (b'{"name": "abc", "surprise": 1}', "surprise", "unknown-field"),
        (b'{"name": "a"}', "name", "too-short"),
        (b'{"name": "abcdef"}', "name", "too-long"),
        (b'{"name": 7}', "name", "bad-format"),
        (b'{"name": "abc", "name": "abd"}', "name", "duplicate"),
        (b'{"name": "abc", "fares": [{"price_minor": 1, "price_minor": 2}]}', "price_minor", "duplicate"),
        (b'{"name": "abc", "fares": [{"price_minor": -1}]}', "fares.0.price_minor", "too-small"),
        (b'{"name": "abc", "fares": [{"price_minor": 1001}]}', "fares.0.price_minor", "too-large"),
        (b'{"name": "abc", "fares": [{"price_minor": "7"}]}', "fares.0.price_minor", "bad-format"),
        (b'{"name": "abc", "fares": [{"price_minor": 1.5}]}', "fares.0.price_minor", "bad-format"),
        (b'{"name": "abc", "fares": [{"price_minor": 123456789012345678901}]}', "fares.0.price_minor", "too-large"),
        (b'{"name": "abc", "when": "yesterday"}', "when", "bad-format"),
        (b'{"name": "a\\u0000bc"}', "name", "bad-format"),
        (b'{"name": "a\\u001b[31m"}', "name", "bad-format"),
    ],
)
def test_a_wrong_field_gets_its_sentence(raw: bytes, field: str, code: str) -> None:
    found = errors_of(raw)
    assert list(found) == [field]
    assert found[field][0] == code
    assert found[field][1].endswith((".", ")."))


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"\xff\xfe",
        b'{"name": "\xc3\x28"}',
        b'{"share": NaN}',
        b'{"share": Infinity}',
        b'{"share": 1e999}',
        b'{"name": "\\ud800"}',
        b"[]",
        b'"text"',
        b"null",
        b"[" * 5000,
    ],
)
def test_what_is_no_json_object_is_malformed(raw: bytes) -> None:
    with pytest.raises(Malformed) as caught:
        parse_body(dict(JSON), raw, Example)
    assert caught.value.detail.endswith((".", "}."))


@pytest.mark.parametrize("media_type", [b"text/plain", b"application/x-www-form-urlencoded", b"multipart/form-data"])
def test_only_json_is_taken(media_type: bytes) -> None:
    with pytest.raises(UnsupportedMedia):
        parse_body({"headers": [(b"content-type", media_type)]}, b'{"name": "abc"}', Example)


def outcome(raw: bytes) -> tuple[int, str]:
    try:
        parse_body(dict(JSON), raw, Example)
    except VamgrError as error:
        return error.status, error.detail
    return 200, "taken"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(raw: bytes) -> None:
    status, sentence = outcome(raw)
    assert status in {200, 400, 422}
    assert sentence


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=10))
def test_any_value_in_any_field_is_taken_or_refused_in_words(value: Any) -> None:
    status, sentence = outcome(orjson.dumps({"name": value, "fares": value, "when": value, "share": value}))
    assert status in {200, 422}
    assert sentence


def test_queries_know_their_names_and_split_lists() -> None:
    reader = QueryReader(Listed, ("after",))
    query, extra = reader.read(b"limit=7&state=filed,%20accepted&q=%C3%B8l&after=12")
    assert isinstance(query, Listed)
    assert (query.limit, query.state, query.q, extra) == (7, ["filed", "accepted"], "øl", {"after": "12"})


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        (b"surprise=1", "surprise", "unknown-field"),
        (b"limit=1&limit=2", "limit", "duplicate"),
        (b"limit=0", "limit", "too-small"),
        (b"limit=abc", "limit", "bad-format"),
        (b"q=%00", "q", "bad-format"),
    ],
)
def test_a_wrong_parameter_is_refused_by_name(raw: bytes, field: str, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        QueryReader(Listed).read(raw)
    assert [(error.field, error.code) for error in caught.value.errors] == [(field, code)]


class Bounds(Body):
    minutes: int | None = None
    since: int | None = Field(None, alias="from")
    distance_nmi: float | None = None


@pytest.mark.parametrize(
    "raw", [b"minutes=9223372036854775808", b"from=-1" + b"0" * 30, b"distance_nmi=inf", b"distance_nmi=nan"]
)
def test_numbers_that_no_table_can_hold_are_refused(raw: bytes) -> None:
    with pytest.raises(InvalidInput) as caught:
        QueryReader(Bounds).read(raw)
    assert [(error.field, error.code) for error in caught.value.errors] == [(raw.split(b"=")[0].decode(), "too-large")]


def test_a_query_that_is_not_utf8_is_malformed() -> None:
    with pytest.raises(Malformed):
        QueryReader(Listed).read(b"q=%ff")


async def test_a_declared_length_over_the_limit_is_refused_without_reading() -> None:
    async def receive() -> dict[str, Any]:
        raise AssertionError("nothing should be read")

    with pytest.raises(TooLarge):
        await read_body({"headers": [(b"content-length", b"104857600")]}, receive, 1024)


async def test_a_body_without_a_length_is_read_up_to_the_limit_only() -> None:
    read = 0

    async def receive() -> dict[str, Any]:
        nonlocal read
        read += 1
        return {"type": "http.request", "body": b"x" * 600, "more_body": True}

    with pytest.raises(TooLarge):
        await read_body({"headers": []}, receive, 1024)
    assert read == 2


def _sent(*messages: dict[str, Any]) -> Callable[[], Awaitable[dict[str, Any]]]:
    waiting = iter(messages)

    async def receive() -> dict[str, Any]:
        return next(waiting)

    return receive


async def test_a_large_body_comes_onto_the_disk_piece_by_piece(tmp_path: Path) -> None:
    pieces = [{"type": "http.request", "body": b"x" * 1000, "more_body": number < 9} for number in range(10)]
    path = await receive_file({"headers": []}, _sent(*pieces), 10_000, tmp_path / "tmp")
    assert path.read_bytes() == b"x" * 10_000


@pytest.mark.parametrize(
    ("messages", "error"),
    [
        ([{"type": "http.request", "body": b"x" * 600, "more_body": True}] * 2, TooLarge),
        ([{"type": "http.request", "body": b"x", "more_body": True}, {"type": "http.disconnect"}], Malformed),
    ],
)
async def test_of_a_body_that_does_not_come_whole_no_file_is_left(
    tmp_path: Path, messages: list[dict[str, Any]], error: type[Exception]
) -> None:
    with pytest.raises(error):
        await receive_file({"headers": []}, _sent(*messages), 1000, tmp_path / "tmp")
    assert list((tmp_path / "tmp").iterdir()) == []


async def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "tmp").write_bytes(b"a file where a folder should be")
    with pytest.raises(StoreUnavailable, match="cannot be written"):
        await receive_file({"headers": []}, _sent({"type": "http.request", "body": b""}), 1000, tmp_path / "tmp")

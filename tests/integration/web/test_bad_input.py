"""Whatever comes in: a clear 4xx as a problem document, nothing changed, nothing logged that should not be."""

from __future__ import annotations

import asyncio
import base64
import json
import logging

import httpx
import pytest

from tests.integration.web.conftest import Site
from tests.support.running import PASSWORD, first_run


def problem(answer: httpx.Response, status: int, slug: str) -> dict[str, object]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, object] = answer.json()
    assert body["type"] == f"/problems/{slug}"
    assert body["status"] == status
    assert str(body["detail"]).endswith((".", "}."))
    assert "Traceback" not in answer.text
    assert "/vamgr/" not in answer.text
    return body


def fields(body: dict[str, object]) -> set[str]:
    return {error["field"] for error in body.get("errors", [])}  # type: ignore[attr-defined]


async def test_bodies_that_are_no_json(site: Site) -> None:
    browser = await site.set_up()
    before = await site.head()
    deep = [b'{"name": ' + b"[" * levels + b"]" * levels + b"}" for levels in (50, 1000, 1023, 100_000)]
    deep += [b'{"a": ' * levels + b"1" + b"}" * levels for levels in (51, 1000)]
    no_numbers = [b'{"name": NaN}', b'{"name": Infinity}', b'{"name": ' + b"9" * 5000 + b"}"]
    bad_text = [b"\xff\xfe\x00", b'{"name": "\xc3\x28"}', b'{"name": "\\ud800"}', b'{"name": "a\x00"}']
    for raw in (b"{", b"[]", b"null", b"[" * 100_000, *bad_text, *no_numbers, *deep):
        answer = await browser.post("/api/v1/airlines", content=raw, headers={"Content-Type": "application/json"})
        problem(answer, 400, "malformed")
    for media_type in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = await browser.post("/api/v1/airlines", content=b"{}", headers={"Content-Type": media_type})
        problem(answer, 415, "unsupported")
    assert await site.head() == before


async def test_wrong_fields_are_named(site: Site) -> None:
    browser = await site.set_up()
    before = await site.head()
    body = {"name": "X" * 81, "icao": "12", "callsign": "1", "country": "Norway", "currency": "XXX", "surprise": 1}
    answer = await browser.post("/api/v1/airlines", json=body)
    found = problem(answer, 422, "validation")
    assert fields(found) == {"name", "icao", "callsign", "country", "currency", "surprise"}
    assert await site.head() == before


async def test_the_first_run_names_its_fields_too(site: Site) -> None:
    body = first_run(icao="toolong")
    body["owner"] = {"email": "nobody", "display_name": " ", "password": "short"}
    found = problem(await site.browser().post("/api/v1/setup", json=body), 422, "validation")
    assert fields(found) == {"airline.icao", "owner.email", "owner.display_name", "owner.password"}
    found = problem(
        await site.browser().post("/api/v1/setup", json={**first_run(), "hub_icao": "QQ99Q"}), 422, "validation"
    )
    assert fields(found) == {"hub_icao"}
    assert await site.head() == 0


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\x7fb", "a\x9bb", "Olga\u202erengwO", "a\u2066b"])
async def test_control_characters_are_refused(site: Site, text: str) -> None:
    browser = await site.set_up()
    answer = await browser.patch("/api/v1/me", json={"display_name": text})
    assert fields(problem(answer, 422, "validation")) == {"display_name"}


async def test_text_of_all_the_world_is_taken_and_given_back(site: Site) -> None:
    browser = await site.set_up()
    name = "Ærlig Ødegård 航空 <b>&\"'=1+1"
    answer = await browser.patch("/api/v1/me", json={"display_name": name})
    assert answer.status_code == 200, answer.text
    me = await browser.get("/api/v1/me", params={"after": answer.json()["position"]})
    assert me.json()["user"]["display_name"] == name


async def test_unknown_parameters_and_bad_positions(site: Site) -> None:
    browser = await site.set_up()
    head = await site.head()
    for query, field in (
        ("surprise=1", "surprise"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=abc", "limit"),
        ("cursor=nonsense", "cursor"),
        ("sort=password", "sort"),
        (f"after={head + 1}", "after"),
        ("after=-1", "after"),
        ("after=9999999999999999999999", "after"),
        ("format=pdf", "format"),
        ("limit=1&limit=2", "limit"),
    ):
        found = problem(await browser.get(f"/api/v1/airlines?{query}"), 422, "validation")
        assert fields(found) == {field}, query
    problem(await browser.get("/api/v1/airlines?q=%ff"), 400, "malformed")


async def test_cursors_that_nobody_gave_out(site: Site) -> None:
    browser = await site.set_up()
    for keys in ([2**64 - 1, "x"], [True, "x"], [None, None], [["x"], "x"], ["x"], [], {}, "x", [-1e400, "x"]):
        raw = json.dumps(keys).encode()
        cursor = base64.urlsafe_b64encode(raw).decode().rstrip("=")
        for path in ("pireps", "history", "finance/entries"):
            found = problem(await browser.get(f"/api/v1/{path}", params={"cursor": cursor}), 422, "validation")
            assert fields(found) == {"cursor"}, (path, keys)


async def test_paths(site: Site) -> None:
    browser = await site.set_up()
    problem(await browser.get("/api/v1/nothing"), 404, "not-found")
    problem(await browser.get("/api/v1/airlines/no-such-airline"), 404, "not-found")
    problem(await browser.get("/api/v1/airlines/" + "x" * 3000), 404, "not-found")
    problem(await browser.get("/api/v1/airlines/%00"), 400, "malformed")
    problem(await browser.get("/api/v1/airlines/%ff"), 400, "malformed")
    problem(await browser.get("/api/v1/airlines/x%0A"), 404, "not-found")
    problem(await browser.post("/api/v1/airlines/x%0A/hubs", json={"icao": "KJFK"}), 404, "not-found")
    answer = await browser.delete("/api/v1/airlines")
    problem(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS, POST"
    answer = await browser.options("/api/v1/airlines")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")
    problem(await browser.get("/api/v1/airlines", headers={"Accept": "application/xml"}), 406, "not-acceptable")


async def test_head_is_get_without_a_body(site: Site) -> None:
    browser = await site.set_up()
    full = await browser.get("/api/v1/airlines")
    head = await browser.head("/api/v1/airlines")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == full.headers["etag"]
    assert head.headers["content-length"] == full.headers["content-length"]


async def _raw(site: Site, *parts: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
        async with asyncio.timeout(60):
            return await reader.readuntil(b"\r\n\r\n")
    finally:
        writer.close()


async def test_a_body_of_100_mb_is_refused_before_it_is_sent(site: Site) -> None:
    head = (
        b"POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        b"Content-Length: 104857600\r\n\r\n"
    )
    answer = await _raw(site, head)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"connection: close" in answer.lower()


async def test_a_body_without_a_length_is_cut_off_at_the_limit(site: Site) -> None:
    head = (
        b"POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    answer = await _raw(site, head, *[chunk] * 20)
    assert answer.startswith(b"HTTP/1.1 413 ")


async def test_what_is_no_http_is_refused(site: Site) -> None:
    assert (await _raw(site, b"\x16\x03\x01\x02\x00\r\n\r\n")).startswith(b"HTTP/1.1 400 ")


async def test_hostile_logos(site: Site) -> None:
    browser = await site.set_up()
    airline = (await browser.get("/api/v1/me")).json()["airlines"][0]["id"]
    before = await site.head()
    path = f"/api/v1/airlines/{airline}/logo"
    script = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for content, media_type in (
        (script, "image/svg+xml"),
        (script, "image/png"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "image/png"),
        (b"", "image/png"),
    ):
        answer = await browser.put(path, content=content, headers={"Content-Type": media_type})
        assert 400 <= answer.status_code < 500, (media_type, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
    answer = await browser.put(path, content=b"x" * (1024 * 1024 + 1), headers={"Content-Type": "image/png"})
    problem(answer, 413, "too-large")
    assert await site.head() == before


async def test_passwords_and_keys_are_in_no_log_and_no_answer(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    browser = await site.set_up()
    key = (await browser.post("/api/v1/api-keys", json={"name": "ACARS"})).json()["key"]
    wrong = await site.browser().post("/api/v1/session", json={"email": "owner@example.org", "password": "wrong-4711"})
    problem(wrong, 401, "unauthenticated")
    bad = await site.browser().post("/api/v1/session", json={"email": 7, "password": {"secret": "wrong-4712"}})
    problem(bad, 422, "validation")
    assert (await site.program(key + "x").get("/api/v1/me")).status_code == 401
    listed = await browser.get("/api/v1/api-keys")
    # The test's own HTTP client logs what it sends; what counts is what the server's side logs.
    logged = [record.getMessage() for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    everything = "\n".join(logged) + wrong.text + bad.text + listed.text
    for secret in (PASSWORD, "wrong-4711", "wrong-4712", key, browser.cookies[site.session_cookie], "argon2"):
        assert secret not in everything


async def test_an_error_that_nobody_foresaw_tells_its_number_only(
    site: Site, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await site.set_up()

    def broken(*_: object) -> None:
        raise RuntimeError("the secret plan")

    monkeypatch.setattr(site.system.store, "head", broken)
    answer = await browser.get("/api/v1/airlines?after=1")
    monkeypatch.undo()
    found = problem(answer, 500, "internal")
    assert "secret plan" not in answer.text
    assert str(found["incident"]) in caplog.text
    assert "the secret plan" in caplog.text
    assert answer.headers["x-content-type-options"] == "nosniff"

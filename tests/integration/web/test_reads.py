"""Reading: tags, positions, what one has just written, and saying a command twice."""

from __future__ import annotations

import asyncio
import csv
import io

import httpx

from tests.integration.web.conftest import Site


async def rename(client: httpx.AsyncClient, name: str, **headers: str) -> httpx.Response:
    return await client.patch("/api/v1/me", json={"display_name": name}, headers=headers)


async def test_an_unchanged_answer_is_not_sent_again(site: Site) -> None:
    browser = await site.set_up()
    first = await browser.get("/api/v1/airlines")
    tag = first.headers["etag"]
    assert tag.startswith(f'W/"{first.headers["vamgr-position"]}.')
    assert first.headers["cache-control"] == "private, no-cache"
    again = await browser.get("/api/v1/airlines", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    position = (await rename(browser, "New Name")).json()["position"]
    changed = await browser.get("/api/v1/airlines", params={"after": position}, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert int(changed.headers["vamgr-position"]) >= position


async def test_a_tag_is_of_one_caller_and_one_form(site: Site) -> None:
    owner = await site.set_up()
    await site.add_user(owner, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    position = {"after": await site.head()}
    tag = (await owner.get("/api/v1/airlines", params=position)).headers["etag"]
    assert (await pilot.get("/api/v1/airlines", headers={"If-None-Match": tag})).status_code == 200
    headers = {"If-None-Match": tag, "Accept": "text/csv"}
    assert (await owner.get("/api/v1/airlines", headers=headers)).status_code == 200


async def test_answers_that_depend_on_the_time_are_not_kept(site: Site) -> None:
    answer = await (await site.set_up()).get("/api/v1/sessions")
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


async def test_one_reads_what_one_has_written(site: Site) -> None:
    browser = await site.set_up()
    for number in range(20):
        written = await rename(browser, f"Name {number}")
        assert written.headers["vamgr-position"] == str(written.json()["position"])
        me = await browser.get("/api/v1/me", params={"after": written.json()["position"]})
        assert me.json()["user"]["display_name"] == f"Name {number}"


async def test_saying_a_command_twice_does_it_once(site: Site) -> None:
    browser = await site.set_up()
    key = {"Idempotency-Key": "0198c0de-0000-7000-8000-000000000001"}
    first = await rename(browser, "Once", **key)
    head = await site.head()
    second = await rename(browser, "Once", **key)
    assert first.json() == second.json()
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    assert await site.head() == head
    command_id = first.headers["vamgr-command"]
    assert second.headers["vamgr-command"] == command_id
    assert "vamgr-command" not in (await rename(browser, "Once")).headers
    recorded = await browser.get("/api/v1/history", params={"command": command_id})
    assert [entry["position"] for entry in recorded.json()["items"]] == [first.json()["position"]]
    other = await rename(browser, "Twice", **key)
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-mismatch")
    short = await rename(browser, "Once", **{"Idempotency-Key": "short"})
    assert short.status_code == 422


async def test_keys_of_two_users_do_not_meet(site: Site) -> None:
    owner = await site.set_up()
    await site.add_user(owner, "per@example.org")
    pilot = await site.sign_in("per@example.org")
    key = {"Idempotency-Key": "the-same-key-for-both"}
    assert (await rename(owner, "Owner", **key)).status_code == 200
    mine = await rename(pilot, "Pilot", **key)
    assert (mine.status_code, "idempotency-replayed" in mine.headers) == (200, False)


async def test_the_same_command_at_the_same_moment_is_done_once(site: Site) -> None:
    owner = await site.set_up()
    body = {"role": "pilot", "max_uses": 3}
    key = {"Idempotency-Key": "ten-at-the-same-moment"}
    answers = await asyncio.gather(*(owner.post("/api/v1/invitations", json=body, headers=key) for _ in range(10)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sum(answer.json()["token"] is not None for answer in answers) == 1
    assert (await owner.get("/api/v1/invitations")).json()["total"] == 1


async def test_lists_page_through_everything_once(site: Site) -> None:
    owner = await site.set_up()
    for number in range(7):
        await site.add_user(owner, f"user{number}@example.org")
    seen: list[str] = []
    cursor = None
    while True:
        params = {"limit": 3, "sort": "-created_at"} | ({"cursor": cursor} if cursor else {})
        page = (await owner.get("/api/v1/users", params=params)).json()
        seen += [row["id"] for row in page["items"]]
        assert page["total"] == 8
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 8


async def test_a_list_is_there_as_csv_without_formulas(site: Site) -> None:
    owner = await site.set_up()
    await rename(owner, '=HYPERLINK("http://evil")')
    for headers, params in (({"Accept": "text/csv"}, {}), ({}, {"format": "csv"})):
        answer = await owner.get("/api/v1/users", headers=headers, params=params)
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == 'attachment; filename="users.csv"'
        rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
        assert rows[0]["display_name"] == '\'=HYPERLINK("http://evil")'
        assert rows[0]["email"] == "owner@example.org"
    plain = await owner.get("/api/v1/me", headers={"Accept": "text/csv"})
    assert plain.status_code == 406

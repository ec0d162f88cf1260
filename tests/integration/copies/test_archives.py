"""An airline goes into an archive and comes out of it, the same; and what is not the same any more does not come in."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.changed_archives import change, change_cleverly, with_line
from tests.support.command_line import command_line
from tests.support.process import serving
from tests.support.running import ORIGIN, PASSWORD, running_system
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.adapters.archive_tables import SECRET_TABLES, is_secret
from vamgr.copies.archives import import_folder
from vamgr.copies.claims import differing_claims
from vamgr.exchange.archive.digest import Digest
from vamgr.exchange.archive.layout import ArchiveUnusable
from vamgr.kernel.read import read_metadata
from vamgr.runtime import open_system
from vamgr.settings import load_settings

LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100"
    "c9fe92ef0000000049454e44ae426082"
)
SIDE = {
    "claims": "SELECT scope, value, holder FROM claims ORDER BY 1, 2",
    "numbers": "SELECT scope, last FROM numbers ORDER BY 1",
    "keys": "SELECT person, key, created_at FROM person_keys ORDER BY 1",
    "commands": "SELECT command_id, fingerprint, answer, position FROM commands ORDER BY 1",
    "policies": "SELECT policy, position FROM policy_state ORDER BY 1",
    "event types": "SELECT type, schema FROM event_types ORDER BY 1, 2",
    "tenants": "SELECT tenant, slug, created_at FROM tenants",
    "events": "SELECT * FROM events ORDER BY position",
}


def _quiet(_what: str, _done: int, _total: int) -> None:
    pass


@pytest.fixture
async def flying(tmp_path: Path) -> AsyncIterator[SmallAirline]:
    """An airline with a flight flown, a booking open, a logo, and somebody whose data was erased."""
    async with running_system(tmp_path / "data") as running:
        small = await small_airline(running)
        await small.book()
        sent = await small.owner.put(
            f"/api/v1/airlines/{small.airline_id}/logo", content=LOGO, headers={"Content-Type": "image/png"}
        )
        assert sent.status_code == 200, sent.text
        body = {"email": "gone@example.org", "display_name": "Gone Soon", "password": PASSWORD, "role": "staff"}
        gone = await small.post("/users", {**body, "abilities": ["fleet.manage"]}, 201)
        erased = await small.owner.post(f"/api/v1/users/{gone['id']}/erase", json={"confirm": "gone@example.org"})
        assert erased.status_code == 200, erased.text
        await running.settle()
        yield small


async def _download(small: SmallAirline, to: Path, **query: Any) -> Path:
    answer = await small.owner.get("/api/v1/export", params=query)
    assert answer.status_code == 200, answer.text
    assert re.search(r'filename="fjo-archive-[\d-]+\.zip"', answer.headers["content-disposition"])
    to.write_bytes(answer.content)  # noqa: ASYNC240
    return to


def _side(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    connection = sqlite3.connect(folder / "log.sqlite")
    try:
        return {name: connection.execute(sql).fetchall() for name, sql in SIDE.items()}
    finally:
        connection.close()


async def test_what_comes_out_of_an_archive_is_the_airline_that_went_in(flying: SmallAirline, tmp_path: Path) -> None:
    archive = await _download(flying, tmp_path / "a.zip")
    before = _side(flying.running.system.data_dir)
    uploads = {path.name for path in (flying.running.system.uploads_dir).rglob("*") if path.is_file()}
    assert uploads

    settings = load_settings(data_dir=tmp_path / "new")
    manifest = import_folder(settings, archive, _quiet)

    assert manifest.head_hash == flying.running.system.store.head(flying.running.system.tenant).hash.hex()
    after = _side(tmp_path / "new")
    for name in SIDE:
        assert after[name] == before[name], name
    assert {path.name for path in (tmp_path / "new" / "uploads").rglob("*") if path.is_file()} == uploads

    async with running_system(tmp_path / "new") as there:
        assert (await there.system.verify()).ok  # type: ignore[attr-defined]
        owner = await there.sign_in("owner@example.org")
        assert (await owner.get("/api/v1/me")).json()["user"]["display_name"] == "Olga Owner"
        again = await _download(SmallAirline(there, owner, "", "", "", ""), tmp_path / "b.zip")
        with zipfile.ZipFile(archive) as first, zipfile.ZipFile(again) as second:
            assert first.read("events.jsonl") == second.read("events.jsonl")


async def test_an_archive_explains_itself(flying: SmallAirline, tmp_path: Path) -> None:
    archive = await _download(flying, tmp_path / "a.zip")
    with zipfile.ZipFile(archive) as file:
        manifest = json.loads(file.read("manifest.json"))
        listed = {entry["name"] for entry in manifest["files"]}
        assert listed | {"manifest.json"} == set(file.namelist())
        assert manifest["tables_position"] == manifest["position"]
        readme = file.read("README.txt").decode()
        assert "Fjord Air (FJO)" in readme
        assert max(map(len, readme.splitlines())) <= 125

        checked = 0
        for line in file.read("events.jsonl").splitlines():
            event = json.loads(line)
            schema = json.loads(file.read(f"schemas/{event['type']}.json"))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.validate(json.loads(event["data"]), schema)
            checked += 1
        assert checked == manifest["position"]

        rows = list(csv.DictReader(io.StringIO(file.read("tables/users.csv").decode())))
        assert {row["email"] for row in rows} == {"owner@example.org", ""}
        (tmp_path / "t.sqlite").write_bytes(file.read("tables.sqlite"))
        database = sqlite3.connect(tmp_path / "t.sqlite")
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert {f"tables/{name}.csv" for name in tables} == {name for name in listed if name.startswith("tables/")}
        for name in tables:
            (count,) = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608
            text = file.read(f"tables/{name}.csv").decode()
            assert count == sum(1 for _ in csv.reader(io.StringIO(text))) - 1, name
        assert database.execute("SELECT registration FROM aircraft").fetchall() == [("N172AB",)]
        database.close()


async def test_no_secret_leaves_in_the_tables(flying: SmallAirline, tmp_path: Path) -> None:
    key = await flying.post("/api-keys", {"name": "Tracker"}, 201)
    archive = await _download(flying, tmp_path / "a.zip")
    secrets = {row[0] for row in flying.running.system.store.query("SELECT key FROM person_keys")} - {bytes(32)}
    with zipfile.ZipFile(archive) as file:
        for name in file.namelist():
            content = file.read(name)
            assert b"$argon2" not in content, name
            assert key["key"].encode() not in content, name
            assert not any(secret in content for secret in secrets), name
            assert b"PRIVATE" not in content, name
    suspicious = {
        f"{table.name}.{column.name}"
        for table in read_metadata.sorted_tables
        for column in table.columns
        if table.name not in SECRET_TABLES
        and not is_secret(column.name)
        and re.search("hash|secret|token|password|folded", column.name)
    }
    assert suspicious == {"users.needs_password_change"}


async def test_without_personal_data_nobody_can_be_recognised(flying: SmallAirline, tmp_path: Path) -> None:
    archive = await _download(flying, tmp_path / "a.zip", personal_data="false")
    with zipfile.ZipFile(archive) as file:
        assert "state/keys.jsonl" not in file.namelist()
        for name in file.namelist():
            content = file.read(name)
            assert b"Olga" not in content, name
            assert b"owner@example.org" not in content, name
    import_folder(load_settings(data_dir=tmp_path / "new"), archive, _quiet)
    async with open_system(load_settings(data_dir=tmp_path / "new"), background=False) as there:
        assert (await there.verify()).ok  # type: ignore[attr-defined]
        assert await differing_claims(there) == []
        assert there.store.head(there.tenant) == flying.running.system.store.head(there.tenant)


def _verify_of_the_manual() -> Callable[[Path], tuple[int, str]]:
    text = (Path(__file__).resolve().parents[3] / "docs" / "archive-format.md").read_text("utf-8")
    block = text.split("<!-- verify -->")[1].split("```python\n")[1].split("```")[0]
    assert "vamgr" not in block.replace("vamgr:", "")
    scope: dict[str, Any] = {"__name__": "manual"}
    exec(block, scope)  # noqa: S102  (the manual's own program)
    verify: Callable[[Path], tuple[int, str]] = scope["verify"]
    return verify


async def test_the_program_in_the_manual_verifies_the_chain(flying: SmallAirline, tmp_path: Path) -> None:
    archive = await _download(flying, tmp_path / "a.zip")
    head = flying.running.system.store.head(flying.running.system.tenant)
    verify = _verify_of_the_manual()
    assert verify(archive) == (head.position, head.hash.hex())
    change(archive, tmp_path / "b.zip", lambda name, content: with_line(name, content, 5, b"KBOS", b"KBED"))
    with pytest.raises(SystemExit, match="breaks at event"):
        verify(tmp_path / "b.zip")


async def test_what_was_damaged_or_tampered_with_is_refused_by_name(flying: SmallAirline, tmp_path: Path) -> None:
    good = await _download(flying, tmp_path / "good.zip")
    bad = tmp_path / "bad.zip"
    raw = good.read_bytes()

    def without_an_event(name: str, content: bytes) -> bytes:
        return b"".join(content.splitlines(keepends=True)[:-1]) if name == "events.jsonl" else content

    def other_number(name: str, content: bytes) -> bytes:
        return content.replace(b"}\n", b',"x":1}\n', 1) if name == "state/numbers.jsonl" else content

    def no_number(name: str, content: bytes) -> bytes:
        return content.replace(b'"last":', b'"lost":') if name == "state/numbers.jsonl" else content

    def newer(name: str, content: bytes) -> bytes:
        return content.replace(b'"format": 1', b'"format": 2') if name == "manifest.json" else content

    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: bad.write_bytes(raw[: len(raw) // 2]), "damaged or no archive"),
        (lambda: bad.write_bytes(b"PK\x03\x04" + b"nothing" * 99), "damaged or no archive"),
        (lambda: change(good, bad, lambda n, c: None if n == "tables.sqlite" else c), "tables.sqlite is missing"),
        (lambda: change(good, bad, lambda n, c: None if n == "manifest.json" else c), "no manifest.json"),
        (lambda: change(good, bad, lambda _n, c: c, extra=b"x"), "extra is in it and not in manifest.json"),
        (lambda: change(good, bad, other_number), r"state/numbers.jsonl is not what manifest.json says"),
        (lambda: change(good, bad, lambda n, c: c + b"x" if n == "README.txt" else c), "README.txt is not what"),
        (lambda: change(good, bad, newer), "a form that this version does not know"),
        (lambda: change_cleverly(good, bad, no_number), "line 1 of state/numbers.jsonl does not hold"),
        (
            lambda: change_cleverly(good, bad, lambda n, c: with_line(n, c, 5, b"KBOS", b"KBED")),
            r"line \d+ of events.jsonl cannot be trusted, because it is not what was written",
        ),
        (lambda: change_cleverly(good, bad, without_an_event), r"ends with event \d+ .* but manifest.json says"),
    ]
    for make, sentence in cases:
        make()
        with pytest.raises(ArchiveUnusable, match=sentence):
            import_folder(load_settings(data_dir=tmp_path / "new"), bad, _quiet)
        left = {path.name for path in (tmp_path / "new").rglob("*") if path.is_file()} - {"server.lock"}
        assert left == set(), sentence

    import_folder(load_settings(data_dir=tmp_path / "new"), good, _quiet)
    with pytest.raises(ArchiveUnusable, match="holds an airline already"):
        import_folder(load_settings(data_dir=tmp_path / "new"), good, _quiet)


async def test_a_published_digest_proves_later_exports_and_exposes_another_history(
    flying: SmallAirline, tmp_path: Path
) -> None:
    from vamgr.copies.digests import prove_archive, prove_folder

    digest = Digest.model_validate((await flying.owner.get("/api/v1/digest")).json())
    early = await _download(flying, tmp_path / "early.zip")
    await flying.post(f"/airlines/{flying.airline_id}/hubs", {"icao": "KBDL"})
    later = await _download(flying, tmp_path / "later.zip")
    head = flying.running.system.store.head(flying.running.system.tenant)
    assert digest.position < head.position

    for archive in (early, later):
        found = prove_archive(digest, archive)
        assert found.proven, found.sentence
        assert found.sentence.startswith("Yes:")
    assert prove_folder(digest, flying.running.system.settings).proven

    newer = Digest.model_validate((await flying.owner.get("/api/v1/digest")).json())
    assert newer.public_key == digest.public_key
    short = prove_archive(newer, early)
    assert not short.proven
    assert f"ends with event {digest.position}" in short.sentence

    forged = prove_archive(digest.model_copy(update={"position": 3}), later)
    assert (forged.proven, forged.events) == (False, 0)
    assert "changed after it was signed" in forged.sentence

    broken = change_cleverly(later, tmp_path / "c.zip", lambda n, c: with_line(n, c, 0, b"KBOS", b"KBED"))
    assert "cannot be trusted from event" in prove_archive(digest, broken).sentence

    rewritten = change_cleverly(later, tmp_path / "d.zip", _written_anew)
    assert _verify_of_the_manual()(rewritten)[0] == head.position
    found = prove_archive(digest, rewritten)
    assert not found.proven
    assert "written anew" in found.sentence


def _written_anew(name: str, content: bytes) -> bytes:
    """The whole chain, with one event changed and every hash after it made to fit."""
    from vamgr.exchange.archive.layout import event_line, row_of_line
    from vamgr.kernel.store import GENESIS, chain_hash

    if name != "events.jsonl":
        return content
    last, lines = GENESIS, []
    for line in content.splitlines():
        row = list(row_of_line(line))
        row[7] = row[7].replace(b"KBOS", b"KBED") if row[1] > 3 else row[7]
        row[10] = last = chain_hash(last, *row[:10])
        lines.append(event_line(tuple(row)))
    return b"".join(lines)


async def test_only_the_owner_takes_the_airline_away(flying: SmallAirline) -> None:
    body = {"email": "staff@example.org", "display_name": "Stan Staff", "password": PASSWORD, "role": "staff"}
    await flying.post("/users", {**body, "abilities": ["system.manage", "users.manage"]}, 201)
    staff = await flying.running.sign_in("staff@example.org")
    assert (await staff.get("/api/v1/export")).status_code == 403
    assert (await staff.get("/api/v1/digest")).status_code == 200
    nobody = flying.running.new_client()
    assert (await nobody.get("/api/v1/digest", headers={"Origin": ORIGIN})).status_code == 401


async def _never_read() -> AsyncIterator[bytes]:
    raise AssertionError("the body was read")
    yield b""


async def test_at_the_first_run_an_archive_can_move_in(flying: SmallAirline, tmp_path: Path) -> None:
    content = (await _download(flying, tmp_path / "a.zip")).read_bytes()
    headers = {"Content-Type": "application/zip", "Origin": ORIGIN}
    taken = await flying.running.new_client().post("/api/v1/setup/import", content=content, headers=headers)
    assert (taken.status_code, taken.json()["rule"]) == (409, "already-set-up")
    # Nobody makes a vamgr that has an owner read a large file: it is refused before its body is looked at.
    unread = await flying.running.new_client().post(
        "/api/v1/setup/import", content=_never_read(), headers={**headers, "Content-Length": "500000000"}
    )
    assert (unread.status_code, unread.json()["rule"]) == (409, "already-set-up")

    there = tmp_path / "there"
    async with running_system(there) as empty:
        client = empty.new_client()
        broken = await client.post("/api/v1/setup/import", content=content[:-100], headers=headers)
        assert (broken.status_code, broken.json()["type"]) == (409, "/problems/archive-unusable")
        asked: list[object] = []
        empty.system.restart = asked.append
        answer = await client.post("/api/v1/setup/import", content=content, headers=headers)
        assert answer.status_code == 200, answer.text
        head = flying.running.system.store.head(flying.running.system.tenant)
        assert answer.json() == {
            "events": head.position,
            "head_hash": head.hash.hex(),
            "airlines": ["Fjord Air"],
            "can_sign_in": True,
            "restarts": True,
        }
        async with asyncio.timeout(60):
            while not asked:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        assert asked == [empty.system.settings]
    async with running_system(there) as moved_in:
        assert moved_in.system.store.read_page(moved_in.system.tenant, head.position - 1, 1)[0].hash == head.hash
        await moved_in.sign_in("owner@example.org")
        assert not list((there / "tmp").glob("*"))


async def test_elsewhere_moving_in_needs_the_token_of_the_set_up(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data", host="0.0.0.0") as running:  # noqa: S104
        headers = {"Content-Type": "application/zip", "Origin": ORIGIN}
        answer = await running.new_client().post("/api/v1/setup/import", content=b"PK", headers=headers)
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["field"] == "token"
        token = {"token": running.system.setup_token}
        answer = await running.new_client().post("/api/v1/setup/import", content=b"PK", headers=headers, params=token)
        assert (answer.status_code, answer.json()["type"]) == (409, "/problems/archive-unusable")


def test_the_command_line_exports_imports_and_proves(tmp_path: Path) -> None:
    home, new = tmp_path / "home", tmp_path / "new"
    run = command_line(home)
    run("user", "add", "--role", "owner", "--email", "o@example.org", "--name", "Olga Owner")
    with serving(home):  # the answer is the same beside a server as without one
        early = json.loads(run("export", str(tmp_path / "early.zip"), "--json"))
        (tmp_path / "digest.json").write_text(run("digest"))
    run("user", "add", "--role", "staff")
    later = json.loads(run("export", str(tmp_path / "later.zip"), "--without-personal-data", "--json"))
    assert early["events"] < later["events"]
    assert later["personal_data"] is False

    run = command_line(new)
    said = run("import", str(tmp_path / "later.zip"))
    assert f"{later['events']} events, each proven" in said
    assert "vamgr user add --role owner" in said
    with pytest.raises(ArchiveUnusable, match="holds an airline already"):
        run("import", str(tmp_path / "early.zip"))

    digest = str(tmp_path / "digest.json")
    assert run("prove", digest, str(tmp_path / "later.zip")).startswith("Yes: later.zip goes on from the digest")
    assert run("prove", digest).startswith(f"Yes: {new} goes on from the digest")
    (tmp_path / "other.json").write_text(run("digest"))
    assert run("prove", str(tmp_path / "other.json"), str(tmp_path / "early.zip"), code=1).startswith("No: the history")
    with pytest.raises(ArchiveUnusable, match="is no digest"):
        run("prove", str(tmp_path / "early.zip"))

"""What moves while people work, is killed on the way, or is not what it says: all of it comes in, or nothing."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.changed_archives import change, change_cleverly, with_line
from tests.support.command_line import command_line
from tests.support.moving import Cloud, Laptop, client_of, side_of_folder
from tests.support.process import ROOT, environment
from tests.support.running import PASSWORD, STORE
from tests.support.services import need
from tests.support.waiting import until
from vamgr.adapters.postgres.archive_target import _LOCK
from vamgr.copies.archives import import_folder, quietly
from vamgr.copies.hosted import import_hosted
from vamgr.exchange.archive.layout import ArchiveUnusable
from vamgr.exchange.archive.reading import opened_archive, unproven_events
from vamgr.settings import load_settings

pytestmark = pytest.mark.skipif(STORE != "sqlite", reason="what moves in comes from a data folder")
NOTHING = {(0, None)}


async def _import(sky: Cloud, archive: Path, slug: str = "fjord") -> Any:
    return await asyncio.create_task(import_hosted(sky.settings, archive, slug, quietly))


async def test_what_is_damaged_newer_or_something_else_does_not_come_in(
    laptop: Laptop,
    sky: Cloud,
    tmp_path: Path,
) -> None:
    good, bad = laptop.archive, tmp_path / "bad.zip"
    raw = good.read_bytes()

    def with_number(name: str, content: bytes) -> bytes:
        return content.replace(b"}\n", b',"x":1}\n', 1) if name == "state/numbers.jsonl" else content

    def without_number(name: str, content: bytes) -> bytes:
        return content.replace(b'"last":', b'"lost":') if name == "state/numbers.jsonl" else content

    def newer(name: str, content: bytes) -> bytes:
        return content.replace(b'"format": 1', b'"format": 2') if name == "manifest.json" else content

    def with_key_twice(name: str, content: bytes) -> bytes:
        return content + content.splitlines(keepends=True)[0] if name == "state/keys.jsonl" else content

    def with_nul(name: str, content: bytes) -> bytes:
        return content.replace(b'"scope":"', b'"scope":"\\u0000', 1) if name == "state/numbers.jsonl" else content

    def too_far(name: str, content: bytes) -> bytes:
        return (
            content.replace(b'"last":', b'"last":9999999999999999999,"was":', 1)
            if name == "state/numbers.jsonl"
            else content
        )

    def of_the_platform(name: str, content: bytes) -> bytes:
        return content.replace(laptop.tenant.encode(), b"platform") if name == "manifest.json" else content

    def out_of_the_folder(name: str, content: bytes) -> bytes:
        return content.replace(laptop.tenant.encode(), b"../../x") if name == "manifest.json" else content

    def without_an_event(name: str, content: bytes) -> bytes:
        return b"".join(content.splitlines(keepends=True)[:-1]) if name == "events.jsonl" else content

    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: bad.write_bytes(raw[: len(raw) // 2]), "damaged or no archive"),
        (lambda: bad.write_bytes(b"SQLite format 3\0" + b"nothing" * 99), "damaged or no archive"),
        (lambda: change(good, bad, lambda n, c: None if n == "manifest.json" else c), "no manifest.json"),
        (lambda: change(good, bad, lambda n, c: c + b"x" if n == "README.txt" else c), "README.txt is not what"),
        (lambda: change(good, bad, lambda n, c: c + b"x" if n[:8] == "uploads/" else c), "is not what manifest.json"),
        (lambda: change(good, bad, with_number), "state/numbers.jsonl is not what manifest.json says"),
        (lambda: change(good, bad, newer), "a form that this version does not know"),
        (lambda: change_cleverly(good, bad, without_number), "line 1 of state/numbers.jsonl does not hold"),
        (lambda: change_cleverly(good, bad, with_key_twice), "says a thing twice"),
        (lambda: change_cleverly(good, bad, with_nul), "a value that the database does not take"),
        (lambda: change_cleverly(good, bad, too_far), "a value that the database does not take"),
        (lambda: change_cleverly(good, bad, of_the_platform), "no archive of an airline"),
        (lambda: change_cleverly(good, bad, out_of_the_folder), "no archive of an airline"),
        (
            lambda: change_cleverly(good, bad, lambda n, c: with_line(n, c, 5, b"KBOS", b"KBED")),
            r"line \d+ of events.jsonl cannot be trusted, because it is not what was written",
        ),
        (lambda: change_cleverly(good, bad, without_an_event), r"ends with event \d+ .* but manifest.json says"),
    ]
    for make, sentence in cases:
        make()
        with pytest.raises(ArchiveUnusable, match=sentence):
            raise AssertionError(f"came in: {await _import(sky, bad)}; not {sentence}")
        assert set((await sky.everything_of(laptop.tenant)).values()) == NOTHING, sentence
    await _import(sky, good)
    assert (await sky.side(laptop.tenant))["head"] == laptop.side["head"]


async def test_an_import_that_is_killed_at_its_last_step_leaves_nothing_and_blocks_nobody(
    laptop: Laptop,
    sky: Cloud,
    tmp_path: Path,
) -> None:
    await _prepared(sky)
    async with sky.database.owner() as owner:
        # Whoever just takes the same name lets the import wait right before its end.
        taking = owner.transaction()
        await taking.start()
        await owner.execute("SELECT set_config('app.purpose', 'tenants', true)")
        await owner.execute("INSERT INTO tenants VALUES ('somebody', 'fjord', 'now')")
        process = subprocess.Popen(  # noqa: ASYNC220
            [sys.executable, "-m", "vamgr", "import", str(laptop.archive), "--as", "fjord", "--data-dir",
             str(tmp_path / "none")],
            cwd=ROOT, env=_environment(sky), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            async with sky.database.platform("metrics") as looking, asyncio.timeout(60):
                mine = await owner.fetchval("SELECT pg_backend_pid()")
                waits = "SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))"
                while not await looking.fetchval(waits, mine):
                    assert process.poll() is None
                    await asyncio.sleep(0.02)
            # Another one is told at once, and does not wait.
            with pytest.raises(ArchiveUnusable, match="just being imported by somebody else"):
                await _import(sky, laptop.archive, "other")
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
        await taking.rollback()
        async with asyncio.timeout(60):  # until the server has noticed
            lock = f"vamgr import {sky.database.schema} {laptop.tenant}"
            while not await owner.fetchval(_LOCK, lock):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
    assert set((await sky.everything_of(laptop.tenant)).values()) == NOTHING
    await _import(sky, laptop.archive)
    assert await sky.side(laptop.tenant) == laptop.side


async def test_an_export_is_one_moment_of_an_airline_that_goes_on(
    laptop: Laptop,
    sky: Cloud,
    tmp_path: Path,
) -> None:
    await _import(sky, laptop.archive)

    async def served() -> list[Path]:
        async with sky.opened() as system:
            await system.settled(laptop.tenant)
            async with client_of(system, "/t/fjord") as client:
                body = {"email": "owner@example.org", "password": PASSWORD}
                assert (await client.post("/api/v1/session", json=body)).status_code == 200
                airline = (await client.get("/api/v1/me")).json()["airlines"][0]["id"]
                done, ended = 0, asyncio.Event()

                async def work() -> None:
                    nonlocal done
                    while not ended.is_set():
                        body = {"changes": {"duplicate_window_minutes": done % 50}}
                        answer = await client.patch(f"/api/v1/airlines/{airline}/settings", json=body)
                        assert answer.status_code in {200, 409}, answer.text  # the other two change it as well
                        done += 1

                working = [asyncio.create_task(work()) for _ in range(3)]
                made = []
                for number in range(3):
                    before = done
                    await until(lambda before=before: done > before + 5 or any(task.done() for task in working))
                    download = await system.copies.export(laptop.tenant, personal_data=True)
                    made.append(download.exported.path.rename(tmp_path / f"{number}.zip"))
                ended.set()
                await asyncio.gather(*working)
            return made

    archives = await asyncio.create_task(served())
    final = await sky.side(laptop.tenant)
    positions = []
    for number, path in enumerate(archives):
        events = [tuple(row[1:]) for row in unproven_events(path)]
        assert events == final["events"][: len(events)]
        positions.append(len(events))
        with opened_archive(path) as archive:
            commands = {record["command_id"] for record in archive.records("state/commands.jsonl")}
        assert commands == {command for command, _, _, at in final["commands"] if at <= len(events)}
        import_folder(load_settings(data_dir=tmp_path / f"home{number}"), path, quietly)
    assert positions == sorted(set(positions))
    assert laptop.side["head"][0][0] < positions[0] < positions[-1] < len(final["events"])


def test_the_command_line_moves_an_airline_there_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.support.postgres import drop_schema, schema_name
    from vamgr.adapters.postgres.connections import Database
    from vamgr.kernel.errors import InvalidInput

    schema, url = schema_name(), need("postgresql")
    monkeypatch.setenv("VAMGR_DATABASE_SCHEMA", schema)
    home, cloud = command_line(tmp_path / "home"), command_line(tmp_path / "node")
    there = ("--database-url", url)
    try:
        home("user", "add", "--role", "owner", "--email", "o@example.org", "--name", "Olga Owner")
        first = json.loads(home("export", str(tmp_path / "a.zip"), "--json"))
        made = json.loads(cloud("import", str(tmp_path / "a.zip"), *there, "--as", "fjord", "--json"))
        assert made == {"tenant": "fjord", "events": first["events"], "head_hash": first["head_hash"]}
        with pytest.raises(ArchiveUnusable, match="is here already"):
            cloud("import", str(tmp_path / "a.zip"), *there, "--as", "fjord2")
        # Nobody serves the database, so the export makes the tables by itself.
        second = json.loads(cloud("export", str(tmp_path / "b.zip"), *there, "--tenant", "fjord", "--json"))
        assert (second["events"], second["head_hash"]) == (first["events"], first["head_hash"])
        (tmp_path / "digest.json").write_text(cloud("digest", *there, "--tenant", "fjord"))
        assert cloud("prove", str(tmp_path / "digest.json"), *there).startswith("Yes: the database at 127.0.0.1")
        assert home("prove", str(tmp_path / "digest.json")).startswith("Yes:")
        command_line(tmp_path / "back")("import", str(tmp_path / "b.zip"))
        with opened_archive(tmp_path / "b.zip") as archive:
            tenant = archive.manifest.tenant
        back = side_of_folder(tmp_path / "back", tenant)
        assert back["events"] == side_of_folder(tmp_path / "home", tenant)["events"]
        for arguments, sentence in (
            (("export", "x.zip", *there), "Say which one with --tenant"),
            (("import", "x.zip", *there), "Say which one with --as"),
            (("export", "x.zip", "--tenant", "fjord"), "--tenant goes with a database"),
        ):
            with pytest.raises(InvalidInput, match=sentence):
                cloud(*arguments)
    finally:
        asyncio.run(drop_schema(Database(url, schema=schema)))


def _environment(sky: Cloud) -> dict[str, str]:
    return {
        **environment(),
        "VAMGR_DATABASE_URL": need("postgresql"),
        "VAMGR_DATABASE_SCHEMA": sky.database.schema,
        "PATH": os.environ["PATH"],
    }


async def _prepared(sky: Cloud) -> None:
    from vamgr.adapters.postgres.schema import prepare

    await prepare(sky.database)

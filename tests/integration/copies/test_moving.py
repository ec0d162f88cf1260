"""An airline moves from a data folder into a database and back, and is the same; nobody else there is touched."""

from __future__ import annotations

import asyncio
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.support.hosted_platform import hosted_system
from tests.support.moving import Cloud, Laptop, all_rows, client_of, cloud, side_of_folder, uploads_of_folder
from tests.support.running import PASSWORD, STORE, running_system
from tests.support.small_airline import small_airline
from vamgr.adapters.archive_tables import SECRET_TABLES
from vamgr.adapters.postgres.bridge import install
from vamgr.copies.archives import export_system, import_folder, quietly
from vamgr.copies.hosted import digest_hosted, export_hosted, import_hosted, prove_hosted
from vamgr.exchange.archive.digest import Digest
from vamgr.exchange.archive.layout import ArchiveUnusable
from vamgr.kernel.errors import ClaimTaken, DomainError, StoreUnavailable
from vamgr.settings import load_settings

pytestmark = pytest.mark.skipif(STORE != "sqlite", reason="what moves in comes from a data folder")


async def _import(sky: Cloud, archive: Path, slug: str = "fjord") -> Any:
    return await asyncio.create_task(import_hosted(sky.settings, archive, slug, quietly))


async def _export(sky: Cloud, to: Path, slug: str = "fjord", *, personal_data: bool = True) -> Any:
    task = export_hosted(sky.settings, slug, to, personal_data=personal_data, progress=quietly)
    return await asyncio.create_task(task)


def _members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


async def _rows_in(sky: Cloud, tenant: str) -> Any:
    async def look() -> Any:
        async with sky.opened() as system:
            await system.settled(tenant)
            assert (await asyncio.to_thread(system.store.verify_chain, tenant)).ok
            return all_rows(system, tenant)

    return await asyncio.create_task(look())


async def test_from_the_laptop_to_the_cloud_and_back_it_is_the_same_airline(
    laptop: Laptop, sky: Cloud, tmp_path: Path
) -> None:
    manifest = await _import(sky, laptop.archive)

    assert manifest.head_hash == laptop.side["head"][0][1].hex()
    assert await sky.side(laptop.tenant) == laptop.side
    assert await sky.uploads(laptop.tenant) == laptop.uploads
    assert laptop.uploads
    rows = await _rows_in(sky, laptop.tenant)
    for name, expected in laptop.rows.items():
        assert rows[name] == expected, name
    assert sum(map(len, rows.values())) > 100
    # Policies did not do again what they had done: nothing was added.
    assert (await sky.side(laptop.tenant))["head"] == laptop.side["head"]

    await _export(sky, tmp_path / "cloud.zip")
    before, after = _members(laptop.archive), _members(tmp_path / "cloud.zip")
    assert before.keys() == after.keys()
    differing = {name for name in before if before[name] != after[name]}
    assert differing <= {"manifest.json", "README.txt", "tables.sqlite", "state/policies.jsonl"}

    import_folder(load_settings(data_dir=tmp_path / "home"), tmp_path / "cloud.zip", quietly)
    side = side_of_folder(tmp_path / "home", laptop.tenant)
    assert side == await sky.side(laptop.tenant)
    assert {name: side[name] for name in side if name != "policies"} == {
        name: laptop.side[name] for name in side if name != "policies"
    }
    assert uploads_of_folder(tmp_path / "home") == laptop.uploads
    async with running_system(tmp_path / "home") as there:
        await there.settle()
        home: Any = there.system
        assert all_rows(home, home.tenant) == laptop.rows
        await there.sign_in("owner@example.org")


async def test_what_is_not_of_an_airline_stays_where_it_is(laptop: Laptop, sky: Cloud, tmp_path: Path) -> None:
    await _import(sky, laptop.archive)
    await _rows_in(sky, laptop.tenant)
    await _export(sky, tmp_path / "a.zip")
    members = _members(tmp_path / "a.zip")
    assert not {name for name in members for secret in SECRET_TABLES if secret in name}
    keys = {key for _, key, _ in laptop.side["keys"]} - {bytes(32)}
    for name, content in members.items():
        assert b"$argon2" not in content, name
        assert not any(key in content for key in keys), name


async def test_erased_stays_erased(laptop: Laptop, sky: Cloud, tmp_path: Path) -> None:
    erased = [person for person, key, _ in laptop.side["keys"] if not any(key)]
    assert len(erased) == 1
    await _import(sky, laptop.archive)
    assert [person for person, key, _ in (await sky.side(laptop.tenant))["keys"] if not any(key)] == erased

    async def look() -> None:
        async with sky.opened() as system:
            assert system.keys.key(laptop.tenant, erased[0]) is None
            shown = all_rows(system, laptop.tenant)["users"]
            assert "Gone Soon" not in str(shown)

    await asyncio.create_task(look())
    await _export(sky, tmp_path / "blank.zip", personal_data=False)
    members = _members(tmp_path / "blank.zip")
    assert "state/keys.jsonl" not in members
    assert {name for name in members if name.startswith("uploads/")}
    for name, content in members.items():
        assert b"Olga" not in content, name
        assert b"owner@example.org" not in content, name
    # Without keys it comes in with everybody erased, and no key is ever made for them again.
    async with cloud(tmp_path / "other") as other:
        await _import(other, tmp_path / "blank.zip")
        side = await other.side(laptop.tenant)
        assert side["head"] == laptop.side["head"]
        assert {key for _, key, _ in side["keys"]} == {bytes(32)}
        assert {person for person, _, _ in side["keys"]} >= set(erased)
        rows = await _rows_in(other, laptop.tenant)
        assert {row["display_name"] for row in rows["users"]} == {"Erased person"}


async def test_nothing_of_others_is_touched_by_what_comes_and_goes(laptop: Laptop, sky: Cloud, tmp_path: Path) -> None:
    async with running_system(tmp_path / "second") as running:
        await small_airline(running)
        await running.settle()
        system: Any = running.system
        second = system.tenant
        await export_system(system, tmp_path / "second.zip", personal_data=True, progress=quietly)
    await _import(sky, tmp_path / "second.zip", "second")
    await _rows_in(sky, second)
    before = await sky.everything_of(second)
    assert before["events"][0] > 5

    await _import(sky, laptop.archive)
    assert await sky.everything_of(second) == before
    for slug in ("third", "fjord"):
        with pytest.raises(ArchiveUnusable, match="is here already"):
            await _import(sky, laptop.archive, slug)
    with pytest.raises(StoreUnavailable, match="There is no airline “third”"):
        await _export(sky, tmp_path / "x.zip", "third")
    assert await sky.everything_of(second) == before

    # One is restored: what it is now goes, and comes back as it was when the archive was made.
    await sky.delete(laptop.tenant)
    assert set((await sky.everything_of(laptop.tenant)).values()) == {(0, None)}
    await _import(sky, laptop.archive)
    assert await sky.everything_of(second) == before
    assert await _rows_in(sky, laptop.tenant) == laptop.rows
    after = await sky.everything_of(second)
    changed = {name for name in before if after[name] != before[name]}
    assert changed <= {"policy_state"}  # which says when the policies were started


async def test_a_name_is_given_once_and_makes_sense(laptop: Laptop, sky: Cloud, tmp_path: Path) -> None:
    async with running_system(tmp_path / "second") as running:
        await running.set_up()
        system: Any = running.system
        await export_system(system, tmp_path / "second.zip", personal_data=True, progress=quietly)
        second = system.tenant
    await _import(sky, laptop.archive)
    with pytest.raises(ClaimTaken, match="This name is taken"):
        await _import(sky, tmp_path / "second.zip", "fjord")
    for name in ("platform", "api", "Fjord", "f", "-fj", "a/b", "9air", "x" * 41):
        with pytest.raises(DomainError, match=r"Take 3 to 40|is kept for the platform"):
            await _import(sky, tmp_path / "second.zip", name)
    assert set((await sky.everything_of(second)).values()) == {(0, None)}


async def test_an_empty_airline_can_be_filled(laptop: Laptop, sky: Cloud) -> None:
    async def made_and_filled() -> None:
        async with sky.opened() as system:
            await system.store.create_tenant(laptop.tenant, "waiting", system.clock.now())
            await system.tenants.refresh()
            await system.keys.ensure(laptop.tenant, "email-index")  # begun, and given up
            await system.copies.take_in(laptop.archive, "waiting")
            await system.settled(laptop.tenant)
            assert all_rows(system, laptop.tenant) == laptop.rows
            assert system.tenants.by_slug("waiting") is not None

    await asyncio.create_task(made_and_filled())
    side = await sky.side(laptop.tenant)
    assert side["head"] == laptop.side["head"]
    assert side["keys"] == laptop.side["keys"]


@pytest.mark.parametrize("noticed", [True, False])
async def test_an_airline_is_restored_while_everybody_works(laptop: Laptop, sky: Cloud, *, noticed: bool) -> None:
    """Deleted, and brought back as it was earlier, in a process that still remembers more of it.

    ``noticed``: that it was gone in between.
    """

    async def served() -> None:
        async with sky.opened() as system:
            await system.copies.take_in(laptop.archive, "fjord")
            await system.settled(laptop.tenant)
            async with client_of(system, "/t/fjord") as client:
                body = {"email": "owner@example.org", "password": PASSWORD}
                assert (await client.post("/api/v1/session", json=body)).status_code == 200
                airline = (await client.get("/api/v1/me")).json()["airlines"][0]["id"]
                for icao in ("KBDL", "KPVD"):
                    made = await client.post(f"/api/v1/airlines/{airline}/hubs", json={"icao": icao})
                    assert made.status_code in {200, 201}, made.text
            await system.settled(laptop.tenant)
            assert all_rows(system, laptop.tenant) != laptop.rows
            await sky.delete(laptop.tenant)
            if noticed:
                await system.tenants.refresh()
                assert system.tenants.by_slug("fjord") is None
                assert laptop.tenant not in {entry.tenant for entry in system.policies.status()}
            await system.copies.take_in(laptop.archive, "fjord")
            await system.settled(laptop.tenant)
            assert all_rows(system, laptop.tenant) == laptop.rows
            assert system.applied.position(laptop.tenant) == laptop.side["head"][0][0]
            async with client_of(system, "/t/fjord") as client:
                assert (await client.post("/api/v1/session", json=body)).status_code == 200
                made = await client.post(f"/api/v1/airlines/{airline}/hubs", json={"icao": "KPVD"})
                assert made.status_code in {200, 201}, made.text
            await system.settled(laptop.tenant)
            compared = await system.projector.compare_with_fresh_rebuild(laptop.tenant)
            assert not compared.differences
            assert (await asyncio.to_thread(system.store.verify_chain, laptop.tenant)).ok

    await asyncio.create_task(served())


async def test_whoever_serves_takes_in_what_another_process_brought(laptop: Laptop, sky: Cloud) -> None:
    async def served() -> None:
        async with sky.opened() as system:
            await _import(sky, laptop.archive)
            await system.tenants.refresh()
            await system.settled(laptop.tenant)
            assert all_rows(system, laptop.tenant) == laptop.rows
            async with client_of(system, "/t/fjord") as client:
                body = {"email": "owner@example.org", "password": PASSWORD}
                answer = await client.post("/api/v1/session", json=body)
                assert answer.status_code == 200, answer.text
                hub = await client.post(
                    f"/api/v1/airlines/{(await client.get('/api/v1/me')).json()['airlines'][0]['id']}/hubs",
                    json={"icao": "KBDL"},
                )
                assert hub.status_code in {200, 201}, hub.text

    await asyncio.create_task(served())
    side = await sky.side(laptop.tenant)
    assert side["head"][0][0] > laptop.side["head"][0][0]
    assert side["events"][: len(laptop.side["events"])] == laptop.side["events"]


async def test_the_owner_of_a_hosted_airline_takes_it_along(laptop: Laptop, sky: Cloud, tmp_path: Path) -> None:
    await _import(sky, laptop.archive)

    async def served() -> tuple[bytes, dict[str, Any]]:
        async with sky.opened() as system:
            await system.settled(laptop.tenant)
            async with client_of(system, "/t/fjord") as client:
                assert (await client.get("/api/v1/export")).status_code == 401
                body = {"email": "owner@example.org", "password": PASSWORD}
                assert (await client.post("/api/v1/session", json=body)).status_code == 200
                answer = await client.get("/api/v1/export")
                assert answer.status_code == 200, answer.text[:500]
                assert "fjo-archive-" in answer.headers["content-disposition"]
                nameless = await client.get("/api/v1/export", params={"personal_data": "false"})
                assert b"state/keys.jsonl" not in nameless.content
                digest = await client.get("/api/v1/digest")
                assert digest.status_code == 200, digest.text
                again = (await client.get("/api/v1/digest")).json()
                assert again["public_key"] == digest.json()["public_key"]
                refused = await client.post("/api/v1/setup/import", content=b"PK")
                assert refused.json()["type"] == "/problems/hosted"
            left = await asyncio.to_thread(lambda: list((sky.settings.data_dir / "tmp").iterdir()))
            assert left == []
            return answer.content, digest.json()

    content, said = await asyncio.create_task(served())
    (tmp_path / "mine.zip").write_bytes(content)
    import_folder(load_settings(data_dir=tmp_path / "home"), tmp_path / "mine.zip", quietly)
    assert side_of_folder(tmp_path / "home", laptop.tenant)["head"] == laptop.side["head"]
    proof = await asyncio.create_task(prove_hosted(Digest.model_validate(said), sky.settings))
    assert proof.proven, proof.sentence
    digest = await asyncio.create_task(digest_hosted(sky.settings, "fjord"))
    assert (digest.public_key, digest.hash) == (said["public_key"], said["hash"])


async def test_the_owner_of_the_platform_takes_an_airline_in(laptop: Laptop, tmp_path: Path) -> None:
    async def hosted() -> None:
        async with hosted_system(tmp_path / "node") as there:
            owner, content = await there.platform_owner(), laptop.archive.read_bytes()
            place, kind = "/t/platform/api/v1/platform/tenants/import?slug=fjord", {"content-type": "application/zip"}
            nobody = await there.browser().post(place, content=content, headers=kind)
            assert nobody.status_code == 401, nobody.text
            broken = await owner.post(place, content=content[:-100], headers=kind)
            assert (broken.status_code, broken.json()["type"]) == (409, "/problems/archive-unusable")
            answer = await owner.post(place, content=content, headers=kind)
            assert answer.status_code == 201, answer.text
            head = laptop.side["head"][0]
            assert answer.json() == {
                "id": laptop.tenant,
                "slug": "fjord",
                "address": answer.json()["address"],
                "events": head[0],
                "head_hash": head[1].hex(),
                "can_sign_in": True,
            }
            listed = (await owner.get("/t/platform/api/v1/platform/tenants")).json()["items"]
            assert [(row["slug"], row["name"], row["opened_by"]) for row in listed] == [
                ("fjord", "Fjord Air", "import")
            ]
            body = {"email": "owner@example.org", "password": PASSWORD}
            signed_in = await there.browser().post("/t/fjord/api/v1/session", json=body)
            assert signed_in.status_code == 200, signed_in.text
            again = await owner.post(place.replace("fjord", "again"), content=content, headers=kind)
            assert (again.status_code, again.json()["type"]) == (409, "/problems/archive-unusable")
            assert list((tmp_path / "node" / "tmp").iterdir()) == []

    install(asyncio.get_running_loop())
    await asyncio.create_task(hosted())


async def test_an_import_that_broke_off_before_it_was_told_of_goes_on(laptop: Laptop, sky: Cloud) -> None:
    await _import(sky, laptop.archive)
    await sky.delete("platform")  # as if it had never heard of it
    await _import(sky, laptop.archive)
    assert (await sky.side(laptop.tenant))["head"] == laptop.side["head"]
    with pytest.raises(ArchiveUnusable, match="is here already"):
        await _import(sky, laptop.archive)


async def test_a_database_without_vamgr_says_so(sky: Cloud, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="has nothing of vamgr in it"):
        await _export(sky, tmp_path / "a.zip")

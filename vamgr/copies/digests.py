"""Digests of a data folder's history, and their proof."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from vamgr.accounts import OwnerApi
from vamgr.adapters.sqlite.folder import LOG_FILE
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.adapters.sqlite.signing import signing_key
from vamgr.airline.queries import all_airlines
from vamgr.copies.archives import quietly, up_to_date
from vamgr.exchange.archive.digest import Digest, Proof, new_private_key, prove, signed
from vamgr.exchange.archive.layout import Row
from vamgr.exchange.archive.reading import unproven_events
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.times import iso
from vamgr.runtime import System, holder_of, open_system
from vamgr.settings import Settings
from vamgr.system import Core


async def digest_of(system: System) -> Digest:
    """The signed digest of everything up to now."""
    return signed_of(system, system.tenant, await signing_key(system.store, new_private_key()))


def signed_of(system: Core, tenant: str, key: bytes) -> Digest:
    """``key``: the private one that the tenant signs with."""
    head = system.store.head(tenant)
    airlines = all_airlines(system.read_model.reader(tenant))
    return signed(
        key,
        airline=", ".join(airline["name"] for airline in airlines) or "An airline without a name",
        tenant=tenant,
        position=head.position,
        digest=head.hash,
        made_at=iso(system.clock.now()),
    )


async def digest_of_folder(settings: Settings) -> Digest:
    """The same of a data folder, through the vamgr that serves it if one does."""
    holder = holder_of(settings)
    if holder is not None and holder.url is not None:
        api = OwnerApi(holder.url, holder.control_token, tls_cert=holder.tls_cert)
        return Digest.model_validate(await api.call("GET", "/digest"))
    if not (settings.data_dir / LOG_FILE).exists():
        raise StoreUnavailable(f"There is no airline in {settings.data_dir}. Choose its folder with --data-dir.")
    async with open_system(settings, background=False) as system:
        await up_to_date(system, system.tenant, quietly)
        return await digest_of(system)


def prove_archive(digest: Digest, path: Path) -> Proof:
    """Blocking. Raises ArchiveUnusable."""
    return prove(digest, unproven_events(path), path.name)


def prove_folder(digest: Digest, settings: Settings) -> Proof:
    """Blocking. Raises StoreUnavailable."""
    log = LogReader(settings.data_dir / LOG_FILE, even_damaged=True)
    try:
        log.check()
        with log.connection() as connection:
            return prove(digest, _rows(connection, digest.tenant), str(settings.data_dir))
    finally:
        log.close()


def _rows(connection: sqlite3.Connection, tenant: str) -> Iterator[Row]:
    return iter(
        connection.execute(
            """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash
            FROM events WHERE tenant = ? ORDER BY position""",
            (tenant,),
        )
    )

"""What a branch is made of, and what erasing somebody means for it: by folders."""

from __future__ import annotations

from pathlib import Path

from vamgr.adapters.sqlite.branching import (
    BranchPoint,
    copy_tables,
    end_of_append,
    erased_persons,
    forget_persons,
    readable_persons,
    release_addresses,
    write_branch,
)
from vamgr.adapters.sqlite.folder import LOG_FILE, DataFolder
from vamgr.adapters.sqlite.reading import LogReader
from vamgr.copies.archives import quietly
from vamgr.copies.claims import derivation_with
from vamgr.identity.claims import ADDRESS_SCOPE
from vamgr.identity.domain import USER
from vamgr.runtime import System


def branch_point(system: System, position: int) -> BranchPoint:
    """Where a branch that is to end with this event really ends. Blocking."""
    return end_of_append(system.store.path, system.tenant, position)


def write_branch_log(system: System, folder: Path, position: int) -> None:
    """Blocking. Raises StoreUnavailable."""
    log = folder / LOG_FILE
    write_branch(system.store.path, log, system.tenant, position, derivation_with(system.areas), quietly)


def copy_read_tables(system: System, folder: Path) -> None:
    """Blocking. Raises StoreUnavailable."""
    copy_tables(system.read_model.path, folder / system.read_model.path.name)


def head_position_in(folder: Path, tenant: str) -> int:
    """Raises StoreUnavailable."""
    reader = LogReader(folder / LOG_FILE)
    try:
        return reader.head(tenant).position
    finally:
        reader.close()


def erased_persons_of(system: System, tenant: str) -> list[str]:
    return erased_persons(system.store.path, tenant)


def readable_persons_in(folder: Path, tenant: str, persons: list[str]) -> list[str]:
    """Those of them whom this folder's log can still be read of. Blocking."""
    return readable_persons(folder / LOG_FILE, tenant, persons) if persons else []


def drop_tables(folder: Path) -> None:
    """What is made from the log anew when the folder is opened next. Blocking."""
    for pattern in ("read.sqlite*", "past.sqlite*"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def forget_in_folder(folder: Path, tenant: str, persons: list[str], at: str) -> None:
    """Delete their keys in a folder that nobody uses, and the tables that show what the keys protected: they are made
    anew when the folder is opened next. Blocking. Raises FolderInUse, StoreUnavailable."""
    with DataFolder(folder).own() as owned:
        forget_persons(owned.log_path, tenant, persons, at)
        release_addresses(owned.log_path, tenant, ADDRESS_SCOPE, [USER.stream(person) for person in persons])
        drop_tables(folder)

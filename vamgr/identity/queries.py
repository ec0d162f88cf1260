"""What others may ask of the users."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select

from vamgr.identity.abilities import ABILITIES, EVERYONE, OWNER_ONLY
from vamgr.identity.views import (
    api_keys_table,
    credentials_table,
    fold_email,
    invitations_table,
    users_table,
)
from vamgr.kernel.endpoint import Model
from vamgr.kernel.read import Reader, Row


class UserRef(Model):
    """The small form of a user that answers embed."""

    id: str
    display_name: str


def user_by_id(reader: Reader, user_id: str) -> Row | None:
    return reader.row(users_table, user_id)


def display_names(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Name by user id, for those that there are."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    columns = select(users_table.c.id, users_table.c.display_name)
    return {row["id"]: row["display_name"] for row in reader.all(columns.where(users_table.c.id.in_(wanted)))}


def user_refs(reader: Reader, ids: Iterable[str]) -> dict[str, UserRef]:
    """By id, with an entry for each id; one that nobody has (the system, say) keeps its id as its name."""
    wanted = set(ids)
    names = display_names(reader, wanted)
    return {one: UserRef(id=one, display_name=names.get(one, one)) for one in wanted}


def owner_exists(reader: Reader) -> bool:
    """Whether anybody was ever made an owner and still is: the first run is over then."""
    return bool(reader.scalar(select(func.count()).select_from(users_table).where(users_table.c.role == "owner")))


def active_owner_ids(reader: Reader) -> list[str]:
    where = (users_table.c.role == "owner") & (users_table.c.status == "active")
    return [row["id"] for row in reader.all(select(users_table.c.id).where(where).order_by(users_table.c.created_at))]


def first_owner(reader: Reader) -> str | None:
    """The owner who has been here longest, for the window on the owner's own desk."""
    return next(iter(active_owner_ids(reader)), None)


def erased_user_ids(reader: Reader) -> list[str]:
    return [row["id"] for row in reader.all(select(users_table.c.id).where(users_table.c.status == "erased"))]


def credentials_by_email(reader: Reader, email: str) -> Row | None:
    """``user_id`` and ``password_hash`` of an account, whatever its status."""
    return reader.one(select(credentials_table).where(credentials_table.c.email_folded == fold_email(email)))


def credentials_of(reader: Reader, user_id: str) -> Row | None:
    return reader.one(select(credentials_table).where(credentials_table.c.user_id == user_id))


def a_bcrypt_hash(reader: Reader) -> str | None:
    """One of those that are left from another program, the one that takes longest; None when there are none."""
    column = credentials_table.c.password_hash
    found: str | None = reader.scalar(
        select(column).where(column.like("$2_$%")).order_by(func.substr(column, 5, 2).desc()).limit(1)
    )
    return found


def invitation_by_hash(reader: Reader, token_hash: str) -> Row | None:
    return reader.one(select(invitations_table).where(invitations_table.c.token_hash == token_hash))


def key_by_hash(reader: Reader, key_hash: str) -> tuple[str, str] | None:
    """(key id, user id) of a key that was not revoked."""
    where = (api_keys_table.c.key_hash == key_hash) & api_keys_table.c.revoked_at.is_(None)
    row = reader.one(select(api_keys_table.c.id, api_keys_table.c.user_id).where(where))
    return None if row is None else (row["id"], row["user_id"])


def key_is_good(reader: Reader, key_id: str) -> bool:
    where = (api_keys_table.c.id == key_id) & api_keys_table.c.revoked_at.is_(None)
    return reader.one(select(api_keys_table.c.id).where(where)) is not None


def known_abilities() -> dict[str, str]:
    """Every ability with what it allows, in the order that forms show."""
    return {**EVERYONE, **ABILITIES, **OWNER_ONLY}

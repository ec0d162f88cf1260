"""What others may ask of the users."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, func, select

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
from vamgr.kernel.times import iso


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


def publicly_named(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Name by user id, for those who do not wish to be left out of public pages."""
    wanted = sorted(set(ids))
    columns = select(users_table.c.id, users_table.c.display_name).where(
        users_table.c.id.in_(wanted) & users_table.c.hidden_in_public.is_(False) & (users_table.c.status == "active")
    )
    return {row["id"]: row["display_name"] for row in reader.all(columns)} if wanted else {}


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


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key that was not revoked. ``expires_at`` None: it has no end."""

    id: str
    user_id: str
    expires_at: str | None

    def is_over(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= iso(now)


def key_by_hash(reader: Reader, key_hash: str) -> KnownKey | None:
    return _known_key(reader, api_keys_table.c.key_hash == key_hash)


def key_is_good(reader: Reader, key_id: str, now: datetime) -> bool:
    known = _known_key(reader, api_keys_table.c.id == key_id)
    return known is not None and not known.is_over(now)


def _known_key(reader: Reader, which: ColumnElement[bool]) -> KnownKey | None:
    columns = (api_keys_table.c.id, api_keys_table.c.user_id, api_keys_table.c.expires_at)
    row = reader.one(select(*columns).where(which & api_keys_table.c.revoked_at.is_(None)))
    return None if row is None else KnownKey(**row)


def known_abilities() -> dict[str, str]:
    """Every ability with what it allows, in the order that forms show."""
    return {**EVERYONE, **ABILITIES, **OWNER_ONLY}


def had_by(ability: str) -> Literal["everybody", "staff", "owners"]:
    """Who can have an ability: everybody who is signed in, staff whom it was given to, or owners only."""
    if ability in EVERYONE:
        return "everybody"
    return "owners" if ability in OWNER_ONLY else "staff"

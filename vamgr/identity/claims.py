"""What accounts hold: their e-mail address, and the one who set vamgr up that there is nobody else who did."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.identity.accounts import INDEX_KEY
from vamgr.identity.area import area
from vamgr.identity.domain import USER, User
from vamgr.identity.events import OwnerCreated, PersonErased, UserRegistered
from vamgr.identity.views import fold_email
from vamgr.kernel.claims import Held
from vamgr.kernel.personal import ERASED

ADDRESS_SCOPE = "user-email"


@area.claims(USER, OwnerCreated, UserRegistered, PersonErased)
def held_by_user(state: User, _user_id: str) -> Iterable[Held]:
    """The address of somebody whose key is gone is nobody's any more."""
    if state.first:
        yield Held("owner", "first")
    if state.email not in {"", ERASED}:
        yield Held(ADDRESS_SCOPE, fold_email(state.email), keyed_with=INDEX_KEY)

"""What the API and the command line both do around the commands: secrets, hashes, the keyed hash of an address."""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
import secrets
import string
from datetime import datetime

from vamgr.identity import queries
from vamgr.identity.commands import IssueKey
from vamgr.identity.domain import USER
from vamgr.identity.services import IdentityServices
from vamgr.identity.sessions import token_hash
from vamgr.identity.views import fold_email
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.personal import KeyRing

log = logging.getLogger("vamgr.identity")
_CATCH_UP_SECONDS = 3600.0
INDEX_KEY = "email-index"
_EMAIL = re.compile(r"[^@\s<>\"'(),;:\\\[\]]+@[^@\s<>\"'(),;:\\\[\]]+\.[^@\s.<>\"'(),;:\\\[\]]+")
_LETTERS = string.ascii_lowercase + string.digits


async def email_key(keys: KeyRing, tenant: str, email: str) -> str:
    """What claims an e-mail address: keyed with a secret of the tenant, so that the claim gives no address away."""
    await keys.ensure(tenant, INDEX_KEY)
    key = keys.key(tenant, INDEX_KEY)
    if key is None:
        raise RuntimeError("the tenant's key for e-mail addresses is gone")
    return hmac.new(key, fold_email(email).encode(), hashlib.sha256).hexdigest()


def check_email(email: str) -> str:
    """The address itself. Raises ValueError with a sentence."""
    if not _EMAIL.fullmatch(email):
        raise ValueError("Write the e-mail address like name@example.org.")
    return email


async def chose_password(bus: CommandBus, tenant: str, user_id: str) -> bool:
    """Whether the password of an account is its person's own, and not one that they were given."""
    return (await bus.state(tenant, USER, user_id)).own_password


def new_api_key(user_id: str, name: str, expires_at: datetime | None = None) -> IssueKey:
    """A key ``vamgr_<prefix>_<secret>`` with 256 random bits, in the command that stores its hash."""
    prefix = "".join(secrets.choice(_LETTERS) for _ in range(8))
    key = f"vamgr_{prefix}_{secrets.token_urlsafe(32)}"
    return IssueKey(user_id=user_id, name=name, expires_at=expires_at, prefix=prefix, key=key, key_hash=token_hash(key))


async def forget_person(system: IdentityServices, tenant: str, user_id: str) -> None:
    """Delete the key of somebody whose erasure is in the log, and every readable trace of what it protected.

    Raises StoreUnavailable when old pages could not be given up yet; saying it again tries again.
    """
    await system.keys.forget(tenant, user_id)
    system.bus.forget_cached()
    await system.past.forget()
    await system.projector.rebuild_personal(tenant)
    await system.copies.forget_in_branches(user_id)
    await system.keys.finished(tenant, user_id)


async def finish_erasures(system: IdentityServices) -> None:
    """Do what a crash between an erasure's event and the deletion left undone; runs once, at the start."""
    for tenant in system.tenants.all():
        head = system.heads.position(tenant.id)
        if await system.applied.reached(tenant.id, head, _CATCH_UP_SECONDS):
            await finish_erasures_of(system, tenant.id)
        else:
            log.warning("erasures were not looked at: the read tables have not caught up; the next start tries again")
    if system.has_branches:
        try:
            await system.copies.finish_erasures()
        except StoreUnavailable as error:
            log.error("an erased person is still in a branch, the next start tries again: %s", error)


async def finish_erasures_of(system: IdentityServices, tenant: str) -> None:
    """The same of one tenant, whose read tables have caught up with its log."""
    begun = await system.keys.unfinished(tenant)  # what a crash has left between the key and the rows
    for user_id in queries.erased_user_ids(system.read_model.reader(tenant)):
        if user_id in begun or system.keys.key(tenant, user_id) is not None:
            try:
                await forget_person(system, tenant, user_id)
            except StoreUnavailable as error:
                log.error("the key of an erased person could not be deleted, the next start tries again: %s", error)

"""Routes of API keys: shown once, kept as a hash."""

from __future__ import annotations

from typing import Any

from pydantic import AwareDatetime, Field

from vamgr.identity import accounts, commands, queries
from vamgr.identity.api_common import SESSION, DisplayName, applied, services
from vamgr.identity.area import api
from vamgr.identity.queries import UserRef
from vamgr.identity.views import api_keys_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import Forbidden
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer


class ApiKeyRow(Model):
    """``last_used_at`` counts from the server's start: uses are not written down. ``expires_at`` null: no end."""

    id: str
    user: UserRef
    name: str
    prefix: str
    last4: str
    created_at: str
    last_used_at: str | None
    expires_at: str | None
    revoked_at: str | None


class ApiKeyQuery(ListQuery):
    user: str | None = Field(None, max_length=36, description="Another user's keys; needs users.manage.")


class ApiKeyBody(Body):
    name: DisplayName = Field(description="What the key is for, so that you know which one to revoke.")
    user_id: str | None = Field(None, max_length=36, description="For somebody else; an owner only.")
    expires_at: AwareDatetime | None = Field(
        None, description="From when on it is refused; null for a key without an end."
    )


class NewApiKey(CommandAnswer):
    """``key`` is shown this one time; null when the request was said again."""

    key: str | None


_LIST = Listing(
    source=api_keys_table,
    key=api_keys_table.c.id,
    sortable={"created_at": api_keys_table.c.created_at, "name": api_keys_table.c.name},
    default_sort="-created_at",
    search=[api_keys_table.c.name],
)


@api.get(
    "/api-keys", ability=SESSION, query=ApiKeyQuery, answer=Page[ApiKeyRow], csv=True, volatile=True, timeless=True
)
def list_api_keys(call: Call) -> Page[ApiKeyRow] | CsvRows:
    """List API keys: one's own, or another user's."""
    user_id = call.query.user or call.actor.user_id
    if user_id != call.actor.user_id and not call.actor.can("users.manage"):
        raise Forbidden("You can see your own API keys only.")
    user = queries.user_refs(call.reader, [user_id])[user_id].model_dump()
    used = services(call).sessions.key_used_at

    def row(entry: dict[str, Any]) -> dict[str, Any]:
        return {**entry, "user": user, "last_used_at": used(entry["id"])}

    return list_answer(call, _LIST, ApiKeyRow, where=[api_keys_table.c.user_id == user_id], row=row)


@api.post("/api-keys", ability=SESSION, body=ApiKeyBody, answer=NewApiKey, status=201)
async def issue_api_key(call: Call) -> NewApiKey:
    """Make an API key for oneself; the answer is the only place where it is ever shown."""
    user_id = call.body.user_id or call.actor.user_id
    if user_id != call.actor.user_id and "*" not in call.actor.abilities:
        raise Forbidden("You can make API keys for yourself only.")
    done = await call.execute(
        commands.issue_api_key, accounts.new_api_key(user_id, call.body.name, call.body.expires_at)
    )
    await applied(call, done.position)
    extra = done.model_extra or {}
    return NewApiKey(id=done.id, position=done.position, key=extra.get("key"))


@api.delete("/api-keys/{id}", ability="users.manage|own")
async def revoke_api_key(call: Call) -> CommandAnswer:
    """Revoke an API key: it stops working at once."""
    answer = await call.execute(commands.revoke_api_key, commands.RevokeKey(key_id=call.path["id"]))
    await applied(call, answer.position)
    return answer

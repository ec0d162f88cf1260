"""Routes of leaving: the whole airline as one file, and the signed digest of its history."""

from __future__ import annotations

import secrets
from typing import Annotated

from pydantic import Field

from vamgr.exchange.area import api
from vamgr.identity.api_setup import check_first_run
from vamgr.kernel.endpoint import PUBLIC, SIGNED_IN, Body, Call, FileAnswer, Model

folder_api = api.of_folder()

UPLOAD_LIMIT_BYTES = 512 * 1024 * 1024


class ExportQuery(Body):
    personal_data: Annotated[
        bool, Field(description="Whether names, addresses and what else is personal can be read in it.")
    ] = True


class DigestAnswer(Model):
    """``hash``: of event ``position``, in hex. ``public_key`` and ``signature``: Ed25519, in base64, over seven lines:
    ``vamgr digest 1``, tenant, position, hash, made_at, public_key, airline."""

    vamgr_digest: int
    airline: str
    tenant: str
    position: int
    hash: str
    made_at: str
    public_key: str
    signature: str


@api.get("/export", ability="data.backup", query=ExportQuery, answer=FileAnswer, volatile=True, timeless=True)
async def export_airline(call: Call) -> FileAnswer:
    """The whole airline as one documented archive that can be read without vamgr."""
    made = await call.services.copies.export(call.tenant, personal_data=call.query.personal_data)
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), made.name, made.exported.path)


@api.get("/digest", ability=SIGNED_IN, answer=DigestAnswer, volatile=True, timeless=True)
async def get_digest(call: Call) -> DigestAnswer:
    """A signed digest of everything up to now: publish it, and every later export can be proven by it."""
    return DigestAnswer.model_validate(await call.services.copies.digest(call.tenant))


class MoveInQuery(Body):
    token: Annotated[str | None, Field(max_length=200, description="The set-up token, where one is needed.")] = None


class MovedIn(Model):
    """``restarts``: the server ends in a moment and comes back at the same address with the airline; else it does so at
    the next start. ``can_sign_in``: the archive has its people's accounts."""

    events: int
    head_hash: str
    airlines: list[str]
    can_sign_in: bool
    restarts: bool


def _first_run(call: Call) -> None:
    check_first_run(call, call.query.token)


@folder_api.post(
    "/setup/import",
    ability=PUBLIC,
    query=MoveInQuery,
    answer=MovedIn,
    upload_limit_bytes=UPLOAD_LIMIT_BYTES,
    upload_on_disk=True,
    admits=_first_run,
)
async def import_at_first_run(call: Call) -> MovedIn:
    """At the first run, go on with the airline of an archive instead of founding one.

    A file above 512 MiB is imported on the command line: `vamgr import`.
    """
    assert call.upload is not None  # noqa: S101  (the web layer always gives both to an endpoint that wants them)
    assert call.upload.path is not None  # noqa: S101
    system = call.services
    manifest, restarts = await system.copies.move_in(call.upload.path)
    system.sign_in_limits.succeeded(call.client_address, "setup")
    return MovedIn(
        events=manifest.position,
        head_hash=manifest.head_hash,
        airlines=[airline.name for airline in manifest.airlines],
        can_sign_in=manifest.personal_data,
        restarts=restarts,
    )

"""Routes of leaving: the whole airline as one file, and the signed digest of its history."""

from __future__ import annotations

import secrets
from typing import Annotated

from pydantic import Field

from vamgr.exchange.area import api
from vamgr.kernel.endpoint import SIGNED_IN, Body, Call, FileAnswer, Model


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
    made = await call.services.copies.export(personal_data=call.query.personal_data)
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), made.name, made.exported.path)


@api.get("/digest", ability=SIGNED_IN, answer=DigestAnswer, volatile=True, timeless=True)
async def get_digest(call: Call) -> DigestAnswer:
    """A signed digest of everything up to now: publish it, and every later export can be proven by it."""
    return DigestAnswer.model_validate(await call.services.copies.digest())

"""A signed digest of an airline's history: small enough to publish, and enough to prove a later export by."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from vamgr.exchange.archive.layout import ArchiveUnusable, ChainWalk, Row


class Digest(BaseModel):
    """``hash``: that of event ``position``, in hex, which stands for everything up to it. ``public_key`` (Ed25519) and
    ``signature`` in base64. ``airline``: what the airlines of this history are called."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    vamgr_digest: Literal[1] = 1
    airline: str
    tenant: str
    position: int = Field(ge=0)
    hash: str = Field(pattern="^[0-9a-f]{64}$")
    made_at: str
    public_key: str
    signature: str = ""

    def signed_bytes(self) -> bytes:
        """What the signature covers: seven lines, each with its end."""
        lines = ("vamgr digest 1", self.tenant, str(self.position), self.hash, self.made_at, self.public_key)
        return "".join(f"{line}\n" for line in (*lines, self.airline)).encode()

    def is_signed(self) -> bool:
        """Whether the signature is that of its public key over all of it."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            key = Ed25519PublicKey.from_public_bytes(base64.b64decode(self.public_key, validate=True))
            key.verify(base64.b64decode(self.signature, validate=True), self.signed_bytes())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class Proof:
    """``sentence`` says yes or no, and why. ``events``: how many were looked at."""

    proven: bool
    sentence: str
    events: int


def new_private_key() -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes_raw()


def signed(private_key: bytes, *, airline: str, tenant: str, position: int, digest: bytes, made_at: str) -> Digest:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(private_key)
    unsigned = Digest(
        airline=" ".join(airline.split()),
        tenant=tenant,
        position=position,
        hash=digest.hex(),
        made_at=made_at,
        public_key=base64.b64encode(key.public_key().public_bytes_raw()).decode(),
    )
    signature = base64.b64encode(key.sign(unsigned.signed_bytes())).decode()
    return unsigned.model_copy(update={"signature": signature})


def parsed(text: str | bytes, name: str) -> Digest:
    """Raises ArchiveUnusable for what is no digest."""
    try:
        return Digest.model_validate_json(text)
    except ValidationError:
        raise ArchiveUnusable(
            f"{name} is no digest of vamgr. It should be the text that `vamgr digest` gave."
        ) from None


def prove(digest: Digest, rows: Iterable[Row], name: str) -> Proof:
    """Whether a history, its events in order, goes on from the digest. Nothing but the digest is believed.

    ``name``: what the history is called in the sentence.
    """
    if not digest.is_signed():
        return Proof(False, "No: the digest was changed after it was signed, or was never signed.", 0)
    walk = ChainWalk(digest.tenant)
    found = walk.hash.hex() if digest.position == 0 else None
    for row in rows:
        try:
            walk.step(row)
        except ValueError as error:
            at = walk.position + 1
            return Proof(False, f"No: the history in {name} cannot be trusted from event {at} on: {error}.", at)
        if row[1] == digest.position:
            found = row[10].hex()
            if found != digest.hash:
                break
    if found is None:
        sentence = (
            f"No: the history in {name} ends with event {walk.position}; the digest is of event {digest.position}, "
            "so this is an older state, or events were taken away."
        )
    elif found != digest.hash:
        sentence = (
            f"No: event {digest.position} in {name} is not the one that the digest of {digest.made_at} was made of. "
            "Somewhere up to there history was written anew."
        )
    else:
        sentence = (
            f"Yes: {name} goes on from the digest of {digest.airline} of {digest.made_at}. Event {digest.position} has "
            f"the hash of the digest, and each of its {walk.position} events follows from the one before. "
            f"Signed with the key {digest.public_key}."
        )
    return Proof(found == digest.hash, sentence, walk.position)

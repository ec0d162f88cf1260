"""Personal data: encrypted inside the event with a key per person (AES-256-GCM); erasing a person deletes the key.

A field typed ``Personal[str]`` or ``Personal[str | None]`` is stored as ``{"$personal": base64(nonce + ciphertext)}``.
The tenant, the person, the event type and the field are bound in as associated data, so a value cannot be moved.
"""

from __future__ import annotations

import base64
import json
import os
from typing import Annotated, Any, Protocol, TypeVar

from pydantic import BaseModel

ERASED = "[erased]"
_TAG = "$personal"
_NONCE_BYTES = 12


class _PersonalMark:
    def __repr__(self) -> str:
        return "Personal"


PERSONAL = _PersonalMark()
T = TypeVar("T")
Personal = Annotated[T, PERSONAL]


def personal_fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if PERSONAL in field.metadata)


class KeyRing(Protocol):
    """Where the keys of persons are kept, apart from the log."""

    async def ensure(self, tenant: str, person: str) -> None:
        """Make the person's key, durably, if there is none. Raises DomainError for an erased person."""
        ...

    def key(self, tenant: str, person: str) -> bytes | None:
        """The key, or None when it was deleted."""
        ...

    async def forget(self, tenant: str, person: str) -> None:
        """Delete the key for good. What was made readable with it is to be cleared away next: see `ErasingKeys`."""
        ...


class ErasingKeys(KeyRing, Protocol):
    """Knows of erasures that were not brought to their end."""

    async def unfinished(self, tenant: str) -> list[str]:
        """The persons whose keys were deleted and of whom nobody has said `finished`."""
        ...

    async def finished(self, tenant: str, person: str) -> None:
        """No readable trace is left of what the key protected."""
        ...


def _bound_to(tenant: str, person: str, event_type: str, field: str) -> bytes:
    return "\x1f".join((tenant, person, event_type, field)).encode()


def seal(key: bytes, value: Any, *, tenant: str, person: str, event_type: str, field: str) -> dict[str, str]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    plain = json.dumps(value, ensure_ascii=False).encode()
    sealed = AESGCM(key).encrypt(nonce, plain, _bound_to(tenant, person, event_type, field))
    return {_TAG: base64.b64encode(nonce + sealed).decode()}


def unseal(key: bytes | None, value: Any, *, tenant: str, person: str, event_type: str, field: str) -> Any:
    """The plain value; ``[erased]`` when the key is gone. Raises ValueError when the value was tampered with."""
    if not (isinstance(value, dict) and _TAG in value):
        return value
    if key is None:
        return ERASED
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    raw = base64.b64decode(value[_TAG])
    try:
        plain = AESGCM(key).decrypt(
            raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], _bound_to(tenant, person, event_type, field)
        )
    except InvalidTag as error:
        raise ValueError(f"personal field {field} of {event_type} does not decrypt with its person's key") from error
    return json.loads(plain)

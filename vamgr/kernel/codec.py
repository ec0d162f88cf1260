"""Events to stored bytes and back: encrypts personal fields on the way in, upcasts and decrypts on the way out."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from typing import Any

import orjson
from pydantic import ValidationError

from vamgr.kernel.event import Event, EventRegistry, Meta, NewEvent, Recorded
from vamgr.kernel.personal import KeyRing, seal, unseal
from vamgr.kernel.upcast import UnreadableEvent


class Codec:
    def __init__(self, registry: EventRegistry, keys: KeyRing) -> None:
        self._registry = registry
        self._keys = keys

    async def encode(self, tenant: str, event: Event, event_id: str, meta: Meta) -> NewEvent:
        """Makes the person's key first when the event holds personal data and there is none yet."""
        entry = self._registry.of(type(event))
        body = event.model_dump(mode="json")
        if entry.personal:
            person = str(getattr(event, event.person_field))
            await self._keys.ensure(tenant, person)
            key = self._keys.key(tenant, person)
            for field in entry.personal:
                if body[field] is not None and key is not None:
                    body[field] = seal(
                        key, body[field], tenant=tenant, person=person, event_type=entry.name, field=field
                    )
        return NewEvent(event_id, entry.name, entry.schema, orjson.dumps(body), encode_meta(meta))

    def decode(self, recorded: Recorded) -> Event:
        """Raises UnreadableEvent for what this version cannot read."""
        try:
            entry = self._registry.named(recorded.type)
        except KeyError as error:
            raise UnreadableEvent(f"event type {recorded.type} is unknown to this version of vamgr") from error
        raw = recorded.data
        if recorded.schema != entry.schema or entry.personal:
            data = orjson.loads(raw)
            if recorded.schema != entry.schema:
                data = self._registry.upcasters.apply(entry.name, recorded.schema, entry.schema, data)
            if entry.personal:
                data = self._unsealed(recorded.tenant, entry.model, entry.name, entry.personal, data)
            raw = orjson.dumps(data)
        try:
            return entry.model.model_validate_json(raw)
        except ValidationError as error:
            raise UnreadableEvent(f"{recorded.type} at position {recorded.position} does not fit: {error}") from error

    def readable(self, recorded: Recorded) -> dict[str, Any]:
        """The stored data as a dict with personal fields decrypted where their key is there (for the history)."""
        data: dict[str, Any] = orjson.loads(recorded.data)
        if self._registry.known(recorded.type):
            entry = self._registry.named(recorded.type)
            if recorded.schema != entry.schema:
                data = self._registry.upcasters.apply(entry.name, recorded.schema, entry.schema, data)
            if entry.personal:
                data = self._unsealed(recorded.tenant, entry.model, entry.name, entry.personal, data)
        return data

    def _unsealed(
        self, tenant: str, model: type[Event], name: str, fields: tuple[str, ...], data: dict[str, Any]
    ) -> dict[str, Any]:
        person = str(data[model.person_field])
        key = self._keys.key(tenant, person)
        plain = {
            field: unseal(key, data.get(field), tenant=tenant, person=person, event_type=name, field=field)
            for field in fields
        }
        return {**data, **plain}


@lru_cache(maxsize=256)  # the events of one append share it
def encode_meta(meta: Meta) -> bytes:
    return orjson.dumps({name: value for name, value in asdict(meta).items() if value is not None})


def decode_meta(raw: bytes) -> Meta:
    return Meta(**orjson.loads(raw))

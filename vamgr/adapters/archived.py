"""What an archive says of an airline besides its events, checked line by line; and what an import notes on the way
through the events. The same whatever engine the airline goes into."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import orjson

from vamgr.exchange.archive.layout import COMMANDS, EVENTS, KEYS, NUMBERS, POLICIES, ArchiveUnusable, Row
from vamgr.exchange.archive.reading import ArchiveReader
from vamgr.kernel.claims import Derivation
from vamgr.kernel.event import EventRegistry
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.personal import KeyRing

Progress = Callable[[str, int, int], None]
Derive = Callable[[KeyRing], Derivation]
KEY_BYTES = 32
BATCH = 5000
_Values = tuple[Any, ...]


class Archived:
    """One walk through an archive. ``types`` and ``persons`` are complete when `events` has come to its end."""

    def __init__(self, archive: ArchiveReader, progress: Progress) -> None:
        self.archive = archive
        self.tenant = archive.manifest.tenant
        self.types: set[tuple[str, int]] = set()
        self.persons: set[str] = set()
        self._progress = progress

    def events(self) -> Iterator[Row]:
        """Each proven to follow from the one before. Raises ArchiveUnusable."""
        for row in self.archive.events(lambda done, total: self._progress("Events", done, total)):
            kind = (row[5], row[6])
            if kind not in self.types:
                self._understand(*kind)
                self.types.add(kind)
            if b'"$personal"' in row[7] and (person := person_of(row[5], row[7])) is not None:
                self.persons.add(person)
            yield row

    def commands(self) -> Iterator[_Values]:
        """Of each tuple the first is the tenant, here and in what follows."""
        return self._records(COMMANDS, command_id=str, fingerprint=str, answer=str, position=int)

    def numbers(self) -> Iterator[_Values]:
        return self._records(NUMBERS, scope=str, last=int)

    def policies(self) -> Iterator[_Values]:
        return self._records(POLICIES, policy=str, position=int, status=str, error=str | None, at=str)

    def keys(self) -> Iterator[_Values]:
        """None for an archive without personal data. A key of zeros is that of an erased person."""
        if self.archive.has(KEYS):
            for tenant, person, key, at in self._records(KEYS, person=str, key=str | None, created_at=str):
                yield tenant, person, self._key(key), at

    def missing_keys(self, known: Iterable[str], at: str) -> list[_Values]:
        """A person without a key is an erased one: a new key would not open what is there."""
        return [(self.tenant, person, bytes(KEY_BYTES), at) for person in sorted(self.persons - set(known))]

    def check_the_rest(self) -> None:
        """Prove the files that nothing was read of."""
        used = {EVENTS, COMMANDS, KEYS, NUMBERS, POLICIES, *self.archive.uploads()}
        for name in self.archive.names:
            if name not in used:
                self.archive.check(name)

    def says_twice(self, error: Exception) -> ArchiveUnusable:
        return ArchiveUnusable(
            f"{self.archive.path.name} was damaged or tampered with: it says a thing twice ({error})."
        )

    def has_a_gap(self, stream: str) -> ArchiveUnusable:
        return ArchiveUnusable(
            f"{self.archive.path.name} was damaged or tampered with: the events of {stream} are not counted one by one."
        )

    def makes_no_sense(self, error: Exception) -> ArchiveUnusable:
        return ArchiveUnusable(f"{self.archive.path.name} holds an event that makes no sense: {error}")

    def _understand(self, name: str, schema: int) -> None:
        if not event_registry.known(name) or schema > event_registry.named(name).schema:
            raise ArchiveUnusable(
                f"{self.archive.path.name} holds events that this version of vamgr does not know ({name}, schema "
                f"{schema}). Import it with vamgr {self.archive.manifest.version} or a newer one."
            )

    def _records(self, name: str, **fields: Any) -> Iterator[_Values]:
        for number, record in enumerate(self.archive.records(name), start=1):
            values = [record.get(field) for field in fields]
            if not all(isinstance(value, kind) for value, kind in zip(values, fields.values(), strict=True)):
                raise ArchiveUnusable(
                    f"{self.archive.path.name} is damaged: line {number} of {name} does not hold what it should."
                )
            yield (self.tenant, *values)

    def _key(self, text: str | None) -> bytes:
        try:
            key = bytes(KEY_BYTES) if text is None else base64.b64decode(text, validate=True)
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise ArchiveUnusable(f"{self.archive.path.name} is damaged: a key in {KEYS} is no key.")
        return key


class LookedUpKeys:
    """`vamgr.kernel.personal.KeyRing` that only looks. ``find`` gives the stored bytes; zeros mean erased."""

    def __init__(self, find: Callable[[str, str], bytes | None]) -> None:
        self._find = find
        self._known: dict[tuple[str, str], bytes | None] = {}

    async def ensure(self, tenant: str, person: str) -> None:
        raise NotImplementedError("no keys are made while a log is copied")

    def key(self, tenant: str, person: str) -> bytes | None:
        place = (tenant, person)
        if place not in self._known:
            stored = self._find(tenant, person)
            self._known[place] = None if stored is None or not any(stored) else bytes(stored)
        return self._known[place]

    async def forget(self, tenant: str, person: str) -> None:
        raise NotImplementedError("no keys are deleted while a log is copied")


def person_of(event_type: str, data: bytes, registry: EventRegistry = event_registry) -> str | None:
    """Whose key opens what is personal in this event."""
    if not registry.known(event_type):
        return None
    entry = registry.named(event_type)
    found = orjson.loads(data).get(entry.model.person_field) if entry.personal else None
    return None if found is None else str(found)

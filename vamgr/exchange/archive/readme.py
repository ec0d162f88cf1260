"""The README.txt of an archive: for whoever opens it in ten years, with nothing but a text editor at hand."""

from __future__ import annotations

from vamgr.exchange.archive.layout import Manifest

_TEXT = """\
{title}
{underline}

This file holds everything of an airline that was run with vamgr, a program for virtual airlines
(free software, AGPL 3.0). It was written by vamgr {version} on {made_at}. You can read all of it without vamgr.

What is where
-------------
tables/            What people saw in the program, as CSV files: one per table (UTF-8, comma, header line).
tables.sqlite      The same tables in one SQLite database, for any program that opens those.
                   They show the airline as it was after event {tables_position:,}.
events.jsonl       Everything that ever happened, in order: {position:,} events, one JSON object a line. The tables
                   were made from this. "data" and "meta" are JSON texts in a string, kept byte for byte, because each
                   event's "hash" (SHA-256) covers them and the hash of the event before.
schemas/           What the "data" of each type of event looks like (JSON Schema).
uploads/           Pictures, as they were uploaded.
state/             What vamgr needs besides to go on with the airline: small numbers that were given, the ids of
                   commands that were done, and how far its automatic reactions have come.
{keys}
manifest.json      Every other file with its size and SHA-256; the last event's position and hash.

Personal data
-------------
{personal}

Use it again
------------
`vamgr import <this file> --data-dir <a new folder>` makes the same airline of it, event for event.
`vamgr prove <digest> <this file>` shows whether a digest that was published once belongs to this history.
The format is described completely in docs/archive-format.md of vamgr's source.
"""
_KEYS = """\
state/keys.jsonl   The keys of persons: with them the personal parts of events can be read."""
_WITH = """\
Names, e-mail addresses and password hashes in events.jsonl are encrypted, with a key per person. Those keys are in
state/keys.jsonl, and names and addresses stand readable in the tables: give this file to nobody whom you would not give
all of that. A person whose data was erased has no key any more ("key": null); nothing can bring that data back."""
_WITHOUT = """\
This archive was made without personal data: the keys were left out, so that names, e-mail addresses and password
hashes in events.jsonl cannot be read, and the tables say "[erased]" or "Erased person" in their place. Ids are still
there, and what somebody wrote as the reason for a decision. Nobody can sign in to an airline that is made of this
before an owner was added (vamgr user add --role owner)."""


def readme(manifest: Manifest) -> str:
    names = ", ".join(f"{airline.name} ({airline.icao})" for airline in manifest.airlines) or "An airline"
    keys = f"{_KEYS}\n" if manifest.personal_data else ""
    text = _TEXT.format(
        title=names,
        underline="=" * len(names),
        version=manifest.version,
        made_at=manifest.made_at,
        position=manifest.position,
        tables_position=manifest.tables_position,
        keys=keys.rstrip("\n"),
        personal=_WITH if manifest.personal_data else _WITHOUT,
    )
    return text.replace("\n\nmanifest.json", "\nmanifest.json")

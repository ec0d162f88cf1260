"""A projection that does something else has another version, so that everyone's tables are made anew."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Integer, String

from tests.integration.projections.hangar import Bought, Flown, table
from tests.unit.projection_versions import changed_in_silence, current, fingerprint, stored
from vamgr.kernel.projection import Projection

HOW = "run python -m tests.unit.projection_versions"
_FACTOR = 2


def test_no_projection_was_changed_without_a_new_version() -> None:
    now, known = current(), stored()
    silent = changed_in_silence(known, now)
    assert not silent, f"{', '.join(silent)}: raise the version where the projection is declared, then {HOW}"
    assert known == now, f"There are new projections or versions: {HOW}"


def test_a_version_never_goes_back() -> None:
    known = stored()
    assert [name for name, one in current().items() if one["version"] < known.get(name, one)["version"]] == []


def made(*, factor: int = 2, words: str = "plain", column: str = "hours", nullable: bool = False) -> Projection:
    counts = table(
        f"counts_{column}", Column("id", String, primary_key=True), Column(column, Integer, nullable=nullable)
    )
    projection = Projection("counts", version=1, tables=[counts])
    if words == "plain":

        @projection.on(Bought)
        def _bought(tx: Any, event: Bought, recorded: Any) -> None:
            tx.put(counts, id=event.aircraft, hours=len(event.location) * factor)

    elif words == "talkative":

        @projection.on(Bought)
        def _bought(tx, event, recorded):  # type: ignore[no-untyped-def]
            """Says more than the other."""
            # And has a comment.
            tx.put(
                counts,
                id=event.aircraft,
                hours=len(event.location) * factor,
            )

    else:

        @projection.on(Flown)
        def _bought(tx: Any, event: Flown, recorded: Any) -> None:
            tx.put(counts, id=event.aircraft, hours=_helped(len(event.to)))

    return projection


def _helped(value: int) -> int:
    return value * _FACTOR


def test_the_fingerprint_is_the_same_for_other_words_and_another_layout() -> None:
    assert fingerprint(made()) == fingerprint(made()) == fingerprint(made(words="talkative"))


def test_the_fingerprint_sees_code_values_events_and_tables() -> None:
    all_of_them = [
        fingerprint(made()),
        fingerprint(made(factor=3)),
        fingerprint(made(words="other")),
        fingerprint(made(column="minutes")),
        fingerprint(made(nullable=True)),
    ]
    assert len(set(all_of_them)) == len(all_of_them)


def test_a_silent_change_is_told_and_a_new_version_is_not() -> None:
    before = {"a": {"version": 1, "fingerprint": "x"}, "b": {"version": 1, "fingerprint": "x"}}
    now = {
        "a": {"version": 1, "fingerprint": "y"},
        "b": {"version": 2, "fingerprint": "y"},
        "c": {"version": 1, "fingerprint": "z"},
    }
    assert changed_in_silence(before, now) == ["a"]

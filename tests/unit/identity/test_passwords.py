"""What a password is kept as, and which ones are too weak."""

from __future__ import annotations

import pytest
from argon2 import Type

from tests.support.hashes import REAL_HASHER
from vamgr.identity import passwords


async def test_hashes_are_argon2id_with_the_work_that_the_standard_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 9106, the second recommended option: 3 passes over 64 MiB in 4 lanes."""
    monkeypatch.setattr(passwords, "_HASHER", REAL_HASHER)
    assert REAL_HASHER.type is Type.ID
    made = await passwords.make_hash("a long enough secret 42")
    assert made.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert await passwords.matches(made, "a long enough secret 42")
    assert not await passwords.matches(made, "a long enough secret 43")


async def test_the_same_password_is_kept_differently_every_time() -> None:
    assert await passwords.make_hash("a long enough secret 42") != await passwords.make_hash("a long enough secret 42")


async def test_an_account_that_is_not_there_never_matches() -> None:
    assert not await passwords.matches(None, "")
    assert not await passwords.matches("no hash at all", "x")


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("short", "at least 10"),
        ("x" * 201, "at most 200"),
        ("Password123", "first passwords"),
        ("abababababab", "first"),
    ],
)
def test_weak_ones_are_told_why(password: str, words: str) -> None:
    with pytest.raises(passwords.WeakPassword, match=words):
        passwords.check(password)


def test_a_few_words_in_a_row_will_do() -> None:
    assert passwords.check("correct horse battery") == "correct horse battery"

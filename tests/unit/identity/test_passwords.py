"""What a password is kept as, and which ones are too weak."""

from __future__ import annotations

import bcrypt
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


@pytest.mark.parametrize("kind", [b"2a", b"2b"])
async def test_a_hash_of_php_s_is_as_good_as_one_of_bcrypt_s_own(kind: bytes) -> None:
    own = bcrypt.hashpw(b"Rueckenwind", bcrypt.gensalt(4, prefix=kind)).decode()
    php = "$2y$" + own[4:]

    assert await passwords.matches(php, "Rueckenwind")
    assert not await passwords.matches(php, "rueckenwind")
    assert passwords.outdated(php)
    assert not passwords.outdated(await passwords.make_hash("Rueckenwind"))


async def test_bcrypt_has_never_looked_at_more_than_72_bytes() -> None:
    long = "Ü" * 60
    php = bcrypt.hashpw(long.encode()[:72], bcrypt.gensalt(4)).decode().replace("$2b$", "$2y$")

    assert await passwords.matches(php, long)
    assert await passwords.matches(php, "Ü" * 36)
    assert not await passwords.matches(php, "Ü" * 35)


@pytest.mark.parametrize("kept", ["argon2id", "bcrypt", None])
async def test_while_there_are_old_hashes_every_check_does_the_work_of_both_kinds(
    kept: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the time that it takes does not tell who has an account, and of which kind."""
    old = bcrypt.hashpw(b"somebody's", bcrypt.gensalt(4)).decode()
    own = {"argon2id": await passwords.make_hash("mine"), "bcrypt": old, None: None}[kept]
    done: list[str] = []
    check_new, check_old = type(passwords._HASHER).verify, bcrypt.checkpw

    def new(hasher: object, hashed: str, password: str) -> bool:
        done.append("argon2id")
        return bool(check_new(hasher, hashed, password))  # type: ignore[arg-type]

    def old_one(password: bytes, hashed: bytes) -> bool:
        done.append("bcrypt")
        return check_old(password, hashed)

    monkeypatch.setattr(type(passwords._HASHER), "verify", new)
    monkeypatch.setattr(bcrypt, "checkpw", old_one)

    assert not await passwords.matches(own, "wrong", also_of=old)
    assert sorted(done) == ["argon2id", "bcrypt"]


async def test_somebody_s_old_password_opens_no_other_account() -> None:
    old = bcrypt.hashpw(b"somebody's", bcrypt.gensalt(4)).decode()

    assert not await passwords.matches(await passwords.make_hash("mine"), "somebody's", also_of=old)
    assert not await passwords.matches(None, "somebody's", also_of=old)


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

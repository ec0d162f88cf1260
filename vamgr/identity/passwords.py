"""Passwords: Argon2id, in a thread since one takes tens of milliseconds, and what makes one too weak.

Accounts that came from phpVMS begin with the bcrypt hash that they had there, until the first sign-in.
"""

from __future__ import annotations

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_BCRYPT = ("$2a$", "$2b$", "$2y$")
_BCRYPT_BYTES = 72
"""bcrypt has never looked at more of a password; PHP cuts it off, and so it must be cut off here."""
MIN_LENGTH = 10
MAX_LENGTH = 200
_HASHER = PasswordHasher()
# Each hash takes 64 MiB: a crowd that signs in at the same moment waits its turn.
_workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The commonest of the leaked passwords that are long enough, and what people make of the program's own name.
_COMMON = _words("""
    1234567890 12345678910 123456789a 123456789q 0123456789 9876543210 0987654321 1111111111 0000000000 1q2w3e4r5t
    1qaz2wsx3edc qwertyuiop qwerty12345 qwerty1234 qwerty123456 asdfghjkl1 zxcvbnm123 password12 password123
    password1234 password12345 passw0rd123 p@ssword123 iloveyou12 iloveyou123 sunshine123 princess123 football123
    baseball123 letmein123 welcome123 welcome1234 administrator admin12345 admin123456 changeme123 abcdefghij
    abcd123456 abc1234567 aaaaaaaaaa michael123 superman123 dragon12345 trustno1234 flightsimulator virtualairline
    airlinemanager
""")


class WeakPassword(ValueError):
    """The sentence says what to do."""


def check(password: str) -> str:
    """The password itself. Raises WeakPassword."""
    if len(password) < MIN_LENGTH:
        raise WeakPassword(f"Use at least {MIN_LENGTH} characters; a few words in a row are easy to remember.")
    if len(password) > MAX_LENGTH:
        raise WeakPassword(f"Use at most {MAX_LENGTH} characters.")
    if password.lower() in _COMMON or len(set(password)) <= 2:
        raise WeakPassword("This is one of the first passwords that anybody would try. Choose another one.")
    return password


async def make_hash(password: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(_workers, _HASHER.hash, password)


async def matches(password_hash: str | None, password: str, *, also_of: str | None = None) -> bool:
    """Takes as long for an account that is not there (None) as for a wrong password.

    ``also_of``: a bcrypt hash of somebody's, as long as there is one: then every check does the work of both kinds, so
    that the time does not tell who has which, or none.
    """
    return await asyncio.get_running_loop().run_in_executor(_workers, _matches, password_hash, password, also_of)


def outdated(password_hash: str) -> bool:
    """Whether it should be kept anew when the password is at hand."""
    return password_hash.startswith(_BCRYPT)


def _matches(password_hash: str | None, password: str, also_of: str | None) -> bool:
    of_old = password_hash is not None and password_hash.startswith(_BCRYPT)
    old = password_hash if of_old else also_of
    old_matches = old is not None and _matches_bcrypt(old, password)
    try:
        known = password_hash is not None and password_hash.startswith("$argon2")
        _HASHER.verify(password_hash if password_hash is not None and known else _hash_of_nobody(), password)
        new_matches = known
    except (VerificationError, InvalidHashError):
        new_matches = False
    return old_matches if of_old else new_matches


def _matches_bcrypt(password_hash: str, password: str) -> bool:
    import bcrypt

    # PHP's "$2y$" is what others call "$2b$".
    known = password_hash.replace("$2y$", "$2b$", 1).encode()
    try:
        return bcrypt.checkpw(password.encode()[:_BCRYPT_BYTES], known)
    except ValueError:
        return False


@cache
def _hash_of_nobody() -> str:
    return _HASHER.hash(secrets.token_urlsafe(16))

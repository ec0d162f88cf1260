"""Bearer tokens: what is made is read, and nothing else is."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.identity.tokens import BadToken, TokenClaims, expiry, looks_like_token, make_token, read_token, sign

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
KEY, OTHER_KEY = bytes(range(32)), bytes(32)
CLAIMS = TokenClaims("i", "t", "u", 7, expiry(NOW, 5), frozenset({"pilot.read"}), "k")


def packed(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "claims", [CLAIMS, TokenClaims("i", "t", "u", 0, expiry(NOW, 5))], ids=["with all there is", "with the least"]
)
def test_what_is_made_is_read(claims: TokenClaims) -> None:
    token = make_token(KEY, claims, NOW)
    assert looks_like_token(token)
    assert read_token(KEY, token, NOW) == claims


def test_it_is_over_at_its_time() -> None:
    token = make_token(KEY, CLAIMS, NOW)
    read_token(KEY, token, CLAIMS.expires_at - timedelta(seconds=1))
    with pytest.raises(BadToken, match="expired"):
        read_token(KEY, token, CLAIMS.expires_at)


def test_another_installations_token_is_none() -> None:
    with pytest.raises(BadToken):
        read_token(OTHER_KEY, make_token(KEY, CLAIMS, NOW), NOW)


@given(st.integers(min_value=0), st.characters(min_codepoint=33, max_codepoint=126))
def test_changed_anywhere_it_is_no_token(at: int, character: str) -> None:
    token = make_token(KEY, CLAIMS, NOW)
    at %= len(token)
    changed = token[:at] + character + token[at + 1 :]
    if changed != token:
        with pytest.raises(BadToken):
            read_token(KEY, changed, NOW)


@pytest.mark.parametrize("header", ['{"alg":"none","typ":"JWT"}', '{"alg":"RS256","typ":"JWT"}', "{}", "x"])
def test_a_token_does_not_choose_how_it_is_checked(header: str) -> None:
    _, body, signature = make_token(KEY, CLAIMS, NOW).split(".")
    for last in (signature, ""):
        with pytest.raises(BadToken):
            read_token(KEY, f"{packed(header)}.{body}.{last}", NOW)


@pytest.mark.parametrize("text", ["", ".", "..", "a.b.c", "é.é.é", "." * 50, "x" * 10_000 + ".y.z"])
def test_nonsense_is_no_token(text: str) -> None:
    with pytest.raises(BadToken):
        read_token(KEY, text, NOW)


@pytest.mark.parametrize("missing", ["jti", "aud", "sub", "exp", "gen", "iss"])
def test_signed_but_without_a_claim_it_is_no_token(missing: str) -> None:
    whole = {"iss": "vamgr", "aud": "t", "sub": "u", "jti": "i", "gen": 1, "exp": CLAIMS.expires_at.timestamp()}
    read_token(KEY, sign(KEY, whole), NOW)
    with pytest.raises(BadToken):
        read_token(KEY, sign(KEY, {name: value for name, value in whole.items() if name != missing}), NOW)


def test_anybody_can_read_what_is_in_it_so_no_secret_and_no_name_is() -> None:
    body = make_token(KEY, CLAIMS, NOW).split(".")[1]
    told = json.loads(base64.urlsafe_b64decode(body + "=="))
    assert set(told) == {"iss", "aud", "sub", "jti", "iat", "exp", "gen", "abilities", "key"}

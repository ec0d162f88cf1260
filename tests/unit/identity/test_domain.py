"""Accounts, invitations and keys: given what happened, when somebody wants something, then this happens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from vamgr.identity import accounts, domain, passwords
from vamgr.identity.abilities import abilities_of, listed
from vamgr.identity.domain import API_KEY, INVITATION, USER, Gone, User
from vamgr.identity.events import (
    ApiKeyIssued,
    ApiKeyRevoked,
    InvitationIssued,
    InvitationRevoked,
    InvitationUsed,
    OwnerCreated,
    PasswordChanged,
    PersonErased,
    RoleChanged,
    UserDisabled,
    UserEnabled,
    UserRegistered,
)
from vamgr.kernel.errors import DomainError, Forbidden

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
OWNER = OwnerCreated(user_id="o", email="Olga@example.org", display_name="Olga", password_hash="h")
PILOT = UserRegistered(user_id="p", email="per@example.org", display_name="Per", password_hash="h", role="pilot")
EVERYTHING = frozenset({"*"})


def user(*events: object) -> User:
    return USER.fold(events)  # type: ignore[arg-type]


def invitation(**changes: object) -> InvitationIssued:
    fields: dict[str, object] = {
        "person_id": "p",
        "email": None,
        "role": "pilot",
        "token_hash": "t",
        "max_uses": 1,
        "expires_at": NOW + timedelta(hours=1),
        "created_by": "o",
    }
    return InvitationIssued(**{**fields, **changes})  # type: ignore[arg-type]


def test_accounts_follow_their_events() -> None:
    state = user(PILOT, RoleChanged(user_id="p", role="staff", abilities=("fleet.manage",)))
    assert (state.status, state.role, state.abilities) == ("active", "staff", ("fleet.manage",))
    assert user(PILOT, UserDisabled(user_id="p", reason="left")).status == "disabled"
    assert user(PILOT, UserDisabled(user_id="p", reason=""), UserEnabled(user_id="p")).status == "active"
    assert user(PILOT, PasswordChanged(user_id="p", password_hash="n", by_staff=True)).must_change_password
    erased = user(PILOT, PersonErased(user_id="p"))
    assert (erased.status, erased.email, erased.password_hash) == ("erased", "", "")


def test_saying_it_again_changes_nothing() -> None:
    assert domain.change_role("p", user(PILOT), "pilot", ()) == []
    assert domain.disable("p", user(PILOT, UserDisabled(user_id="p", reason="")), "again") == []
    assert domain.enable("p", user(PILOT)) == []
    assert domain.rename("p", user(PILOT), "Per") == []
    assert domain.erase("p", user(PILOT, PersonErased(user_id="p")), "") == []


def test_erasing_wants_the_address_typed_out() -> None:
    with pytest.raises(DomainError) as caught:
        domain.erase("p", user(PILOT), "yes")
    assert caught.value.errors[0].field == "confirm"
    assert domain.erase("p", user(PILOT), " PER@example.org ") == [PersonErased(user_id="p")]


def test_nothing_can_be_done_with_an_erased_person() -> None:
    erased = user(PILOT, PersonErased(user_id="p"))
    for attempt in (
        lambda: domain.change_role("p", erased, "owner", ()),
        lambda: domain.enable("p", erased),
        lambda: domain.change_password("p", erased, "h", by_staff=True),
        lambda: domain.rename("p", erased, "New"),
    ):
        with pytest.raises(DomainError) as caught:
            attempt()
        assert caught.value.rule == "user-erased"


def test_the_last_owner_stays() -> None:
    with pytest.raises(DomainError) as caught:
        domain.check_not_last_owner(user(OWNER), 0)
    assert (caught.value.rule, caught.value.status) == ("last-owner", 409)
    domain.check_not_last_owner(user(OWNER), 1)
    domain.check_not_last_owner(user(PILOT), 0)


def test_nobody_gives_what_they_lack() -> None:
    manager = abilities_of("staff", ["users.manage", "fleet.manage"])
    assert domain.check_grant("staff", ["fleet.manage"], manager) == ("fleet.manage",)
    assert domain.check_grant("staff", ["users.manage", "finance.view"], EVERYTHING) == ("finance.view", "users.manage")
    for role, wanted in (("staff", ["finance.view"]), ("staff", ["users.manage"]), ("owner", [])):
        with pytest.raises(Forbidden):
            domain.check_grant(role, wanted, manager)  # type: ignore[arg-type]


@pytest.mark.parametrize(("role", "wanted"), [("staff", ["no.such"]), ("pilot", ["fleet.manage"]), ("owner", ["x.y"])])
def test_abilities_must_exist_and_belong_to_staff(role: str, wanted: list[str]) -> None:
    with pytest.raises(DomainError) as caught:
        domain.check_grant(role, wanted, EVERYTHING)  # type: ignore[arg-type]
    assert caught.value.errors[0].field == "abilities"


def test_owners_and_user_managers_are_changed_by_owners_only() -> None:
    manager = abilities_of("staff", ["users.manage"])
    with pytest.raises(Forbidden):
        domain.check_power(user(OWNER), manager)
    with pytest.raises(Forbidden):
        domain.check_power(User("active", "staff", ("users.manage",)), manager)
    domain.check_power(user(PILOT), manager)
    domain.check_power(user(OWNER), EVERYTHING)


def test_an_invitation_is_used_as_often_as_it_says() -> None:
    state = INVITATION.fold([invitation(max_uses=2), InvitationUsed(user_id="a")])
    assert domain.use_invitation(state, "b", "b@example.org", NOW) == [InvitationUsed(user_id="b")]
    with pytest.raises(Gone):
        domain.use_invitation(INVITATION.evolve(state, InvitationUsed(user_id="b")), "c", "c@example.org", NOW)


def test_an_invitation_ends() -> None:
    with pytest.raises(Gone):
        domain.use_invitation(INVITATION.fold([invitation(expires_at=NOW)]), "a", "a@example.org", NOW)
    with pytest.raises(Gone):
        domain.use_invitation(INVITATION.fold([invitation(), InvitationRevoked()]), "a", "a@example.org", NOW)
    assert domain.revoke_invitation(INVITATION.fold([invitation(), InvitationRevoked()])) == []


def test_an_invitation_for_one_address_is_for_nobody_else() -> None:
    state = INVITATION.fold([invitation(email="Per@example.org")])
    assert domain.use_invitation(state, "p", "per@EXAMPLE.org", NOW)
    with pytest.raises(DomainError) as caught:
        domain.use_invitation(state, "p", "other@example.org", NOW)
    assert caught.value.errors[0].field == "email"


def test_a_key_is_revoked_once() -> None:
    issued = ApiKeyIssued(user_id="p", name="ACARS", prefix="abcd1234", last4="wxyz", key_hash="h")
    state = API_KEY.fold([issued])
    assert domain.revoke_key(state) == [ApiKeyRevoked(user_id="p")]
    assert domain.revoke_key(API_KEY.evolve(state, ApiKeyRevoked(user_id="p"))) == []


def test_abilities_spelled_out() -> None:
    assert listed("pilot", ["fleet.manage"]) == ["pilot.read", "pilot.fly"]
    assert listed("staff", ["fleet.manage"]) == ["pilot.read", "pilot.fly", "fleet.manage"]
    assert "users.erase" in listed("owner", [])
    assert "users.erase" not in listed("staff", ["users.erase"])


@pytest.mark.parametrize("password", ["short", "1234567890", "Password123", "aaaaaaaaaaaa", "x" * 201, "abababababab"])
def test_weak_passwords_are_refused_with_a_sentence(password: str) -> None:
    with pytest.raises(passwords.WeakPassword, match=r"\.$"):
        passwords.check(password)


async def test_passwords_match_their_own_hash_only() -> None:
    hashed = await passwords.make_hash("four random words here")
    assert hashed.startswith("$argon2id$")
    assert await passwords.matches(hashed, "four random words here")
    assert not await passwords.matches(hashed, "four random words there")
    assert not await passwords.matches(None, "four random words here")
    assert not await passwords.matches("no hash at all", "four random words here")


@pytest.mark.parametrize("email", ["a@b.c", "first.last+tag@sub.example.org", "ølav@bjørn.no"])
def test_addresses_that_are_fine(email: str) -> None:
    assert accounts.check_email(email) == email


@pytest.mark.parametrize("email", ["a", "a@b", "@b.c", "a b@c.d", "a@b.c>", "a@b@c.d", "a@b.", '"a"@b.c'])
def test_addresses_that_are_not(email: str) -> None:
    with pytest.raises(ValueError, match="example"):
        accounts.check_email(email)


def test_every_key_is_new_and_keeps_its_secret_out_of_dumps() -> None:
    first, second = accounts.new_api_key("p", "ACARS"), accounts.new_api_key("p", "ACARS")
    assert first.key != second.key
    assert first.key.startswith(f"vamgr_{first.prefix}_")
    assert len(first.key) == len("vamgr_") + 8 + 1 + 43
    assert first.key not in f"{first!r}{first.model_dump_json()}"
    assert first.model_dump_json() == second.model_dump_json()


def test_a_user_manager_sets_no_password_of_an_account_that_can_do_more() -> None:
    manager = frozenset({"users.manage", "crew.manage"})
    reviewer = User("active", "staff", ("flights.review",))
    with pytest.raises(Forbidden, match="more than yours"):
        domain.check_password_power(reviewer, manager)
    domain.check_password_power(reviewer, EVERYTHING)
    domain.check_password_power(reviewer, manager | {"flights.review"})
    domain.check_password_power(user(PILOT), manager)

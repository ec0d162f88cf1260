"""How commands about accounts are taken back, and why most that concern secrets are not."""

from __future__ import annotations

from vamgr.identity import commands
from vamgr.identity.area import area
from vamgr.identity.domain import INVITATION, USER, User
from vamgr.identity.events import (
    DisplayNameChanged,
    InvitationIssued,
    PublicNameChanged,
    RoleChanged,
    UserDisabled,
    UserEnabled,
)
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.undo import ChangedSince, Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork

ABILITY = "users.manage"
_ROLE = "role and abilities"

for _handler, _why in (
    (commands.set_up, "The first set-up is not undone. Begin anew in another data folder."),
    (commands.register_user, "An account is not unmade, since its person may have used it. Disable it instead."),
    (commands.accept_invitation, "An account is not unmade, since its person may have used it. Disable it instead."),
    (commands.change_own_password, "A former password does not come back by somebody's click. Choose a new one."),
    (commands.reset_password, "A former password does not come back by somebody's click. Give a new one."),
    (commands.keep_password_anew, "The password is the same; only how it is kept was renewed."),
    (commands.choose_preferences, "How things are shown is chosen anew under one's account."),
    (commands.erase_person, "What was erased is gone for good: its key was deleted."),
    (commands.revoke_invitation, "A link that was taken back may have been seen by others. Invite anew."),
    (commands.issue_api_key, "The key was shown and may be in use. Revoke it instead."),
    (commands.revoke_api_key, "A key that was revoked may be known to others. Make a new one."),
):
    area.never_undone(_handler, _why)


@area.undoes(commands.rename_user, ability="pilot.read")
async def restore_name(uow: UnitOfWork, original: Original) -> Undo:
    user_id = original.one(DisplayNameChanged).stream_id
    if user_id != uow.actor.user_id:
        raise Forbidden("A name is changed by the person who has it.")
    before, after, now = await around(uow, USER, user_id, original)
    name = "the name"
    back = former({name: before.display_name}, {name: after.display_name}, {name: now.display_name})
    command = commands.Rename(user_id=user_id, display_name=back[name])
    return Undo(f"The name is {back[name]} again.", commands.rename_user, command)


@area.undoes(commands.hide_in_public, ability="pilot.read")
async def restore_public_name(uow: UnitOfWork, original: Original) -> Undo:
    user_id = original.one(PublicNameChanged).stream_id
    if user_id != uow.actor.user_id:
        raise Forbidden("Whether a person is named in public is for the person to say.")
    before, after, now = await around(uow, USER, user_id, original)
    what = "who may be named in public"
    back = former({what: before.hidden}, {what: after.hidden}, {what: now.hidden})
    sentence = "You are left out of public pages again." if back[what] else "You may be named on public pages again."
    return Undo(sentence, commands.hide_in_public, commands.HideInPublic(user_id=user_id, hidden=back[what]))


@area.undoes(commands.set_role, ability=ABILITY)
async def restore_role(uow: UnitOfWork, original: Original) -> Undo:
    user_id = original.one(RoleChanged).stream_id
    before, after, now = await around(uow, USER, user_id, original)
    if (now.role, now.abilities) != (after.role, after.abilities):
        raise ChangedSince([_ROLE])
    abilities = f" with {', '.join(before.abilities)}" if before.abilities else ""
    return Undo(
        f"The account is {before.role} again{abilities}.",
        commands.set_role,
        commands.SetRole(user_id=user_id, role=before.role, abilities=before.abilities),
    )


@area.undoes(commands.disable_user, ability=ABILITY)
async def enable_again(uow: UnitOfWork, original: Original) -> Undo:
    user_id = original.one(UserDisabled).stream_id
    await _still(uow, user_id, "disabled")
    return Undo("The account is open again.", commands.enable_user, commands.UserOnly(user_id=user_id))


@area.undoes(commands.enable_user, ability=ABILITY)
async def disable_again(uow: UnitOfWork, original: Original) -> Undo:
    user_id = original.one(UserEnabled).stream_id
    await _still(uow, user_id, "active")
    command = commands.Disable(user_id=user_id, reason=uow.reason or "Enabling it was undone.")
    return Undo("The account is closed again; its sessions and keys stop working.", commands.disable_user, command)


@area.undoes(commands.invite, commands.renew_invitation, ability=ABILITY)
async def uninvite(uow: UnitOfWork, original: Original) -> Undo:
    invitation_id = original.one(InvitationIssued).stream_id
    state = (await uow.load(INVITATION, invitation_id)).state
    if state.uses:
        raise DomainError("The invitation was used. Disable the account that it made instead.", rule="used-since")
    return Undo(
        "The invitation is taken back: its link stops working.",
        commands.revoke_invitation,
        commands.InvitationOnly(invitation_id=invitation_id),
    )


async def _still(uow: UnitOfWork, user_id: str, status: str) -> User:
    state = (await uow.load(USER, user_id)).state
    if state.status != status:
        raise DomainError(f"The account is {state.status} by now.", rule="changed-since")
    return state

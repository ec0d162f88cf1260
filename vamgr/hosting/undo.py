"""Why what is done to hosted airlines is not taken back by undo: each has an opposite that says what it does."""

from __future__ import annotations

from vamgr.hosting import commands
from vamgr.hosting.area import area

for _handler, _why in (
    (commands.open_tenant, "An airline that was opened may be in use. Have it deleted instead."),
    (commands.suspend_tenant, "Let the airline go on instead."),
    (commands.resume_tenant, "Suspend the airline again instead."),
    (commands.change_tenant_limits, "Give the airline the limits that it had."),
    (commands.change_tenant_host, "Give the airline the host name that it had."),
    (commands.ask_tenant_deletion, "Keep the airline instead: that calls its deletion off."),
    (commands.keep_tenant, "Ask for the deletion again: the days then count from now."),
    (commands.record_tenant_exported, "Whoever has the file has it."),
    (commands.close_for_restoring, "Let the airline go on instead."),
    (commands.record_tenant_restored, "Restore the airline from a newer archive instead."),
    (commands.record_tenant_deleted, "What was deleted is gone for good: its keys were deleted first."),
):
    area.never_undone(_handler, _why)

"""What policies and jobs are given: the read tables and a way to send commands that are idempotent by cause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from vamgr.kernel.ids import derived_id
from vamgr.kernel.uow import SYSTEM, Actor

if TYPE_CHECKING:
    from vamgr.kernel.commands import CommandBus, Done, Handler
    from vamgr.kernel.read import Reader

C = TypeVar("C", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class PolicyContext:
    """``services``: the composition root, for jobs that do more than send commands, where it gives them itself.

    ``cause`` is ``event:<position>`` for a policy and ``job:<name>`` for a job."""

    tenant: str
    name: str
    cause: str
    now: datetime
    reader: Reader
    bus: CommandBus
    correlation_id: str | None = None
    services: Any = None

    async def send(self, handler: Handler[C], command: C, *key: str | int) -> Done:
        """Run a command whose id is derived from this policy, its cause and ``key``: sent twice, it is done once.

        A job's ``key`` must name the subject and the due date, since its cause is always the same.
        """
        source = "job" if self.cause.startswith("job:") else "policy"
        actor = Actor(SYSTEM.user_id, SYSTEM.role, SYSTEM.abilities, source)
        return await self.bus.execute(
            self.tenant,
            handler,
            command,
            actor=actor,
            command_id=derived_id(self.name, self.cause, handler.__name__, *key),
            causation_id=self.cause,
            correlation_id=self.correlation_id,
        )

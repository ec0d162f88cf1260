"""What filing a report would find, before it is filed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vamgr.airline.queries import settings_of
from vamgr.flights.area import api
from vamgr.flights.basis import basis_for
from vamgr.flights.bodies import Id, OriginBody
from vamgr.flights.commands import Report, judged
from vamgr.flights.events import Finding, Source
from vamgr.flights.facts import checked
from vamgr.flights.queries import pirep_by_id
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import DomainError, InvalidInput


class CheckBody(OriginBody):
    pirep_id: Id | None = Field(None, description="One's own draft that this is about: it does not count twice.")


class Fault(Model):
    """``field`` None: about the report as a whole."""

    field: str | None
    message: str


class PirepCheck(Model):
    """``becomes``: what filing would make of it now: accepted at once, or filed for staff to look at; None while
    ``faults`` stand in the way."""

    faults: list[Fault]
    findings: list[Finding]
    becomes: Literal["accepted", "filed"] | None


@api.post("/pireps/check", ability="pilot.fly", body=CheckBody, answer=PirepCheck)
async def check_report(call: Call) -> PirepCheck:
    """What the rules would say to a report. Records nothing.

    The same facts that filing takes; what filing would refuse is in `faults`, on the field that it is about.
    """
    body: CheckBody = call.body
    with call.reader.snapshot():
        return _check(call, body)


def _check(call: Call, body: CheckBody) -> PirepCheck:
    reader = call.reader
    facts = body.facts(only_sent=False)
    report = Report.model_validate({"origin": body.origin(), **{name: facts[name] for name in facts if name in _SAID}})
    try:
        basis, pilot = basis_for(reader, report.origin, user_id=call.actor.user_id, die=0.5)
        flown = checked(basis, report.content(), now=call.now)
    except (InvalidInput, DomainError) as error:
        faults = [Fault(field=one.field, message=one.message) for one in error.errors]
        faults = faults or [Fault(field=None, message=error.detail)]
        return PirepCheck(faults=faults, findings=[], becomes=None)
    own = pirep_by_id(reader, body.pirep_id) if body.pirep_id else None
    pirep_id = own["id"] if own and own["user_id"] == call.actor.user_id else ""
    settings = settings_of(reader, basis.airline_id)
    source: Source = "acars" if call.actor.source in ("acars", "api") else "manual"
    found = judged(reader, flown, source, settings, pilot=pilot, pirep_id=pirep_id)
    return PirepCheck(faults=[], findings=list(found), becomes="accepted" if all(one.ok for one in found) else "filed")


_SAID = frozenset(Report.model_fields) - {"origin", "source"}

"""What hosted airlines hold: their names in addresses, until everything of them is gone."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.hosting.area import area
from vamgr.hosting.domain import HOSTED, HostedTenant
from vamgr.hosting.events import HostChanged, TenantDeleted, TenantOpened
from vamgr.kernel.claims import Held

SLUG_SCOPE = "hosted-slug"
HOST_SCOPE = "hosted-host"


@area.claims(HOSTED, TenantOpened, HostChanged, TenantDeleted)
def held_by_hosted(state: HostedTenant, _tenant: str) -> Iterable[Held]:
    if state.slug and not state.deleted:
        yield Held(SLUG_SCOPE, state.slug)
        if state.host is not None:
            yield Held(HOST_SCOPE, state.host)

"""Whose log it is: one in a data folder, many in a database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

PLATFORM = "platform"
"""The tenant whose log tells of the others: who signed up, who was suspended, who left. There is none in a folder."""
Status = Literal["active", "suspended", "leaving"]


@dataclass(frozen=True, slots=True)
class Tenant:
    """``slug``: its name in addresses, ``/t/<slug>`` or ``<slug>.<domain>``. ``host``: a host name of its own."""

    id: str
    slug: str
    status: Status = "active"
    host: str | None = None


class Tenants(Protocol):
    """Who is served here. Asked for every request, so it answers from memory."""

    @property
    def only(self) -> Tenant | None:
        """The one that a data folder holds; None where there are many."""
        ...

    def get(self, tenant: str) -> Tenant | None: ...

    def by_slug(self, slug: str) -> Tenant | None: ...

    def by_host(self, host: str) -> Tenant | None:
        """``host``: in small letters, without a port."""
        ...

    def all(self) -> list[Tenant]: ...


class OnlyTenant:
    """`Tenants` of a data folder."""

    def __init__(self, tenant: str, slug: str) -> None:
        self.only: Tenant | None = Tenant(tenant, slug)
        self._tenant = Tenant(tenant, slug)

    def get(self, tenant: str) -> Tenant | None:
        return self._tenant if tenant == self._tenant.id else None

    def by_slug(self, slug: str) -> Tenant | None:
        return self._tenant if slug == self._tenant.slug else None

    def by_host(self, host: str) -> Tenant | None:
        return self._tenant

    def all(self) -> list[Tenant]:
        return [self._tenant]

"""Whose airline a request is for: the only one of a data folder, or by host name or path where there are many.

``/t/<slug>/…`` is taken off the path before anything looks at it, and kept as the root path, so that links and cookies
of one airline never reach another one on the same host.
"""

from __future__ import annotations

import re
from contextlib import AbstractAsyncContextManager, nullcontext
from urllib.parse import urlsplit

from vamgr.identity.tenant_limits import StorageLimits, TenantLimits
from vamgr.kernel.errors import Forbidden, NotFound
from vamgr.kernel.tenants import PLATFORM, Tenants
from vamgr.web.requests import Scope, header

_PREFIX = re.compile(r"/t/([a-z0-9][a-z0-9-]{0,39})(/.*)?\Z", re.DOTALL)
_DOORS = frozenset({"/session", "/session/launch"})  # signing in and out
_NOWHERE = "There is no airline at this address. Check how it is written, or start at the front page."


class Hosted(Forbidden):
    slug = "hosted"
    title = "This airline is hosted"


class Leaving(Forbidden):
    slug = "leaving"
    title = "This airline is leaving"


class Suspended(Forbidden):
    slug = "suspended"
    title = "This airline is suspended"


def locate(tenants: Tenants, scope: Scope) -> None:
    """Make the request look as it does from within its airline; ``vamgr.tenant`` of the scope is its id, or None where
    none is named. Raises NotFound for an airline that does not exist, and Suspended."""
    only = tenants.only
    if only is not None:
        scope["vamgr.tenant"] = only.id
        return
    scope["vamgr.tenant"] = None
    scope["vamgr.hosted"] = True
    named = _PREFIX.match(scope["path"])
    if named is not None:
        found = tenants.by_slug(named[1])
        if found is None:
            raise NotFound(_NOWHERE)
        scope["root_path"], scope["path"] = f"/t/{named[1]}", named[2] or "/"
    else:
        found = tenants.by_host(host_of(scope))
    if found is None:
        return
    if found.status == "suspended":
        raise Suspended("This airline is suspended. Whoever hosts it can say why, and let it go on.")
    scope["vamgr.tenant"] = found.id
    scope["vamgr.leaving"] = found.status == "leaving"


def front_of(tenants: Tenants, scope: Scope, base_domain: str | None) -> str | None:
    """Where the front page is, told to a page of an airline that answers under a host name; None: at ``/`` of the host.

    An address without a scheme: of the browser's own.
    """
    if base_domain is None or tenants.only is not None or tenants.by_host(host_of(scope)) is None:
        return None
    given = header(scope, b"host") or ""
    port = given.rpartition(":")[2]
    return f"//{base_domain.lower()}{f':{port}' if ':' in given and port.isdecimal() else ''}/"


def tenant_of(scope: Scope) -> str:
    """Raises NotFound for a request that names no airline where there are many."""
    tenant: str | None = scope.get("vamgr.tenant")
    if tenant is None:
        raise NotFound("Say which airline this is for: use its own address, such as /t/its-name/api/v1/…")
    return tenant


def go_to_platform(tenants: Tenants, scope: Scope, *, or_folder: bool) -> None:
    """For what concerns all airlines. Raises NotFound in the address of one of them, and over a data folder."""
    if tenants.only is not None:
        if not or_folder:
            raise NotFound("There are no other airlines here: this server holds one, in its data folder.")
        return
    if scope.get("vamgr.tenant") not in {None, PLATFORM}:
        raise NotFound("This is not about one airline. Start at the front page of whoever hosts it.")
    scope["vamgr.tenant"] = PLATFORM


def refuse_leaving(scope: Scope, path: str, *, reads: bool, public: bool, is_owner: bool) -> None:
    """An airline that is to be deleted can be read by its owner, and nobody changes it. Raises Leaving."""
    if not scope.get("vamgr.leaving") or path in _DOORS:
        return
    if not reads:
        raise Leaving("This airline is to be deleted, so nothing can be changed in it. Whoever hosts it can keep it.")
    if not is_owner and not (public and not path.startswith("/public/")):
        raise Leaving("This airline is to be deleted. Until then its owner alone can look at it.")


def admitted(limits: TenantLimits | None, scope: Scope) -> AbstractAsyncContextManager[None]:
    """A noisy airline waits for its own turns, where there are many. Entering it raises RateLimited."""
    tenant = scope.get("vamgr.tenant")
    return nullcontext() if limits is None or tenant is None else limits.admitted(tenant)


async def require_room(limits: StorageLimits | None, scope: Scope) -> None:
    """For a file that is about to come. Raises DomainError when the airline has no room for it."""
    if limits is not None:
        declared = header(scope, b"content-length") or ""
        await limits.check(tenant_of(scope), int(declared) if declared.isdecimal() else 0)


def refuse_without_folder(tenants: Tenants) -> None:
    """Raises Hosted where what is asked for concerns a data folder, and a database holds many airlines instead."""
    if tenants.only is None:
        raise Hosted("Whoever hosts this airline takes care of that. What you can do yourself is export the airline.")


def root_of(scope: Scope) -> str:
    """What stands before the path in the browser: ``/t/<slug>``, or nothing."""
    root: str = scope.get("root_path", "")
    return root


def host_of(scope: Scope) -> str:
    """The name that was asked for, in small letters, without its port."""
    try:
        name = urlsplit(f"//{header(scope, b'host') or ''}").hostname or ""
    except ValueError:
        return ""
    return name.lower().rstrip(".")

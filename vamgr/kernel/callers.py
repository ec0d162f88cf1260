"""Who calls, where it matters that one person does not look like many."""

from __future__ import annotations

import ipaddress
from functools import lru_cache

_OF_ONE_CALLER = 64  # bits


@lru_cache(maxsize=1000)
def caller_of(address: str) -> str:
    """Who is counted together: of IPv6, whoever has one address has all of its network, and could take a new one for
    each try."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((int(parsed), _OF_ONE_CALLER), strict=False))

"""How hosted airlines may be called in addresses."""

from __future__ import annotations

import ipaddress
import re

from vamgr.kernel.errors import DomainError
from vamgr.kernel.tenants import PLATFORM

_SLUG = re.compile(r"[a-z][a-z0-9-]{2,39}\Z")
_HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\Z")
_RESERVED = frozenset(
    {
        *(PLATFORM, "www", "api", "admin", "app", "assets", "static", "mail", "smtp", "imap", "ftp", "ns1", "ns2"),
        *("status", "help", "docs", "blog", "support", "login", "sign-up", "signup", "metrics", "healthz", "readyz"),
        *("localhost", "internal", "vamgr", "cdn", "auth", "account", "accounts", "security", "abuse", "postmaster"),
    }
)


def is_reserved(slug: str) -> bool:
    """Names that are the platform's own, or that people would take for it."""
    return slug in _RESERVED


def check_slug(slug: str) -> None:
    """Raises DomainError."""
    if not _SLUG.match(slug) or slug.endswith("-") or "--" in slug:
        sentence = "Take 3 to 40 small letters, digits and single hyphens, beginning with a letter."
        raise DomainError(sentence, field="slug", code="bad-format")
    if is_reserved(slug):
        raise DomainError("This name is kept for the platform itself. Choose another one.", field="slug", code="taken")


def check_host(host: str, base_domain: str | None) -> None:
    """Raises DomainError. ``host``: in small letters."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        raise DomainError("Give a host name, not an address in digits.", field="host", code="bad-format")
    if not _HOST.match(host):
        raise DomainError("Write the host name like va.example.org.", field="host", code="bad-format")
    base = base_domain.lower() if base_domain else None
    if base is not None and (host == base or host.endswith(f".{base}")):
        raise DomainError(
            f"Every airline has its name under {base} already. Give a host name of another domain.",
            field="host",
            code="not-allowed",
        )

"""Errors as ``application/problem+json`` (RFC 9457): a stable type and sentences that tell what to do."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import orjson

from vamgr.kernel.errors import ClaimTaken, Conflict, FieldError, Forbidden, RateLimited, VamgrError
from vamgr.kernel.ids import uuid7

log = logging.getLogger("vamgr.web")


class Malformed(VamgrError):
    """What came is not HTTP, JSON or UTF-8 as it should be."""

    slug = "malformed"
    status = 400
    title = "The request cannot be read"


class TooLarge(VamgrError):
    slug = "too-large"
    status = 413
    title = "The request is too large"


class UnsupportedMedia(VamgrError):
    slug = "unsupported"
    status = 415
    title = "That kind of content is not taken here"


class NotAcceptable(VamgrError):
    slug = "not-acceptable"
    status = 406
    title = "No answer in that form"


class MethodNotAllowed(VamgrError):
    slug = "method-not-allowed"
    status = 405
    title = "Not possible here"

    def __init__(self, detail: str, *, allow: str) -> None:
        super().__init__(detail)
        self.allow = allow


class Behind(VamgrError):
    """The read tables have not got to the position that the caller wants to see."""

    slug = "behind"
    status = 503
    title = "The newest changes are still being worked in"


class AbilityMissing(Forbidden):
    def __init__(self, ability: str) -> None:
        super().__init__(f"Your account may not do this: it needs the ability “{ability}”. Ask the owner for it.")
        self.extra = {"ability": ability}


def problem(
    *,
    slug: str,
    status: int,
    title: str,
    detail: str,
    errors: tuple[FieldError, ...] = (),
    members: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    body: dict[str, Any] = {"type": f"/problems/{slug}", "title": title, "status": status, "detail": detail}
    if errors:
        body["errors"] = [{"field": e.field, "message": e.message, "code": e.code} for e in errors]
    if members:
        body.update(members)
    return body


def problem_of(error: VamgrError, topics: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The problem document and further headers. ``topics``: stream category → REST collection."""
    members: dict[str, Any] = dict(error.extra)
    headers: dict[str, str] = {}
    match error:
        case ClaimTaken():
            members["held_by"] = _holder(error, topics)
        case RateLimited():
            headers["retry-after"] = str(error.retry_after_seconds)
        case MethodNotAllowed():
            headers["allow"] = error.allow
        case Conflict():
            log.info("lost a race on %s: expected version %d, found %d", error.stream, error.expected, error.actual)
        case _:
            pass
    if error.status == 503:
        headers["retry-after"] = "1" if error.slug == "behind" else "5"
    if error.status == 401:
        headers["www-authenticate"] = 'Bearer realm="vamgr"'
    if error.status == 413:
        headers["connection"] = "close"
    body = problem(
        slug=error.slug,
        status=error.status,
        title=error.title,
        detail=error.detail,
        errors=error.errors,
        members=members,
    )
    return body, headers


def internal_problem(error: Exception, method: str, route: str) -> dict[str, Any]:
    """For an error that nobody foresaw: logs it under an id and tells the caller only that id.

    ``route``: as declared; the address itself may hold a secret.
    """
    incident = uuid7()
    log.error("incident %s: %s %s failed", incident, method, route, exc_info=error)
    return problem(
        slug="internal",
        status=500,
        title="Something went wrong here",
        detail=f"This is a fault of the program, not of what you did. The log has it under {incident}.",
        members={"incident": incident},
    )


def encode(body: Mapping[str, Any]) -> bytes:
    return orjson.dumps(body)


def _holder(error: ClaimTaken, topics: Mapping[str, str]) -> dict[str, str] | None:
    category, _, thing = error.holder.partition("-")
    collection = topics.get(category)
    # Whose e-mail address it is, is nobody's business.
    if collection is None or collection == "users":
        return None
    return {"topic": f"{collection}:{thing}", "label": error.label}

"""The one error hierarchy. Every error carries a sentence that tells a person what to do.

``slug`` is the stable last part of the problem type in the API; ``status`` is the HTTP status that it maps to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldError:
    """One sentence on one input field. ``field`` is a dotted path such as ``fares.0.price_minor``."""

    field: str
    message: str
    code: str = "invalid"


class VamgrError(Exception):
    """Base of every error that a caller can do something about."""

    slug = "error"
    status = 500
    title = "Something went wrong"

    def __init__(self, detail: str, *, errors: Sequence[FieldError] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = tuple(errors)
        self.extra: dict[str, object] = {}


class DomainError(VamgrError):
    """A business rule says no.

    With ``field`` the sentence belongs to that input field, and the input is what must change (422). With ``rule``, or
    without a field, it is the state of things that does not allow it (409): ``rule`` is its stable slug.
    ``code`` is the field error's code.
    """

    title = "That is not possible"

    def __init__(
        self, detail: str, *, field: str | None = None, rule: str | None = None, code: str = "not-allowed"
    ) -> None:
        super().__init__(detail, errors=(FieldError(field, detail, code),) if field else ())
        self.rule = rule
        by_input = field is not None and rule is None
        self.slug, self.status = ("validation", 422) if by_input else ("rule", 409)
        if rule:
            self.extra = {"rule": rule}


class InvalidInput(VamgrError):
    """Input that does not have the right form; every wrong field has its own sentence."""

    slug = "validation"
    status = 422
    title = "Some of the input needs another look"


class NotFound(VamgrError):
    slug = "not-found"
    status = 404
    title = "Not found"


class Unauthenticated(VamgrError):
    slug = "unauthenticated"
    status = 401
    title = "Please sign in"


class Forbidden(VamgrError):
    slug = "forbidden"
    status = 403
    title = "Not allowed"


class RateLimited(VamgrError):
    slug = "rate-limited"
    status = 429
    title = "Too many tries"

    def __init__(self, detail: str, *, retry_after_seconds: int) -> None:
        super().__init__(detail)
        self.retry_after_seconds = retry_after_seconds


class Conflict(VamgrError):
    """Someone else moved a stream between our reading it and our writing to it."""

    slug = "conflict"
    status = 409
    title = "Someone else changed this at the same moment"

    def __init__(self, stream: str, expected: int, actual: int) -> None:
        super().__init__("This was changed by someone else in the meantime. Look at it again, then repeat your change.")
        self.stream, self.expected, self.actual = stream, expected, actual


class ClaimTaken(VamgrError):
    """A value that may be held only once is held already. ``holder`` is the stream that holds it, ``label`` what people
    call the value."""

    slug = "claim-taken"
    status = 409
    title = "Already taken"

    def __init__(
        self,
        scope: str,
        value: str,
        holder: str,
        detail: str | None = None,
        field: str | None = None,
        label: str | None = None,
    ) -> None:
        sentence = detail or f"“{value}” is already in use."
        super().__init__(sentence, errors=(FieldError(field, sentence, "taken"),) if field else ())
        self.scope, self.value, self.holder, self.label = scope, value, holder, label or value


class IdempotencyMismatch(VamgrError):
    slug = "idempotency-mismatch"
    status = 422
    title = "This command id was used for something else"


class TenantUnknown(VamgrError):
    slug = "not-found"
    status = 404
    title = "Not found"


class StoreUnavailable(VamgrError):
    """The log cannot be written (disk full, file damaged, shutting down). Nothing of the command was kept."""

    slug = "storage"
    status = 503
    title = "The data folder cannot be written"


class NewerFolder(StoreUnavailable):
    """A later version of the program wrote here what this one does not understand."""

    slug = "newer-folder"
    title = "The data folder belongs to a newer version"


class FolderInUse(VamgrError):
    """Another process owns the data folder."""

    slug = "folder-in-use"
    status = 409
    title = "The data folder is in use"

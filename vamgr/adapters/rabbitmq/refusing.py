"""When RabbitMQ is there and says no: nothing gets better by trying again, so whoever runs vamgr must hear of it."""

from __future__ import annotations

import re
import traceback

from aio_pika.exceptions import AMQPException, ProbableAuthenticationError
from aiormq.exceptions import ChannelAccessRefused
from pamqp.commands import Connection

_NOT_ALLOWED = 530
_FULL = re.compile(r"connection limit \(\d+\) is reached")  # the same code, and over as soon as others have gone


def refusal(error: BaseException) -> str | None:
    """What the server said, and what to look at; None for what may pass by itself."""
    if isinstance(error, ProbableAuthenticationError):
        return f"{_first_line(error)} Look at user and password in amqp_url."
    if isinstance(error, ChannelAccessRefused):
        return (
            f"{_first_line(error)} Give the user in amqp_url all permissions (configure, write and read) in its "
            "virtual host."
        )
    said = _said_at_the_door(error)
    if said is None or said.reply_code != _NOT_ALLOWED or _FULL.search(said.reply_text):
        return None
    return (
        f"{_sentence(said.reply_text)} Look at the virtual host at the end of amqp_url: it must be there, and the user "
        "must be allowed to use it."
    )


def _said_at_the_door(error: BaseException) -> Connection.Close | None:
    """aiormq tells that a virtual host was refused only as an answer that it did not expect, without what it says."""
    if not isinstance(error, AMQPException):
        return None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        answer = frame.f_locals.get("frame")
        if isinstance(answer, Connection.Close):
            return answer
    return None


def _first_line(error: BaseException) -> str:
    return _sentence((str(error).strip() or type(error).__name__).splitlines()[0])


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."

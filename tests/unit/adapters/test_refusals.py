"""What RabbitMQ says when it does not let somebody into a virtual host: which of it passes by itself."""

from __future__ import annotations

import pytest
from aio_pika.exceptions import AMQPException
from pamqp.commands import Connection

from vamgr.adapters.rabbitmq.refusing import refusal


def refused(code: int, text: str) -> BaseException:
    """As aiormq tells it: what the server said is known only where the error was raised."""
    frame = Connection.Close(code, text, 10, 40)
    with pytest.raises(AMQPException) as caught:
        raise AMQPException(f"Expected one of ['Connection.OpenOk'], got {frame!r}")
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "NOT_ALLOWED - vhost va not found",
        "NOT_ALLOWED - access to vhost 'va' refused for user 'limited'",
    ],
)
def test_what_somebody_must_change(text: str) -> None:
    assert refusal(refused(530, text)) == (
        f"{text}. Look at the virtual host at the end of amqp_url: it must be there, and the user must be allowed to "
        "use it."
    )


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (530, "NOT_ALLOWED - access to vhost 'va' refused for user 'va': connection limit (5) is reached"),
        (541, "INTERNAL_ERROR - access to vhost 'va' refused for user 'va': vhost 'va' is down"),
        (320, "CONNECTION_FORCED - broker forced connection closure with reason 'shutdown'"),
    ],
)
def test_what_passes_by_itself(code: int, text: str) -> None:
    assert refusal(refused(code, text)) is None


def test_a_server_that_is_away() -> None:
    assert refusal(ConnectionRefusedError(111, "Connection refused")) is None

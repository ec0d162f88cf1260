"""HTTPS with a certificate from files: checked at the start, and taken up anew when somebody renewed it."""

from __future__ import annotations

import asyncio
import logging
import ssl
from pathlib import Path

from vamgr.kernel.errors import VamgrError

LOOK_SECONDS = 60.0
_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME of OpenSSL, which the module ssl has no name for
_log = logging.getLogger("vamgr")


class CertificateUnusable(VamgrError):
    slug = "certificate-unusable"
    status = 409
    title = "The certificate cannot be used"


class Certificate:
    """A certificate with its key, as files. Raises CertificateUnusable with what is wrong with them.

    ``context`` is what the server listens with; each new connection gets what was loaded last.
    """

    def __init__(self, cert: Path, key: Path) -> None:
        self._cert, self._key = cert, key
        self._loaded = self._changed()
        self.context = self._latest = self._load()
        self.context.sni_callback = self._hand_over

    def refresh(self) -> bool:
        """Load the files again if they changed; connections from now on get what is in them. A renewal that is half
        done, or wrong, leaves the certificate that works. Returns whether a new one was taken."""
        try:
            changed = self._changed()
            if changed == self._loaded:
                return False
            # In a context of its own: the one in use would be left half changed by a key that does not fit, and would
            # keep the old certificate beside a new one that has another kind of key.
            self._latest = self._load()
        except CertificateUnusable as error:
            _log.warning("the renewed certificate is not taken: %s", error.detail)
            return False
        self._loaded = changed
        _log.info("the certificate %s was renewed", self._cert)
        return True

    async def keep_fresh(self) -> None:
        """Look for a renewal every minute, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await asyncio.to_thread(self.refresh)

    def _changed(self) -> tuple[int, ...]:
        try:
            return tuple(part for path in (self._cert, self._key) for part in _state(path))
        except OSError as error:
            raise CertificateUnusable(
                f"{error.filename} cannot be read: {error.strerror}. Look at tls_cert and tls_key."
            ) from error

    def _hand_over(self, connection: ssl.SSLSocket | ssl.SSLObject, _name: str | None, _: ssl.SSLContext) -> None:
        connection.context = self._latest

    def _load(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_alpn_protocols(["http/1.1"])
        try:
            # Without this a key with a passphrase would ask for it on the terminal, for ever under a service manager.
            context.load_cert_chain(self._cert, self._key, password=_no_passphrase)
        except ssl.SSLError as error:
            if error.reason == "KEY_VALUES_MISMATCH":
                raise CertificateUnusable(
                    f"The key {self._key} does not belong to the certificate {self._cert}."
                ) from error
            raise CertificateUnusable(
                f"{self._cert} and {self._key} are no certificate (PEM) with its key: {error.reason or error}."
            ) from error
        except OSError as error:
            raise CertificateUnusable(f"{error.filename or self._cert} cannot be read: {error.strerror}.") from error
        return context


def _no_passphrase() -> bytes:
    raise CertificateUnusable("The private key has a passphrase. Save it without one, readable to vamgr only.")


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def client_context(cert: Path) -> ssl.SSLContext:
    """For this machine's own commands: trusts exactly this certificate, whatever name it was made for, and also after
    it ran out, so that what is to be done about it can be done."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | _NO_CHECK_TIME
    context.load_verify_locations(cert)
    return context

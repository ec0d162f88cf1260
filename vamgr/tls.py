"""HTTPS with a certificate from files: checked at the start, and taken up anew when somebody renewed it."""

from __future__ import annotations

import asyncio
import logging
import ssl
from pathlib import Path

from vamgr.kernel.errors import VamgrError

LOOK_SECONDS = 60.0
_log = logging.getLogger("vamgr")


class CertificateUnusable(VamgrError):
    slug = "certificate-unusable"
    status = 409
    title = "The certificate cannot be used"


class Certificate:
    """A certificate with its key, as files. Raises CertificateUnusable with what is wrong with them."""

    def __init__(self, cert: Path, key: Path) -> None:
        self._cert, self._key = cert, key
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.context.set_alpn_protocols(["http/1.1"])
        self._loaded = self._changed()
        self._load()

    def refresh(self) -> bool:
        """Load the files again if they changed; connections from now on get what is in them. A renewal that is half
        done, or wrong, leaves the certificate that works. Returns whether a new one was taken."""
        changed = self._changed()
        if changed == self._loaded:
            return False
        try:
            # Tried on a context of its own first: loading into the one in use would leave it half changed.
            Certificate(self._cert, self._key)
            self._load()
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

    def _load(self) -> None:
        try:
            # Without this a key with a passphrase would ask for it on the terminal, for ever under a service manager.
            self.context.load_cert_chain(self._cert, self._key, password=_no_passphrase)
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


def _no_passphrase() -> bytes:
    raise CertificateUnusable("The private key has a passphrase. Save it without one, readable to vamgr only.")


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def client_context(cert: Path) -> ssl.SSLContext:
    """For this machine's own commands: trusts exactly this certificate, whatever name it was made for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_verify_locations(cert)
    return context

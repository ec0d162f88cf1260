"""The certificate that HTTPS is served with: what is wrong with one, and how a renewed one is taken up."""

from __future__ import annotations

import datetime as dt
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from tests.support.certificates import Pair, make_pair
from vamgr.tls import Certificate, CertificateUnusable, client_context

PASSPHRASE = b"open sesame 1001"


def shake_hands(server: ssl.SSLContext, client: ssl.SSLContext, name: str | None = "127.0.0.1") -> ssl.SSLObject:
    """Both ends of a connection without a socket; gives the client's. Raises what the client finds wrong."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    theirs = server.wrap_bio(to_server, to_client, server_side=True)
    ours = client.wrap_bio(to_client, to_server, server_hostname=name)
    done: set[ssl.SSLObject] = set()
    for _ in range(10):
        for end in (ours, theirs):
            try:
                end.do_handshake()
                done.add(end)
            except ssl.SSLWantReadError:
                pass
        if len(done) == 2:
            return ours
    raise AssertionError("the two do not come to terms")


def anybody() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def served(certificate: Certificate) -> int:
    """The serial number of the certificate that a new connection gets, whether it names whom it wants or not."""
    named, nameless = (_serial(certificate, name) for name in ("localhost", None))
    assert named == nameless
    return named


def _serial(certificate: Certificate, name: str | None) -> int:
    found = shake_hands(certificate.context, anybody(), name).getpeercert(binary_form=True)
    assert found is not None
    return x509.load_der_x509_certificate(found).serial_number


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return make_pair(tmp_path)


def test_it_is_served_by_tls_1_2_or_newer(pair: Pair) -> None:
    certificate = Certificate(pair.cert, pair.key)
    assert served(certificate) == pair.serial()
    old = anybody()
    old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2
    assert shake_hands(certificate.context, old).version() == "TLSv1.2"
    assert certificate.context.minimum_version == ssl.TLSVersion.TLSv1_2


def test_a_certificate_that_stayed_is_not_loaded_again(pair: Pair) -> None:
    assert not Certificate(pair.cert, pair.key).refresh()


@pytest.mark.parametrize(("before", "after"), [(False, False), (True, False), (False, True)])
def test_a_renewed_certificate_is_taken_also_with_another_kind_of_key(
    before: bool, after: bool, tmp_path: Path
) -> None:
    pair = make_pair(tmp_path, with_rsa=before)
    certificate = Certificate(pair.cert, pair.key)
    old = served(certificate)

    renewed = make_pair(tmp_path, with_rsa=after)

    assert certificate.refresh()
    assert served(certificate) == renewed.serial() != old
    assert not certificate.refresh()


def test_a_renewal_that_is_half_done_leaves_the_certificate_that_works(pair: Pair, tmp_path: Path) -> None:
    certificate = Certificate(pair.cert, pair.key)
    old = served(certificate)
    fresh = make_pair(tmp_path, "fresh")

    pair.cert.write_bytes(fresh.cert.read_bytes()[:200])
    assert not certificate.refresh()
    assert served(certificate) == old
    pair.cert.write_bytes(fresh.cert.read_bytes())
    assert not certificate.refresh(), "its key has not come yet"
    assert served(certificate) == old
    pair.key.unlink()
    assert not certificate.refresh(), "the old key is gone and the new one not yet there"
    assert served(certificate) == old
    pair.key.write_bytes(fresh.key.read_bytes())
    assert certificate.refresh()
    assert served(certificate) == fresh.serial()


def test_a_key_with_a_passphrase_asks_nobody_for_it(tmp_path: Path) -> None:
    locked = make_pair(tmp_path, passphrase=PASSPHRASE)
    with pytest.raises(CertificateUnusable, match="has a passphrase") as refused:
        Certificate(locked.cert, locked.key)
    assert PASSPHRASE.decode() not in refused.value.detail


def test_a_key_of_another_certificate_is_said_to_be_one(pair: Pair, tmp_path: Path) -> None:
    other = make_pair(tmp_path, "other")
    with pytest.raises(CertificateUnusable, match=r"other\.key does not belong to .*server\.pem"):
        Certificate(pair.cert, other.key)


@pytest.mark.parametrize("content", [b"", b"no certificate", b"\x00\xff" * 99])
def test_what_is_no_certificate_is_said_to_be_none(content: bytes, pair: Pair) -> None:
    for path in (pair.key, pair.cert):
        path.write_bytes(content)
        with pytest.raises(CertificateUnusable, match="PEM"):
            Certificate(pair.cert, pair.key)


def test_a_file_that_is_not_there_is_named(pair: Pair) -> None:
    pair.key.unlink()
    with pytest.raises(CertificateUnusable, match=r"server\.key cannot be read.*tls_key"):
        Certificate(pair.cert, pair.key)
    with pytest.raises(CertificateUnusable, match="cannot be read"):
        Certificate(pair.cert, pair.cert.parent)


def test_our_own_commands_trust_this_certificate_and_no_other(pair: Pair, tmp_path: Path) -> None:
    certificate = Certificate(pair.cert, pair.key)
    shake_hands(certificate.context, client_context(pair.cert))
    with pytest.raises(ssl.SSLCertVerificationError):
        shake_hands(certificate.context, client_context(make_pair(tmp_path, "other").cert))


def test_our_own_commands_work_beside_a_certificate_that_ran_out(tmp_path: Path) -> None:
    old = make_pair(tmp_path, lasts=dt.timedelta(hours=-1))
    shake_hands(Certificate(old.cert, old.key).context, client_context(old.cert))

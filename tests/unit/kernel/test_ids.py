"""Ids: UUIDv7 that sort by their making, and ids derived from a cause."""

from __future__ import annotations

import os
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.kernel.ids import derived_id, uuid7

milliseconds = st.integers(0, 2**48 - 1)
bits = st.integers(0, 2**74 - 1)


def test_the_example_of_the_standard() -> None:
    # RFC 9562, appendix A.6: 22 February 2022, 19:22:22 UTC, rand_a CC3, rand_b 18C4DC0C0C07398F
    assert uuid7(0x017F22E279B0, 0xCC3 << 62 | 0x18C4DC0C0C07398F) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(milliseconds, bits)
def test_version_variant_and_time_are_where_they_belong(ms: int, random: int) -> None:
    made = uuid.UUID(uuid7(ms, random))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == ms


@given(milliseconds, milliseconds, bits, bits)
def test_they_sort_by_time(one: int, two: int, random: int, other: int) -> None:
    if one < two:
        assert uuid7(one, random) < uuid7(two, other)


def test_no_two_are_the_same() -> None:
    assert len({uuid7() for _ in range(10_000)}) == 10_000


def test_the_same_cause_gives_the_same_id_and_another_one_another() -> None:
    assert derived_id("a", 1) == derived_id("a", "1")
    assert len({derived_id("a", "bc"), derived_id("ab", "c"), derived_id("abc"), derived_id("a", "b", "c")}) == 4


def test_no_thread_gets_the_id_of_another() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: uuid7(0), range(20_000)))
    assert len(set(made)) == 20_000


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is nothing to fork here")
def test_a_process_that_was_forked_makes_other_ids() -> None:
    uuid7()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, uuid7(0).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reading, 100).decode() != uuid7(0)
    os.close(reading)
    os.close(writing)

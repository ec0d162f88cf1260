"""Any interleaving of appends, claims, repeats and restarts: the store does what a few dicts would do."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.integration.store.support import NOW, TENANT, Store, command, write
from tests.support.postgres import empty
from tests.support.services import need
from vamgr.adapters.postgres.bridge import install
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.errors import ClaimTaken, Conflict
from vamgr.kernel.store import ANY_VERSION, Appended, Claim, Release

streams = st.sampled_from(["pilot-1", "pilot-2", "aircraft-1"])
values = st.sampled_from(["N1", "N2", "N3"])
holders = st.sampled_from(["a", "b"])
# How far off the expected version is: mostly right, sometimes stale, sometimes does not matter.
offsets = st.sampled_from([0, 0, 0, 1, -1, None])
appends = st.fixed_dictionaries(
    {
        "writes": st.dictionaries(streams, st.tuples(offsets, st.integers(0, 3)), min_size=1, max_size=3),
        "claims": st.lists(st.tuples(values, holders), max_size=2),
        "releases": st.lists(st.tuples(values, holders), max_size=2),
        "command": st.one_of(st.none(), st.sampled_from(["c1", "c2", "c3", "c4"])),
    }
)


class Model:
    """The contract in dicts."""

    def __init__(self) -> None:
        self.log: list[tuple[str, int]] = []
        self.versions: dict[str, int] = {}
        self.claims: dict[str, str] = {}
        self.commands: dict[str, int] = {}

    def append(self, ask: dict, expected: dict[str, int]) -> Appended | type[Exception]:
        if ask["command"] in self.commands:
            position = self.commands[ask["command"]]
            return Appended(position, position)
        for stream in ask["writes"]:
            if expected[stream] not in (ANY_VERSION, self.versions.get(stream, 0)):
                return Conflict
        claims = dict(self.claims)
        for value, holder in ask["releases"]:
            if claims.pop(value, holder) != holder:
                return ClaimTaken
        for value, holder in ask["claims"]:
            if claims.setdefault(value, holder) != holder:
                return ClaimTaken
        self.claims = claims
        first = len(self.log) + 1
        for stream, (_, count) in ask["writes"].items():
            for _ in range(count):
                self.versions[stream] = self.versions.get(stream, 0) + 1
                self.log.append((stream, self.versions[stream]))
        if ask["command"]:
            self.commands[ask["command"]] = len(self.log)
        return Appended(first, len(self.log))


class StoreAgainstModel(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.model = Model()
        self.prepare()
        self.store = self.runner.run(self.opened())
        self.runner.run(self.store.create_tenant(TENANT, "solo", NOW))
        self.numbers: list[int] = []

    def prepare(self) -> None:
        raise NotImplementedError

    async def opened(self) -> Store:
        raise NotImplementedError

    async def closed(self) -> None:
        await self.store.close()

    def teardown(self) -> None:
        self.runner.run(self.closed())
        self.runner.close()

    @rule(batch=st.lists(appends, min_size=1, max_size=5))
    def append_at_once(self, batch: list[dict]) -> None:
        """All of them wait together, so they are one group commit."""
        calls, expected_results = [], []
        for ask in batch:
            expected = {
                stream: ANY_VERSION if offset is None else max(0, self.model.versions.get(stream, 0) + offset)
                for stream, (offset, _) in ask["writes"].items()
            }
            expected_results.append(self.model.append(ask, expected))
            calls.append(
                self.store.append(
                    TENANT,
                    [write(stream, expected[stream], count) for stream, (_, count) in ask["writes"].items()],
                    recorded_at=NOW,
                    claims=[Claim("registration", value, holder) for value, holder in ask["claims"]],
                    releases=[Release("registration", value, holder) for value, holder in ask["releases"]],
                    command=command(ask["command"]) if ask["command"] else None,
                )
            )

        async def together() -> list[Appended | BaseException]:
            return await asyncio.gather(*calls, return_exceptions=True)

        for result, expected_result in zip(self.runner.run(together()), expected_results, strict=True):
            if isinstance(result, Appended):
                assert Appended(result.first, result.last) == expected_result
            else:
                assert type(result) is expected_result

    @rule()
    def number(self) -> None:
        self.numbers.append(self.runner.run(self.store.next_number(TENANT, "pilot")))
        assert self.numbers == list(range(1, len(self.numbers) + 1))
        if isinstance(self.store, SqliteEventStore):
            self.runner.run(self.store.side(lambda _: None))

    @rule()
    def restart(self) -> None:
        self.runner.run(self.closed())
        self.store = self.runner.run(self.opened())

    @invariant()
    def same(self) -> None:
        self.runner.run(self._same())

    async def _same(self) -> None:
        page = self.store.read_page(TENANT, 0, 10_000)
        assert [(entry.stream, entry.version) for entry in page] == self.model.log
        assert [entry.position for entry in page] == list(range(1, len(page) + 1))
        assert self.store.head(TENANT).position == len(self.model.log)
        for stream, version in self.model.versions.items():
            recorded = await self.store.read_stream(TENANT, stream)
            assert [entry.version for entry in recorded] == list(range(1, version + 1))
        for value in ("N1", "N2", "N3"):
            holder = await self.store.claim_holder(TENANT, "registration", value)
            assert holder == self.model.claims.get(value)
        assert self.store.verify_chain(TENANT).ok


class FileAgainstModel(StoreAgainstModel):
    def prepare(self) -> None:
        self.folder = tempfile.TemporaryDirectory()

    async def opened(self) -> SqliteEventStore:
        store = SqliteEventStore(Path(self.folder.name) / "log.sqlite")
        await store.open()
        return store

    def teardown(self) -> None:
        super().teardown()
        self.folder.cleanup()


class PostgresAgainstModel(StoreAgainstModel):
    schema: str
    database: Database

    def prepare(self) -> None:
        install(self.runner.get_loop())
        self.runner.run(empty(Database(need("postgresql"), schema=self.schema)))

    async def opened(self) -> PostgresEventStore:
        self.database = Database(need("postgresql"), schema=self.schema)
        await self.database.open()
        store = PostgresEventStore(self.database)
        await store.open()
        return store

    async def closed(self) -> None:
        await super().closed()
        await self.database.close()


TestFileAgainstModel = FileAgainstModel.TestCase
TestFileAgainstModel.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


class TestPostgresAgainstModel(PostgresAgainstModel.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(max_examples=8, stateful_step_count=12, deadline=None)

    @pytest.fixture(autouse=True)
    def _in_the_schema(self, postgres_schema: str) -> None:
        PostgresAgainstModel.schema = postgres_schema

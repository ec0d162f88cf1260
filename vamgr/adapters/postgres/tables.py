"""vamgr's own tables in PostgreSQL: the log, what lies beside it, and the books of the read tables.

Every table with a column ``tenant`` is under row-level security that its owner is subject to as well (`protected`).
Text is compared byte by byte (``COLLATE "C"``), as SQLite does it: moments sort like time, and indexes are quick.
"""

from __future__ import annotations

from collections.abc import Sequence

from vamgr.adapters.postgres.connections import Purpose

_TENANT = "(SELECT current_setting('app.tenant', true))"
_PURPOSE = "(SELECT current_setting('app.purpose', true))"


def protected(
    table: str, *, reads: Sequence[Purpose] = (), writes: Sequence[Purpose] = (), name: str | None = None
) -> tuple[str, ...]:
    """Statements that put a table (quoted where it needs to be) under row-level security.

    A connection that is bound to a tenant sees and changes that tenant's rows. ``reads`` and ``writes``: for which
    purposes of the platform the rows of all tenants are seen, or changed as well. ``name`` starts the policies' names.
    """
    name = name or table
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY {name}_of_tenant ON {table} USING (tenant = {_TENANT})",
    ]
    if reads:
        statements.append(f"CREATE POLICY {name}_read ON {table} FOR SELECT USING ({_PURPOSE} IN ({_list(reads)}))")
    if writes:
        statements.append(f"CREATE POLICY {name}_write ON {table} USING ({_PURPOSE} IN ({_list(writes)}))")
    return tuple(statements)


def _list(purposes: Sequence[Purpose]) -> str:
    return ", ".join(f"'{purpose}'" for purpose in purposes)


def past_schema(schema: str) -> str:
    """Beside which schema the tables of the past are in which."""
    return f"{schema}_past"


_OFTEN = "fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000"
"""For rows that are overwritten all the time: room for their next versions on the same page."""

# One entry per version of the schema, never edited once released: a database at version n runs the entries after n.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE tenants (
            tenant text COLLATE "C" PRIMARY KEY CHECK (tenant <> ''), slug text COLLATE "C" NOT NULL UNIQUE,
            created_at text COLLATE "C" NOT NULL
        )""",
        *protected("tenants", reads=("relay", "projections", "sessions", "metrics"), writes=("tenants",)),
        # `turn` counts the commits of a log. Whoever moves the head from the turn that he looked at wins; so nothing
        # that was looked up under a turn has changed in between, also what is no event.
        f"""CREATE TABLE heads (
            tenant text COLLATE "C" PRIMARY KEY, position bigint NOT NULL, hash bytea NOT NULL, turn bigint NOT NULL
        ) WITH ({_OFTEN})""",
        *protected("heads", reads=("relay", "projections", "metrics"), writes=("tenants",)),
        """CREATE TABLE events (
            tenant text COLLATE "C" NOT NULL, position bigint NOT NULL, stream text COLLATE "C" NOT NULL,
            version bigint NOT NULL, id text COLLATE "C" NOT NULL, type text COLLATE "C" NOT NULL,
            schema integer NOT NULL, data bytea NOT NULL, meta bytea NOT NULL,
            recorded_at text COLLATE "C" NOT NULL, hash bytea NOT NULL,
            PRIMARY KEY (tenant, position), UNIQUE (tenant, stream, version)
        )""",
        *protected("events", reads=("relay", "projections")),
        """CREATE TABLE claims (
            tenant text COLLATE "C" NOT NULL, scope text COLLATE "C" NOT NULL, value text COLLATE "C" NOT NULL,
            holder text COLLATE "C" NOT NULL, PRIMARY KEY (tenant, scope, value)
        )""",
        *protected("claims"),
        """CREATE TABLE commands (
            tenant text COLLATE "C" NOT NULL, command_id text COLLATE "C" NOT NULL, fingerprint text NOT NULL,
            answer text NOT NULL, position bigint NOT NULL, PRIMARY KEY (tenant, command_id)
        )""",
        *protected("commands"),
        f"""CREATE TABLE numbers (
            tenant text COLLATE "C" NOT NULL, scope text COLLATE "C" NOT NULL, last bigint NOT NULL,
            PRIMARY KEY (tenant, scope)
        ) WITH ({_OFTEN})""",
        *protected("numbers"),
        # A key of zeros is erased. No purpose of the platform reads keys.
        """CREATE TABLE person_keys (
            tenant text COLLATE "C" NOT NULL, person text COLLATE "C" NOT NULL, key bytea NOT NULL,
            created_at text COLLATE "C" NOT NULL, PRIMARY KEY (tenant, person)
        ) WITH (fillfactor = 80)""",
        *protected("person_keys"),
        f"""CREATE TABLE policy_state (
            policy text COLLATE "C" NOT NULL, tenant text COLLATE "C" NOT NULL, position bigint NOT NULL,
            status text NOT NULL, error text, at text COLLATE "C" NOT NULL, PRIMARY KEY (tenant, policy)
        ) WITH ({_OFTEN})""",
        *protected("policy_state", reads=("projections", "metrics")),
        """CREATE TABLE sessions (
            id_hash text COLLATE "C" PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, tenant text COLLATE "C" NOT NULL,
            user_id text COLLATE "C" NOT NULL, created_at text COLLATE "C" NOT NULL,
            last_seen_at text COLLATE "C" NOT NULL, expires_at text COLLATE "C" NOT NULL, user_agent text, address text
        )""",
        "CREATE INDEX sessions_by_user ON sessions (tenant, user_id)",
        "CREATE INDEX sessions_by_expiry ON sessions (expires_at)",
        *protected("sessions", writes=("sessions",)),
        # How far the relay has published each log.
        f"""CREATE TABLE published (
            tenant text COLLATE "C" PRIMARY KEY, position bigint NOT NULL
        ) WITH ({_OFTEN})""",
        *protected("published", reads=("metrics",), writes=("relay",)),
        # What kinds of event there are in any log, so that an older program knows at once that it would not understand
        # all of it. Nothing of a tenant's.
        'CREATE TABLE event_types (type text COLLATE "C", schema integer, PRIMARY KEY (type, schema))',
        # Books of the read tables: `tables` holds the declared names, one a line; `shape` is a digest of their columns
        # and indexes.
        """CREATE TABLE projection_generations (
            projection text COLLATE "C" NOT NULL, generation bigint NOT NULL, version bigint NOT NULL,
            status text NOT NULL, shape text NOT NULL, tables text NOT NULL, PRIMARY KEY (projection, generation)
        )""",
        f"""CREATE TABLE projection_state (
            projection text COLLATE "C" NOT NULL, generation bigint NOT NULL, tenant text COLLATE "C" NOT NULL,
            position bigint NOT NULL, status text NOT NULL, error text, failed_position bigint,
            at text COLLATE "C", PRIMARY KEY (tenant, projection, generation)
        ) WITH ({_OFTEN})""",
        *protected("projection_state", reads=("metrics",), writes=("projections",)),
    ),
    (
        # A copy of each log's head beside what is published of it, kept by the append itself: see `outbox`.
        "ALTER TABLE published ADD COLUMN head bigint NOT NULL DEFAULT 0",
        "CREATE INDEX published_behind ON published (tenant) WHERE position < head",
        *protected("published", writes=("tenants",), name="published_head")[3:],
        """CREATE FUNCTION published_follows() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                DELETE FROM published WHERE tenant = OLD.tenant;
            ELSE
                INSERT INTO published AS p (tenant, position, head) VALUES (NEW.tenant, 0, NEW.position)
                ON CONFLICT (tenant) DO UPDATE SET head = excluded.head, position = least(p.position, excluded.head);
            END IF;
            RETURN NULL;
        END $$""",
        """CREATE TRIGGER published_follows AFTER INSERT OR DELETE ON heads
            FOR EACH ROW EXECUTE FUNCTION published_follows()""",
        """CREATE TRIGGER published_follows_position AFTER UPDATE ON heads
            FOR EACH ROW WHEN (NEW.position <> OLD.position) EXECUTE FUNCTION published_follows()""",
        "SELECT set_config('app.purpose', 'relay', true)",
        """INSERT INTO published AS p (tenant, position, head) SELECT tenant, 0, position FROM heads
            ON CONFLICT (tenant) DO UPDATE SET head = excluded.head""",
        "SELECT set_config('app.purpose', '', true)",
    ),
    (
        # Pictures and recorded tracks: see `uploads`. Packed already, so the server need not try to.
        """CREATE TABLE uploads (
            tenant text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, content bytea NOT NULL,
            PRIMARY KEY (tenant, name)
        )""",
        "ALTER TABLE uploads ALTER COLUMN content SET STORAGE EXTERNAL",
        *protected("uploads", reads=("metrics",)),
    ),
    (
        # What belongs to the installation and to no airline, such as what tokens are signed with. In no export.
        "CREATE TABLE secrets (name text PRIMARY KEY, value bytea NOT NULL)",
        "ALTER TABLE secrets ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE secrets FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY secrets_of_sessions ON secrets USING ({_PURPOSE} = 'sessions')",
        # What each airline takes, as it was measured last; `position`: up to which event.
        f"""CREATE TABLE usage (
            tenant text COLLATE "C" PRIMARY KEY, position bigint NOT NULL, event_bytes bigint NOT NULL,
            upload_bytes bigint NOT NULL, pilots bigint NOT NULL, at text COLLATE "C" NOT NULL
        ) WITH ({_OFTEN})""",
        *protected("usage", reads=("hosting",)),
        f"CREATE POLICY heads_hosting ON heads FOR SELECT USING ({_PURPOSE} = 'hosting')",
        f"CREATE POLICY events_hosting ON events FOR SELECT USING ({_PURPOSE} = 'hosting')",
    ),
    (
        # What each airline signs digests of its history with. No purpose of the platform reads them.
        'CREATE TABLE signing_keys (tenant text COLLATE "C" PRIMARY KEY, key bytea NOT NULL)',
        *protected("signing_keys"),
    ),
    (
        # What one process asks of another one: see `errands`.
        """CREATE TABLE errands (
            id text COLLATE "C" PRIMARY KEY, tenant text COLLATE "C" NOT NULL, kind text NOT NULL, name text NOT NULL,
            asked_at text COLLATE "C" NOT NULL, outcome text, error text
        )""",
        "CREATE INDEX errands_waiting ON errands (id) WHERE outcome IS NULL",
        *protected("errands", writes=("projections",)),
    ),
    (
        # One tenant's group as part of a transaction with those of others: see `together`. Binds itself to the tenant.
        # Waits for nobody: a head that somebody else is moving is not moved, and neither is one whose rows are refused.
        """CREATE FUNCTION append_group(
            whose text, seen bigint, goes_to bigint, chain bytea, positions bigint[], streams text[], versions bigint[],
            ids text[], types text[], schemas int[], datas bytea[], metas bytea[], times text[], hashes bytea[],
            command_ids text[], fingerprints text[], answers text[], ends bigint[]
        ) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM set_config('app.tenant', whose, true);
            PERFORM 1 FROM heads WHERE tenant = whose AND turn = seen FOR UPDATE SKIP LOCKED;
            IF NOT FOUND THEN
                RETURN false;
            END IF;
            UPDATE heads SET position = goes_to, hash = chain, turn = turn + 1 WHERE tenant = whose;
            INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
                SELECT whose, e.* FROM unnest(positions, streams, versions, ids, types, schemas, datas, metas, times,
                    hashes) AS e;
            INSERT INTO commands (tenant, command_id, fingerprint, answer, position)
                SELECT whose, d.* FROM unnest(command_ids, fingerprints, answers, ends) AS d;
            RETURN true;
        EXCEPTION WHEN unique_violation THEN
            RETURN false;
        END $$""",
    ),
    # Another number whenever a tenant's rows were made anew at the position where they stood: see `remaking`.
    ("ALTER TABLE projection_state ADD COLUMN edition bigint NOT NULL DEFAULT 0",),
    (
        # Files that are being imported, for whichever process is asked: see `shelf`. In no export.
        """CREATE TABLE import_jobs (
            tenant text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, state text NOT NULL, about bytea NOT NULL,
            rows bytea, seen_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)
        )""",
        "ALTER TABLE import_jobs ALTER COLUMN rows SET STORAGE EXTERNAL",
        *protected("import_jobs"),
    ),
    (
        # How timed jobs ended, for whichever process is asked: see `job_runs`. Those that went well take no row.
        """CREATE TABLE job_rounds (
            job text COLLATE "C" PRIMARY KEY, every_seconds double precision NOT NULL,
            began_at text COLLATE "C" NOT NULL
        )""",
        """CREATE TABLE job_failures (
            tenant text COLLATE "C" NOT NULL, job text COLLATE "C" NOT NULL, error text NOT NULL,
            PRIMARY KEY (tenant, job)
        )""",
        *protected("job_failures", writes=("projections",)),
    ),
    (
        # The rows that an import could not take: any process is asked for them. In no export.
        """CREATE TABLE import_failures (
            tenant text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, content bytea NOT NULL,
            kept_at timestamptz NOT NULL, PRIMARY KEY (tenant, id)
        )""",
        *protected("import_failures"),
    ),
)
SCHEMA_VERSION = len(MIGRATIONS)

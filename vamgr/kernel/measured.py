"""Every figure that vamgr measures, in one place: docs/metrics.md has a row for each, and when to worry.

How they are used is said in `vamgr.kernel.measures`. A figure without a series (of a role that does not run here) is
not in the exposition.
"""

from __future__ import annotations

from vamgr.kernel.measures import registry

# the process

BUILD = registry.info("vamgr_build_info", "Which program this is.", ("version", "python"))
CPU_SECONDS = registry.counter("process_cpu_seconds", "Processor time of the process.", unit="seconds")
RESIDENT_BYTES = registry.gauge("process_resident_memory_bytes", "Memory that is in use.", unit="bytes")
VIRTUAL_BYTES = registry.gauge("process_virtual_memory_bytes", "Memory that is mapped.", unit="bytes")
START_TIME = registry.gauge("process_start_time_seconds", "When the process began, Unix time.", unit="seconds")
OPEN_FILES = registry.gauge("process_open_fds", "Open files and sockets.")
MAX_FILES = registry.gauge("process_max_fds", "How many may be open.")

# the web

HTTP_REQUESTS = registry.counter("vamgr_http_requests", "Requests that were answered.", ("method", "route", "status"))
HTTP_SECONDS = registry.histogram(
    "vamgr_http_request_duration_seconds", "How long answers took, live updates left out.", ("method", "route")
)
STREAM_CLIENTS = registry.gauge("vamgr_stream_clients", "Open streams of live updates.")
SIGN_INS_LIMITED = registry.counter("vamgr_sign_ins_limited", "Tries to sign in that were turned away.")
NOT_READY = registry.gauge("vamgr_not_ready", "1 while this check of /readyz says no.", ("role", "check"))

# commands and the log

COMMANDS = registry.counter("vamgr_commands", "Commands by how they ended.", ("outcome",))
APPEND_SECONDS = registry.histogram("vamgr_append_duration_seconds", "From an append's request to its durable commit.")
APPENDED_EVENTS = registry.counter("vamgr_appended_events", "Events that this process appended.", unit="events")
TENANT_APPENDED_EVENTS = registry.counter(
    "vamgr_tenant_appended_events", "The same by tenant, where the settings ask for it.", ("tenant",), unit="events"
)
LOG_EVENTS = registry.counter("vamgr_log_events", "Events in the logs that this process follows.", unit="events")

# what follows the log; of many tenants, the one that is furthest behind

PROJECTION_LAG = registry.gauge(
    "vamgr_projection_lag_events", "Events that the tables which answer lack.", ("projection",), unit="events"
)
PROJECTION_BUILDING = registry.gauge(
    "vamgr_projection_building_events", "Events that the tables built beside lack.", ("projection",), unit="events"
)
PROJECTIONS_PARKED = registry.gauge(
    "vamgr_projections_parked", "Tenants for which this projection has stopped at an event.", ("projection",)
)
PROJECTED_EVENTS = registry.counter("vamgr_projected_events", "Events that were applied.", unit="events")
PROJECT_SECONDS = registry.histogram(
    "vamgr_projection_duration_seconds", "One page of events of one tenant into its tables."
)
POLICY_LAG = registry.gauge(
    "vamgr_policy_lag_events", "Events that a policy has not looked at.", ("policy",), unit="events"
)
POLICIES_PARKED = registry.gauge(
    "vamgr_policies_parked", "Tenants for which this policy has stopped at an event.", ("policy",)
)
# Not `job`: that label is Prometheus' own name for what it asks, and ours would be put aside as `exported_job`.
JOB_LAST_RUN = registry.gauge(
    "vamgr_jobs_last_run_timestamp_seconds", "When this job last ended, Unix time.", ("task",), unit="seconds"
)
JOB_RUNS = registry.counter("vamgr_job_runs", "Runs of a job for a tenant by how they ended.", ("task", "outcome"))

# between processes

RELAY_LAG = registry.gauge("vamgr_relay_lag_events", "Events that are not published yet.", unit="events")
RELAY_PUBLISHED = registry.counter(
    "vamgr_relay_published_events", "Events that the broker has confirmed.", unit="events"
)
RELAY_SECONDS = registry.histogram("vamgr_relay_confirm_duration_seconds", "From publishing to the confirm.")
PARTITION_LAG = registry.gauge(
    "vamgr_partition_lag_messages", "Messages that wait in a partition.", ("consumer", "partition"), unit="messages"
)
DEAD_MESSAGES = registry.counter("vamgr_dead_messages", "Messages that were put aside.", ("consumer",), unit="messages")
SIGNALS = registry.counter("vamgr_signals", "Signals between processes.", ("kind", "way"))
POOL_CONNECTIONS = registry.gauge("vamgr_db_pool_connections", "Connections to the database.", ("state",))

# traces

SPANS_SENT = registry.counter("vamgr_spans_sent", "Spans that the collector has taken.")
SPANS_DROPPED = registry.counter("vamgr_spans_dropped", "Spans that were thrown away.", ("reason",))

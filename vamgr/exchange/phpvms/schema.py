"""What is known of phpVMS 7's database: its tables, the codes in its columns, and what becomes of what."""

from __future__ import annotations

from typing import Final

REQUIRED: Final = ("users", "airlines", "pireps", "subfleets", "aircraft")

IMPORTED: Final = (
    "airlines",
    "airports",
    "ranks",
    "subfleets",
    "subfleet_fare",
    "subfleet_rank",
    "fares",
    "aircraft",
    "users",
    "role_user",
    "flights",
    "flight_fare",
    "flight_subfleet",
    "flight_field_values",
    "pireps",
    "pirep_comments",
    "pirep_fares",
    "pirep_field_values",
    "acars",
    "journals",
    "journal_transactions",
    "expenses",
    "awards",
    "user_awards",
    "settings",
)
"""Tables whose rows come along."""

HELPING: Final = ("roles", "pirep_fields", "flight_fields", "migrations")
"""Tables that only explain others."""

KNOWN: Final = frozenset(IMPORTED) | frozenset(HELPING)

INDEXES: Final = (
    ("pireps", "id"),
    ("pireps", "user_id"),
    ("pirep_comments", "pirep_id"),
    ("pirep_fares", "pirep_id"),
    ("pirep_field_values", "pirep_id"),
    ("acars", "pirep_id"),
    ("journal_transactions", "ref_model_id"),
    ("journal_transactions", "ref_class_id"),
    ("journal_transactions", "id"),
    ("flights", "id"),
    ("flight_fare", "flight_id"),
    ("flight_subfleet", "flight_id"),
    ("flight_field_values", "flight_id"),
)

WHY_NOT: Final = {
    "activity_log": "The site's own log of changes; vamgr keeps its own history.",
    "bids": "Flights that were booked and not flown yet: pilots book them anew.",
    "cache": "Nothing of lasting worth.",
    "cache_locks": "Nothing of lasting worth.",
    "events": "phpVMS kept them without any use.",
    "failed_jobs": "Work of the old server.",
    "files": "vamgr has no place for downloads yet.",
    "invites": "Invitations of the old site; invite people anew.",
    "jobs": "Work of the old server.",
    "kvp": "Notes of modules to themselves.",
    "ledgers": "phpVMS does not use them.",
    "migrations_data": "The old program's own book-keeping.",
    "modules": "Modules of the old program.",
    "navdata": "vamgr has airports and routes of its own.",
    "news": "vamgr has no place for news yet.",
    "notifications": "Messages of the old site.",
    "pages": "vamgr has no place for pages yet.",
    "password_resets": "Requests of the old site.",
    "permission_role": "vamgr's own abilities take their place: see the roles of the accounts.",
    "permission_user": "vamgr's own abilities take their place: see the roles of the accounts.",
    "permissions": "vamgr's own abilities take their place.",
    "sessions": "Everybody signs in anew.",
    "simbrief": "SimBrief's flight plans; make them anew.",
    "simbrief_aircraft": "SimBrief's own data.",
    "simbrief_airframes": "SimBrief's own data.",
    "simbrief_layouts": "SimBrief's own data.",
    "stats": "Figures that vamgr works out by itself.",
    "typerating_subfleet": "vamgr has no type ratings yet: ranks say who may fly what.",
    "typerating_user": "vamgr has no type ratings yet: ranks say who may fly what.",
    "typeratings": "vamgr has no type ratings yet: ranks say who may fly what.",
    "user_field_values": "vamgr has no place for further fields of people yet.",
    "user_fields": "vamgr has no place for further fields of people yet.",
    "user_oauth_tokens": "Keys to other services; connect them anew.",
}
"""phpVMS's own tables that do not come along, and why."""
MODULE: Final = "A module's own table."

_TIMES: Final = "created_at updated_at deleted_at"
USED: Final = {
    table: frozenset(f"{columns} {_TIMES}".split())
    for table, columns in {
        "airlines": "id icao iata name callsign country active total_flights total_time",
        "airports": "id icao hub notes ground_handling_cost fuel_100ll_cost fuel_jeta_cost fuel_mogas_cost",
        "ranks": "id name hours acars_base_pay_rate manual_base_pay_rate auto_approve_acars auto_approve_manual"
        " auto_promote",
        "subfleets": "id airline_id hub_id type simbrief_type name cost_block_hour fuel_type"
        " ground_handling_multiplier cargo_capacity fuel_capacity",
        "fares": "id code name price cost capacity type active",
        "aircraft": "id subfleet_id icao airport_id hub_id name registration flight_time status",
        "users": "id pilot_id name email password airline_id rank_id home_airport_id curr_airport_id last_pirep_id"
        " flights flight_time transfer_time state",
        "flights": "id airline_id flight_number callsign route_code route_leg dpt_airport_id arr_airport_id"
        " alt_airport_id dpt_time arr_time level distance flight_time flight_type load_factor route pilot_pay notes"
        " days start_date end_date active user_id owner_type",
        "pireps": "id user_id airline_id aircraft_id flight_id flight_number route_code route_leg flight_type"
        " dpt_airport_id arr_airport_id alt_airport_id level distance planned_distance flight_time"
        " planned_flight_time zfw block_fuel fuel_used landing_rate score route notes source source_name state"
        " submitted_at block_off_time block_on_time",
        "awards": "id name title",
    }.items()
}
"""The columns that come along, of the tables that have others as well."""

WHY_NOT_COLUMNS: Final = {
    "airlines.logo": "phpVMS keeps an address; upload the picture anew.",
    "aircraft.fuel_onboard": "What the last flight left in the tanks is what counts.",
    "aircraft.landing_time": "The last report says it.",
    "aircraft.state": "vamgr works it out from what happens.",
    "flights.has_bid": "Bookings do not come along.",
    "flights.visible": "vamgr works it out from days and dates.",
    "fares.notes": "vamgr has no notes on fares.",
    "pireps.status": "The phase of a flight that is over.",
    "ranks.image_url": "vamgr has no pictures of ranks.",
    "subfleets.cost_delay_minute": "phpVMS stores it and never charges it.",
    "users.api_key": "Keys are made anew.",
    "users.last_ip": "Addresses of visitors are not kept.",
    "users.lastlogin_at": "vamgr knows the sign-ins that it has seen.",
    "users.remember_token": "Everybody signs in anew.",
    **{
        f"airports.{column}": "vamgr's own airports say it."
        for column in ("iata", "name", "location", "region", "country", "timezone", "lat", "lon", "elevation")
    },
}
COLUMN: Final = "vamgr has no place for it."

PIREP_STATES: Final = {
    0: "in progress",
    1: "pending",
    2: "accepted",
    3: "cancelled",
    4: "deleted",
    5: "draft",
    6: "rejected",
    7: "paused",
}
IN_PROGRESS, PENDING, ACCEPTED, CANCELLED, DELETED, DRAFT, REJECTED, PAUSED = range(8)
USER_PENDING, USER_ACTIVE, USER_REJECTED, USER_ON_LEAVE, USER_SUSPENDED, USER_DELETED = range(6)
FUEL_KINDS: Final = {0: "avgas", 1: "jet_a", 2: "mogas"}
AIRCRAFT_GONE: Final = {"R": "It was retired.", "C": "It was scrapped.", "W": "It was written off."}
EXPENSE_KINDS: Final = {"F": "per_flight", "D": "daily", "M": "monthly"}
LB_KG: Final = 0.45359237

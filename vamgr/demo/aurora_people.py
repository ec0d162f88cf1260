"""The people of Aurora Nordic and their habits. Invented, every one."""

from __future__ import annotations

from typing import Final

from vamgr.demo.plan import EVENINGS, MORNINGS, WEEKENDS, WORKING_DAYS, Person

OWNER: Final = Person(
    "Ingrid Solheim", "owner@aurora.example", "owner", "ENGM", ("A320", "E190"), 1.3,
    landing_fpm=-170, landing_spread_fpm=55, acars=False,
)  # fmt: skip
STAFF: Final = Person("Marte Lindqvist", "staff@aurora.example", "staff")

PILOTS: Final = (
    # The captain who was there from the first day.
    Person(
        "Jonas Berg", "pilot@aurora.example", "pilot", "ENGM", ("A320",), 2.3, hours=MORNINGS,
        landing_fpm=-150, landing_spread_fpm=45, lapses=(("long hold", 0.01),), transfer_hours=345,
    ),
    # Two short trips a day, on weekdays, all from Bergen.
    Person(
        "Sofia Lund", "sofia@aurora.example", "pilot", "ENBR", ("AT76", "DH8D"), 1.5, pairs=2, weekdays=WORKING_DAYS,
        landing_fpm=-190, transfer_hours=120,
    ),
    # Lands hard, and knows it.
    Person(
        "Erik Haugen", "erik@aurora.example", "pilot", "ENGM", ("E190",), 1.8, hours=EVENINGS,
        landing_fpm=-340, landing_spread_fpm=105, transfer_hours=40, acars=False,
        lapses=(("firm landing", 0.09), ("hard landing", 0.05)),
    ),
    # The fjords and nothing else.
    Person(
        "Aino Virtanen", "aino@aurora.example", "pilot", "ENBR", ("C208",), 1.2, pairs=2,
        landing_fpm=-210, landing_spread_fpm=80, lapses=(("long hold", 0.015),),
    ),
    Person(
        "Lars Nygård", "lars@aurora.example", "pilot", "ENGM", ("AT76", "DH8D"), 1.6, weekdays=WEEKENDS,
        landing_fpm=-270, landing_spread_fpm=110, joins=0.06, lapses=(("firm landing", 0.06), ("hard landing", 0.02)),
    ),
    Person(
        "Katrine Moe", "katrine@aurora.example", "pilot", "ENGM", ("A320", "E190"), 1.4, weekdays=WEEKENDS,
        landing_fpm=-165, landing_spread_fpm=50, transfer_hours=60,
    ),
    Person(
        "Henrik Dahl", "henrik@aurora.example", "pilot", "ENBR", ("AT76",), 1.4, hours=EVENINGS,
        landing_fpm=-205, landing_spread_fpm=65, joins=0.03,
    ),
    # Flew every other day for a year, and was not seen since.
    Person(
        "Tobias Krogh", "tobias@aurora.example", "pilot", "ENGM", ("E190", "A320"), 2.4,
        landing_fpm=-185, landing_spread_fpm=60, transfer_hours=20, quiet_from=0.62,
    ),
    Person(
        "Elin Sandvik", "elin@aurora.example", "pilot", "ENGM", ("E190",), 1.2, weekdays=WORKING_DAYS, hours=EVENINGS,
        landing_fpm=-175, landing_spread_fpm=50, joins=0.1,
    ),
    Person(
        "Mikkel Juhl", "mikkel@aurora.example", "pilot", "ENGM", ("A320",), 1.1, weekdays=WEEKENDS, hours=MORNINGS,
        landing_fpm=-220, landing_spread_fpm=90, joins=0.15, lapses=(("long hold", 0.02),), acars=False,
    ),
    Person(
        "Saga Holmström", "saga@aurora.example", "pilot", "ENBR", ("C208", "AT76"), 1.1, pairs=2, weekdays=WEEKENDS,
        landing_fpm=-200, landing_spread_fpm=70, joins=0.2,
    ),
    Person(
        "Petter Aas", "petter@aurora.example", "pilot", "ENGM", ("AT76",), 1.0, hours=EVENINGS,
        landing_fpm=-240, landing_spread_fpm=85, joins=0.26, lapses=(("firm landing", 0.025),),
    ),
    Person(
        "Nora Eide", "nora@aurora.example", "pilot", "ENGM", ("A320", "E190"), 1.3,
        landing_fpm=-160, landing_spread_fpm=45, joins=0.33, transfer_hours=210,
    ),
    Person(
        "Olli Mäkelä", "olli@aurora.example", "pilot", "ENGM", ("E190",), 1.0, weekdays=WORKING_DAYS, hours=MORNINGS,
        landing_fpm=-195, landing_spread_fpm=60, joins=0.4,
    ),
    Person(
        "Freja Thomsen", "freja@aurora.example", "pilot", "ENBR", ("AT76",), 1.3, weekdays=WEEKENDS,
        landing_fpm=-185, landing_spread_fpm=55, joins=0.48,
    ),
    Person(
        "Sindre Vik", "sindre@aurora.example", "pilot", "ENGM", ("AT76", "E190"), 0.9, hours=EVENINGS,
        landing_fpm=-255, landing_spread_fpm=95, joins=0.57, acars=False, lapses=(("hard landing", 0.025),),
    ),
    Person(
        "Astrid Berglund", "astrid@aurora.example", "pilot", "ENGM", ("A320",), 1.2,
        landing_fpm=-170, landing_spread_fpm=50, joins=0.66,
    ),
    Person(
        "Jens Okkels", "jens@aurora.example", "pilot", "ENBR", ("C208",), 0.9, pairs=2, weekdays=WEEKENDS,
        landing_fpm=-230, landing_spread_fpm=80, joins=0.77,
    ),
    # The newest one.
    Person(
        "Maja Lindgren", "maja@aurora.example", "pilot", "ENGM", ("E190",), 1.6,
        landing_fpm=-260, landing_spread_fpm=90, joins=0.91, lapses=(("firm landing", 0.04),),
    ),
)  # fmt: skip

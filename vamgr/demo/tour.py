"""The first tour: six things to try. The frontend carries the anchors as ``data-tour``."""

from __future__ import annotations

from typing import Final

from vamgr.overview.demo import TourStep

TOUR: Final = (
    TourStep(
        id="live",
        title="Watch your flights",
        text="These aircraft are in the air right now and move while you look. Choose one to see who flies it.",
        path="/",
        anchor="live-map",
    ),
    TourStep(
        id="review",
        title="Decide on a report",
        text="Hard landings wait for somebody to look at them. Read what the rules found, then accept or reject one.",
        path="/review",
        anchor="review-queue",
    ),
    TourStep(
        id="fly",
        title="Book a flight",
        text="What you can fly from where you are, with which aircraft, and why not with the others. Book one.",
        path="/fly",
        anchor="fly-board",
    ),
    TourStep(
        id="fleet",
        title="Look after the fleet",
        text="One aircraft's work was to be over by now. End its maintenance, and it can be booked again.",
        path="/fleet",
        anchor="fleet-maintenance",
    ),
    TourStep(
        id="money",
        title="Follow the money",
        text="Summer pays for winter. See where it comes from, down to the formula of a single fare.",
        path="/finance",
        anchor="finance-chart",
    ),
    TourStep(
        id="time",
        title="Travel back in time",
        text="See the whole airline as it was on any day since it was founded: fleet, people, money, map.",
        path="/history",
        anchor="time-machine",
    ),
)
SAYS: Final = {
    "owner": "Sees and may do everything, and flies too.",
    "staff": "Runs the office: reports, fleet, network, money.",
    "pilot": "Books, flies and reports; sees the own ledger.",
}

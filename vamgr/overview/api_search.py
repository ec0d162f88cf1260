"""The palette's search: anything with a name or a code, the best first."""

from __future__ import annotations

from pydantic import Field

from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.overview.area import api


class SearchQuery(Body):
    q: str = Field(min_length=1, max_length=100)
    limit: int = Field(20, ge=1, le=30)


class Found(Model):
    """``kind`` is the REST collection that holds ``id``; ``score`` 0 to 1."""

    kind: str
    id: str
    label: str
    detail: str
    score: float


class SearchAnswer(Model):
    items: list[Found]


@api.get("/search", ability="pilot.read", query=SearchQuery, answer=SearchAnswer)
def search(call: Call) -> SearchAnswer:
    """Find airlines, airports, routes, aircraft, pilots and flights by name or code."""
    text = call.query.q.strip()
    hits = [
        hit
        for area in call.services.areas
        for find in area.searches
        for hit in find(call, text, call.query.limit)
        if hit.weight > 0
    ]
    hits.sort(key=lambda hit: (-hit.weight, hit.kind, hit.label))
    return SearchAnswer(
        items=[
            Found(kind=hit.kind, id=hit.id, label=hit.label, detail=hit.detail, score=round(hit.weight, 3))
            for hit in hits[: call.query.limit]
        ]
    )

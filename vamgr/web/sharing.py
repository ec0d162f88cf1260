"""What search engines and shared links read: the head of a public page, a summary without JavaScript, robots, sitemap.

Everything that people wrote is escaped here, and nowhere else is it put into HTML.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.read import Reader
from vamgr.kernel.tenants import PLATFORM
from vamgr.public.shown import shown_airline, shown_airlines
from vamgr.web.requests import Scope, header
from vamgr.web.responses import Answer
from vamgr.web.system import System
from vamgr.web.tenancy import root_of

if TYPE_CHECKING:
    from vamgr.public.answers import PublicCard

_FLIGHT = re.compile(r"/f/([A-Za-z0-9_-]{8,128})/?\Z")
_AIRLINE = re.compile(r"/va/([A-Za-z0-9]{1,8})/?\Z")
_FILES = {"/robots.txt", "/sitemap.xml"}
_MOST_KEPT = 200
_LONGEST_DESCRIPTION = 200
_XML = "application/xml; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"
_XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_OPEN = 2000  # search engines read no more than 500 KiB of the file


@dataclass(frozen=True, slots=True)
class Head:
    """A page as others see it before it runs. ``lines``: the summary, as sentences and as links (text, path)."""

    title: str
    description: str
    path: str
    image: str | None = None
    kind: str = "website"
    data: dict[str, Any] | None = None
    lines: Sequence[str | tuple[str, str]] = field(default_factory=tuple)
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """What is put into the application's page. ``tag`` sets it apart; ``status``: 404 for a page that is not there."""

    status: int
    tag: str
    head: str = ""
    summary: str = ""

    def into(self, page: str) -> str:
        if not self.head:
            return page
        page = re.sub(r"\s*<meta name=\"description\"[^>]*>", "", page, count=1)
        page = re.sub(r"<title>.*?</title>", lambda _: self.head, page, count=1, flags=re.DOTALL)
        return re.sub(r"<noscript>", lambda _: f"<noscript>{self.summary}", page, count=1)


_PLAIN = Told(200, "")
_NOTHING_HERE = Told(404, "")


class Sharing:
    """Heads by address, kept per revision of the read tables, so what was switched off is gone at once."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._kept: OrderedDict[tuple[str, str, str, str], Told] = OrderedDict()
        self._open: dict[
            str, tuple[str, bool]
        ] = {}  # of each hosted airline: whether it has a public page, at a revision

    def told(self, scope: Scope) -> Told:
        path: str = scope["path"]
        make, tenant = self._maker(path), scope["vamgr.tenant"]
        if make is None or tenant is None:
            return _PLAIN
        if scope.get("vamgr.leaving"):  # nobody is shown anything of it; its owner works in the application
            return _PLAIN if make is _front else _NOTHING_HERE
        origin = _origin(scope)
        key = (tenant, self._system.projector.revision(tenant), origin, path)
        known = self._kept.get(key)
        if known is None:
            try:
                reader = self._system.read_model.reader(tenant)
                with reader.snapshot():
                    head = make(reader)
                known = _PLAIN if head is None else _written(head, origin)
            except NotFound:
                known = _NOTHING_HERE
            except StoreUnavailable:
                # The application says what is the matter, and it can only do so when it is there.
                return _PLAIN
            self._kept[key] = known
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return known

    def is_about_somebody(self, scope: Scope) -> bool:
        """Whether `told` or `file` looks into areas that may not be loaded yet (`System.load_routes`)."""
        path, tenant = scope["path"], scope["vamgr.tenant"]
        if tenant is None or (self._maker(path) is None and path not in _FILES):
            return False
        try:
            return bool(shown_airlines(self._system.read_model.reader(tenant)))
        except StoreUnavailable:  # then nothing is told of anybody
            return False

    def file(self, scope: Scope) -> Answer | None:
        """The two files for search engines; None for any other address."""
        match scope["path"]:
            case "/robots.txt":
                return self._robots(scope)
            case "/sitemap.xml":
                return self._sitemap(scope)
        return None

    def _robots(self, scope: Scope) -> Answer:
        """Only what is public may be visited; where nothing is, nothing."""
        lines = ["User-agent: *"]
        if open_here := self._open_here(scope):
            allowed = [f"{root}{path}" for root in open_here for path in ("/$", "/va", "/f/", "/api/v1/public/")]
            lines += [f"Allow: {path}" for path in (*allowed, "/assets/", "/favicon.svg", "/theme.js")]
            lines += ["Disallow: /", "", *(" ".join(("Sitemap:", one)) for one in self._sitemaps(scope, open_here))]
        elif self._shown(scope):
            allowed = ["/$", "/va", "/f/", "/assets/", "/favicon.svg", "/theme.js", "/api/v1/public/"]
            lines += [f"Allow: {path}" for path in allowed]
            lines += ["Disallow: /", "", f"Sitemap: {_origin(scope)}/sitemap.xml"]
        else:
            lines.append("Disallow: /")
        return Answer(200, _TEXT, ("\n".join(lines) + "\n").encode(), [("cache-control", "no-cache")])

    def _sitemap(self, scope: Scope) -> Answer:
        if open_here := self._open_here(scope):
            listed = "".join(f"<sitemap><loc>{escape(one)}</loc></sitemap>" for one in self._sitemaps(scope, open_here))
            text = f'{_XML_HEAD}<sitemapindex xmlns="{_SITEMAPS}">{listed}</sitemapindex>\n'
            return Answer(200, _XML, text.encode(), [("cache-control", "no-cache")])
        cards = self._shown(scope)
        if not cards:
            return Answer(404, _TEXT, b"There is no public page here.\n", [("cache-control", "no-store")])
        paths = [] if len(cards) == 1 else ["/va"]
        places = "".join(
            f"<url><loc>{escape(_origin(scope) + path)}</loc></url>"
            for path in [*paths, *(_path(card) for card in cards)]
        )
        text = f'{_XML_HEAD}<urlset xmlns="{_SITEMAPS}">{places}</urlset>\n'
        return Answer(200, _XML, text.encode(), [("cache-control", "no-cache")])

    def _maker(self, path: str) -> Callable[[Reader], Head | None] | None:
        if path in {"/", ""}:
            return _front
        if path.rstrip("/") == "/va":
            return _directory
        if found := _AIRLINE.match(path):
            code = found[1]
            return lambda reader: _by_code(reader, code)
        if found := _FLIGHT.match(path):
            token = found[1]
            return lambda reader: _flight(reader, token)
        return None

    def _open_here(self, scope: Scope) -> list[str]:
        """At the front page of many: below which paths of this host airlines have a public page. One with a host name
        of its own has these files there."""
        if scope["vamgr.tenant"] is not None or self._system.tenants.only is not None:
            return []
        if self._system.settings.base_domain is not None:
            return []
        known = {one.id: one for one in self._system.tenants.all() if one.status == "active" and one.id != PLATFORM}
        self._open = {tenant: kept for tenant, kept in self._open.items() if tenant in known}
        found = sorted(f"/t/{one.slug}" for one in known.values() if one.host is None and self._is_open(one.id))
        return found[:_MOST_OPEN]

    @staticmethod
    def _sitemaps(scope: Scope, roots: Sequence[str]) -> list[str]:
        return [f"{_origin(scope)}{root}/sitemap.xml" for root in roots]

    def _is_open(self, tenant: str) -> bool:
        revision, kept = self._system.projector.revision(tenant), self._open.get(tenant)
        if kept is None or kept[0] != revision or not revision:
            reader = self._system.read_model.reader(tenant)
            with reader.snapshot():
                kept = self._open[tenant] = (revision, bool(shown_airlines(reader)))
        return kept[1]

    def _shown(self, scope: Scope) -> list[PublicCard]:
        if scope["vamgr.tenant"] is None or scope.get("vamgr.leaving"):
            return []
        reader = self._system.read_model.reader(scope["vamgr.tenant"])
        with reader.snapshot():
            return _cards(reader)


def _cards(reader: Reader) -> list[PublicCard]:
    every = shown_airlines(reader)
    if not every:
        return []
    from vamgr.public.queries import card_of

    return [card_of(reader, shown) for shown in every]


def _front(reader: Reader) -> Head | None:
    """Who is signed in works here, so without a public airline it is the application's own page."""
    cards = _cards(reader)
    if not cards:
        return None
    return _airline(cards[0]) if len(cards) == 1 else _listing(cards)


def _directory(reader: Reader) -> Head:
    cards = _cards(reader)
    if not cards:
        raise NotFound("There is no public page here.")
    return _listing(cards)


def _listing(cards: Sequence[PublicCard]) -> Head:
    names = ", ".join(card.name for card in cards)
    return Head(
        title="Virtual airlines",
        description=_short(f"{len(cards)} virtual airlines: {names}."),
        path="/va",
        image=f"/api/v1/public/airlines/{quote(cards[0].code)}/card.png",
        lines=[(card.name, _path(card)) for card in cards],
    )


def _airline(card: PublicCard) -> Head:
    counts = card.counts
    hubs = ", ".join(hub.city or hub.name for hub in card.hubs)
    figures = (
        f"{card.name} is a virtual airline with {counts.aircraft} aircraft, {counts.routes} routes and "
        f"{counts.pilots} pilots{f', based at {hubs}' if hubs else ''}."
    )
    image = f"/api/v1/public/airlines/{quote(card.code)}/card.png"
    return Head(
        title=f"{card.name} ({card.code}), virtual airline",
        description=_short(card.introduction or figures),
        path=_path(card),
        image=image,
        data={
            "@context": "https://schema.org",
            "@type": "Organization",
            "name": card.name,
            "alternateName": card.code,
            "description": _short(card.introduction or figures),
            "url": _path(card),
            "image": image,
            **({"logo": card.logo_url} if card.logo_url else {}),
        },
        lines=[*([card.introduction] if card.introduction else []), figures, ("Sign in", "/sign-in")],
    )


def _by_code(reader: Reader, code: str) -> Head:
    from vamgr.public.queries import card_of

    return _airline(card_of(reader, shown_airline(reader, code)))


def _flight(reader: Reader, token: str) -> Head:
    """A link is for whom it was given to: it is told to those who share it, and not indexed."""
    from vamgr.airline.queries import airline_by_id, settings_of
    from vamgr.flights.queries import flight_of_link
    from vamgr.world.refs import airport_ref

    row = flight_of_link(reader, token)
    airline = airline_by_id(reader, row["airline_id"]) if row is not None else None
    if row is None or airline is None:
        raise NotFound("There is no such flight, or its link was taken back.")
    departure, arrival = airport_ref(row["departure"]), airport_ref(row["arrival"])
    facts = []
    if row["block_minutes"] is not None:
        facts.append(f"{row['block_minutes'] // 60} h {row['block_minutes'] % 60:02} min")
    if row["distance_nmi"] is not None:
        facts.append(f"{round(row['distance_nmi'])} nmi")
    facts.append(f"{row['type_icao']} {row['registration']}")
    description = (
        f"{departure.city or departure.name} to {arrival.city or arrival.name}, {', '.join(facts)}. {airline['name']}."
    )
    shown = settings_of(reader, row["airline_id"]).public_enabled
    return Head(
        title=f"{row['ident']} {departure.icao}–{arrival.icao} · {airline['name']}",
        description=description,
        path=f"/f/{token}",
        image=f"/api/v1/public/airlines/{quote(airline['icao'])}/card.png" if shown else None,
        kind="article",
        lines=[description, *([(airline["name"], f"/va/{quote(airline['icao'])}")] if shown else [])],
        indexed=False,
    )


def _path(card: PublicCard) -> str:
    return f"/va/{quote(card.code)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_DESCRIPTION else f"{line[: _LONGEST_DESCRIPTION - 1].rstrip()}…"


def _origin(scope: Scope) -> str:
    """Where the airline is, as the caller wrote it; the gate let in names of ours only."""
    return f"{scope.get('scheme', 'http')}://{header(scope, b'host') or ''}{root_of(scope)}"


def _written(head: Head, origin: str) -> Told:
    address = f"{origin}{head.path}"
    named = [("description", head.description)]
    if not head.indexed:
        named.append(("robots", "noindex"))
    properties = [
        ("og:type", head.kind),
        ("og:title", head.title),
        ("og:description", head.description),
        ("og:url", address),
    ]
    if head.image is not None:
        properties += [("og:image", f"{origin}{head.image}"), ("og:image:width", "1200"), ("og:image:height", "630")]
        named.append(("twitter:card", "summary_large_image"))
    parts = [f"<title>{escape(head.title)}</title>", f'<link rel="canonical" href="{escape(address)}">']
    parts += [f'<meta name="{name}" content="{escape(text)}">' for name, text in named]
    parts += [f'<meta property="{name}" content="{escape(text)}">' for name, text in properties]
    if head.data is not None:
        whole = {
            key: f"{origin}{value}" if key in {"url", "image", "logo"} else value for key, value in head.data.items()
        }
        parts.append(f'<script type="application/ld+json">{_in_script(whole)}</script>')
    root = urlsplit(origin).path
    summary = f"<h1>{escape(head.title)}</h1>" + "".join(
        f"<p>{escape(line)}</p>"
        if isinstance(line, str)
        else f'<p><a href="{escape(root + line[1])}">{escape(line[0])}</a></p>'
        for line in head.lines
    )
    text = "\n    ".join(parts)
    tag = hashlib.sha256(f"{text}{summary}".encode()).hexdigest()[:16]
    return Told(200, tag, text, summary)


def _in_script(value: dict[str, Any]) -> str:
    """JSON that cannot end the element that it stands in, and no line of HTML."""
    text = json.dumps(value, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text

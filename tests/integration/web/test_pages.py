"""Everything outside the API: health, figures, documents, and the frontend's files."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from tests.integration.web.conftest import Site
from vamgr import __version__
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.measures import registry
from vamgr.kernel.projection_status import ProjectionLag
from vamgr.web.sharing import Told
from vamgr.web.static import Pages


def scope(path: str, **headers: str) -> dict[str, object]:
    return {
        "path": path,
        "method": "GET",
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    folder = tmp_path / "web_dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<html><head></head>the application</html>")
    (folder / "assets" / "index-BqX81zPw.js").write_text("export {};\n" * 500)
    (folder / "favicon.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return Pages(folder)


def test_files_have_their_types_and_tags(pages: Pages) -> None:
    script = pages.answer(scope("/assets/index-BqX81zPw.js"))
    headers = dict(script.headers)
    assert (script.status, script.content_type) == (200, "text/javascript; charset=utf-8")
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    again = pages.answer(scope("/assets/index-BqX81zPw.js", if_none_match=headers["etag"]))
    assert again.status == 304
    packed = pages.answer(scope("/assets/index-BqX81zPw.js", accept_encoding="gzip, br"))
    assert dict(packed.headers)["content-encoding"] == "gzip"
    assert len(packed.body) < len(script.body)
    icon = pages.answer(scope("/favicon.svg"))
    assert (icon.content_type, dict(icon.headers)["cache-control"]) == ("image/svg+xml", "no-cache")


def test_the_page_says_below_which_path_the_airline_is(pages: Pages) -> None:
    bodies = [bytes(pages.answer({**scope("/fleet"), "root_path": root}).body) for root in ("", "/t/a", "/t/b", "/t/a")]
    assert bodies[1] == bodies[3]
    assert len(set(bodies)) == 3
    assert b"vamgr-base" not in bodies[0]
    assert b'<meta name="vamgr-base" content="/t/a" />' in bodies[1]
    asked = {**scope("/fleet"), "root_path": '/t/"><script>'}
    assert b"<script>" not in pages.answer(asked).body


def test_the_page_says_where_no_airline_is_named(pages: Pages) -> None:
    named = pages.answer({**scope("/"), "vamgr.tenant": "fjord"})
    nobody = pages.answer({**scope("/"), "vamgr.tenant": None})
    assert b"vamgr-portal" not in named.body
    assert b'<meta name="vamgr-portal" content="yes" />' in nobody.body


def test_the_page_says_why_nobody_is_let_in(pages: Pages) -> None:
    answer = pages.answer({**scope("/fleet"), "vamgr.tenant": None, "vamgr.refusal": "It is <closed>."}, Told(403, ""))
    assert answer.status == 403
    assert b'<meta name="vamgr-refusal" content="It is &lt;closed&gt;." />' in answer.body
    assert b"vamgr-portal" not in answer.body


def test_the_page_says_that_its_airline_is_to_be_deleted(pages: Pages) -> None:
    at = {**scope("/fleet"), "vamgr.tenant": "fjord"}
    assert b'<meta name="vamgr-leaving" content="yes" />' in pages.answer({**at, "vamgr.leaving": True}).body
    assert b"vamgr-leaving" not in pages.answer({**at, "vamgr.leaving": False}).body


@pytest.mark.parametrize("path", ["/", "/fleet", "/fleet/0198", "/join/token", "/api-less"])
def test_addresses_of_the_application_get_its_page(pages: Pages, path: str) -> None:
    answer = pages.answer(scope(path))
    assert (answer.status, answer.content_type) == (200, "text/html; charset=utf-8")
    assert b"the application" in answer.body
    assert dict(answer.headers)["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/..\\secret.txt",
        "/C:/secret.txt",
        "//etc/passwd",
        "/assets//../../secret.txt",
        "/link.txt",
        "/./../secret.txt",
        "/secret.txt\x00.svg",
        "/assets/missing-12345678.js",
    ],
)
def test_no_path_leads_out(pages: Pages, path: str) -> None:
    answer = pages.answer(scope(path))
    assert b"secret" not in answer.body
    assert answer.status == 404 or b"the application" in answer.body


def test_a_rebuilt_file_is_served_at_once(tmp_path: Path, pages: Pages) -> None:
    import os

    old = dict(pages.answer(scope("/")).headers)["etag"]
    index = tmp_path / "web_dist" / "index.html"
    index.write_text("<html>newer</html>")
    os.utime(index, ns=(1, 1))
    answer = pages.answer(scope("/"))
    assert (answer.body, dict(answer.headers)["etag"] == old) == (b"<html>newer</html>", False)


def test_without_pages_a_page_says_so() -> None:
    answer = Pages(None).answer(scope("/"))
    assert (answer.status, b"web_dist" in answer.body) == (200, True)


async def test_health(site: Site) -> None:
    client = site.client()
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (200, "ready")
    assert {"users", "airlines"} <= {entry["name"] for entry in ready.json()["projections"]}


async def test_figures_are_prometheus_and_hold_no_persons(site: Site) -> None:
    registry.clear()  # of the process, which has run other tests
    browser = await site.set_up()
    user = (await browser.get("/api/v1/me")).json()["user"]["id"]
    await browser.get(f"/api/v1/users/{user}")
    await browser.get("/some/page/of/olga")
    text = (await site.client().get("/metrics")).text
    line = re.compile(r'[a-z_]+(\{([a-z_]+="([^"\\]|\\.)*",?)+\})? [0-9.e+-]+')
    for entry in text.splitlines():
        assert entry.startswith("# ") or line.fullmatch(entry), entry
    assert 'vamgr_http_requests_total{method="GET",route="/api/v1/users/{id}",status="200"} 1' in text
    assert 'vamgr_http_request_duration_seconds_bucket{method="GET",route="/api/v1/me",le="+Inf"} 1' in text
    assert f"vamgr_log_events_total {await site.head()}" in text
    assert 'vamgr_commands_total{outcome="done"}' in text
    assert 'vamgr_projection_lag_events{projection="users"} 0' in text
    assert f'vamgr_build_info{{version="{__version__}",' in text
    for personal in (user, "olga", "Olga", "example.org", "127.0.0.1"):
        assert personal not in text


async def test_figures_are_openmetrics_for_whoever_asks(site: Site) -> None:
    answer = await site.client(Accept="application/openmetrics-text;version=1.0.0,text/plain;q=0.5").get("/metrics")
    assert answer.headers["content-type"].startswith("application/openmetrics-text")
    assert answer.text.endswith("\n# EOF\n")
    assert "# UNIT process_cpu_seconds seconds" in answer.text


async def test_a_request_has_an_id(site: Site) -> None:
    client = site.client()
    given = (await client.get("/api/v1/setup", headers={"X-Request-Id": "of-the-proxy-17"})).headers["x-request-id"]
    own = {(await client.get("/api/v1/setup")).headers["x-request-id"] for _ in range(3)}
    bad = (await client.get("/api/v1/setup", headers={"X-Request-Id": "a b@c"})).headers["x-request-id"]
    assert given == "of-the-proxy-17"
    assert len(own) == 3
    assert bad != "a b@c"


async def test_readiness_by_role(site: Site) -> None:
    client = site.client()
    ready = (await client.get("/readyz")).json()
    assert [(one["name"], one["role"], one["ready"]) for one in ready["checks"]] == [
        ("log", "web", True),
        ("read tables", "web", True),
        ("projections", "projector", True),
        ("policies", "policy", True),
    ]
    assert [one["name"] for one in (await client.get("/readyz?role=policy")).json()["checks"]] == ["policies"]
    nobody = await client.get("/readyz?role=relay")
    assert (nobody.status_code, nobody.json()["reasons"]) == (503, ["That role does not run here."])
    site.system.readiness.check("broker", "relay", lambda: ["The broker does not answer."])
    # Also where nobody asks /readyz, as of a process without a role for the web.
    assert 'vamgr_not_ready{role="relay",check="broker"} 1' in (await client.get("/metrics")).text
    refused = await client.get("/readyz")
    assert (refused.status_code, refused.json()["reasons"]) == (503, ["The broker does not answer."])
    assert (await client.get("/readyz?role=web")).status_code == 200


async def test_security_headers_are_on_every_answer(site: Site) -> None:
    client = site.client()
    for path in ("/", "/healthz", "/api/v1/setup", "/api/v1/me", "/api/docs", "/assets/none.js"):
        headers = (await client.get(path)).headers
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


async def test_the_documents_need_nothing_from_elsewhere(site: Site) -> None:
    client = site.client()
    document = (await client.get("/api/openapi.json")).json()
    assert document["openapi"] == "3.1.0"
    page = await client.get("/api/docs")
    assert page.status_code == 200
    for source in re.findall(r'(?:src|href)="([^"]+)"', page.text):
        assert source.startswith("/")
        assert (await client.get(source)).status_code == 200, source
    assert "<script>" not in page.text
    assert "style=" not in page.text
    assert (await client.get("/api")).headers["location"] == "/api/docs"
    missing = await client.get("/api/nothing")
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/problem+json")


async def test_pages_are_for_reading(site: Site) -> None:
    answer = await site.client().post("/fleet", content=b"x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_health_is_quick_to_answer_without_a_session(site: Site) -> None:
    async with httpx.AsyncClient(base_url=site.url, cookies={"vamgr_session": "x" * 4000}) as client:
        assert (await client.get("/healthz")).status_code == 200


async def test_figures_that_the_database_would_have_to_be_asked_for_are_left_out_while_it_is_away(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is when whoever watches needs the others."""

    def away() -> list[ProjectionLag]:
        raise StoreUnavailable("The database cannot be used.")

    monkeypatch.setattr(site.system.projector, "lags", away)
    answer = await site.client().get("/metrics")
    assert answer.status_code == 200
    assert "vamgr_projection_lag_events" not in answer.text
    assert "vamgr_policy_lag_events" in answer.text
    assert "process_cpu_seconds_total" in answer.text

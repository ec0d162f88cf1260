"""Everything outside the API: health, figures, documents, and the frontend's files."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from tests.integration.web.conftest import Site
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
    (folder / "index.html").write_text("<html>the application</html>")
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
    browser = await site.set_up()
    user = (await browser.get("/api/v1/me")).json()["user"]["id"]
    await browser.get(f"/api/v1/users/{user}")
    await browser.get("/some/page/of/olga")
    text = (await site.client().get("/metrics")).text
    line = re.compile(r'[a-z_]+(\{([a-z_]+="([^"\\]|\\.)*",?)+\})? [0-9.e+-]+')
    for entry in text.splitlines():
        assert entry.startswith("# ") or line.fullmatch(entry), entry
    assert 'vamgr_http_requests_total{method="GET",route="/api/v1/users/{id}",status="200"} 1' in text
    assert 'vamgr_http_request_seconds_bucket{method="GET",route="/api/v1/me",le="+Inf"} 1' in text
    assert f"vamgr_log_position {await site.head()}" in text
    for personal in (user, "olga", "Olga", "example.org", "127.0.0.1"):
        assert personal not in text


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

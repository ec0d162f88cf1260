"""The dashboard and the alert rules: written well, and about figures that vamgr has."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest
import yaml

from tests.support.debian_tools import tool
from tests.support.deploying import DEPLOY, compose_file, given_env
from vamgr.kernel import measured
from vamgr.kernel.measures import Histogram

DASHBOARD = json.loads((DEPLOY / "grafana" / "vamgr.json").read_text("utf-8"))
PANELS = [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"]
GROUPS = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yml").read_text("utf-8"))["groups"]
ALERTS = [rule for group in GROUPS for rule in group["rules"]]
# What Prometheus itself puts on every series.
TARGET_LABELS = {"job", "instance"}


def _asked_by_the_dashboard() -> list[str]:
    replaced = {"$__rate_interval": "5m", "$job": ".*vamgr.*"}
    found = [target["expr"] for panel in PANELS for target in panel["targets"]]
    for name, value in replaced.items():
        found = [text.replace(name, value) for text in found]
    return found


QUERIES = [*(rule["expr"] for rule in ALERTS), *_asked_by_the_dashboard()]


def _exposed() -> dict[str, set[str]]:
    """Every series that a vamgr process can have, with the labels that it has there."""
    found = {}
    for measure in measured.registry.measures.values():
        # A label of ours that Prometheus has, too, is renamed when it is scraped.
        labels = {f"exported_{label}" if label in TARGET_LABELS else label for label in measure.labels}
        if isinstance(measure, Histogram):
            found |= {f"{measure.name}_bucket": labels | {"le"}}
            found |= {f"{measure.name}_{part}": labels for part in ("sum", "count")}
        else:
            found[f"{measure.name}_total" if measure.kind == "counter" else measure.name] = labels
    return {name: labels | TARGET_LABELS for name, labels in found.items()}


def test_every_query_is_one(ask: Any) -> None:
    faults = [said["fault"] for said in ask("queries", queries=QUERIES)]

    assert set(faults) == {None}


def test_a_query_that_is_none_would_be_found(ask: Any) -> None:
    assert ask("queries", queries=["sum(rate(x[5m])"])[0]["fault"]


def test_every_figure_that_is_asked_for_is_there_with_its_labels(ask: Any) -> None:
    exposed = _exposed()

    for query, said in zip(QUERIES, ask("queries", queries=QUERIES), strict=True):
        assert set(said["names"]) <= set(exposed), query
        assert set(said["labels"]) <= set().union(*(exposed[name] for name in said["names"])), query


@pytest.mark.parametrize("rule", ALERTS, ids=lambda rule: rule["alert"])
def test_an_alert_says_how_urgent_it_is_and_what_to_do(rule: dict[str, Any]) -> None:
    assert rule["labels"] in ({"severity": "page"}, {"severity": "ticket"})
    assert set(rule["annotations"]) == {"summary", "action"}
    used = set(re.findall(r"\$labels\.(\w+)", rule["annotations"]["summary"]))
    kept = re.findall(r"by \(([^)]*)\)", rule["expr"])
    if kept:
        assert used <= {label.strip() for labels in kept for label in labels.split(",")}


def test_alerts_have_names_of_their_own() -> None:
    names = [rule["alert"] for rule in ALERTS]

    assert len(set(names)) == len(names)
    assert all(name.startswith("Vamgr") for name in names)


@pytest.mark.parametrize("file", ["config prometheus.yml", "rules alerts.yml"])
def test_prometheus_takes_it(file: str) -> None:
    promtool = tool("promtool", "prometheus")
    kind, name = file.split()
    command = [promtool, "check", kind, str(DEPLOY / "prometheus" / name)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_asks_every_node_of_the_compose_file() -> None:
    scraped = yaml.safe_load((DEPLOY / "prometheus" / "prometheus.yml").read_text("utf-8"))["scrape_configs"]
    services = compose_file("application", given_env())["services"]
    nodes = {name: one["environment"] for name, one in services.items() if "VAMGR_ROLE" in one.get("environment", {})}

    targets = [target for job in scraped for static in job["static_configs"] for target in static["targets"]]
    assert targets == [f"{name}:{settings['VAMGR_OPS_PORT']}" for name, settings in nodes.items()]


def test_the_dashboards_panels_have_ids_and_places_of_their_own() -> None:
    ids = [panel["id"] for panel in DASHBOARD["panels"]]
    taken = [cell for panel in DASHBOARD["panels"] for cell in _cells(panel["gridPos"])]

    assert len(set(ids)) == len(ids)
    assert len(set(taken)) == len(taken)
    assert max(x for x, _ in taken) < 24


def _cells(place: dict[str, int]) -> list[tuple[int, int]]:
    columns, rows = range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])
    return [(x, y) for x in columns for y in rows]


def test_the_dashboard_goes_to_any_grafana() -> None:
    """Its source is chosen there, and no panel names one of somebody's installation."""
    sources = {json.dumps(panel["datasource"], sort_keys=True) for panel in PANELS}

    assert sources == {'{"type": "prometheus", "uid": "${datasource}"}'}
    assert [variable["name"] for variable in DASHBOARD["templating"]["list"]] == ["datasource", "job"]
    assert all("$job" in target["expr"] for panel in PANELS for target in panel["targets"])
    assert all(panel["title"] for panel in PANELS)

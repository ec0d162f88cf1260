"""The compose files: what Compose would make of them, and what a container of ours may do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.support.debian_tools import tool
from tests.support.deploying import (
    DEPLOY,
    compose_file,
    example_env,
    given_env,
    interpolated,
    is_pinned,
    unknown_settings,
    variables,
)

COMPOSE = DEPLOY / "compose"
_FILES = ("infrastructure", "application")
GIVEN = given_env()
INFRASTRUCTURE = compose_file("infrastructure", GIVEN)
APPLICATION = compose_file("application", GIVEN)
# Runs once and ends.
PREPARE = APPLICATION["services"].pop("prepare")
SERVICES = [(name, one) for file in (INFRASTRUCTURE, APPLICATION) for name, one in file["services"].items()]
NODES = [(name, one) for name, one in APPLICATION["services"].items() if name != "proxy"]


@pytest.mark.parametrize("name", _FILES)
def test_a_compose_file_is_one_by_the_specification(name: str, ask: Any) -> None:
    assert ask("compose", file=compose_file(name, GIVEN)) == []


def test_a_fault_in_one_would_be_found(ask: Any) -> None:
    broken = {**INFRASTRUCTURE, "services": {"redis": {"image": 7, "restarts": "always"}}}

    assert len(ask("compose", file=broken)) >= 2


@pytest.mark.parametrize("name", _FILES)
def test_docker_reads_it_the_same_way(name: str, tmp_path: Path) -> None:
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("docker compose is not here")
    env = tmp_path / "env"
    env.write_text("".join(f"{key}={value}\n" for key, value in GIVEN.items()), "utf-8")
    command = [docker, "compose", "--env-file", str(env), "-f", str(COMPOSE / f"{name}.yml"), "config", "--quiet"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_every_variable_is_in_the_example_and_nothing_else_is() -> None:
    used = set().union(*(variables((COMPOSE / f"{name}.yml").read_text("utf-8")) for name in _FILES))

    assert used == set(example_env())


@pytest.mark.parametrize("name", [name for name, value in example_env().items() if name.endswith("PASSWORD")])
def test_no_password_has_a_default(name: str) -> None:
    assert example_env()[name] == ""
    needing = next(file for file in _FILES if name in (COMPOSE / f"{file}.yml").read_text("utf-8"))

    with pytest.raises(LookupError, match=f"{name}: Write a password into .env"):
        compose_file(needing, {**GIVEN, name: ""})


def test_what_is_nested_is_put_in_from_the_inside() -> None:
    text = "${URL:-redis://:${SECRET:?Write it}@redis} costs $$5"

    assert interpolated(text, {"SECRET": "s"}) == "redis://:s@redis costs $5"
    assert interpolated(text, {"URL": "rediss://x", "SECRET": "s"}) == "rediss://x costs $5"


@pytest.mark.parametrize(("name", "service"), SERVICES)
def test_every_container_is_watched_and_kept_in_bounds(name: str, service: dict[str, Any]) -> None:
    assert is_pinned(service["image"])
    assert service["restart"] == "unless-stopped"
    assert "test" in service["healthcheck"]
    assert {"cpus", "memory", "pids"} <= set(service["deploy"]["resources"]["limits"])
    assert "no-new-privileges:true" in service["security_opt"]
    assert "stop_grace_period" in service
    assert "privileged" not in service


@pytest.mark.parametrize(("name", "service"), [*NODES, ("proxy", APPLICATION["services"]["proxy"])])
def test_what_faces_people_is_nobody_and_writes_nowhere(name: str, service: dict[str, Any]) -> None:
    assert re.fullmatch(r"[1-9]\d{4,}:[1-9]\d{4,}", service["user"])
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert ("ports" in service) == (name == "proxy")


def test_who_is_root_ends_at_once_and_reaches_nothing() -> None:
    proxy = APPLICATION["services"]["proxy"]

    assert (PREPARE["restart"], PREPARE["network_mode"], PREPARE["read_only"]) == ("no", "none", True)
    assert (PREPARE["cap_drop"], PREPARE["cap_add"]) == (["ALL"], ["CHOWN"])
    assert PREPARE["command"] == ["chown", "-R", proxy["user"], "/data"]
    assert PREPARE["image"] == proxy["image"]
    assert proxy["depends_on"] == {"prepare": {"condition": "service_completed_successfully"}}


def test_every_role_runs_and_two_of_those_that_people_wait_for() -> None:
    roles = Counter(node["environment"]["VAMGR_ROLE"] for _, node in NODES)

    assert roles == {"web": 2, "projector": 2, "policy": 1, "relay": 1, "scheduler": 1}


@pytest.mark.parametrize(("name", "node"), NODES)
def test_a_node_is_given_settings_that_there_are(name: str, node: dict[str, Any]) -> None:
    given = node["environment"]

    assert unknown_settings(set(given)) == set()
    assert given["VAMGR_DATABASE_URL"] == "postgresql://vamgr:secret@postgres:5432/vamgr"
    assert given["VAMGR_AMQP_URL"] == "amqp://vamgr:secret@rabbitmq:5672/vamgr"
    assert given["VAMGR_REDIS_URL"] == "redis://:secret@redis:6379/0"
    assert float(given.get("VAMGR_DRAIN_SECONDS", 0)) < int(node["stop_grace_period"].removesuffix("s")) / 2


def test_the_services_are_reached_by_name_over_a_network_that_others_can_join() -> None:
    network = INFRASTRUCTURE["networks"]["services"]["name"]

    assert APPLICATION["networks"]["services"] == {"external": True, "name": network}
    for service in INFRASTRUCTURE["services"].values():
        assert service["networks"] == ["services"]
        assert "ports" not in service
    assert {"postgres", "rabbitmq", "redis"} == set(INFRASTRUCTURE["services"])


def test_only_the_proxys_network_is_believed() -> None:
    members = {name for name, service in APPLICATION["services"].items() if "edge" in service["networks"]}
    subnets = [config["subnet"] for config in APPLICATION["networks"]["edge"]["ipam"]["config"]]

    assert members == {"web-1", "web-2", "proxy"}
    assert subnets == [node["environment"]["VAMGR_TRUSTED_PROXIES"] for _, node in NODES][:1]


def test_the_proxy_knows_every_web_node_and_holds_no_stream_back() -> None:
    text = (COMPOSE / "Caddyfile").read_text("utf-8")
    proxied = re.search(r"reverse_proxy ([^{]+) \{", text)

    assert proxied is not None
    webs = [name for name, node in NODES if node["environment"]["VAMGR_ROLE"] == "web"]
    assert proxied[1].split() == [f"{name}:8470" for name in webs]
    assert "flush_interval -1" in text
    assert "encode" not in text  # a compressor would hold streams back
    health = APPLICATION["services"]["web-1"]["environment"]["VAMGR_OPS_PORT"]
    assert f"health_port {health}" in text


def test_caddy_takes_the_proxys_settings(tmp_path: Path) -> None:
    caddy = tool("caddy", "caddy")
    given = {name: GIVEN[name] for name in ("VAMGR_ALLOWED_HOSTS", "ACME_EMAIL")}
    command = [caddy, "validate", "--adapter", "caddyfile", "--config", str(COMPOSE / "Caddyfile")]
    environment = {**os.environ, **given, "HOME": str(tmp_path)}

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr

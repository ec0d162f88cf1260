"""The Helm chart: rendered by Helm's own engine; each manifest against the schemas of Kubernetes and our own rules."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support.deploying import DEPLOY, is_pinned, unknown_settings

CHART = DEPLOY / "helm" / "vamgr"
ROLES = ("web", "projector", "policy", "relay", "scheduler")
# The oldest that Chart.yaml lets in, and the newest that there are schemas of.
VERSIONS = ("1.30", "1.37")


def _values(name: str) -> dict[str, Any]:
    return yaml.safe_load((CHART / f"values-{name}.yaml").read_text("utf-8"))


def _everything_on() -> dict[str, Any]:
    """As for production, with the services in the cluster and every switch on."""
    values = _values("external")
    values.update(
        existingSecret="",
        imagePullSecrets=[{"name": "registry"}],
        otlpUrl="http://collector:4318",
        extraEnv={"VAMGR_SESSION_DAYS": "7"},
        podAnnotations={"a": "b"},
        nodeSelector={"kubernetes.io/os": "linux"},
        tolerations=[{"key": "only", "operator": "Exists"}],
        affinity={"nodeAffinity": {}},
        priorityClassName="high",
        postgresql={"enabled": True, "password": "p", "adminPassword": "a", "storageClass": "fast"},
        rabbitmq={"enabled": True, "password": "p", "storageClass": "fast"},
        redis={"enabled": True, "password": "p"},
        serviceAccount={"create": True, "annotations": {"c": "d"}},
    )
    values["networkPolicy"]["extraEgress"] = [{"ports": [{"port": 4318, "protocol": "TCP"}]}]
    values["roles"]["projector"]["autoscaling"] = {"enabled": True}
    return values


GIVEN = {"dev": _values("dev"), "external": _values("external"), "everything": _everything_on()}


class Rendered:
    """What a set of values makes of the chart."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.faults: list[str] = answer["faults"]
        self.notes = next((text for name, text in answer["files"].items() if name.endswith("NOTES.txt")), "")
        texts = [text for name, text in answer["files"].items() if name.endswith(".yaml")]
        self.manifests = [one for text in texts for one in yaml.safe_load_all(text) if one]

    def of(self, *kinds: str) -> list[dict[str, Any]]:
        return [one for one in self.manifests if one["kind"] in kinds]

    def one(self, kind: str, name: str) -> dict[str, Any]:
        return next(one for one in self.of(kind) if one["metadata"]["name"] == name)

    def pods(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for one in self.of("Deployment", "StatefulSet"):
            yield one["metadata"]["name"], one["spec"]["template"]


@pytest.fixture(scope="module")
def rendered(ask: Any) -> dict[str, Rendered]:
    return {name: Rendered(ask("chart", path=str(CHART), values=values)) for name, values in GIVEN.items()}


@pytest.mark.parametrize("name", GIVEN)
def test_helm_finds_no_fault(name: str, rendered: dict[str, Rendered]) -> None:
    assert rendered[name].faults == []
    assert len(rendered[name].manifests) > 15


@pytest.mark.parametrize("version", VERSIONS)
def test_kubernetes_knows_every_field(version: str, rendered: dict[str, Rendered], ask: Any) -> None:
    assert ask("manifests", manifests=rendered["everything"].manifests, version=version) == []


def test_a_field_that_there_is_not_would_be_found(rendered: dict[str, Rendered], ask: Any) -> None:
    broken = copy.deepcopy(rendered["dev"].of("Deployment")[0])
    broken["spec"]["template"]["spec"]["containers"][0]["livenessProb"] = {}

    assert len(ask("manifests", manifests=[broken], version=VERSIONS[0])) == 1


def test_there_is_nothing_that_only_other_values_make(rendered: dict[str, Rendered]) -> None:
    kinds = {name: {(one["kind"], one["metadata"]["name"]) for one in of.manifests} for name, of in rendered.items()}

    assert kinds["dev"] | kinds["external"] <= kinds["everything"]


@pytest.mark.parametrize("name", GIVEN)
def test_no_two_things_have_one_name(name: str, rendered: dict[str, Rendered]) -> None:
    names = Counter((one["kind"], one["metadata"]["name"]) for one in rendered[name].manifests)

    assert {key for key, times in names.items() if times > 1} == set()


@pytest.mark.parametrize("name", GIVEN)
def test_every_container_is_bounded_watched_and_nobody(name: str, rendered: dict[str, Rendered]) -> None:
    for place, pod in rendered[name].pods():
        spec = pod["spec"]
        assert spec["automountServiceAccountToken"] is False, place
        security = spec["securityContext"]
        assert security["runAsNonRoot"] is True, place
        assert security["runAsUser"] > 0, place
        assert security["seccompProfile"] == {"type": "RuntimeDefault"}, place
        for container in spec["containers"]:
            assert is_pinned(container["image"]), place
            assert {"cpu", "memory", "ephemeral-storage"} == set(container["resources"]["limits"]), place
            assert {"cpu", "memory", "ephemeral-storage"} == set(container["resources"]["requests"]), place
            assert {"startupProbe", "livenessProbe", "readinessProbe"} <= set(container), place
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            }, place
        for volume in spec["volumes"]:
            assert "hostPath" not in volume, place
            assert "sizeLimit" in volume.get("emptyDir", {"sizeLimit": ""}), place
        limit = sum(_mebibytes(volume["emptyDir"]["sizeLimit"]) for volume in spec["volumes"] if "emptyDir" in volume)
        assert limit <= sum(_mebibytes(c["resources"]["limits"]["ephemeral-storage"]) for c in spec["containers"]), (
            place
        )


def _mebibytes(text: str) -> float:
    return float(text[:-2]) * {"Ki": 1 / 1024, "Mi": 1, "Gi": 1024}[text[-2:]]


@pytest.mark.parametrize("name", GIVEN)
def test_every_role_is_a_deployment_that_gets_its_role_and_the_addresses(
    name: str, rendered: dict[str, Rendered]
) -> None:
    for role in ROLES:
        container = rendered[name].one("Deployment", f"vamgr-{role}")["spec"]["template"]["spec"]["containers"][0]
        given = {one["name"]: one for one in container["env"]}
        assert given["VAMGR_ROLE"]["value"] == role
        assert unknown_settings(set(given)) == set()
        secret = {one["valueFrom"]["secretKeyRef"]["name"] for one in given.values() if "valueFrom" in one}
        assert secret == {GIVEN[name].get("existingSecret") or "vamgr-services"}
        ports = {one["name"]: str(one["containerPort"]) for one in container["ports"]}
        settings = rendered[name].one("ConfigMap", "vamgr")["data"]
        assert ports == {"http": settings["VAMGR_PORT"], "ops": settings["VAMGR_OPS_PORT"]}
        assert unknown_settings(set(settings)) == set()
        assert not any(key.endswith("_URL") and "@" in text for key, text in settings.items())
    assert len(rendered[name].of("Deployment")) == len(ROLES)


@pytest.mark.parametrize("name", GIVEN)
def test_what_selects_finds_what_is_there(name: str, rendered: dict[str, Rendered]) -> None:
    labels = [pod["metadata"]["labels"] for _, pod in rendered[name].pods()]
    for one in rendered[name].of("Service"):
        assert _matching(one["spec"]["selector"], labels) == 1, one["metadata"]["name"]
        target = one["spec"]["ports"][0]["targetPort"]
        pods = [pod for _, pod in rendered[name].pods() if one["spec"]["selector"].items() <= _labels(pod).items()]
        assert target in {port["name"] for pod in pods for c in pod["spec"]["containers"] for port in c["ports"]}
    for one in rendered[name].of("PodDisruptionBudget", "Deployment", "StatefulSet"):
        assert _matching(one["spec"]["selector"]["matchLabels"], labels) == 1, one["metadata"]["name"]
    for one in rendered[name].of("HorizontalPodAutoscaler"):
        scaled = rendered[name].one("Deployment", one["spec"]["scaleTargetRef"]["name"])
        assert "replicas" not in scaled["spec"]  # else every upgrade would put the number back


def _labels(pod: dict[str, Any]) -> dict[str, str]:
    return pod["metadata"]["labels"]


def _matching(selector: dict[str, str], labels: list[dict[str, str]]) -> int:
    return sum(selector.items() <= one.items() for one in labels)


@pytest.mark.parametrize("name", GIVEN)
def test_nothing_may_call_or_be_called_but_for_what_is_listed(name: str, rendered: dict[str, Rendered]) -> None:
    policies = rendered[name].of("NetworkPolicy")
    nothing = next(one for one in policies if one["metadata"]["name"] == "vamgr-nothing")["spec"]

    assert nothing["policyTypes"] == ["Ingress", "Egress"]
    assert not ({"ingress", "egress"} & set(nothing))
    labels = [_labels(pod) for _, pod in rendered[name].pods()]
    assert _matching(nothing["podSelector"]["matchLabels"], labels) == len(labels)
    for one in policies:
        for rule in [*(one["spec"].get("ingress") or []), *(one["spec"].get("egress") or [])]:
            assert rule["ports"], one["metadata"]["name"]
        assert all(rule.get("from") for rule in one["spec"].get("ingress") or []), one["metadata"]["name"]


def test_external_services_are_reached_at_their_networks_alone(rendered: dict[str, Rendered]) -> None:
    egress = rendered["external"].one("NetworkPolicy", "vamgr-roles")["spec"]["egress"]
    blocks = {
        (to["ipBlock"]["cidr"], rule["ports"][0]["port"]) for rule in egress for to in rule["to"] if "ipBlock" in to
    }

    assert blocks == {("10.20.0.0/24", 5432), ("10.20.0.0/24", 5671), ("10.20.0.0/24", 6379)}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"existingSecret": ""}, "Give secrets.databaseUrl or existingSecret"),
        ({"allowedHosts": []}, "Give the names that people use: allowedHosts."),
        ({"allowedHosts": ["https://va.example.org"]}, "allowedHosts"),
        ({"image": {"repository": "vamgr", "tag": "latest"}}, "tag"),
        ({"redis": {"enabled": True, "password": "p", "image": "redis:latest"}}, "image"),
        ({"redis": {"enabled": True, "password": "with/slash"}}, "password"),
        ({"extraEnv": {"PATH": "/"}}, "PATH"),
        ({"rolls": {}}, "rolls"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_values_that_cannot_work_are_refused(change: dict[str, Any], words: str, ask: Any) -> None:
    answer = ask("chart", path=str(CHART), values={**GIVEN["external"], **change})

    assert answer["files"] == {}
    assert words in " ".join(answer["faults"])


def test_the_chart_brings_this_version_and_what_compose_has() -> None:
    from vamgr import __version__

    about = yaml.safe_load((CHART / "Chart.yaml").read_text("utf-8"))
    values = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    infrastructure = (DEPLOY / "compose" / "infrastructure.yml").read_text("utf-8")

    assert about["appVersion"] == __version__
    for service in ("postgresql", "rabbitmq", "redis"):
        assert values[service]["image"] in infrastructure
    for ours, theirs in (("10-vamgr.sh", "postgres/10-vamgr.sh"), ("rabbitmq.conf", "rabbitmq.conf")):
        assert (CHART / "files" / ours).read_bytes() == (DEPLOY / "compose" / theirs).read_bytes()


def test_every_value_is_described_by_the_schema_and_nothing_else_is() -> None:
    values = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    schema = json.loads((CHART / "values.schema.json").read_text("utf-8"))

    assert set(values) | {"global"} == set(schema["properties"])


def test_the_notes_say_where_it_is_and_what_is_only_for_development(rendered: dict[str, Rendered]) -> None:
    assert "http://vamgr.localhost/" in rendered["dev"].notes
    assert "for development" in rendered["dev"].notes
    assert "https://va.example.org/" in rendered["external"].notes
    assert "for development" not in rendered["external"].notes

"""Started in the environment `.venv-deploy`, which has what the tests' own one has not: Helm's engine, the schemas of
Kubernetes and Compose, a parser of PromQL. A request as JSON on standard input, the answer as JSON on standard output.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def chart(asked: dict[str, Any]) -> dict[str, Any]:
    """``path``, ``values`` → ``files``: what each template became; ``faults``: of the linter and the schema."""
    import helm_python

    faults = [
        f"{said['path']}: {said['error']}"
        for said in helm_python.lint(asked["path"], asked["values"], strict=True)["messages"]
        if said["severity"] > 1
    ]
    try:
        with helm_python.Chart.load(asked["path"]) as loaded:
            loaded.validate_schema(asked["values"])
            files = loaded.render(asked["values"], name="vamgr", namespace="vamgr")
    except helm_python.HelmError as error:
        return {"files": {}, "faults": [*faults, str(error)]}
    return {"files": files, "faults": faults}


def manifests(asked: dict[str, Any]) -> list[str]:
    """``manifests``, ``version`` of Kubernetes → what is wrong with them, unknown fields included."""
    import kubernetes_validate

    found = []
    for manifest in asked["manifests"]:
        try:
            kubernetes_validate.validate(manifest, asked["version"], strict=True)
        except Exception as error:
            found.append(f"{manifest.get('kind')} {manifest.get('metadata', {}).get('name')}: {error}")
    return found


def compose(asked: dict[str, Any]) -> list[str]:
    """``file``, read and put together → where it leaves the Compose Specification."""
    import jsonschema
    from check_jsonschema.builtin_schemas import get_builtin_schema

    schema = get_builtin_schema("vendor.compose-spec")
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(asked["file"])]


def queries(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """``queries`` → for each: the ``names`` and ``labels`` that it asks for, or the ``fault``."""
    return [_query(text) for text in asked["queries"]]


def _query(text: str) -> dict[str, Any]:
    import promql_parser

    try:
        tree = promql_parser.parse(text)
    except ValueError as error:
        return {"fault": str(error), "names": [], "labels": []}
    names: set[str] = set()
    labels: set[str] = set()

    def visit(node: Any) -> bool:
        if isinstance(node, promql_parser.VectorSelector):
            names.add(node.name or "")
            labels.update(matcher.name for matcher in node.matchers.matchers)
        elif isinstance(node, promql_parser.AggregateExpr) and node.modifier is not None:
            labels.update(node.modifier.labels)
        elif isinstance(node, promql_parser.BinaryExpr) and node.modifier and node.modifier.matching:
            labels.update(node.modifier.matching.labels)
        return True

    promql_parser.walk(tree, pre_visit=visit)
    return {"fault": None, "names": sorted(names), "labels": sorted(labels)}


if __name__ == "__main__":
    request = json.load(sys.stdin)
    answers = {"chart": chart, "manifests": manifests, "compose": compose, "queries": queries}
    json.dump(answers[request["check"]](request), sys.stdout)

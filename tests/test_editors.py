"""What lets people edit content elsewhere: VS Code, and a CMS; in step with the content format."""

from __future__ import annotations

import fnmatch
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content import keys, read_article
from generator.content.cms import cms_config
from generator.content.keys import Key
from generator.content.schema import json_schemas
from generator.content.snippets import snippets

ROOT = Path(__file__).parent.parent
CMS = yaml.safe_load(cms_config())
TABLES = {
    "articles": keys.ARTICLE, "races": keys.PROFILES["race"],
    "candidates": keys.PROFILES["candidate"], "endorsers": keys.PROFILES["endorser"],
    "corrections": keys.CORRECTIONS,
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "made"),
    [("cms/config.yml", cms_config), (".vscode/content.code-snippets", snippets)],
)
def test_stored_files_are_in_step_with_the_format(path: str, made: Any) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == made(), f"write {made.__name__}() again"


def fields_of(collection: dict[str, Any]) -> list[dict[str, Any]]:
    found = collection["files"][0]["fields"] if "files" in collection else collection["fields"]
    return [field for field in found if field["name"] != "body"]


def compared(table: tuple[Key, ...], fields: list[dict[str, Any]]) -> Iterator[str]:
    """Where a form and a table of the format differ."""
    if [key.name for key in table] != [field["name"] for field in fields]:
        yield f"{[key.name for key in table]} {[field['name'] for field in fields]}"
    for key, field in zip(table, fields, strict=True):
        if field.get("required", True) != key.required:
            yield f"{key.name}: required"
        choices = (True, False) if key.kind == "flag" else key.choices
        options = [one["value"] if isinstance(one, dict) else one
                   for one in field.get("options", ())]  # fmt: skip
        if tuple(options) != choices:
            yield f"{key.name}: choices"
        if (field.get("min"), field.get("max")) != (key.least, key.most):
            yield f"{key.name}: limits"
        if key.keys:
            yield from compared(key.keys, field["fields"])


@pytest.mark.parametrize("collection", CMS["collections"], ids=lambda one: one["name"])
def test_forms_of_the_cms_have_the_keys_choices_and_limits_of_the_format(
    collection: dict[str, Any],
) -> None:
    assert list(compared(TABLES[collection["name"]], fields_of(collection))) == []


def test_the_cms_writes_where_content_is_read() -> None:
    folders = {one["name"]: one.get("folder") for one in CMS["collections"]}
    assert folders == {
        "articles": "content/articles", "races": "content/races",
        "candidates": "content/candidates", "endorsers": "content/endorsers", "corrections": None,
    }  # fmt: skip
    assert CMS["collections"][-1]["files"][0]["file"] == "content/corrections.md"


def test_every_kind_of_file_is_checked_while_one_types() -> None:
    remark = json.loads((ROOT / ".remarkrc.json").read_text())["plugins"][1][1]["schemas"]
    assert {f"./docs/schema/{name}" for name in json_schemas()} == set(remark)
    for path in ("articles/2022/x.md", "races/x.md", "candidates/x.md", "endorsers/x.md",
                 "corrections.md"):  # fmt: skip
        (schema,) = (s for s, globs in remark.items()
                     if any(fnmatch.fnmatch(f"./content/{path}", g) for g in globs))  # fmt: skip
        assert schema.endswith(f"/{path.split('/')[0].split('.')[0].rstrip('s')}.json") or (
            "corrections" in schema and "corrections" in path
        )


EXTENSION = ROOT / ".vscode/extensions/content-files"
FACTS = """\
---
title: A headline
races:
  - id: il-governor-2022
candidates:
  - name: Ann Poe
    {0}
  - name: Bo Ray
endorsements:
- endorser: Bakers Union
  {1}
{2}
---
candidates:
  - {3}
"""


@pytest.fixture(scope="module")
def offered() -> Callable[[int, str], list[str]]:
    """What VS Code is told to offer for words at one of the places above."""
    node = shutil.which("node")
    if not node:
        pytest.skip("needs Node.js")
    script = f"""
        const {{offers}} = require({json.dumps(str(EXTENSION / "offers.js"))});
        const [schema, text, line, column] = JSON.parse(require("fs").readFileSync(0, "utf8"));
        console.log(JSON.stringify(offers(schema, text.split("\\n"), line, column)));
    """

    def offering(place: int, words: str) -> list[str]:
        lines = FACTS.format(*(words if n == place else "" for n in range(4))).split("\n")
        line = next(n for n, one in enumerate(FACTS.split("\n")) if f"{{{place}}}" in one)
        given = [json.loads(json_schemas()["article.json"]), "\n".join(lines), line]
        asked = json.dumps([*given, len(lines[line])])
        told = subprocess.run(
            [node, "-e", script], input=asked, capture_output=True, text=True, check=True
        )
        return [offer["insert"] for offer in json.loads(told.stdout)]

    return offering


@pytest.mark.parametrize(
    ("place", "words", "some", "none"),
    [
        (0, "st", {"status: ", "party: "}, {"name: ", "stance: "}),
        (0, "status: ", {"running", "withdrawn"}, {"endorse"}),
        (0, "incumbent: ", {"true", "false"}, set()),
        (0, "race: ", {"il-governor-2022"}, set()),
        (1, "", {"candidate: ", "stance: "}, {"endorser: ", "incumbent: "}),
        (1, "candidate: ", {"Ann Poe", "Bo Ray"}, {"il-governor-2022"}),
        (1, "stance: ", {"endorse", "rescind", "decline", "split"}, {"running"}),
        (2, "", {"events:\n  - ", "review: "}, {"title: ", "races:\n  - ", "stance: "}),
        (2, "review: ", {"pending", "approved", "rejected"}, set()),
        (2, "unknown: ", set(), {"pending"}),
        (3, "", set(), {"name: "}),
    ],
)
def test_vs_code_offers_what_the_schema_knows_at_a_place(
    offered: Callable[[int, str], list[str]], place: int, words: str, some: set[str], none: set[str]
) -> None:
    found = set(offered(place, words))
    assert some <= found and not none & found
    assert some or not found


def test_vs_code_runs_the_extension_and_knows_every_kind_of_file() -> None:
    package = json.loads((EXTENSION / "package.json").read_text())
    assert (EXTENSION / package["main"]).is_file()
    offers = (EXTENSION / "offers.js").read_text()
    assert set(re.findall(r'\$/, "(\w+)"\]', offers)) == {
        name.removesuffix(".json") for name in json_schemas()
    }


def test_problems_of_the_check_are_found_by_the_task() -> None:
    task = json.loads((ROOT / ".vscode/tasks.json").read_text())["tasks"][0]
    pattern = re.compile(task["problemMatcher"]["pattern"]["regexp"])
    _, issues = read_article("---\ntitle: x\n---\n", "articles/x.md", root="content/")
    found = [pattern.match(str(issue)) for issue in issues]
    assert found and all(match and match[1] == "content/articles/x.md" for match in found)


def test_snippets_give_lines_that_the_format_knows() -> None:
    made = json.loads(snippets())
    facts = [one for name, one in made.items() if name.startswith("fact: ")]
    assert len(facts) == 5
    for snippet in facts:
        text = "\n".join(snippet["body"])
        text = re.sub(r"\$\{\d+\|([^|,]*)[^}]*\}", r"\1", text)
        assert yaml.safe_load(re.sub(r"\$\{?\d+(:[^}]*)?\}?", "x", text))

"""The configuration of a git-based CMS (Sveltia CMS) over the content files.

Made from the tables of the content format, so that its forms have the keys, choices and limits
that reading has. Stored as ``cms/config.yml``; a test keeps it in step.
"""

from __future__ import annotations

from typing import Any

from generator.content import emit, keys
from generator.content.keys import Key
from generator.content.schema import PATTERNS

_HEAD = """\
# Forms for editors who do not use git: docs/editing.md. Made from the content format; below
# "collections" nothing needs to be changed by hand.
backend:
  name: github
  repo: OWNER/REPOSITORY   # yours
  branch: main
media_folder: content/pictures
public_folder: pictures
publish_mode: simple
slug: {encoding: ascii, clean_accents: true}
output:
  omit_empty_optional_fields: true   # what is not known is left out
  yaml: {quote: none}
"""
#: Texts that are longer than a line.
_LONG = frozenset({"evidence", "note", "text", "why", "was", "right"})
_PLURALS = {"race": "races", "candidate": "candidates", "endorser": "endorsers"}
#: A file below a folder, whatever it is called: one without a date is to be found as well.
_ARTICLE_PATHS, _ARTICLE_NAMES = "{{date | date('YYYY') | default('undated')}}/{{slug}}", "{{date | default('undated')}}-{{title}}"
#: Not a switch: the CMS would write `false`, which is an answer, where nobody gave one.
_YES_NO = {
    "widget": "select",
    "options": [{"label": "yes", "value": True}, {"label": "no", "value": False}],
}
#: What an item of a list is called while it is closed.
_SUMMARIES = {
    "races": "{{fields.id}}",
    "candidates": "{{fields.name}}",
    "endorsements": "{{fields.endorser}}: {{fields.candidate}}",
    "events": "{{fields.type}} {{fields.date}}",
    "quotes": "{{fields.speaker}}",
    "corrections": "{{fields.date}} {{fields.about}}",
}


def cms_config() -> str:
    """The text of ``cms/config.yml``."""
    collections = [
        {
            "name": "articles",
            "label": "Articles",
            "label_singular": "Article",
            "folder": "content/articles",
            "path": _ARTICLE_PATHS,
            "slug": _ARTICLE_NAMES,
            "summary": "{{date}} {{title}} ({{review}})",
            **_files(),
            "fields": [*_fields(keys.ARTICLE), _body("The article's text.")],
        }
    ]
    for kind, table in keys.PROFILES.items():
        collections.append(
            {
                "name": _PLURALS[kind],
                "label": _PLURALS[kind].capitalize(),
                "label_singular": kind.capitalize(),
                "folder": f"content/{_PLURALS[kind]}",
                # A race's file is named by its id, which the editor types.
                "slug": {"editable": True} if kind == "race" else "{{name}}",
                "identifier_field": "name",
                **_files(),
                "fields": [*_fields(table), _body("An introduction, in Markdown.")],
            }
        )
    log = {
        "name": "log",
        "label": "Corrections",
        "file": "content/corrections.md",
        "fields": _fields(keys.CORRECTIONS),
    }
    collections.append(
        {"name": "corrections", "label": "Corrections", "format": "frontmatter", "files": [log]}
    )
    return _HEAD + "\n".join(emit.entry("collections", collections, 0)) + "\n"


def _files() -> dict[str, Any]:
    return {"create": True, "extension": "md", "format": "yaml-frontmatter"}


def _body(hint: str) -> dict[str, Any]:
    # A plain text field: a rich one would rewrite what stands there.
    return {"name": "body", "label": "Text", "widget": "text", "required": False, "hint": hint}


def _fields(table: tuple[Key, ...]) -> list[dict[str, Any]]:
    return [_field(key) for key in table]


def _field(key: Key) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": key.name,
        "label": key.name.replace("_", " ").capitalize(),
        "hint": key.about,
    }
    match key.kind:
        case "choice":
            made |= {"widget": "select", "options": list(key.choices)}
        case "flag":
            made |= _YES_NO
        case "whole" | "number":
            made |= {"widget": "number", "value_type": "int" if key.kind == "whole" else "float"}
            made |= {"min": key.least} if key.least is not None else {}
            made |= {"max": key.most} if key.most is not None else {}
        case "texts":
            made |= {"widget": "list"}
        case "ids":
            made |= {"widget": "keyvalue"}
        case "record":
            made |= {"widget": "object", "collapsed": True, "fields": _fields(key.keys)}
        case "records":
            made |= {"widget": "list", "collapsed": True}
            made |= {"summary": _SUMMARIES[key.name]} if key.name in _SUMMARIES else {}
            made |= {"fields": _fields(key.keys)}
        case _:
            long = key.kind == "text" and key.name in _LONG
            made |= {"widget": "text" if long else "string"}
    if key.kind in PATTERNS:
        made["pattern"] = [PATTERNS[key.kind], _EXPECTED[key.kind]]
    if key.name == "src":
        made["widget"] = "image"
    if not key.required:
        made["required"] = False
    return made


_EXPECTED = {
    "date": "YYYY-MM-DD, YYYY-MM or YYYY",
    "state": "Two capital letters, as in IL",
    "id": "Small letters, digits and hyphens",
    "period": "2021-Q2, 2021-H1, 2021-06 or 2021",
}

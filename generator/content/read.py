"""The text of a content file -> Article or Profile, with every problem of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator import frontmatter
from generator.content import keys
from generator.content.body import read_body
from generator.content.check import check_facts, check_race, check_sentences, stands_in
from generator.content.introductions import too_much
from generator.content.values import Reader
from generator.frontmatter import Document, Invalid, Node
from generator.issues import Issue
from generator.text import CONTROL, LONGEST, slug
from generator.model import (
    Article,
    BasedOn,
    Candidacy,
    Correction,
    Election,
    Endorsement,
    Event,
    Figure,
    Picture,
    Profile,
    Quote,
    Race,
    Review,
    Source,
)

#: Characters of the name of an editor's file, of which addresses and names of files are made.
MAX_NAME = 150
_SIMPLE = tuple(k for k in keys.ARTICLE if k.kind not in ("record", "records"))
_LISTS = {k.name: k for k in keys.ARTICLE if k.kind == "records"}
_BUILDERS: dict[str, Any] = {
    "candidates": Candidacy,
    "endorsements": Endorsement,
    "events": Event,
    "quotes": Quote,
}


def read_article(text: str, path: str, *, root: str = "") -> tuple[Article | None, list[Issue]]:
    """The article of a content file, and all its problems, in the order of the lines.

    ``path`` is relative to the content folder; ``root`` goes before it in issues. A fact with an
    error is left out; ``None`` when the front matter cannot be used at all.
    """
    document = frontmatter.parse(text)
    reader = Reader(root + path)
    reader.issues += document.issues(reader.path)
    if document.root is None:
        return None, sorted(reader.issues)
    article = _article(document, document.root, path.removesuffix(".md"), reader)
    return (None if document.root.broken else article), sorted(reader.issues)


def _article(document: Document, root: Node, path: str, reader: Reader) -> Article:
    fields, lists = document.fields, _LISTS
    head, _ = reader.record(root, _SIMPLE, ("source", *lists))
    paragraphs = read_body(document.body)
    text = " ".join(paragraphs)
    source = _source(fields.get("source"), root, path, reader)
    races = {}
    spoilt = set()
    for node, values, good in _items(fields.get("races"), lists["races"], reader):
        if not good:
            spoilt.add(values.get("id"))
            check_sentences(node, values, text, reader)
            continue
        if values["id"] in races:
            reader.report(node, f"the race `{values['id']}` is there twice", "keep one")
            continue
        values["elections"] = tuple(
            Election(**one)
            for one in values.get("elections", ())
            if stands_in(text, one.get("evidence"), node, reader, "elections")
        )
        races[values["id"]] = (node, Race(**values, where=reader.where(node)))
    facts: dict[str, list[tuple[Node, Any]]] = {}
    for name, build in _BUILDERS.items():
        facts[name] = []
        for node, values, good in _items(fields.get(name), lists[name], reader):
            if not good:
                check_race(node, values.get("race"), races, spoilt, reader)
                check_sentences(node, values, text, reader)
                continue
            if review := _review(values):
                values["review"] = review
            if "results" in values:
                values["results"] = tuple(Figure(**one) for one in values["results"])
            facts[name].append((node, build(**values, where=reader.where(node))))
    kept = check_facts(races, spoilt, facts, source, text, reader)
    return Article(
        title=head.get("title") or PurePosixPath(path).name,
        date=head.get("date"),
        source=source,
        races=tuple(race for _, race in races.values()),
        review=_review(head) or Review(),
        paragraphs=paragraphs,
        path=path,
        **kept,
    )


def _items(
    node: Node | None, key: keys.Key, reader: Reader
) -> Iterator[tuple[Node, dict[str, Any], bool]]:
    """The records of a list: the node of each, the values that could be read, and whether it is
    without error; those that are not are left out of the site."""
    if node is None or node.value is None or isinstance(node.value, Invalid):
        return
    if not isinstance(node.value, list):
        reader.report(node, f"`{key.name}` must be a list", "begin each one with a hyphen")
        return
    for item in node.value:
        values, good = reader.record(item, key.keys)
        yield item, values, good and not node.broken


def _source(node: Node | None, root: Node, path: str, reader: Reader) -> Source:
    """The source with what could be read; a file without one is its own source."""
    values: dict[str, Any] = {}
    if node is None or node.value is None:
        hint = "say where the facts come from: url or publisher"
        reader.report(root, "`source` is missing", hint)
    else:
        values, _ = reader.record(node, keys.SOURCE)
    values["based_on"] = tuple(BasedOn(**one) for one in values.get("based_on", ()))
    values.setdefault("id", values.get("url") or f"file:{path}")
    return Source(**values)


def _review(values: dict[str, Any]) -> Review | None:
    """Take the three keys of a review out of a record's values."""
    state = values.pop("review", None)
    by, on = values.pop("reviewed_by", None), values.pop("reviewed_on", None)
    return Review(state, by, on) if state else None


def read_profile(
    text: str, path: str, kind: str, *, root: str = ""
) -> tuple[Profile | None, list[Issue]]:
    """An editor's file on a ``kind`` (``race``, ``candidate``, ``endorser``), and its problems.

    A field with an error is left out, the others count; the body stays Markdown.
    """
    document = frontmatter.parse(text)
    reader = Reader(root + path)
    reader.issues += document.issues(reader.path)
    if document.root is None:
        return None, sorted(reader.issues)
    name = PurePosixPath(path).stem
    if name != slug(name) or len(name) > MAX_NAME:
        what = f"left out: `{name[:40]}` can be no address"
        hint = f"rename the file {slug(name, LONGEST)}.md"
        return None, [Issue(reader.path, 1, 1, "error", what, hint)]
    values, _ = reader.record(document.root, keys.PROFILES[kind])
    body = CONTROL.sub("", document.body).replace("\r\n", "\n").strip()
    if problem := too_much(body):
        what, hint = f"{problem[0]}, and left out", problem[1]
        reader.issues.append(Issue(reader.path, document.body_line, 1, "error", what, hint))
        body = ""
    photo = values.pop("photo", None)
    elections = tuple(Election(**one) for one in values.pop("elections", ()))
    own = ("name", "aliases", "merge", "split", "hide", "ids", "order", "note")
    given = {name: values.pop(name) for name in own if name in values}
    profile = Profile(
        kind=kind,
        slug=name,
        picture=Picture(**photo) if photo else None,
        elections=elections,
        fields=tuple(values.items()),
        introduction=body,
        where=reader.where(document.root),
        **given,
    )
    return (None if document.root.broken else profile), sorted(reader.issues)


def read_corrections(
    text: str, path: str, *, root: str = ""
) -> tuple[tuple[Correction, ...], list[Issue]]:
    """The public log of corrections, in its order, and its problems; one with an error is left
    out."""
    document = frontmatter.parse(text)
    reader = Reader(root + path)
    reader.issues += document.issues(reader.path)
    if document.root is None:
        return (), sorted(reader.issues)
    names = tuple(key.name for key in keys.CORRECTIONS)
    reader.record(document.root, (), names)
    made = tuple(
        Correction(**values, where=reader.where(node))
        for key in keys.CORRECTIONS
        for node, values, good in _items(document.fields.get(key.name), key, reader)
        if good
    )
    return (() if document.root.broken else made), sorted(reader.issues)

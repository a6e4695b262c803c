"""The machine's new opinion, its last one, and the file on disk -> what to write and to report.

No edit of a person is ever lost: the merge is three-way and fact by fact, like git's, and changes
only the lines of facts that nobody touched.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import frontmatter
from generator.content import emit
from generator.content.body import write_body
from generator.content.edit import apply_changes, without_nulls
from generator.content.ids import assign_ids
from generator.content.write import article_fields, write_article
from generator.frontmatter import Fields, Node, plain
from generator.issues import Issue
from generator.model import Article
from generator.reconcile.match import ASIDE
from generator.reconcile.merge import Merge
from generator.reconcile.record import (
    Conflict,
    Maker,
    Record,
    body_digest,
    intent_path,
    read_intent,
    read_record,
    record_path,
    settle,
    write_intent,
    write_record,
)

__all__ = [
    "Conflict", "Maker", "Outcome", "intent_path", "read_intent", "read_record", "reconcile",
    "record_path", "settle", "write_intent",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be written; ``None`` leaves a file as it is. Write ``text`` before ``record``."""

    text: str | None
    record: str | None
    conflicts: tuple[Conflict, ...] = ()
    issues: tuple[Issue, ...] = ()


def reconcile(
    path: str, article: Article, maker: Maker, record: str | None, current: str | None
) -> Outcome:
    """Merge a newly extracted ``article`` into its file.

    ``path`` names the file in issues; ``record`` and ``current`` are the texts of the machine's
    record and of the file, ``None`` where there is none. A file that is gone though it has a
    record was deleted by a person and stays so; so does one that an editor rejected.
    """
    article = assign_ids(article)
    fields, body = article_fields(article), write_body(article.paragraphs)
    if current is None:
        if record is not None:
            return Outcome(None, None)
        made = Record(fields, body_digest(body))
        return Outcome(write_article(article), write_record(made, maker))
    document = frontmatter.parse(current)
    if document.root is None or document.problems:
        message = "the file cannot be read, so nothing of it was changed"
        hint = "correct it, then extract again"
        issue = Issue(path, 1, 1, "warning", message, hint)
        return Outcome(None, None, (), (*document.issues(path), issue))
    mine = plain(document.root)
    if mine.get("review") == "rejected":
        return Outcome(None, None)
    last = read_record(record)
    if last is None and current == write_article(article):
        # The first run was killed before it wrote the record: nobody has touched the file.
        return Outcome(None, write_record(Record(fields, body_digest(body)), maker))
    merge = Merge(mine, document.body, fields, body, last)
    text: str | None = None
    if merge.changes or merge.body is not None:
        text = apply_changes(current, merge.changes, merge.body)
        if text is None:
            message = "the file is written in a way that new findings cannot be added to"
            hint = "write its lists as `tracker new article` does"
            return Outcome(None, None, (), (Issue(path, 1, 1, "warning", message, hint),))
    issues = [_issue(path, document.root, one) for one in merge.conflicts]
    if last is None:
        what = "is missing" if record is None else "is damaged"
        message = f"the record of what the machine wrote {what}"
        hint = "everything in the file now counts as written by a person"
        issues.append(Issue(path, 1, 1, "warning", message, hint))
    new_text = text if text != current else None
    written = write_record(merge.record, maker)
    return Outcome(new_text, written, tuple(merge.conflicts), tuple(sorted(issues)))


def _issue(path: str, root: Node, conflict: Conflict) -> Issue:
    """A conflict with both values, at the place of the person's version."""
    unit, person, machine = conflict.unit, conflict.person, conflict.machine
    node = _node(root, unit)
    hint = "yours stands; change it if the machine is right"
    if unit == "body":
        message = "the article's text changed at its source, and was edited here"
    else:
        if isinstance(person, dict) and isinstance(machine, dict):
            differ = [
                key
                for key in {**machine, **person}
                if key not in ASIDE
                and without_nulls(person.get(key)) != without_nulls(machine.get(key))
            ]
            person = {key: person.get(key) for key in differ}
            machine = {key: machine.get(key) for key in differ}
        yours = "deleted here" if person is None else f"here {emit.inline(person)}"
        its = "not found any more" if machine is None else f"now read as {emit.inline(machine)}"
        message = f"{unit}: {yours}, {its}"
    return Issue(path, node.line, node.column, "warning", message, hint)


def _node(root: Node, unit: str) -> Node:
    """Where a unit stands in the file; its list or the file's begin where it does not."""
    name, _, rest = unit.replace("source.", "source/", 1).partition("/")
    node = _fields(root).get(name, root)
    if isinstance(node.value, dict):
        return _fields(node).get(rest, node)
    items: list[Node] = node.value if isinstance(node.value, list) else []
    for item in items:
        given = _fields(item).get("id")
        if given is not None and given.value == rest:
            return item
    return node


def _fields(node: Node) -> Fields:
    return node.value if isinstance(node.value, dict) else {}

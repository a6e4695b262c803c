"""An editor's decision -> the file's text as a careful editor would have written it.

Only the lines of what was decided change; comments, order, quotation marks and line ends are kept.
A decision that would leave a mistake in the file is refused, with what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.aggregate.seats import race_id
from generator.content import keys, read_article
from generator.content.edit import Change, Drop, Extend, Put, apply_changes, without_nulls
from generator.content.ids import fact_id
from generator.frontmatter import Node, plain
from generator.issues import Issue
from generator.model import Article, Race
from generator.reconcile import Conflict
from generator.review.queue import Page, facts
from generator.text import fold

ACTIONS = ("approve", "correct", "reject", "reopen", "add", "mine", "machine")
_REVIEW = ("review", "reviewed_by", "reviewed_on")
_STATES = {"approve": "approved", "correct": "approved", "reject": "rejected", "reopen": "pending"}
_TABLES = {key.name: key.keys for key in keys.ARTICLE if key.kind == "records"}


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided.

    ``action``: one of :data:`ACTIONS`; ``mine`` and ``machine`` settle a conflict, whose unit is
    then ``fact``. ``fact``: a fact's id, empty for the article as a whole. ``kind``: the list that
    ``add`` adds to. ``values``: fields of the fact, ``None`` for one to be deleted. ``by`` and
    ``on``: the editor's name and the day (``YYYY-MM-DD``). ``everywhere``: a candidate's corrected
    name is corrected in the article's other facts too.
    """

    action: str
    by: str
    on: str
    fact: str = ""
    kind: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    everywhere: bool = True


@dataclass(frozen=True, slots=True)
class Decided:
    """The new text, or ``None`` with the reasons why there is none."""

    text: str | None
    refusals: tuple[str, ...] = ()
    #: The fact's id: for one that was added, the one it got.
    fact: str = ""


class _RefusedError(Exception):
    """A decision that cannot be carried out; never leaves this module."""


def decide(page: Page, decision: Decision) -> Decided:
    """Carry out a decision on a file. Raises nothing: what cannot be done is in ``refusals``."""
    if page.article is None or page.document.root is None:
        return Decided(None, ("the file cannot be read; correct it in an editor first",))
    if decision.action not in ("mine", "machine") and not decision.by.strip():
        return Decided(None, ("your name is missing",))
    try:
        fact, changes = _changes(page, page.article, page.document.root, decision)
    except _RefusedError as refusal:
        return Decided(None, (str(refusal),))
    text = apply_changes(page.text, changes)
    if text is None:
        return Decided(
            None, ("the file is written in too unusual a way to be changed here; use an editor",)
        )
    made, issues = read_article(text, page.path, root=_root(page))
    wrong = _new_errors(page.issues, tuple(issues))
    if made is None or wrong:
        return Decided(None, wrong or ("the file could not be read afterwards",))
    return Decided(text, fact=fact)


def _root(page: Page) -> str:
    """What stands before the path in issues."""
    return next((i.path.removesuffix(page.path) for i in page.issues), "")


def _new_errors(before: tuple[Issue, ...], after: tuple[Issue, ...]) -> tuple[str, ...]:
    """Errors that were not there before, whatever line they stand on now."""
    known = [issue.message for issue in before if issue.severity == "error"]
    new = []
    for issue in after:
        if issue.severity != "error":
            continue
        if issue.message in known:
            known.remove(issue.message)
        else:
            new.append(f"{issue.message}; {issue.hint}" if issue.hint else issue.message)
    return tuple(new)


def _changes(
    page: Page, article: Article, root: Node, decision: Decision
) -> tuple[str, list[Change]]:
    if decision.action == "add":
        return _added(article, decision)
    if decision.action in ("mine", "machine"):
        return decision.fact, _settled(page, root, decision)
    if not decision.fact:
        return "", list(_whole(root, decision))
    at, node = _place(article, root, decision.fact)
    return decision.fact, list(_one(root, at, node, decision))


def _place(article: Article, root: Node, fact: str) -> tuple[tuple[str, int], Node]:
    """List, position and node of a fact by its id, also of one whose id is not written down."""
    for name, known in facts(article):
        if known.id == fact and known.where:
            for position, node in enumerate(_items(root, name)):
                if (node.line, node.column) == (known.where.line, known.where.column):
                    return (name, position), node
    raise _RefusedError("this fact is no longer in the file")


def _items(root: Node, name: str) -> list[Node]:
    found = _entries(root).get(name)
    return found.value if found is not None and isinstance(found.value, list) else []


def _entries(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _whole(root: Node, decision: Decision) -> Iterator[Change]:
    """The whole article; what is still pending in it follows."""
    if decision.action == "correct":
        raise _RefusedError("only a fact can be corrected here")
    state = _STATES[decision.action]
    yield from _reviewed((), root, state, decision)
    if state == "rejected":
        return
    for name in keys.FACTS:
        for position, node in enumerate(_items(root, name)):
            own = _entries(node).get("review")
            if own is not None and own.value == "pending":
                yield from (Drop((name, position, key)) for key in _REVIEW)


def _one(root: Node, at: tuple[str, int], node: Node, decision: Decision) -> Iterator[Change]:
    entries = _entries(node)
    if "id" not in entries:
        yield Put((*at, "id"), decision.fact)
    if decision.action == "correct":
        known = {key.name for key in _TABLES[at[0]]} - {"id", *_REVIEW}
        for key, value in decision.values.items():
            if key not in known:
                raise _RefusedError(f"`{key}` is no field of this fact")
            old = plain(entries[key]) if key in entries else None
            if _same(entries.get(key), old, value):
                continue
            yield Drop((*at, key)) if value in (None, [], "") else Put((*at, key), value)
            if at[0] == "candidates" and key == "name" and decision.everywhere and value:
                yield from _renamed(root, str(old), str(value))
            if key == "date" and "date_basis" in entries and "date_basis" not in decision.values:
                yield Drop((*at, "date_basis"))  # the editor's date, not the text's wording
    yield from _reviewed(at, node, _STATES[decision.action], decision)


def _same(node: Node | None, old: Any, new: Any) -> bool:
    """Whether a field says the same, however it is written: ``3`` and ``"3"``, folded or not."""
    if isinstance(old, list) != isinstance(new, list):
        old, new = (one if isinstance(one, list) else [one] for one in (old, new))
    if isinstance(new, str) and node is not None and isinstance(old, str | int | float):
        return new in (node.raw, fold(str(old)))
    if old is False and new is None:
        return True
    return bool(without_nulls([old]) == without_nulls([new]))


def _reviewed(
    at: tuple[str | int, ...], node: Node, state: str, decision: Decision
) -> Iterator[Change]:
    """The three keys of a review; one that is open again names nobody."""
    entries = _entries(node)
    yield Put((*at, "review"), state)
    for key, value in (("reviewed_by", decision.by.strip()), ("reviewed_on", decision.on)):
        if state != "pending":
            yield Put((*at, key), value)
        elif key in entries:
            yield Drop((*at, key))


def _renamed(root: Node, old: str, new: str) -> Iterator[Change]:
    """A candidate's name in the other facts of the file."""
    for name, keys_of_people in (("endorsements", ("candidate",)), ("events", ("target",))):
        for position, node in enumerate(_items(root, name)):
            entries = _entries(node)
            for key in keys_of_people:
                if key in entries and entries[key].value == old:
                    yield Put((name, position, key), new)
            if "who" in entries and isinstance(who := plain(entries["who"]), list) and old in who:
                yield Put((name, position, "who"), [new if one == old else one for one in who])
            for row, figure in enumerate(_items(node, "results")):
                if (named := _entries(figure).get("candidate")) and named.value == old:
                    yield Put((name, position, "results", row, "candidate"), new)


def _added(article: Article, decision: Decision) -> tuple[str, list[Change]]:
    table = _TABLES.get(decision.kind)
    if table is None:
        raise _RefusedError(f"`{decision.kind}` is no list of facts")
    names = [key.name for key in table]
    if unknown := [key for key in decision.values if key not in names]:
        raise _RefusedError(f"`{unknown[0]}` is no field of this fact")
    given = {
        name: value
        for name in names
        if (value := decision.values.get(name)) not in (None, "", [], False)
    }
    if not given.keys() - {"race", "kind", "stance"}:
        raise _RefusedError("nothing was filled in")
    if decision.kind == "races":
        seat = Race(
            "", str(given.get("office", "")), given.get("state"), given.get("place"),
            given.get("district"), given.get("year"), bool(given.get("special")),
        )  # fmt: skip
        made = race_id(seat)
        return "", [Extend("races", ({"id": made, **given},))]
    taken = {fact.id for _, fact in facts(article) if fact.id}
    said = [str(value) for key, value in sorted(given.items()) if key != "evidence"]
    made = fact_id(keys.FACTS[decision.kind], said, taken)
    item = {"id": made, **given, "review": "approved"}
    item |= {"reviewed_by": decision.by.strip(), "reviewed_on": decision.on}
    return made, [Extend(decision.kind, (item,))]


# --- conflicts ----------------------------------------------------------------------------------


def conflict_of(page: Page, unit: str) -> Conflict | None:
    """The conflict that waits on a unit."""
    return next((one for one in page.conflicts if one.unit == unit), None)


def _settled(page: Page, root: Node, decision: Decision) -> list[Change]:
    """What taking the machine's version changes; nothing where the person's stands."""
    conflict = conflict_of(page, decision.fact)
    if conflict is None:
        raise _RefusedError("this is settled already")
    if decision.action == "mine":
        return []
    unit, machine = conflict.unit, conflict.machine
    name, _, fact = unit.partition("/")
    if unit == "body":
        raise _RefusedError("the article's text is not kept twice; compare it with the source")
    if not fact:
        path = tuple(unit.split("."))
        return [Put(path, machine) if machine is not None else Drop(path)]
    position = next(
        (
            place
            for place, node in enumerate(_items(root, name))
            if (own := _entries(node).get("id")) is not None and own.value == fact
        ),
        None,
    )
    if position is None:
        return [Extend(name, (machine,))] if machine is not None else []
    if machine is None:
        return [Drop((name, position))]
    held = plain(_items(root, name)[position])
    changes: list[Change] = []
    for key in (key.name for key in _TABLES[name]):
        old, new = held.get(key), machine.get(key)
        if key in (*_REVIEW, "id") or without_nulls({key: old}) == without_nulls({key: new}):
            continue
        changes.append(
            Drop((name, position, key)) if new is None else Put((name, position, key), new)
        )
    return changes

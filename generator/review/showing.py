"""Facts, articles and forms as the views of the review show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.content import keys
from generator.content.keys import Key
from generator.content.write import record
from generator.model import BALLOT_DETAILS, EVENT_TYPES, RESULT_DETAILS, Article
from generator.review.approved import Altered
from generator.review.decide import conflict_of
from generator.review.forms import filled, table
from generator.review.passages import Piece, passages
from generator.review.queue import WORDS, Item, Page, conflict_says, facts, items, state, sure
from generator.review.views import ADDABLE, FactRow, Field, Focus, Row, address, item_address
from generator.review.wording import Fact, named_race, says, shown

_LABELS = {"who": "candidates concerned", "stance": "what was said", "verb": "the source's words"}
#: Fields of events that only some types have, as the content format tells.
_ONLY = {
    "detail": ("ballot", "result"), "fieldwork": ("poll",), "pollster": ("poll",),
    "sample": ("poll",), "margin": ("poll",), "period": ("fundraising",),
    "target": ("ad", "ballot"),
    "sponsor": ("ad", "debate", "poll"), "results": ("poll", "fundraising", "result"),
}  # fmt: skip
#: Fields that name a person, for which the article's candidates are offered.
_PEOPLE = frozenset({"candidate", "target", "who", "speaker", "name", "endorser"})


def row(item: Item, order: str = "") -> Row:
    """A line of the list."""
    return Row(
        WORDS[item.kind].capitalize(), item.says, sure(item.confidence, item.seen_by), item.title,
        item.date or "", item_address(item, order),
    )  # fmt: skip


def by_article(queue: Sequence[Item]) -> tuple[Item, ...]:
    """The queue article by article, each where its most urgent fact stands."""
    paths = list(dict.fromkeys(item.path for item in queue))
    return tuple(item for path in paths for item in queue if item.path == path)


def focus_of(page: Page, kind: str, wanted: str, change: Altered | None) -> Focus | None:
    """The thing of a file that is looked at: the one named, else the first that waits."""
    article = page.article
    if article is None:
        return None
    if kind == "conflict":
        conflict = conflict_of(page, wanted)
        if conflict is None:
            return None
        return Focus(
            "conflict", WORDS["conflict"], conflict.unit, conflict_says(conflict), "pending",
            conflict=True, can_take=conflict.unit != "body",
        )  # fmt: skip
    if kind == "correction":
        if change is None:
            return None
        return Focus("correction", WORDS["correction"], change.fact, change.about, "approved",
                     change=change)  # fmt: skip
    if kind == "article":
        return Focus("article", "article", "", article.title, article.review.state,
                     reviewed=_reviewed(article))  # fmt: skip
    for name, fact in facts(article):
        if fact.id == wanted:
            return _fact_focus(name, fact, article)
    return None


def _fact_focus(name: str, fact: Fact, article: Article) -> Focus:
    known = state(fact, article)
    confidence = fact.confidence
    return Focus(
        name, WORDS[name], fact.id or "", says(fact, article), known,
        sure(confidence, fact.seen_by),
        0 if confidence is None else round(100 * (1 - confidence)), fact.evidence or "",
        _details(name, fact, article), _reviewed(fact if fact.review else article),
        known == "approved",
    )  # fmt: skip


def _details(name: str, fact: Fact, article: Article) -> tuple[tuple[str, str], ...]:
    """What the fact says field by field, as the file has it."""
    tables = {key.name: key.keys for key in keys.ARTICLE if key.kind == "records"}
    races = {race.id: named_race(race) for race in article.races}
    fields = record(fact, tables[name])
    basis = fields.pop("date_basis", None)
    made = []
    for key in table(name):
        if key.name in fields and key.name != "evidence":
            value = shown(fields[key.name])
            if key.name == "race":
                value = races.get(value, value)
            elif key.name == "date" and basis == "relative":
                value += " (worked out from the wording)"
            made.append((_label(key), value))
    return tuple(made)


def _label(key: Key) -> str:
    return _LABELS.get(key.name, key.name.replace("_", " "))


def _reviewed(held: Fact | Article) -> str:
    review = held.review
    if review is None or review.state == "pending" or not review.by:
        return ""
    return f"{review.state.capitalize()} by {review.by}" + (f", {review.on}" if review.on else "")


def fact_rows(page: Page, focus: Focus | None, order: str) -> tuple[FactRow, ...]:
    """Every fact of the article, to go from one to the other."""
    if page.article is None:
        return ()
    rows = [
        FactRow(
            WORDS[name].capitalize(), says(fact, page.article), state(fact, page.article),
            address("article", path=page.path, kind=name, fact=fact.id or "", order=order),
            focus is not None and focus.id == fact.id and focus.kind == name,
        )
        for name, fact in facts(page.article)
    ]  # fmt: skip
    others = [
        FactRow(
            WORDS[item.kind].capitalize(), item.says, "pending", item_address(item, order),
            focus is not None and (focus.kind, focus.id) == (item.kind, item.id),
        )
        for item in items(page)
        if item.kind == "conflict"
    ]  # fmt: skip
    return (*others, *rows)


def text_of(page: Page, focus: Focus | None) -> tuple[tuple[Piece, ...], ...]:
    """The article's text with the sentences marked that facts rest on."""
    if page.article is None:
        return ()
    others = [(fact.id or "", fact.evidence) for _, fact in facts(page.article) if fact.evidence]
    return passages(page.article.paragraphs, focus.evidence if focus else None, others)


def form(kind: str, page: Page, fact: str = "", event: str = "") -> tuple[Field, ...]:
    """The fields of a list's facts, filled in with those of one of them.

    ``event``: the type of a new event. Fields that its type does not need are left out if empty.
    """
    article = page.article
    if article is None or kind not in ADDABLE:
        return ()
    own = next((f for name, f in facts(article) if name == kind and f.id == fact), None)
    tables = {key.name: key.keys for key in keys.ARTICLE if key.kind == "records"}
    values = filled(kind, record(own, tables[kind]) if own else _defaults(kind, article))
    if kind == "events":
        values["type"] = values["type"] or event
    return tuple(
        _field(key, values[key.name], article)
        for key in table(kind)
        if values[key.name] or values.get("type") in _ONLY.get(key.name, EVENT_TYPES)
        or kind != "events"
    )  # fmt: skip


def refilled(fields: Iterable[Field], given: Mapping[str, str]) -> tuple[Field, ...]:
    """A form with what the editor had typed, to be corrected."""
    return tuple(
        Field(f.name, f.label, f.about, given.get(f.name, ""), f.shape, f.choices, f.offers,
              f.required)
        for f in fields
    )  # fmt: skip


def _defaults(kind: str, article: Article) -> dict[str, str]:
    mains = [race.id for race in article.races if race.main] or [r.id for r in article.races]
    made = {"race": mains[0]} if len(mains) == 1 else {}
    return made | ({"stance": "endorse", "kind": "organization"} if kind == "endorsements" else {})


def _field(key: Key, value: str, article: Article) -> Field:
    shape, about, choices = "line", key.about, key.choices
    pairs = tuple((one, one) for one in choices)
    if key.name == "race":
        pairs = tuple((race.id, named_race(race)) for race in article.races)
        if value and value not in dict(pairs):
            pairs = (*pairs, (value, value))
    if key.kind == "flag":
        shape = "flag"
    elif pairs or key.name == "race":
        shape = "choice"
    elif key.kind in ("texts", "records") or key.name in ("evidence", "text"):
        shape = "text"
    if key.kind == "texts":
        about += " One a line."
    elif key.name == "race":
        about = "Which race it belongs to."
    elif key.name == "detail":
        about = f"Ballot: {', '.join(BALLOT_DETAILS)}. Result: {', '.join(RESULT_DETAILS)}."
    elif key.name == "results":
        about += " One candidate a line, as in: Ann Poe; percent 46; votes 1200"
    elif key.name == "elections":
        about += " One a line, as in: primary; date 2022-06-28; party D"
    elif key.kind == "date":
        about += " YYYY-MM-DD, YYYY-MM or YYYY."
    offers = "people" if key.name in _PEOPLE and shape == "line" else ""
    return Field(key.name, _label(key), about, value, shape, pairs, offers, key.required)

"""The page of one thing to decide, put together from the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.desk import Desk, Sheet
from generator.model import EVENT_TYPES
from generator.review.queue import Item
from generator.review.showing import fact_rows, focus_of, form, refilled, text_of
from generator.review.views import (
    ArticleView,
    Flash,
    Person,
    SheetRow,
    address,
    external,
    item_address,
)


def article_view(
    desk: Desk,
    queue: Sequence[Item],
    person: Person,
    path: str,
    kind: str,
    fact: str,
    *,
    adding: str = "",
    event: str = "",
    order: str = "",
    refusals: tuple[str, ...] = (),
    given: Mapping[str, str] | None = None,
    open_form: bool = False,
    why: str = "",
    flash: Flash | None = None,
) -> ArticleView | None:
    """A fact of ``path`` beside its article; the first that waits where none is named.

    ``given``: what was typed into the form that ``refusals`` are about. ``None`` for a file that is
    not there or cannot be read.
    """
    page = desk.page(path)
    if page is None or page.article is None:
        return None
    article = page.article
    if not kind and not fact and not adding:
        first = next((item for item in queue if item.path == path), None)
        kind, fact = (first.kind, first.id) if first else ("article", "")
    change = next((one for one in desk.changes(path) if one.fact == fact), None)
    focus = focus_of(page, kind, fact, change) if kind or fact else None
    place = next(
        (n for n, item in enumerate(queue)
         if item.path == path and focus and (item.kind, item.id) == (focus.kind, focus.id)), None,
    )  # fmt: skip
    fields = form(focus.kind, page, focus.id) if focus else ()
    add_fields = form(adding, page, event=event) if adding else ()
    if given is not None:
        fields, add_fields = refilled(fields, given), refilled(add_fields, given)
    before, after = _around(queue, place, path)
    source = article.source
    return ArticleView(
        person=person,
        path=path,
        digest=page.digest,
        title=article.title,
        about=", ".join(filter(None, (source.publisher, article.date))),
        original=external(source.url),
        focus=focus,
        fields=fields,
        adding=adding,
        add_fields=add_fields,
        types=EVENT_TYPES if adding == "events" and event not in EVENT_TYPES else (),
        text=text_of(page, focus),
        facts=fact_rows(page, focus, order),
        people=tuple(dict.fromkeys(one.name for one in article.candidates)),
        issues=tuple(
            f"line {issue.line}: {issue.message}" + (f"; {issue.hint}" if issue.hint else "")
            for issue in page.issues
        ),
        place="" if place is None else f"{place + 1:,} of {len(queue):,}",
        before=item_address(before, order) if before else "",
        after=item_address(after, order) if after else "",
        order=order,
        refusals=refusals,
        flash=flash,
        open_form=open_form,
        why=why,
    )


def _around(queue: Sequence[Item], place: int | None, path: str) -> tuple[Item | None, Item | None]:
    """What stands before and after a thing in the queue; for one that does not wait, the next of
    its article, else the first of all."""
    if place is None:
        here = next((item for item in queue if item.path == path), None)
        return None, here or (queue[0] if queue else None)
    after = queue[place + 1] if place + 1 < len(queue) else None
    return (queue[place - 1] if place else None), after


def sheet_row(sheet: Sheet) -> SheetRow:
    """An article in the list of articles."""
    return SheetRow(
        sheet.title, ", ".join(filter(None, (sheet.outlet, sheet.date))),
        address("article", path=sheet.path), sheet.decided, sheet.facts, len(sheet.items),
        sheet.problems,
    )  # fmt: skip

"""Which of an article's races it reports on, and which it only mentions.

Read once its candidates are known: a race is told by the sentences that name it or those who run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.extract.document import Document, Entity
from generator.extract.races.draft import RaceDraft
from generator.extract.seats import Seat

#: A race at the top of a story, or with a heading of its own, counts as so many sentences more.
_ON_TOP = 2
_HEADED = 2
#: The share of the fullest race's sentences that another one needs to be a main one too.
_SHARE = 0.3
#: The same in a round-up of at least so many races, which gives each of them less room.
_SHARE_OF_MANY = 0.2
_MANY = 4
#: Offices of which a state or the country fills many at a time.
_OF_MANY = frozenset(
    (
        "President",
        "U.S. House",
        "U.S. Senate",
        "State House",
        "State Senate",
        "School Board",
        "City Council",
        "County Commissioner",
        "Judge",
        "Lieutenant Governor",
        "Mayor",
    )
)
#: "33 of the Senate's 100 seats", "a number of congressional races": no one seat.
_PLURAL = re.compile(
    r"['’]?s? (?:[\w.’'-]+ ){0,2}?(?:races|seats|elections|contests|primaries|candidates"
    r"|campaigns)\b"
)


def find_main(
    document: Document, drafts: Sequence[RaceDraft], runs: Mapping[Entity, RaceDraft | None]
) -> None:
    """Marks the races that an article reports on at length: those with the most sentences.

    Args:
        runs: the candidates, each with the race that they run in.
    """
    if not drafts:
        return
    told = {draft: _sentences(document, draft, runs) for draft in drafts}
    texts = [number for number, text in enumerate(document.paragraphs) if text]
    top = texts[min(1, len(texts) - 1)]
    weights = {
        draft: len(told[draft])
        + len(draft.seats)
        + (_ON_TOP if any(s.paragraph <= top for s in draft.seats) else 0)
        + (_HEADED if any(s.heading for s in draft.seats) else 0)
        for draft in drafts
    }
    share = _SHARE if len(drafts) < _MANY else _SHARE_OF_MANY
    enough = share * max(weights.values())
    for draft in drafts:
        draft.main = weights[draft] >= enough


def reported(
    document: Document, drafts: Sequence[RaceDraft], runs: Mapping[Entity, RaceDraft | None]
) -> list[RaceDraft]:
    """The races without those in which nobody runs that a story of others speaks of in general."""
    contested = set(runs.values())
    if not any(draft in contested for draft in drafts):
        return list(drafts)
    first = min(s.paragraph for d in drafts if d in contested for s in d.seats)
    return [d for d in drafts if d in contested or not _is_aside(document, d, first)]


def _sentences(
    document: Document, draft: RaceDraft, runs: Mapping[Entity, RaceDraft | None]
) -> set[tuple[int, int]]:
    """The sentences, by paragraph and start, that name a race or somebody who runs in it."""
    places = [(s.paragraph, max(s.start, 0)) for s in draft.seats]
    places += [
        (m.paragraph, m.start)
        for entity, race in runs.items()
        if race is draft
        for m in entity.mentions
    ]
    return {(p, document.sentence_at(p, start).start) for p, start in places}


def _is_aside(document: Document, draft: RaceDraft, first: int) -> bool:
    if draft.office not in _OF_MANY or draft.district is not None or len(draft.seats) > 2:
        return False
    return all(
        not seat.heading
        and (_is_plural(document, seat) or (seat.paragraph > first + 1 and seat.state is None))
        for seat in draft.seats
    )


def _is_plural(document: Document, seat: Seat) -> bool:
    text = document.paragraphs[seat.paragraph]
    return seat.place is None and _PLURAL.match(text, max(seat.end, 0)) is not None

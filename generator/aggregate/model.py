"""What all articles say together: each race, person, body, endorsement, event and election once.

Everything here keeps its sources: one :class:`Source` per article and sentence. Ids are slugs of
``[a-z0-9-]`` and serve as addresses. Sequences are ordered and need no further sorting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.model import Article, Correction, EdtfDate, Election, Figure, Profile, Race, Review


class Source(NamedTuple):
    """One article's word for a fact: the article's key, the sentence, the fact's id there.

    A named tuple, since there is one for each fact of each article and it is made in half the time.
    """

    article: str
    evidence: str | None
    fact: str | None
    confidence: float | None = None
    review: Review = Review()


@dataclass(frozen=True, slots=True)
class Dating:
    """When something was, as far as the sources tell.

    ``precision``: ``day``, ``month``, ``year``; ``by`` when only the publication date bounds it
    (``value`` is then that date); empty when nothing is known. ``inferred`` when the value was
    resolved from relative words. ``others``: differing dates of other sources ("sources differ").
    """

    value: EdtfDate | None = None
    precision: str = ""
    inferred: bool = False
    others: tuple[tuple[EdtfDate, tuple[Source, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or body (Popolo: Person, Organization) that runs, endorses or both; has one page."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    profile: Profile | None = None
    #: Surname-first key for alphabetical lists.
    sort_name: str = ""


@dataclass(frozen=True, slots=True)
class StageOutcome:
    """What became of a candidacy at one stage: advanced, nominee, won, lost, withdrawn ..."""

    stage: str
    status: str
    dating: Dating = Dating()


@dataclass(frozen=True, slots=True)
class TrackedCandidacy:
    """One person in one race over all articles; ``status`` is the latest one told."""

    actor: str
    race: str
    party: str | None
    title: str | None
    status: str | None
    incumbent: bool = False
    status_dating: Dating = Dating()
    stages: tuple[StageOutcome, ...] = ()
    articles: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    #: Parties, titles that other sources give: ``(key, value, sources)``.
    disputes: tuple[tuple[str, str, tuple[Source, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedEndorsement:
    """One endorser's word on one candidate in one race and stage, with every article's sentence."""

    id: str
    endorser: str
    candidate: str | None
    race: str
    stance: str
    dating: Dating
    stage: str | None = None
    part: str | None = None
    rank: int | None = None
    verb: str | None = None
    sources: tuple[Source, ...] = ()
    #: Ids of endorsements by the same endorser in this race that this one follows, oldest first.
    history: tuple[str, ...] = ()
    #: False once rescinded, replaced, or the candidate left.
    current: bool = True


@dataclass(frozen=True, slots=True)
class TrackedEvent:
    """One event; the figures are those of the best source."""

    id: str
    type: str
    who: tuple[str, ...]
    race: str
    dating: Dating
    detail: str | None = None
    stage: str | None = None
    fieldwork: str | None = None
    period: str | None = None
    sponsor: str | None = None
    target: str | None = None
    pollster: str | None = None
    sample: int | None = None
    margin: float | None = None
    results: tuple[Figure, ...] = ()  # Figure.candidate holds actor ids here
    #: Of a result: (actor, outcome) for those of ``who`` whose outcome is told. ``detail`` is the
    #: one that the event is named by, and stands for the first of ``who`` only.
    outcomes: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedElection:
    """A voting day of a race."""

    stage: str
    party: str | None
    dating: Dating
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedQuote:
    """A quotation with the page of its speaker, where there is one."""

    id: str
    speaker: str
    actor: str | None
    title: str | None
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Report:
    """An article on the site. ``copies``: keys of near-identical ones that count with this one."""

    key: str
    article: Article
    races: tuple[str, ...]
    actors: tuple[str, ...]
    copies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    #: On a copy: the key of the report that it counts with.
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A line of a timeline: a pointer to an endorsement, event or election (``kind``) by id."""

    kind: str
    id: str
    race: str
    dating: Dating


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that may be that of others who have pages (``rivals``); it stays apart as ``actor``.

    ``sources``: the articles that write it so.
    """

    actor: str
    name: str
    rivals: tuple[str, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedRace:
    """Everything known of one race, in the order in which it is shown."""

    race: Race
    name: str
    candidacies: tuple[TrackedCandidacy, ...]
    endorsements: tuple[TrackedEndorsement, ...]
    events: tuple[TrackedEvent, ...]
    elections: tuple[TrackedElection, ...]
    timeline: tuple[TimelineEntry, ...]
    articles: tuple[str, ...]
    profile: Profile | None = None
    #: Names in it that no evidence decides, for the editor and the reader.
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Why something was joined or kept apart, for ``tracker explain`` and the editor's list."""

    subject: str
    what: str
    why: str
    sources: tuple[Source, ...] = ()
    #: Whom a name that stays apart may mean.
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tracker:
    """The whole site's knowledge. Mappings are in display order."""

    races: dict[str, TrackedRace] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    quotes: tuple[TrackedQuote, ...] = ()
    joins: tuple[Join, ...] = ()
    #: The public log, newest first.
    corrections: tuple[Correction, ...] = ()


__all__ = [
    "Actor", "Dating", "Doubt", "Election", "Figure", "Join", "Report", "Source", "StageOutcome",
    "TimelineEntry", "TrackedCandidacy", "TrackedElection", "TrackedEndorsement", "TrackedEvent",
    "TrackedQuote", "TrackedRace", "Tracker",
]  # fmt: skip

"""The facts of one article, as frozen values: what a content file says, and nothing else.

The keys, their meaning and their wording follow the content format (``docs/content-format.md``).
Dates are EDTF level 0 strings (``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``): exactly as precise as
the source. Absent is always ``None``, never an empty string. What several articles say together
is in :mod:`generator.aggregate.model`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

#: An EDTF level 0 date: ``2022``, ``2022-06`` or ``2022-06-28``.
EdtfDate = str

PARTIES = ("D", "R", "L", "G", "I", "N")
STATUSES = (
    "running",
    "considering",
    "declined",
    "withdrawn",
    "removed",
    "nominee",
    "advanced",
    "won",
    "lost",
)
STAGES = ("primary", "general", "runoff", "special", "caucus", "convention")
STANCES = ("endorse", "rescind", "decline", "split")
EVENT_TYPES = (
    "announcement",
    "withdrawal",
    "poll",
    "fundraising",
    "debate",
    "ad",
    "ballot",
    "result",
)
#: ``detail`` of an event of type ``ballot`` or ``result``.
BALLOT_DETAILS = ("filed", "qualified", "petition", "challenge", "removal")
RESULT_DETAILS = ("won", "lost", "conceded", "advanced", "nominated")
KINDS = ("person", "organization")
REVIEW_STATES = ("pending", "approved", "rejected")


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a fact or problem in a file: path as shown to people, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Review:
    """What an editor decided; ``by`` and ``on`` are empty until somebody did."""

    state: str = "pending"
    by: str | None = None
    on: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class BasedOn:
    """Another outlet's report that a digest was written from."""

    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from; ``id``, its identity: given id, else address, else text hash."""

    id: str
    seed: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    based_on: tuple[BasedOn, ...] = ()


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One seed as read: plain-text paragraphs (NFC, no markup), before anything is understood.

    ``paragraphs`` keeps every line of the source, dirty ones too; list items are paragraphs that
    begin with ``- ``. ``title`` only where the seed's metadata gives one.
    """

    source: Source
    paragraphs: tuple[str, ...]
    title: str | None = None
    date: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class Election:
    """A voting day of a race; ``party`` for a party's primary."""

    stage: str
    date: EdtfDate | None = None
    party: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Race:
    """One seat to be filled at one general election (Open Civic Data: contest)."""

    id: str
    office: str
    state: str | None = None
    place: str | None = None
    district: str | None = None
    year: int | None = None
    special: bool = False
    main: bool = False
    elections: tuple[Election, ...] = ()
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Candidacy:
    """A person's bid in one race, as this article tells it at its date."""

    name: str
    race: str | None = None
    party: str | None = None
    status: str | None = None
    title: str | None = None
    incumbent: bool | None = None
    id: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    seen_by: str | None = None
    review: Review | None = None
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A public statement that somebody is (or is no longer, or nobody is) the endorser's choice.

    ``date_basis``: ``explicit`` (the text names the day), ``relative`` (resolved against the
    publication date); ``None`` where there is no date.
    """

    endorser: str
    kind: str = "organization"
    candidate: str | None = None
    race: str | None = None
    part: str | None = None
    stage: str | None = None
    date: EdtfDate | None = None
    date_basis: str | None = None
    stance: str = "endorse"
    rank: int | None = None
    verb: str | None = None
    id: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    seen_by: str | None = None
    review: Review | None = None
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A candidate's numbers in an event: percent (0 to 100), votes, dollars."""

    candidate: str
    percent: float | None = None
    votes: int | None = None
    amount: float | None = None
    cash_on_hand: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is planned in a race; all candidates concerned are in ``who``."""

    type: str
    who: tuple[str, ...] = ()
    race: str | None = None
    date: EdtfDate | None = None
    date_basis: str | None = None
    detail: str | None = None
    stage: str | None = None
    fieldwork: str | None = None
    period: str | None = None
    sponsor: str | None = None
    target: str | None = None
    pollster: str | None = None
    sample: int | None = None
    margin: float | None = None
    results: tuple[Figure, ...] = ()
    id: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    seen_by: str | None = None
    review: Review | None = None
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks and who said them; ``title``: as the text introduces the speaker."""

    speaker: str
    text: str
    title: str | None = None
    id: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    seen_by: str | None = None
    review: Review | None = None
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Article:
    """One content file: what an article says, with its text as plain paragraphs."""

    title: str
    source: Source
    date: EdtfDate | None = None
    races: tuple[Race, ...] = ()
    candidates: tuple[Candidacy, ...] = ()
    endorsements: tuple[Endorsement, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    review: Review = Review()
    paragraphs: tuple[str, ...] = ()
    #: Path below the content folder without suffix, ``articles/2021/2021-12-08-slug``; made once.
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture an editor adds, below ``content/``; never shown without alternative text."""

    src: str
    alt: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """An editor's file on a race, candidate or endorser; its values override what was extracted.

    ``kind`` is ``race``, ``candidate`` or ``endorser``; ``slug`` the file's name. ``fields`` holds
    the other overrides of the format (``party``, ``status``, ``title``, ``website``, ...) by key.
    """

    kind: str
    slug: str
    name: str | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    hide: bool = False
    ids: tuple[tuple[str, str], ...] = ()
    picture: Picture | None = None
    elections: tuple[Election, ...] = ()
    order: tuple[str, ...] = ()
    note: str | None = None
    fields: tuple[tuple[str, object], ...] = ()
    introduction: str = ""
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the public log: an approved fact that was published, and was wrong.

    ``date``: the day of the correction. ``article`` (path below ``content/`` without suffix) and
    ``fact`` (its id there) name the fact; ``was``, ``right`` and ``why`` are texts for readers.
    """

    date: EdtfDate
    about: str
    was: str
    right: str
    why: str | None = None
    article: str | None = None
    fact: str | None = None
    by: str | None = None
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Roster:
    """All editors' files; also handed to extraction as further evidence on names."""

    races: tuple[Profile, ...] = ()
    candidates: tuple[Profile, ...] = ()
    endorsers: tuple[Profile, ...] = ()
    #: The log, in its own order; extraction does not look at it.
    corrections: tuple[Correction, ...] = ()

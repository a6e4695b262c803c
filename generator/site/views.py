"""What each template may use: one frozen dataclass per template, its fields the variables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from generator.site.pieces import (
    ArticleLine,
    BackedView,
    BackingView,
    CandidacyView,
    ChartView,
    ComparedRow,
    CorrectionView,
    DateView,
    DoubtView,
    ElectionView,
    FactLine,
    FactView,
    Frame,
    GroupView,
    Link,
    PictureView,
    QuoteView,
    RaceCard,
    RaceLine,
    RunnersView,
    TableNote,
    TimelineView,
)


@dataclass(frozen=True, slots=True)
class FrontView:
    """``front.html``: the races that articles are about, those they only mention, the next
    voting days, the latest facts."""

    template: ClassVar[str] = "front.html"
    frame: Frame
    races: tuple[RaceCard, ...]
    mentioned: tuple[RaceCard, ...]
    archive: str
    elections: tuple[ElectionView, ...]
    calendar: str
    latest: tuple[FactView, ...]
    timeline: str
    coverage: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class EmptyView:
    """``empty.html``: the front page of a site without articles says how to begin."""

    template: ClassVar[str] = "empty.html"
    frame: Frame


@dataclass(frozen=True, slots=True)
class RaceView:
    """``race.html``: one race with everything known of it.

    ``jump`` leads to the parts below. ``ran`` heads those who run; ``leading`` are the first group
    of ``standing``, ``others`` says how many more there are. ``unbacked``: nobody is known to back
    them. ``latest``, ``count``: the newest endorsements and how many there are. ``earlier``:
    further ``articles``. ``missing`` names parts of which nothing is known.
    """

    template: ClassVar[str] = "race.html"
    frame: Frame
    name: str
    seat: str
    introduction: Markup
    elections: tuple[ElectionView, ...]
    calendar_file: str
    order: str
    jump: tuple[Link, ...]
    ran: str
    standing: tuple[RunnersView, ...]
    leading: tuple[CandidacyView, ...]
    others: str
    backed: tuple[BackedView, ...]
    unbacked: tuple[CandidacyView, ...]
    latest: tuple[FactLine, ...]
    count: str
    refusals: tuple[FactView, ...]
    timeline: TimelineView
    years: tuple[Link, ...]
    polls: tuple[ChartView, ...]
    money: tuple[ChartView, ...]
    missing: str
    articles: tuple[ArticleLine, ...]
    earlier: tuple[ArticleLine, ...]
    more_articles: str
    coverage: str
    note: str
    data: str
    picture: PictureView | None
    compare: str
    embed: str
    embed_code: str
    backs_note: TableNote
    polls_note: TableNote
    money_note: TableNote


@dataclass(frozen=True, slots=True)
class CompareView:
    """``compare.html``: a race's candidates side by side. ``styles``: a sheet of its own;
    ``can_pick``: the reader may choose whose columns to see."""

    template: ClassVar[str] = "compare.html"
    frame: Frame
    title: str
    order: str
    styles: str
    candidacies: tuple[CandidacyView, ...]
    can_pick: bool
    rows: tuple[ComparedRow, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class EmbedView:
    """``embed.html``: a race as a card in a page of another site; ``href`` leads to its page."""

    template: ClassVar[str] = "embed.html"
    frame: Frame
    name: str
    href: str
    eyebrow: str
    elections: tuple[ElectionView, ...]
    candidacies: tuple[CandidacyView, ...]
    coverage: str


@dataclass(frozen=True, slots=True)
class CandidateView:
    """``candidate.html``: a person who runs, across races. ``earlier``: further ``articles``;
    ``missing`` names parts of which nothing is known."""

    template: ClassVar[str] = "candidate.html"
    frame: Frame
    name: str
    aliases: str
    doubts: tuple[DoubtView, ...]
    website: str
    picture: PictureView | None
    note: str
    introduction: Markup
    candidacies: tuple[CandidacyView, ...]
    compare: tuple[Link, ...]
    received: tuple[GroupView, ...]
    given: tuple[BackingView, ...]
    timeline: TimelineView
    more: tuple[Link, ...]
    quotes: tuple[QuoteView, ...]
    articles: tuple[ArticleLine, ...]
    earlier: tuple[ArticleLine, ...]
    more_articles: str
    missing: str


@dataclass(frozen=True, slots=True)
class EndorserView:
    """``endorser.html``: a person or body that endorses and runs nowhere."""

    template: ClassVar[str] = "endorser.html"
    frame: Frame
    name: str
    eyebrow: str
    aliases: str
    doubts: tuple[DoubtView, ...]
    website: str
    picture: PictureView | None
    note: str
    introduction: Markup
    given: tuple[BackingView, ...]
    quotes: tuple[QuoteView, ...]
    articles: tuple[ArticleLine, ...]
    earlier: tuple[ArticleLine, ...]
    more_articles: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class ArticleView:
    """``article.html``: what one article tells, each fact with its sentence."""

    template: ClassVar[str] = "article.html"
    frame: Frame
    title: str
    date: DateView
    outlet: str
    author: str
    original: str
    based_on: tuple[Link, ...]
    races: tuple[Link, ...]
    excerpt: str
    paragraphs: tuple[str, ...]
    facts: tuple[FactView, ...]
    candidacies: tuple[CandidacyView, ...]
    quotes: tuple[QuoteView, ...]
    copies: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """``timeline.html``: everything of all races; ``years`` lead to the pages of single years."""

    template: ClassVar[str] = "timeline.html"
    frame: Frame
    heading: str
    timeline: TimelineView
    years: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class EndorsementsView:
    """``endorsements.html``: the table of all endorsements, newest first, or a year of it."""

    template: ClassVar[str] = "endorsements.html"
    frame: Frame
    heading: str
    rows: tuple[EndorsementRow, ...]
    inferred: bool
    years: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class EndorsementRow:
    """A row of that table; ``date_key`` and names are what a script may sort by."""

    endorser: Link
    part: str
    kind: str
    stance: str
    candidate: Link | None
    race: Link
    date: DateView
    permalink: str
    pending: bool


@dataclass(frozen=True, slots=True)
class CandidatesView:
    """``candidates.html``: everybody who runs, by last name."""

    template: ClassVar[str] = "candidates.html"
    frame: Frame
    candidates: tuple[CandidacyView, ...]
    letters: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """``articles.html``: all articles, newest first."""

    template: ClassVar[str] = "articles.html"
    frame: Frame
    years: tuple[tuple[str, tuple[ArticleLine, ...]], ...]
    pages: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """``archive.html``: all races by the year of their election."""

    template: ClassVar[str] = "archive.html"
    frame: Frame
    years: tuple[tuple[str, tuple[RaceLine, ...]], ...]
    pages: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class CalendarView:
    """``calendar.html``: voting days and planned debates, ahead and past."""

    template: ClassVar[str] = "calendar.html"
    frame: Frame
    heading: str
    ahead: tuple[ElectionView, ...]
    past: tuple[ElectionView, ...]
    file: str
    years: tuple[Link, ...]
    note: TableNote


@dataclass(frozen=True, slots=True)
class AboutView:
    """``about.html``: the method, and what this site rests on. ``review`` names the policy."""

    template: ClassVar[str] = "about.html"
    frame: Frame
    review: str
    coverage: str
    counts: str
    doubts: tuple[DoubtView, ...]
    data: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """``corrections.html``: what was published wrongly, newest correction first."""

    template: ClassVar[str] = "corrections.html"
    frame: Frame
    corrections: tuple[CorrectionView, ...]
    feed: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """``search.html``: the field and a section for each of ``kinds`` (name, heading), which
    ``script`` fills from the index below ``root``; ``lists`` are other ways to find something."""

    template: ClassVar[str] = "search.html"
    frame: Frame
    root: str
    script: str
    kinds: tuple[tuple[str, str], ...]
    lists: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """``moved.html``: at an address once published, leads on to ``href``."""

    template: ClassVar[str] = "moved.html"
    frame: Frame
    href: str
    canonical: str


@dataclass(frozen=True, slots=True)
class MissingView:
    """``missing.html``: the page for addresses that do not exist."""

    template: ClassVar[str] = "missing.html"
    frame: Frame


View = (
    FrontView
    | EmptyView
    | RaceView
    | CompareView
    | EmbedView
    | CandidateView
    | EndorserView
    | ArticleView
    | TimelinePage
    | EndorsementsView
    | CandidatesView
    | ArticlesView
    | ArchiveView
    | CalendarView
    | AboutView
    | CorrectionsView
    | SearchView
    | MovedView
    | MissingView
)

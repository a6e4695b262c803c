"""The pieces that views are made of: links, dates, facts with their sources, months, charts.

Texts are ready to print: dates are worded, links relative to the page. ``Markup`` is safe HTML,
every other text is escaped by the template. An empty text means "not known" or "not shown".
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A text and where it leads; ``current`` marks the page itself in a navigation."""

    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as worded (``by Dec. 8, 2021``) and for ``<time datetime>`` (empty if unknown)."""

    text: str
    iso: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """One article's sentence for a fact: outlet, day, our page on it and the original's address.

    ``label`` names it in a line: ``Daily Herald, Dec. 8, 2021``, or ``Article of Dec. 8, 2021``;
    ``short`` where the day stands there already: ``Daily Herald``.
    """

    label: str
    short: str
    outlet: str
    date: DateView
    sentence: str
    article: str
    original: str
    based_on: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture an editor added: its address, what it shows, who made it (may be empty)."""

    src: str
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A candidate's figures in a poll, result or money report, in words."""

    name: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact of a timeline or list.

    ``anchor`` is its ``id`` on this page (empty where another element of the page has it), ``kind``
    names icon and filter, ``word`` says it; ``who`` are the ids of the candidates concerned.
    ``past``: it holds no more, and ``ended`` says why. ``corrected`` are notes on what was
    published wrongly.
    """

    anchor: str
    kind: str
    word: str
    text: Markup
    date: DateView
    permalink: str
    sources: tuple[SourceView, ...]
    sources_line: str = ""
    race: Link | None = None
    figures: tuple[FigureView, ...] = ()
    details: str = ""
    notes: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    pending: bool = False
    past: bool = False
    ended: str = ""
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in one line: its words, the day, and where its sentence opens."""

    text: str
    href: str
    date: DateView


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month (or year) of a timeline; ``gap`` words the silence after it, up to the next one."""

    heading: str
    facts: tuple[FactView, ...]
    gap: str = ""
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Months, newest first. ``kinds`` and ``people`` (id, text) are what can be filtered by."""

    months: tuple[MonthView, ...]
    kinds: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class CandidacyView:
    """A candidate in one race; the same fields for everybody.

    ``party_told``: the party says more than that the race has none. ``brief``: the party, and what
    became of those who do not simply run, for a list of names. ``stages``: what became of the bid
    at each stage; ``days``: when people vote. ``sources``: first the one for what is said. ``more``
    says that further articles tell the same where not all are shown.
    """

    actor: str
    name: str
    href: str
    party: str
    party_code: str
    party_known: bool
    party_told: bool
    title: str
    status: str
    status_date: str
    race: Link
    incumbent: bool = False
    brief: str = ""
    days: str = ""
    stages: tuple[str, ...] = ()
    more: str = ""
    notes: tuple[str, ...] = ()
    sources: tuple[SourceView, ...] = ()
    sources_line: str = ""
    pending: bool = False
    corrected: tuple[str, ...] = ()
    #: Whom the name may mean, where that is not decided.
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A name that may be that of others who have pages: ``name``, as the articles write it.

    ``says`` names both sides in one sentence; ``why`` it could not be decided. ``others``: whom it
    may mean, or on their pages the page of the name itself.
    """

    name: Link
    says: str
    why: str
    race: Link
    others: tuple[Link, ...]
    articles: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True)
class BackingView:
    """An endorsement in a list: the other side (endorser or candidate), its kind and the fact."""

    other: Link | None
    part: str
    kind: str
    stance: str
    stage: str
    fact: FactView
    #: In a long list the sentence is one tap away instead of below the line.
    compact: bool = False
    #: Whether it stands: neither refused nor withdrawn nor overtaken.
    backs: bool = False


@dataclass(frozen=True, slots=True)
class BackedView:
    """A candidate and everybody who backs them, in order of name; ``anchor`` is its ``id``."""

    candidacy: CandidacyView
    backings: tuple[BackingView, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class RunnerView:
    """Somebody in the list of those who run; ``backers`` names some of those who back them, and
    leads to all of them."""

    candidacy: CandidacyView
    backers: Link | None


@dataclass(frozen=True, slots=True)
class RunnersView:
    """Those who came equally far, by last name. The heading is empty where all did."""

    heading: str
    runners: tuple[RunnerView, ...]


@dataclass(frozen=True, slots=True)
class BarView:
    """A row of a chart: a name, worded figures, and a bar as SVG."""

    name: str
    href: str
    cells: tuple[str, ...]
    svg: Markup


@dataclass(frozen=True, slots=True)
class ChartView:
    """A table with a drawn bar in each row; ``columns`` head the ``cells`` of each row."""

    title: str
    date: DateView
    details: str
    columns: tuple[str, ...]
    rows: tuple[BarView, ...]
    permalink: str
    whisker: bool = False


@dataclass(frozen=True, slots=True)
class TableNote:
    """How a table is cited: its citation, public address (if known), a link to it, and files."""

    citation: str
    address: str
    href: str
    files: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """A value in a cell of a comparison; ``href`` leads to the fact, ``note`` says when."""

    text: str
    href: str = ""
    note: str = ""
    pending: bool = False


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of a comparison: a cell for each candidate; one without values is "none found"."""

    heading: str
    cells: tuple[tuple[ComparedValue, ...], ...]


@dataclass(frozen=True, slots=True)
class ElectionView:
    """A voting day; ``ahead`` when it is after the newest article."""

    name: str
    date: DateView
    race: Link
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    title: str
    href: str
    outlet: str
    date: DateView


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words in quotation marks; ``speaker`` leads to a page where there is one."""

    anchor: str
    text: str
    speaker: str
    href: str
    title: str
    source: SourceView
    pending: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A line of the log of corrections; ``fact`` leads to the fact where it still stands."""

    anchor: str
    date: DateView
    about: str
    fact: str
    was: str
    right: str
    why: str


@dataclass(frozen=True, slots=True)
class RaceCard:
    """A race on the front page: those who came farthest and how many ``others`` there are;
    ``backed``: its latest endorsements."""

    name: str
    href: str
    eyebrow: str
    elections: tuple[ElectionView, ...]
    candidates: tuple[CandidacyView, ...]
    others: str
    backed: tuple[FactLine, ...]
    counts: str
    coverage: str
    pending: bool = False


@dataclass(frozen=True, slots=True)
class RaceLine:
    """A race in the archive: where it leads, where and when, counts, voting days."""

    race: Link
    eyebrow: str
    counts: str
    days: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A heading and candidacies, endorsements or articles below it."""

    heading: Link
    backings: tuple[BackingView, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content: head, navigation, disclosure and foot.

    ``nav`` leads on above the content, ``below`` in the foot.
    """

    site: str
    title: str
    description: str
    language: str
    direction: str
    home: str
    nav: tuple[Link, ...]
    below: tuple[Link, ...]
    styles: str
    script: str
    icon: str
    about: str
    corrections: str
    feed: Link | None
    contact: str
    canonical: str = ""
    picture: str = ""
    trail: tuple[Link, ...] = ()
    json_ld: Markup | None = None
    pending: bool = False
    index: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """The words of a picture: above the title, the title, lines below it, and the site's name."""

    eyebrow: str
    title: str
    lines: tuple[str, ...]
    site: str

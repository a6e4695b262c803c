"""The tracker with the look-ups that pages share, made once per build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from generator.aggregate.model import (
    Dating,
    Doubt,
    Report,
    Source,
    TrackedCandidacy,
    TrackedEndorsement,
    TrackedEvent,
    TrackedQuote,
    TrackedRace,
    Tracker,
)
from generator.config import SiteSettings
from generator.model import Correction, EdtfDate, Profile
from generator.site import addresses
from generator.site.addresses import link
from generator.site.pieces import (
    ArticleLine,
    DateView,
    Link,
    PictureView,
    SourceView,
)
from generator.site.words import Words

_Sources = tuple[Source, ...]


@dataclass(frozen=True)
class Context:
    """What pages are made from. ``today`` divides past from ahead: never the machine's clock."""

    tracker: Tracker
    settings: SiteSettings
    words: Words
    today: EdtfDate
    #: Where only some races are at hand: the addresses of the pages of everybody named in them.
    elsewhere: Mapping[str, str] | None = None

    @cached_property
    def bids(self) -> dict[str, list[TrackedCandidacy]]:
        """Candidacies by person, newest race first."""
        found: dict[str, list[TrackedCandidacy]] = defaultdict(list)
        for race in self.tracker.races.values():
            for candidacy in race.candidacies:
                found[candidacy.actor].append(candidacy)
        for bids in found.values():
            bids.sort(key=lambda bid: (-(self.race(bid.race).race.year or 0), bid.race))
        return dict(found)

    @cached_property
    def given(self) -> dict[str, list[TrackedEndorsement]]:
        """Endorsements by endorser."""
        found: dict[str, list[TrackedEndorsement]] = defaultdict(list)
        for race in self.tracker.races.values():
            for fact in race.endorsements:
                found[fact.endorser].append(fact)
        return dict(found)

    @cached_property
    def doubts_of(self) -> dict[str, list[tuple[str, Doubt]]]:
        """Undecided names, with their races, by the page of the name and of all it may mean."""
        found: dict[str, list[tuple[str, Doubt]]] = defaultdict(list)
        for name, race in self.tracker.races.items():
            for doubt in race.doubts:
                for actor in (doubt.actor, *doubt.rivals):
                    found[actor].append((name, doubt))
        return dict(found)

    @cached_property
    def quotes_of(self) -> dict[str, list[TrackedQuote]]:
        """Quotations by speaker."""
        found: dict[str, list[TrackedQuote]] = defaultdict(list)
        for quote in self.tracker.quotes:
            if quote.actor:
                found[quote.actor].append(quote)
        return dict(found)

    @cached_property
    def quotes_in(self) -> dict[str, list[TrackedQuote]]:
        """Quotations by article."""
        found: dict[str, list[TrackedQuote]] = defaultdict(list)
        for quote in self.tracker.quotes:
            found[quote.source.article].append(quote)
        return dict(found)

    @cached_property
    def articles_of(self) -> dict[str, list[str]]:
        """Keys of the articles that name an actor."""
        found: dict[str, list[str]] = defaultdict(list)
        for key, report in self.tracker.reports.items():
            for actor in report.actors:
                found[actor].append(key)
        return dict(found)

    @cached_property
    def concerned(self) -> dict[str, set[str]]:
        """Races by actor, of the facts, articles and quotations that name it."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, race in self.tracker.races.items():
            for fact in race.endorsements:
                found[fact.endorser].add(name)
                found[fact.candidate or ""].add(name)
            for event in race.events:
                for who in event.who:
                    found[who].add(name)
        for report in self.tracker.reports.values():
            for actor in report.actors:
                found[actor].update(report.races)
        for quote in self.tracker.quotes:
            report_of = self.tracker.reports.get(quote.source.article)
            if quote.actor and report_of:
                found[quote.actor].update(report_of.races)
        return dict(found)

    @cached_property
    def facts_in(self) -> dict[str, list[tuple[TrackedEndorsement | TrackedEvent, _Sources]]]:
        """Endorsements and events by article, in the tracker's order, with the sources there."""
        found: dict[str, list[tuple[TrackedEndorsement | TrackedEvent, _Sources]]]
        found = defaultdict(list)
        for race in self.tracker.races.values():
            every: tuple[TrackedEndorsement | TrackedEvent, ...]
            every = (*race.endorsements, *race.events)
            for fact in every:
                for article, sources in _by_article(fact.sources).items():
                    found[article].append((fact, sources))
        return dict(found)

    @cached_property
    def _corrections(self) -> dict[tuple[str, str], list[Correction]]:
        found: dict[tuple[str, str], list[Correction]] = defaultdict(list)
        for correction in self.tracker.corrections:
            if correction.article and correction.fact:
                found[correction.article, correction.fact].append(correction)
        return dict(found)

    def corrected(self, sources: Iterable[Source]) -> tuple[str, ...]:
        """Notes on what was published wrongly of a fact with these sources, newest first."""
        if not self._corrections:
            return ()
        return tuple(
            self.words(
                "correction.note", date=self.words.date(one.date), was=one.was, right=one.right
            )
            + (f" {one.why}" if one.why else "")
            for source in sources
            for one in self._corrections.get((source.article, source.fact or ""), ())
        )

    @cached_property
    def bids_in(self) -> dict[str, list[tuple[TrackedCandidacy, _Sources]]]:
        """Candidacies by article, with the sources there."""
        found: dict[str, list[tuple[TrackedCandidacy, _Sources]]] = defaultdict(list)
        for race in self.tracker.races.values():
            for candidacy in race.candidacies:
                for article, sources in _by_article(candidacy.sources).items():
                    found[article].append((candidacy, sources))
        return dict(found)

    @cached_property
    def _places(self) -> dict[str, dict[str, int]]:
        return {
            key: {bid.actor: place for place, bid in enumerate(race.candidacies)}
            for key, race in self.tracker.races.items()
        }

    def places(self, race: str) -> dict[str, int]:
        """The place of each candidate in the order of a race."""
        return self._places.get(race, {})

    def is_decided(self, race: str) -> bool:
        """Whether somebody is told to have won the seat."""
        return any(bid.status == "won" for bid in self.race(race).candidacies)

    def is_nonpartisan(self, race: str) -> bool:
        """Whether the race is told to be without parties, and nobody in it to have one."""
        bids = self.race(race).candidacies
        return any(bid.party == "N" for bid in bids) and not self.parties(race)

    @cached_property
    def telling(self) -> dict[tuple[str, str], _Sources]:
        """By race and candidate, what :mod:`generator.site.telling` has found already."""
        return {}

    def parties(self, race: str) -> frozenset[str]:
        """The parties of a race's candidates, as far as they are told."""
        bids = self.race(race).candidacies
        return frozenset(bid.party for bid in bids if bid.party and bid.party != "N")

    @cached_property
    def _fact_pages(self) -> dict[str, dict[str, str]]:
        return {}

    def fact_page(self, race: str, anchor: str) -> str:
        """The address of the page on which a fact has its permalink: its race's, or that of an
        older part of a long race's timeline."""
        known = self._fact_pages.get(race)
        if known is None:
            # Imported late: a timeline is made of facts, which need a context.
            from generator.site.timeline import race_years

            known = {
                moment.anchor: addresses.race_timeline(race, page)
                for page, found in race_years(self.race(race)).items()
                for moment in (found if page else ())
            }
            self._fact_pages[race] = known
        return known.get(anchor) or addresses.race_page(race)

    def race(self, race: str) -> TrackedRace:
        return self.tracker.races[race]

    def has_page(self, actor: str) -> bool:
        """Whether there is a page for this actor: it runs or endorses somewhere."""
        return bool(self.actor_address(actor))

    def actor_address(self, actor: str) -> str:
        """The address of an actor's page, empty when it has none."""
        if self.elsewhere is not None:
            return self.elsewhere.get(actor, "")
        if actor not in self.bids and actor not in self.given:
            return ""
        return addresses.actor_page(actor, runs=actor in self.bids)

    def name(self, actor: str) -> str:
        """An actor's name; what is not an actor's id is its own name."""
        known = self.tracker.actors.get(actor)
        return known.name if known else actor

    def actor_link(self, here: str, actor: str) -> Link:
        there = self.actor_address(actor)
        # The same on every page of one depth, but for the actor's own.
        key = actor, -1 if not there or there == here else here.count("/")
        if (known := self._actor_links.get(key)) is None:
            href = link(here, there) if key[1] >= 0 else ""
            known = self._actor_links[key] = Link(self.name(actor), href)
        return known

    @cached_property
    def _actor_links(self) -> dict[tuple[str, int], Link]:
        return {}

    @cached_property
    def frames(self) -> dict[str | int, dict[str, Any]]:
        """What pages of one depth have around them, as far as it was needed already."""
        return {}

    def actor_markup(self, here: str, actor: str) -> Markup:
        """An actor's name, linked where there is another page for it."""
        view = self.actor_link(here, actor)
        name = escape(view.text)
        # Both are escaped; Markup's own way of filling in takes its time.
        return Markup(f'<a href="{escape(view.href)}">{name}</a>') if view.href else name  # noqa: S704

    def race_link(self, here: str, race: str, fragment: str = "") -> Link:
        there = self.fact_page(race, fragment) if fragment else addresses.race_page(race)
        return Link(self.race(race).name, link(here, there, fragment))

    def picture(self, here: str, profile: Profile | None) -> PictureView | None:
        """The picture in an editor's file, if there is one."""
        if profile is None or profile.picture is None:
            return None
        shown = profile.picture
        address = addresses.picture(shown.src)
        return PictureView(link(here, address), shown.alt, shown.credit or "")

    # ---- words for dates, outlets, sources

    def date(self, dating: Dating) -> DateView:
        """A date in words, no more exact than it is known."""
        if not dating.value:
            return DateView(self.words("date.unknown"))
        text = self.words.date(dating.value)
        if dating.precision == "by":
            return DateView(self.words("date.by", date=text), dating.value)
        return DateView(text, dating.value, dating.inferred)

    def plain_date(self, value: EdtfDate | None) -> DateView:
        return DateView(self.words.date(value), value) if value else DateView("")

    def outlet(self, report: Report) -> str:
        return report.article.source.publisher or self.words("article.outlet_unknown")

    def source(self, here: str, source: Source) -> SourceView:
        """A source in words; an article that is not on the site has no page to lead to."""
        # The same on every page of one depth, but for the article's own.
        there = addresses.article_page(source.article)
        depth = -1 if there == here else here.count("/")
        key = source.article, source.evidence, depth
        if (known := self._sources.get(key)) is None:
            known = self._sources[key] = self._source(here, there, source)
        return known

    @cached_property
    def _sources(self) -> dict[tuple[str, str | None, int], SourceView]:
        return {}

    def _source(self, here: str, there: str, source: Source) -> SourceView:
        report = self.tracker.reports.get(source.article)
        if report is None:
            label = self.words("source.hand")
            return SourceView(label, label, label, DateView(""), source.evidence or "", "", "")
        article = report.article
        label = self._label(report)
        return SourceView(
            label=label,
            short=article.source.publisher or label,
            outlet=self.outlet(report),
            date=self.plain_date(article.date),
            sentence=source.evidence or "",
            article="" if there == here else link(here, there),
            original=addresses.to_sentence(article.source.url, source.evidence),
            based_on=self.based_on(report),
        )

    def _label(self, report: Report) -> str:
        outlet, date = report.article.source.publisher, report.article.date
        if outlet and date:
            return self.words("source.one", outlet=outlet, date=self.words.date(date))
        if outlet:
            return self.words("source.undated", outlet=outlet)
        if date:
            return self.words("source.unnamed", date=self.words.date(date))
        return self.words("source.unnamed_undated")

    def based_on(self, report: Report) -> tuple[Link, ...]:
        """The reports that a digest was written from."""
        return tuple(
            Link(origin.publisher or origin.url or "", addresses.external(origin.url))
            for origin in report.article.source.based_on
            if origin.publisher or origin.url
        )

    def sources(self, here: str, sources: Iterable[Source]) -> tuple[SourceView, ...]:
        return tuple(self.source(here, source) for source in sources)

    def sources_line(self, sources: tuple[SourceView, ...], day: str = "") -> str:
        """``Daily Herald, Dec. 8, 2021 and 2 more sources``: what one taps to see the sentence.

        ``day``: what stands beside it already and need not be said again.
        """
        if not sources:
            return self.words("source.hand")
        line = sources[0].short if day and sources[0].date.iso == day else sources[0].label
        if len(sources) > 1:
            line += " " + self.words.count("source.more", len(sources) - 1)
        return line

    # ---- articles and what a page rests on

    def article_lines(self, here: str, keys: Iterable[str]) -> tuple[ArticleLine, ...]:
        """Articles as lines of a list, newest first, those without a date last."""
        known = [key for key in keys if key in self.tracker.reports]
        known.sort()
        known.sort(key=lambda key: self.tracker.reports[key].article.date or "", reverse=True)
        return tuple(self._article_line(here, key) for key in known)

    def _article_line(self, here: str, key: str) -> ArticleLine:
        report = self.tracker.reports[key]
        href = link(here, addresses.article_page(key))
        outlet = report.article.source.publisher or ""
        return ArticleLine(report.article.title, href, outlet, self.plain_date(report.article.date))

    def coverage(self, keys: Iterable[str]) -> str:
        """``31 articles from 9 outlets, the last of Dec. 8, 2021``; empty without any article."""
        reports = [self.tracker.reports[key] for key in keys if key in self.tracker.reports]
        if not reports:
            return ""
        # A digest rests on the outlets whose reports it was written from, not on itself.
        outlets = {outlet for report in reports for outlet in _outlets(report)}
        dates = [report.article.date for report in reports if report.article.date]
        count = self.words.count
        values = {
            "articles": count("race.n_articles", len(reports)),
            "outlets": count("race.n_outlets", len(outlets)),
            "date": self.words.date(max(dates)) if dates else "",
        }
        if outlets:
            key = "race.coverage_full" if dates else "race.coverage_undated"
        else:
            key = "race.coverage_no_outlet" if dates else "race.coverage_bare"
        return self.words(key, **values)


def _by_article(sources: _Sources) -> dict[str, _Sources]:
    found: dict[str, _Sources] = {}
    for source in sources:
        found[source.article] = (*found.get(source.article, ()), source)
    return found


def _outlets(report: Report) -> tuple[str, ...]:
    source = report.article.source
    named = tuple(origin.publisher for origin in source.based_on if origin.publisher)
    return named or report.outlets or ((source.publisher,) if source.publisher else ())


def newest(tracker: Tracker) -> EdtfDate:
    """The day of the newest article, the site's own "today"; empty without any dated article.

    Of a month or year its last day is taken, so that nothing within it counts as ahead.
    """
    dates = (report.article.date or "" for report in tracker.reports.values())
    last = max((date and date + "-12-31"[len(date) - 4 :] for date in dates), default="")
    return last[:10]

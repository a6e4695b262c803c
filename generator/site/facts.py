"""Endorsements, events and voting days as sentences with their sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from generator.aggregate.model import (
    Dating,
    Source,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
)
from generator.model import Figure
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.pieces import FactLine, FactView, FigureView
from generator.site.published import approved

_Sources = tuple[Source, ...]

#: Words that tell nothing where they stand alone ("comes", "on"), or no more than the fact itself.
_SMALL = (
    "a about after all along also an and announced are as at be became becomes been being both by"
    " came come comes coming did do does for from gave get gets getting give given gives giving go"
    " goes going got had has have having he her him his in into is it its made make makes no nod of"
    " on onto out over put puts said say saying says she so take taken takes that the their them"
    " they this to took up was went were which who will with would"
)
_LIGHT = frozenset(_SMALL.split())


@dataclass(frozen=True)
class Facts:
    """Words facts for the page at ``here``; ``races``: whether each names its race."""

    context: Context
    here: str
    races: bool = False

    def endorsement(
        self, fact: TrackedEndorsement, anchor: str = "", told: _Sources | None = None
    ) -> FactView:
        """An endorsement as a sentence in the present tense: ``A endorses B``.

        ``told``: those of its sources that are shown; all where not given.
        """
        words = self.context.words
        endorser = self._actor(fact.endorser)
        if fact.part:
            endorser = words.markup("fact.part", endorser=endorser, part=fact.part)
        values: dict[str, Any] = {"endorser": endorser, "rank": fact.rank or ""}
        key = fact.stance if fact.stance in ("split", "rescind", "decline") else "endorse"
        if fact.candidate:
            values["candidate"] = self._actor(fact.candidate)
            if key == "decline":
                key = "decline_one"
            elif key == "endorse" and fact.rank:
                key = "endorse_rank"
        elif key == "rescind":
            key = "rescind_all"
        else:
            key = "decline"
        text = words.markup(f"fact.{key}", **values)
        return self._view(
            fact, anchor, told, "endorsement",
            self._at_stage("fact.for_stage", text, fact.stage),
            who=(fact.candidate,) if fact.candidate else (),
            notes=(words("source.words", verb=fact.verb),) if tells(fact.verb) else (),
            past=not fact.current, ended=self._ended(fact),
        )  # fmt: skip

    def line(self, fact: TrackedEndorsement) -> FactLine:
        """An endorsement in one line that leads to its sentence."""
        view = self.endorsement(fact)
        return FactLine(str(view.text.striptags()), view.permalink, view.date)

    def _ended(self, fact: TrackedEndorsement) -> str:
        """Why an endorsement holds no more."""
        if fact.current or fact.stance in ("rescind", "decline"):
            return ""
        words, context = self.context.words, self.context
        for later in context.race(fact.race).endorsements:
            if fact.id in later.history:
                if later.stance == "rescind":
                    return words("fact.ended_withdrawn")
                if later.candidate == fact.candidate:
                    return words("fact.ended_renewed")
                if later.candidate:
                    return words("fact.ended_other", candidate=context.name(later.candidate))
        return words("race.past")

    def event(self, fact: TrackedEvent, anchor: str = "", told: _Sources | None = None) -> FactView:
        """An event as a sentence, its figures and circumstances beside it."""
        fact = self._ordered(fact)
        text = self._event_text(fact)
        # Results name their stage; elsewhere it would only repeat the obvious.
        if fact.type == "result":
            text = self._at_stage("fact.in_stage", text, fact.stage)
        return self._view(
            fact, anchor, told, fact.type, text, who=fact.who,
            figures=tuple(self._figure(f, fact.type == "fundraising") for f in fact.results),
            details=self.details(fact),
        )  # fmt: skip

    def election(self, fact: TrackedElection, race: str, anchor: str = "") -> FactView:
        """A voting day, named by its stage."""
        context = self.context
        name = election_name(context, fact)
        sources = context.sources(self.here, fact.sources)
        return FactView(
            anchor=anchor,
            kind="election",
            word=context.words("kind.election"),
            text=escape(name[:1].upper() + name[1:]),
            date=context.date(fact.dating),
            permalink=link(
                self.here,
                self.context.fact_page(race, election_anchor(fact)),
                election_anchor(fact),
            ),
            sources=sources,
            sources_line=context.sources_line(sources),
            race=context.race_link(self.here, race) if self.races else None,
            notes=self._date_notes(fact.dating),
            pending=not approved(fact.sources),
        )

    def _view(
        self,
        fact: TrackedEndorsement | TrackedEvent,
        anchor: str,
        told: _Sources | None,
        kind: str,
        text: Markup,
        *,
        who: tuple[str, ...],
        figures: tuple[FigureView, ...] = (),
        details: str = "",
        notes: tuple[str, ...] = (),
        past: bool = False,
        ended: str = "",
    ) -> FactView:
        context = self.context
        told = fact.sources if told is None else told
        sources = context.sources(self.here, told)
        return FactView(
            anchor=anchor,
            kind=kind,
            word=context.words.known("kind", kind),
            text=text,
            date=context.date(fact.dating),
            permalink=link(self.here, self.context.fact_page(fact.race, fact.id), fact.id),
            sources=sources,
            sources_line=context.sources_line(sources, fact.dating.value or ""),
            race=context.race_link(self.here, fact.race) if self.races else None,
            figures=figures,
            details=details,
            notes=(*notes, *self._date_notes(fact.dating), *self._reviewers(told)),
            who=who,
            pending=not approved(fact.sources),
            past=past,
            ended=ended,
            corrected=context.corrected(told),
        )

    def _reviewers(self, told: _Sources) -> tuple[str, ...]:
        words = self.context.words
        for source in told:
            review = source.review
            if review.state != "approved":
                continue
            if review.by and review.on:
                return (words("source.reviewed", name=review.by, date=words.date(review.on)),)
            if review.by:
                return (words("source.reviewed_by", name=review.by),)
            return (words("source.reviewed_plain"),)
        return ()

    def _date_notes(self, dating: Dating) -> tuple[str, ...]:
        words = self.context.words
        notes = []
        if dating.precision == "by":
            notes.append(words("date.by_note"))
        elif dating.inferred and dating.value:
            notes.append(words("date.inferred"))
        for value, sources in dating.others:
            outlets = [self.context.source(self.here, source).outlet for source in sources]
            named = self.join_words(list(dict.fromkeys(outlets)))
            notes.append(words("date.differ", date=words.date(value), outlet=named))
        return tuple(notes)

    def _ordered(self, fact: TrackedEvent) -> TrackedEvent:
        """People and figures in the order of the race's candidates, never by share or amount."""
        if len(fact.who) < 2 and len(fact.results) < 2:
            return fact
        place = self.context.places(fact.race)
        last = len(place)
        return replace(
            fact,
            who=tuple(sorted(fact.who, key=lambda who: (place.get(who, last), who))),
            results=tuple(
                sorted(fact.results, key=lambda f: (place.get(f.candidate, last), f.candidate))
            ),
        )

    def _event_text(self, fact: TrackedEvent) -> Markup:
        words, who, number = self.context.words, self._actors(fact.who), len(fact.who)
        if fact.type == "poll":
            if fact.pollster:
                return words.markup("fact.poll", pollster=fact.pollster)
            return words.markup("fact.poll_plain")
        if fact.type == "ad":
            sponsor = self._actor(fact.sponsor) if fact.sponsor else ""
            target = self._actor(fact.target) if fact.target else ""
            key = "ad" if sponsor and target else "ad_sponsor" if sponsor else "ad_target"
            if not sponsor and not target:
                key = "ad_who" if fact.who else "ad_plain"
            return words.markup(f"fact.{key}", sponsor=sponsor, target=target, who=who)
        if fact.type == "result" and fact.outcomes:
            # The sentence is about those whose outcome it tells; the others stand in the figures.
            named = tuple(a for a in fact.who if (a, fact.detail) in fact.outcomes)
            who, number = self._actors(named), len(named)
        if fact.type in ("ballot", "result") and fact.detail and fact.who:
            return words.markup(f"fact.{fact.type}_{fact.detail}", number=number, who=who)
        # Names that stand with their figures below need not stand here too.
        if not fact.who or fact.results:
            plain = f"fact.{fact.type}_plain"
            key = plain if plain in words.table else f"kind.{fact.type}"
            return words.markup(key)
        return words.markup(f"fact.{fact.type}", number=number, who=who)

    def details(self, fact: TrackedEvent) -> str:
        """Circumstances of an event: how many were asked, when, which period."""
        words = self.context.words
        said = []
        if fact.sample:
            said.append(words("fact.sample", n=words.number(fact.sample)))
        if fact.margin:
            margin = words("number.margin", n=words.number(fact.margin, 1))
            said.append(words("fact.margin", n=margin))
        if fact.fieldwork:
            said.append(words("fact.fieldwork", date=self.span(fact.fieldwork)))
        if fact.period:
            said.append(words("fact.period", period=self.period(fact.period)))
        if fact.type == "poll" and fact.stage:
            stage = words.known("stage", fact.stage)
            said.append(words("fact.poll_stage", stage=stage))
        return words("fact.comma").join(said)

    def period(self, period: str) -> str:
        """``2021-Q2`` as ``second quarter of 2021``; other periods as dates or as they stand."""
        words = self.context.words
        year, _, quarter = period.partition("-Q")
        if quarter in ("1", "2", "3", "4"):
            return words(f"date.quarter_{quarter}", year=year)
        return self.span(period)

    def span(self, value: str) -> str:
        """A date or ``start/end`` in words; what is no date stays as it stands."""
        try:
            return "–".join(self.context.words.date(part) for part in value.split("/"))
        except ValueError:
            return value

    def _figure(self, figure: Figure, money: bool) -> FigureView:
        person = self.context.actor_link(self.here, figure.candidate)
        said = figure_words(self.context, figure, money)
        text = self.context.words("fact.comma").join(said)
        return FigureView(person.text, person.href, text)

    def _at_stage(self, key: str, text: Markup, stage: str | None) -> Markup:
        if not stage:
            return text
        words = self.context.words
        return words.markup(key, fact=text, stage=words.known("stage", stage))

    def _actor(self, actor: str) -> Markup:
        return self.context.actor_markup(self.here, actor)

    def _actors(self, actors: tuple[str, ...]) -> Markup:
        named = [self._actor(actor) for actor in actors]
        words = self.context.words
        if len(named) < 2:
            return Markup("").join(named)
        comma, conjunction = escape(words("fact.comma")), escape(words("fact.and"))
        return comma.join(named[:-1]) + conjunction + named[-1]

    def join_words(self, texts: list[str]) -> str:
        words = self.context.words
        if len(texts) < 2:
            return "".join(texts)
        return words("fact.comma").join(texts[:-1]) + words("fact.and") + texts[-1]


def tells(verb: str | None) -> bool:
    """Whether a source's own words for an endorsement say how it was put: ``slated``, ``garnered
    the backing of``; not ``endorsed``, which the fact says, and no stray word such as ``comes``."""
    words = (verb or "").lower().split()
    return any(word not in _LIGHT and not word.startswith("endors") for word in words)


def figure_words(context: Context, figure: Figure, money: bool) -> list[str]:
    """A candidate's figures in words: ``52.9%``, and in money reports ``$859,312 raised``."""
    words = context.words
    said = []
    if figure.percent is not None:
        said.append(words("number.percent", n=words.number(figure.percent, 2)))
    if figure.votes is not None:
        said.append(words.count("fact.votes", figure.votes))
    if figure.amount is not None:
        amount = words.dollars(figure.amount)
        said.append(words("fact.raised", n=amount) if money else amount)
    if figure.cash_on_hand is not None:
        said.append(words("fact.on_hand", n=words.dollars(figure.cash_on_hand)))
    return said


def election_name(context: Context, fact: TrackedElection) -> str:
    """``Democratic primary``, ``general election``."""
    words = context.words
    stage = words.known("stage", fact.stage)
    if not fact.party or fact.party == "N":
        return stage
    return words("stage.party_stage", party=words.known("party", fact.party), stage=stage)


def election_anchor(fact: TrackedElection) -> str:
    """The permalink of a voting day on its race's page."""
    return "-".join(filter(None, ("vote", fact.stage, (fact.party or "").lower())))

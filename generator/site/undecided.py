"""Names that no evidence decides: on the pages of all whom they may mean, and in one list."""

from __future__ import annotations

from generator.aggregate.model import Doubt
from generator.site.context import Context
from generator.site.pieces import DoubtView


def doubts_about(context: Context, here: str, actor: str) -> tuple[DoubtView, ...]:
    """What may be said of an actor's page: it may be another's, or a name of its own."""
    return tuple(
        _view(context, here, race, doubt, "" if doubt.actor == actor else actor)
        for race, doubt in context.doubts_of.get(actor, ())
    )


def doubts_of_all(context: Context, here: str) -> tuple[DoubtView, ...]:
    """Every undecided name, race by race."""
    return tuple(
        _view(context, here, name, doubt)
        for name, race in context.tracker.races.items()
        for doubt in race.doubts
    )


def may_be(context: Context, doubt: Doubt) -> str:
    """``May be the same as Ann Moore or Sam Moore.``"""
    names = [context.name(one) for one in doubt.rivals]
    return context.words("doubt.may_be", names=_either(context, names))


def _view(context: Context, here: str, race: str, doubt: Doubt, rival: str = "") -> DoubtView:
    """``rival``: whose page it is shown on, if not that of the name itself."""
    words = context.words
    own = context.actor_link(here, doubt.actor)
    name = own if own.text == doubt.name else type(own)(doubt.name, own.href)
    says = may_be(context, doubt)
    if rival:
        says = words("doubt.of_rival", name=doubt.name, this=context.name(rival))
    others = (own,) if rival else tuple(context.actor_link(here, one) for one in doubt.rivals)
    return DoubtView(
        name=name,
        says=says,
        why=words("doubt.why", name=doubt.name, race=context.race(race).name),
        race=context.race_link(here, race),
        others=others,
        articles=context.article_lines(here, (source.article for source in doubt.sources)),
    )


def _either(context: Context, names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    words = context.words
    return words("fact.comma").join(names[:-1]) + words("doubt.or") + names[-1]

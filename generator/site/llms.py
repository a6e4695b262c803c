"""``llms.txt``: what the site holds, in plain words with exact counts, for programs that read."""

from __future__ import annotations

from generator.aggregate.model import TrackedRace
from generator.site import addresses
from generator.site.context import Context


def llms_file(context: Context) -> bytes:
    """The file in Markdown, as llmstxt.org describes it, in the site's language."""
    words, settings, tracker = context.words, context.settings, context.tracker
    races = tracker.races.values()
    lines = [f"# {settings.title}", ""]
    if settings.description:
        lines += [f"> {settings.description}", ""]
    counts = (
        words.count("about.n_races", len(tracker.races)),
        words.count("front.n_candidates", len(context.bids)),
        words.count("front.n_endorsements", sum(len(race.endorsements) for race in races)),
    )
    lines += [
        f"{words('fact.comma').join(counts)}. {context.coverage(tracker.reports)}".strip(),
        "",
    ]
    lines += [words("about.lead"), "", words("about.endorse"), "", words("about.dates"), ""]
    lines += [
        *(
            [f"- {_link(context, words('about.data'), addresses.DATA)}"]
            if settings.has("data")
            else []
        ),
        f"- {_link(context, words('about.title'), addresses.ABOUT)}",
        "",
        f"## {words('nav.home')}",
        "",
        *(_race(context, race) for race in races),
    ]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _race(context: Context, race: TrackedRace) -> str:
    words = context.words
    counts = (
        words.count("front.n_candidates", len(race.candidacies)),
        words.count("front.n_endorsements", len(race.endorsements)),
        words.count("llms.n_events", len(race.events)),
        context.coverage(race.articles),
    )
    name = _link(context, race.name, addresses.race_page(race.race.id))
    if context.settings.has("data"):
        name += f" ({_link(context, 'JSON', addresses.race_data(race.race.id))})"
    return f"- {name}: {words('fact.comma').join(filter(None, counts))}"


def _link(context: Context, text: str, there: str) -> str:
    base = context.settings.base_url
    shown = text.replace("[", "(").replace("]", ")")
    return f"[{shown}]({addresses.absolute(base, there) if base else there})"

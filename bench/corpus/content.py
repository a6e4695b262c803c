"""The articles as a content folder of the product."""

from __future__ import annotations

from pathlib import Path

from bench.corpus.world import FACTS, MARKDOWN, Story, World, sentences
from generator.content import write_article
from generator.model import (
    Article,
    Candidacy,
    Endorsement,
    Event,
    Quote,
    Race,
    Source,
)


def write_content(world: World, folder: Path) -> None:
    """Write ``articles/<year>/<date>-<slug>.md`` below ``folder``, as extraction would."""
    for number in range(world.count):
        story = world.story(number)
        path = folder / "articles" / f"{story.path}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content_file(story, world.kind), encoding="utf-8")


def content_file(story: Story, kind: str) -> str:
    """The text of one content file."""
    text = write_article(article(story, kind))
    if kind == MARKDOWN:  # a person's own writing, which must not be escaped
        return text + "\n\n".join(story.paragraphs) + "\n"
    return text


def article(story: Story, kind: str) -> Article:
    """The article as the product holds it."""
    contest, number = story.contest, story.number
    race = Race(contest.id, "Mayor", contest.state, contest.place, None, contest.year, main=True)
    listed, happened, quotes = (), (), ()
    told: list[str | None] = [None, None, None]
    if kind == FACTS:
        told[:] = sentences(contest, story.people)
        listed = tuple(
            Endorsement(
                backer, "organization", story.people[0], contest.id,
                date=f"{contest.year}-01-{3 * place + 5:02}", evidence=told[0],
                confidence=0.9, id=f"e-{number}-{place}",
            )
            for place, backer in enumerate(contest.backers[:3])
        )  # fmt: skip
        happened = (
            Event("announcement", story.people[:1], contest.id, f"{contest.year}-01",
                  id=f"v-{number}", evidence=told[1], confidence=0.9),
        )  # fmt: skip
        quotes = (Quote(story.people[1], "We will keep at it,", id=f"q-{number}",
                        evidence=told[2]),)  # fmt: skip
    return Article(
        title=story.title,
        source=Source(f"story-{number}", publisher=story.outlet),
        date=story.date,
        races=(race,),
        candidates=tuple(
            Candidacy(name, contest.id, "DR"[place], "running", id=f"c-{number}-{place}")
            for place, name in enumerate(story.people)
        ),
        endorsements=listed,
        events=happened,
        quotes=quotes,
        paragraphs=() if kind == MARKDOWN else story.paragraphs,
    )

"""The same articles as other site generators read them: race and candidates as terms."""

from __future__ import annotations

import json
from pathlib import Path

from bench.corpus.world import Story, World


def write_hugo(world: World, folder: Path) -> None:
    """Write ``content/articles/<year>/<date>-<slug>.md`` for Hugo."""
    for number in range(world.count):
        story = world.story(number)
        path = folder / "content" / "articles" / f"{story.path}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(hugo_file(story), encoding="utf-8")


def hugo_file(story: Story) -> str:
    """Front matter in YAML, and the text."""
    lines = [
        "---", f"title: {story.title}", f"date: {story.date}", f"outlet: {story.outlet}",
        f"races: [{story.contest.id}]", f"candidates: {json.dumps(story.people)}", "---",
    ]  # fmt: skip
    return "\n".join(lines) + "\n" + "\n\n".join(story.paragraphs) + "\n"


def write_pelican(world: World, folder: Path) -> None:
    """Write ``content/<year>/<date>-<slug>.md`` for Pelican: category and tags."""
    for number in range(world.count):
        story = world.story(number)
        path = folder / "content" / f"{story.path}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pelican_file(story), encoding="utf-8")


def pelican_file(story: Story) -> str:
    """Pelican's own head, and the text."""
    lines = [
        f"Title: {story.title}", f"Date: {story.date}", f"Slug: {story.path}",
        f"Category: {story.contest.id}", f"Tags: {', '.join(story.people)}",
        f"Outlet: {story.outlet}",
    ]  # fmt: skip
    return "\n".join(lines) + "\n\n" + "\n\n".join(story.paragraphs) + "\n"

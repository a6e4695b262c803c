"""The files that ``tracker new`` writes: every key there is, explained, ready to fill in.

They rest on the tables of the content format, so that a new key is explained at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.content import article_path, keys
from generator.content.emit import scalar
from generator.content.keys import Key
from generator.text import fold, slug

#: Folder of each kind of editors' file.
FOLDERS = {"race": "races", "candidate": "candidates", "endorser": "endorsers"}
_ABOUT = {
    "race": "Corrects or adds to what the articles say of this race.",
    "candidate": "Corrects or adds to what the articles say of this candidate.",
    "endorser": "Corrects or adds to what the articles say of this endorser.",
    "article": "An article whose facts are entered by hand.",
}
_RULE = "Delete the # before a key to use it; a key that is left out keeps what was found."


def new_file(
    kind: str, name: str, date: str | None = None, taken: Iterable[str] = ()
) -> tuple[str, str]:
    """Path below the content folder and text of a new file.

    ``kind``: ``race`` (``name`` is its id), ``candidate``, ``endorser`` or ``article`` (its
    title). ``taken``: paths without ``.md`` that an article must not get.
    """
    name = fold(name)
    if kind == "article":
        path = article_path(name, date, tuple(taken)) + ".md"
        return path, _text(kind, _article_lines(name, date))
    path = f"{FOLDERS[kind]}/{slug(name)}.md"
    known = keys.PROFILES[kind]
    filled = {} if kind == "race" else {"name": name}
    return path, _text(kind, _lines(known, filled))


def _text(kind: str, lines: Iterable[str]) -> str:
    return "\n".join(("---", f"# {_ABOUT[kind]}", f"# {_RULE}", *lines, "---", ""))


def _article_lines(title: str, date: str | None) -> list[str]:
    filled: dict[str, object] = {"title": title}
    if date:
        filled["date"] = date
    lines: list[str] = []
    for key in keys.ARTICLE:
        if key.name == "source":
            lines += [f"# {key.about}", "source:"]
            own = {"id": f"by-hand:{slug(title)}"}
            lines += _lines((one for one in key.keys if one.name != "seed"), own, "  ")
        else:
            lines += _lines((key,), filled)
    return lines


def _lines(known: Iterable[Key], filled: Mapping[str, object], indent: str = "") -> list[str]:
    """Each key with its meaning above it; filled in, or as a comment to be uncommented."""
    lines: list[str] = []
    for key in known:
        if key.name in ("reviewed_by", "reviewed_on", "confidence", "evidence"):
            continue
        lines.append(f"{indent}# {key.about}{_allowed(key)}")
        if key.name in filled:
            lines.append(f"{indent}{key.name}: {scalar(filled[key.name])}")
        else:
            lines.append(f"{indent}# {key.name}: {_example(key)}".rstrip())
    return lines


def _allowed(key: Key) -> str:
    return f" One of: {', '.join(key.choices)}." if key.choices else ""


def _example(key: Key) -> str:
    if key.kind == "record":
        return "{" + ", ".join(f"{one.name}: {_example(one)}" for one in key.keys) + "}"
    if key.kind == "records":
        needed = [one for one in key.keys if one.required] or list(key.keys)[:2]
        return "[{" + ", ".join(f"{one.name}: {_example(one)}" for one in needed) + "}]"
    return {
        "date": "2022-06-28", "state": "IL", "flag": "true", "whole": "2022", "number": "0.5",
        "texts": "[first, second]", "ids": "{wikidata: Q1}", "id": "il-governor-2022",
        "period": "2021-Q2", "choice": key.choices[0] if key.choices else "...",
    }.get(key.kind, "...")  # fmt: skip

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
_RULE_ARTICLE = (
    "Delete the # before each line that you want to use; further facts begin with another hyphen."
)
#: Made once or written with each decision; no lines for a person to begin with.
_UNTYPED = frozenset(
    {"evidence", "confidence", "date_basis", "review", "reviewed_by", "reviewed_on"}
)
#: What stands behind a key as an example, where its name tells more than its kind.
_EXAMPLES = {
    "aliases": "[Annie Poe]", "alt": "Ann Poe at a bakery counter", "amount": "25000",
    "author": "Jo Roe", "candidate": "Ann Poe", "cash_on_hand": "12000", "credit": "Jo Roe",
    "detail": "won", "district": '"3"', "endorser": "Bakers Union", "margin": "4.5",
    "merge": "[ann-b-poe]", "name": "Ann Poe", "office": "Governor", "order": "[ann-poe, jon-doe]",
    "percent": "46.5", "place": "Springfield", "pollster": "Example Polling", "rank": "1",
    "publisher": "Example Star", "races": "[il-governor-2022]", "sample": "800",
    "speaker": "Ann Poe", "split": "[ann-poe-2]", "src": "pictures/ann-poe.jpg", "type": "result",
    "url": "https://example.org/article", "verb": "backed", "votes": "1200",
    "website": "https://example.org/", "who": "[Ann Poe]", "year": "2022",
}  # fmt: skip
#: The same in the file of a race.
_OF_RACE = {
    "aliases": "[il-gov-2022]", "merge": "[il-governor]", "name": "Governor of Illinois",
    "split": "[il-governor-2022-special]",
}  # fmt: skip


def new_file(
    kind: str, name: str, date: str | None = None, taken: Iterable[str] = ()
) -> tuple[str, str]:
    """Path below the content folder and text of a new file.

    ``kind``: ``race`` (``name`` is its id), ``candidate``, ``endorser`` or ``article`` (its
    title). ``taken``: paths without ``.md`` that an article must not get.
    """
    name = fold(name)
    if kind == "article":
        path = article_path(name, date, tuple(taken))
        return f"{path}.md", _text(kind, _RULE_ARTICLE, _article_lines(name, date, path))
    path = f"{FOLDERS[kind]}/{slug(name)}.md"
    known = keys.PROFILES[kind]
    filled = {} if kind == "race" else {"name": name}
    examples = _EXAMPLES | _OF_RACE if kind == "race" else _EXAMPLES
    return path, _text(kind, _RULE, _lines(known, filled, examples=examples))


def _text(kind: str, rule: str, lines: Iterable[str]) -> str:
    return "\n".join(("---", f"# {_ABOUT[kind]}", f"# {rule}", *lines, "---", ""))


def _article_lines(title: str, date: str | None, path: str) -> list[str]:
    filled: dict[str, object] = {"title": title}
    if date:
        filled["date"] = date
    lines: list[str] = []
    for key in keys.ARTICLE:
        if key.name == "source":
            lines += [f"# {key.about}", "source:"]
            # From the path, so that two articles of one title are two.
            own = {"id": f"by-hand:{path.rpartition('/')[2]}"}
            lines += _lines((one for one in key.keys if one.name != "seed"), own, "  ")
        else:
            lines += _lines((key,), filled)
    return lines


def _lines(
    known: Iterable[Key],
    filled: Mapping[str, object],
    indent: str = "",
    examples: Mapping[str, str] = _EXAMPLES,
) -> list[str]:
    """Each key with its meaning above it; filled in, or as a comment to be uncommented."""
    lines: list[str] = []
    for key in known:
        if key.name in ("reviewed_by", "reviewed_on"):
            continue
        lines.append(f"{indent}# {key.about}{_allowed(key)}")
        if key.name in filled:
            lines.append(f"{indent}{key.name}: {scalar(filled[key.name])}")
        elif key.keys:
            lines.append(f"{indent}#{key.name}:")
            lines += [f"{indent}#{line}" for line in _record_lines(key)]
        else:
            lines.append(f"{indent}#{key.name}: {_example(key, examples)}")
    return lines


def _record_lines(key: Key, indent: str = "  ") -> list[str]:
    """An example of what stands below a key, each line with its meaning behind it."""
    lines: list[str] = []
    # A race's own id is for people to give; facts get theirs.
    named = key.name == "races"
    known = [one for one in key.keys if one.name not in _UNTYPED and (named or one.name != "id")]
    for one in known:
        about = f"# {one.about}{' Needed.' if one.required else ''}{_allowed(one)}"
        start = "- " if key.kind == "records" and not lines else "  "
        lead = f"{indent}{start if key.kind == 'records' else ''}"
        if one.keys:
            lines.append(f"{lead}{one.name}:  {about}")
            lines += _record_lines(one, " " * len(lead) + "  ")
        else:
            lines.append(f"{lead}{one.name}: {_example(one, _EXAMPLES)}  {about}")
    return lines


def _allowed(key: Key) -> str:
    return f" One of: {', '.join(key.choices)}." if key.choices else ""


def _example(key: Key, examples: Mapping[str, str]) -> str:
    if key.name in examples:
        return examples[key.name]
    return {
        "date": "2022-06-28", "state": "IL", "flag": "true", "whole": "2022", "number": "0.5",
        "texts": "[first, second]", "ids": "{wikidata: Q1}", "id": "il-governor-2022",
        "period": "2021-Q2", "choice": key.choices[0] if key.choices else "...",
    }.get(key.kind, "...")  # fmt: skip

"""Which reader the settings name: the rules, a language model, both, or one that is installed.

A reader of one's own is an entry point of the group ``campaign_tracker.readers`` whose value is
called without arguments and gives a :class:`~generator.reader.Reader`: docs/reader.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import metadata, util
from itertools import chain, tee
from pathlib import Path
from typing import Final

from generator import reading
from generator.both import Both, joined
from generator.config import ExtractSettings
from generator.issues import Issue
from generator.llm import PROMPT, ModelReader
from generator.llm_answers import Answers
from generator.llm_reading import Kept, ReadByModel
from generator.model import Article, RawArticle, Roster
from generator.reader import Reader
from generator.reading import Load, Reading, ReadMany
from generator.reconcile import Maker

GROUP: Final = "campaign_tracker.readers"
BUILT_IN: Final = ("rules", "model", "both")
_NAMES: Final = ("rules", "model")


class NoReaderError(Exception):
    """There is no such reader, or it is not set up; the text says what to do."""


def checked(settings: ExtractSettings, name: str | None = None) -> str:
    """The reader's name, if it can be used. Raises :class:`NoReaderError`."""
    name = name or settings.reader
    if name not in BUILT_IN and _entry_point(name) is None:
        known = ", ".join([*BUILT_IN, *(one.name for one in metadata.entry_points(group=GROUP))])
        raise NoReaderError(f"there is no reader {name!r}; there are {known}")
    if name in ("model", "both"):
        missing = [key for key in ("endpoint", "model") if not getattr(settings, key)]
        if missing:
            wanted = " and ".join(f"`{key}`" for key in missing)
            raise NoReaderError(f"reader {name!r} needs {wanted} in [extract] of site.toml")
    return name


def asks_model(name: str) -> bool:
    """Whether a reader needs a language model."""
    return name in ("model", "both")


def load(name: str, settings: ExtractSettings, content: Path) -> Load:
    """What makes a reader ready that sends nothing: of a model, it knows the answers kept."""
    if name == "rules":
        return reading.load_extraction
    if name == "model":
        return partial(_kept, settings.model, settings.context, content)
    if name == "both":
        return partial(_both, settings.model, settings.context, content)
    return partial(_installed, name)


def read_many(name: str, rules: ReadMany, model: ReadByModel | None, workers: int) -> ReadMany:
    """How a reader reads many articles."""
    if name == "rules":
        return rules
    if model is not None:
        return model if name == "model" else _ReadBoth(rules, model)
    return reading.ReadInParallel(partial(_installed, name), workers)


def read_all(
    names: Iterable[str],
    raws: Sequence[RawArticle],
    roster: Roster,
    model: ReadByModel | None,
    settings: ExtractSettings,
) -> tuple[dict[str, list[Article | None]], list[Issue]]:
    """What each of several readers makes of the same articles, none of them asked twice."""
    wanted = list(names)
    made: dict[str, list[Reading]] = {}
    needed = {*wanted, *(_NAMES if "both" in wanted else ())}
    # The model first: where nobody agrees to the sending, the others need not work.
    for name in sorted(needed - {"both"}, key=lambda one: (one != "model", one)):
        rules = reading.ReadInParallel(reading.load_extraction, settings.workers)
        made[name] = list(
            read_many(name, rules, model if name == "model" else None, settings.workers)(
                raws, roster
            )
        )
    if "both" in wanted:
        made["both"] = [_joined(*pair) for pair in zip(made["rules"], made["model"], strict=True)]
    issues = (
        issue for name in made if name != "both" for one in made[name] for issue in one.issues
    )
    return {name: [one.article for one in made[name]] for name in wanted}, list(issues)


def digest(name: str, settings: ExtractSettings) -> str:
    """Stands for all that decides what a reader reads, beside the article and the roster."""
    rules = reading.rules_digest()
    if name == "rules":
        return rules
    parts = [name, rules]
    if asks_model(name):
        parts += [settings.model, str(settings.context), PROMPT, _source_digest()]
    else:
        parts.append(_version(name))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def maker(name: str, settings: ExtractSettings) -> Maker:
    """Who reads, for the machine's record."""
    if name == "model":
        return Maker(settings.model, "", f"prompt {PROMPT}")
    if name == "both":
        made = reading.maker()
        both = f"{made.model} and {settings.model}"
        return Maker(both, made.digest, f"{made.rules}, prompt {PROMPT}")
    if name in BUILT_IN:
        return reading.maker()
    return Maker(_version(name), "", name)


class _ReadBoth:
    """Reads with the rules and with a model at the same time; the model's server is asked first."""

    def __init__(self, rules: ReadMany, model: ReadByModel) -> None:
        self._rules, self._model = rules, model

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]:
        left, right = tee(raws)
        by_model = self._model(right, roster)
        first = next(by_model, None)
        if first is None:
            return
        # Somebody has agreed to the sending, so the rules may begin.
        by_rules = self._rules(left, roster)
        for seen in chain((first,), by_model):
            yield _joined(next(by_rules), seen)


def _joined(rules: Reading, model: Reading) -> Reading:
    issues = tuple(dict.fromkeys((*rules.issues, *model.issues)))
    if rules.article is None or model.article is None:
        return Reading(None, issues)
    return Reading(joined(rules.article, model.article, _NAMES), issues)


def _kept(model: str, context: int, content: Path) -> Reader:
    return ModelReader(Kept(Answers(content)), model, context)


def _both(model: str, context: int, content: Path) -> Reader:
    return Both(reading.load_extraction(), _kept(model, context, content), _NAMES)


def _entry_point(name: str) -> metadata.EntryPoint | None:
    return next(iter(metadata.entry_points(group=GROUP, name=name)), None)


def _installed(name: str) -> Reader:
    point = _entry_point(name)
    if point is None:
        raise OSError(f"the reader {name!r} is not installed any more")
    try:
        made: Callable[[], Reader] = point.load()
    except (ImportError, AttributeError) as reason:
        raise OSError(f"the reader {name!r} ({point.value}) cannot be loaded: {reason}") from reason
    return made()


def _version(name: str) -> str:
    point = _entry_point(name)
    owner = point.dist if point is not None else None
    return f"{name} {owner.name} {owner.version}" if owner is not None else name


def _source_digest() -> str:
    """A digest of the code that proves answers; the same for the same files."""
    made = hashlib.sha256()
    spec = util.find_spec("generator.llm")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted(Path(folder).glob("*.py")):
            made.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    both = util.find_spec("generator.both")
    if both is not None and both.origin:
        made.update(Path(both.origin).read_bytes())
    return made.hexdigest()

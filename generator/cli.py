"""The commands. Only this module prints, sets exit codes, and reads the clock and environment."""

from __future__ import annotations

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator import wording
from generator.invocation import (
    ConsentError,
    UsageError,
    cache_folder,
    config_file,
    job_of,
    must_exist,
    reader_of,
    settings_of,
    with_reader,
)
from generator.issues import Issue
from generator.options import parser

# Everything else is imported where it is used: `tracker --help` has to be there at once.
if TYPE_CHECKING:
    from generator.cluster import Cluster
    from generator.config import Settings
    from generator.desk import Desk
    from generator.evaluate.report import Report as EvaluationReport
    from generator.llm_reading import ReadByModel
    from generator.model import Article, Roster
    from generator.progress import Progress

T = TypeVar("T")

DONE, REFUSED, MISUSED, UNFINISHED = 0, 1, 2, 3
#: What a shell says of a program that Ctrl-C ended.
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. ``arguments``: as from the shell, without the program."""
    options = parser().parse_args(arguments)
    try:
        return _COMMANDS[options.command](options)
    except UsageError as reason:
        _say(f"tracker {options.command}: {reason}")
        return MISUSED
    except KeyboardInterrupt:
        _say("Interrupted. What was written is whole; run the command again to go on.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`| head`); nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNFINISHED
    except OSError as reason:
        _say(f"tracker {options.command}: could not finish: {wording.refusal(reason)}")
        return UNFINISHED
    except ConsentError as reason:
        _say(str(reason))
        return REFUSED
    except ModuleNotFoundError as reason:
        if reason.name is not None and reason.name.partition(".")[0] == "generator":
            return _bug(options.command)
        _say(
            f"tracker {options.command}: could not finish: {reason}; reading articles needs "
            "the extra parts: pip install 'campaign-tracker[extract]' and the language model"
        )
        return UNFINISHED
    except Exception:  # whatever the bug is, the exit code says that the work is not done
        return _bug(options.command)


# ---- commands


def _init(options: Namespace) -> int:
    from generator import files
    from generator.founding import new_site
    from generator.theming import themes_at_hand

    title, folder = options.title.strip(), options.folder
    if not title or not title.isprintable():
        raise UsageError("--title: the name of the site is empty, or more than a line")
    if options.theme not in (themes := themes_at_hand()):
        raise UsageError(f"there is no theme {options.theme!r}; there are {', '.join(themes)}")
    made = new_site(title, options.theme, options.host)
    taken = [name for name in made if (folder / name).exists() and not name.endswith(".gitkeep")]
    if taken:
        raise UsageError(f"{folder} has {', '.join(taken)} already; choose another folder")
    for name, data in made.items():
        files.write(folder, name, data)
    print(f"Made {folder}/: cd there, and `tracker serve` shows the site while you fill it.")
    return DONE


def _extract(options: Namespace) -> int:
    from generator import asking
    from generator.ingest import ingest
    from generator.progress import Progress
    from generator.readers import asks_model, read_many
    from generator.reading import ReadInParallel, load_extraction

    settings, problems = settings_of(options)
    _report(problems)
    must_exist(options, "seeds")
    job = job_of(options, settings, _show)
    workers = options.workers if options.workers is not None else settings.extract.workers
    name = settings.extract.reader
    with (
        _executor(options) as cluster,
        Progress("reading articles", sys.stderr) as progress,
    ):
        executor, workers = cluster or (None, workers)
        rules = ReadInParallel(load_extraction, workers, executor)
        if asks_model(name):
            model = _model_reading(options, settings, progress)
            result = ingest(job, read_many(name, rules, model, workers))
        else:
            model = None
            reading = read_many(name, rules, None, workers)
            result = ingest(replace(job, progress=progress), reading)
    if not options.dry_run:
        _desk(settings).record_approved()
    _report(result.issues)
    if model is not None and (told := asking.summary(model, settings.extract)):
        print(told)
    print(wording.extract_summary(result, settings.paths.seeds, dry_run=options.dry_run))
    return _verdict((*problems, *result.issues))


def _executor(options: Namespace) -> AbstractContextManager[Cluster | None]:
    """The cluster that was asked for; none where articles are read on this machine."""
    if (options.executor == "dask") != (options.scheduler is not None):
        raise UsageError("--executor dask and --scheduler ADDRESS go together")
    if options.scheduler is None:
        return nullcontext()
    if options.workers is not None:
        raise UsageError("--workers is for processes; a cluster has the workers it has")
    from generator.cluster import joined

    return joined(options.scheduler)


def _build(options: Namespace) -> int:
    from generator.build import build, misplaced
    from generator.progress import Progress
    from generator.timings import Timings

    settings, problems = settings_of(options)
    must_exist(options, "content")
    timings = Timings()
    with Progress("writing the site's files", sys.stderr) as progress:
        result = build(settings, progress=progress, cache=cache_folder(options), timings=timings)
    _report(wording.worth_saying((*problems, *result.issues)))
    if not result.ok:
        _say("The site was not built; the old one stays as it was.")
        return MISUSED if misplaced(settings) else UNFINISHED
    if options.timings:
        print(timings.table())
    print(wording.build_summary(result, settings.paths.output))
    return _verdict((*problems, *result.issues))


def _serve(options: Namespace) -> int:
    from generator.build import misplaced, theme_folder
    from generator.preview import serve
    from generator.readers import load
    from generator.review.views import ROOT
    from generator.review_guard import Room
    from generator.review_http import rules
    from generator.session import Session

    settings, problems = settings_of(options)
    reader_of(settings)
    if problem := misplaced(settings):
        raise UsageError(str(problem))
    _report(problems)
    paths = settings.paths
    session = Session(
        lambda: settings_of(options),
        lambda now: job_of(options, with_reader(now, settings), _show),
        load(settings.extract.reader, settings.extract, paths.content),
    )
    session.prepare()
    theme = theme_folder(settings.site.theme, paths.themes)
    watched = {paths.content, paths.seeds, paths.themes, config_file(options)}
    watched |= {theme} if theme else set()
    review = Room(_desk(settings), _own_name() or "", _today, session.notes)
    serve(
        session.build, paths.output, sorted(watched), options.host, options.port, _say,
        rules(review), (("Review, on this computer only", ROOT),),
    )  # fmt: skip
    return DONE


def _check(options: Namespace) -> int:
    from generator.build import check
    from generator.unexplained import unexplained

    settings, problems = settings_of(options)
    must_exist(options, "content")
    content, found = check(settings)
    issues = tuple(sorted({*problems, *found, *unexplained(_desk(settings))}))
    notes = tuple(
        Issue(
            f"{settings.paths.content}/{article.path}.md", 1, 1, "note",
            "about no race, so it is left out of the site", "add `races`, or leave it so",
        )
        for article in content.raceless()
    )  # fmt: skip
    print(wording.formatted((*issues, *notes), options.format), end="")
    if options.format == "text":
        print(wording.check_summary(len(content.articles), issues, len(notes)))
    return REFUSED if wording.worth_saying(issues) else DONE


def _explain(options: Namespace) -> int:
    from generator.aggregate import aggregate
    from generator.aggregate.explain import explain
    from generator.build import read_content

    settings, problems = settings_of(options)
    _report(problems)
    must_exist(options, "content")
    content = read_content(settings.paths.content)
    tracker, _ = aggregate(content.articles, content.roster)
    lines = list(explain(tracker, options.subject))
    if not lines:
        known = (*tracker.races, *tracker.actors)
        near = get_close_matches(options.subject, known, n=1)
        hint = f"did you mean {near[0]}?" if near else "ids stand in the addresses of pages"
        raise UsageError(f"there is no race, person or body {options.subject!r}; {hint}")
    print("\n".join(lines))
    return DONE


def _review(options: Namespace) -> int:
    from generator import terminal
    from generator.review_terminal import Dialogue, go_through, listing

    settings, problems = settings_of(options)
    _report(problems)
    must_exist(options, "content")
    desk = _desk(settings)
    if options.list or options.format == "json":
        print(listing(desk.queue(), options.format), end="")
        return DONE
    if not settings.paths.content.is_dir() or not desk.queue():
        desk.record_approved()
        print("Nothing waits for review.")
        return DONE
    by = (options.by or _own_name() or "").strip()
    if not by:
        raise UsageError("say who decides: --by 'Your Name'")
    desk.record_approved()
    _say(f"Decisions are written as {by}'s, of {_today()}.")
    decided = go_through(desk, Dialogue(terminal.key, terminal.line, print), by, _today())
    left = wording.number(len(desk.queue()), "thing")
    print(f"Decided {decided:,}; {left} left.")
    return DONE


def _evaluate(options: Namespace) -> int:
    from generator.build import read_content
    from generator.evaluate.run import run
    from generator.progress import Progress
    from generator.reading import load_extraction

    settings, problems = settings_of(options)
    folder = options.folder or settings.paths.content
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}")
    own = settings.extract.reader
    names = options.readers or (["rules", "model", "both"] if own == "both" else [own])
    for name in names:
        reader_of(settings, name)
    roster = read_content(folder).roster
    if names != ["rules"]:
        return _compare_readers(options, settings, names, folder, roster)
    reader = load_extraction()
    with Progress("reading articles", sys.stderr) as progress:
        result = run(
            folder,
            lambda raw, known: _listed(reader(raw, known)),
            roster,
            approved_only=not options.all,
            progress=lambda articles: _counted(articles, progress),
        )
    print(result.report.table())
    if cases := result.report.cases(options.worst):
        print(f"\nWorst cases:\n{cases}")
    issues = [*problems, *result.issues]
    if options.floors:
        issues += _floors(options, result.report)
    _report(issues)
    return _verdict(issues)


def _compare_readers(
    options: Namespace, settings: Settings, names: list[str], folder: Path, roster: Roster
) -> int:
    """Measure several readers on the same articles."""
    from generator import asking
    from generator.content import article_to_raw
    from generator.evaluate.run import labelled_articles
    from generator.evaluate.side_by_side import side_by_side
    from generator.progress import Progress
    from generator.readers import asks_model, read_all

    if options.floors:
        raise UsageError("--floors measures the rules alone; say --readers rules")
    labelled, issues = labelled_articles(folder, approved_only=not options.all)
    raws = [article_to_raw(one) for one in labelled]
    with Progress("reading articles", sys.stderr) as progress:
        asked = any(map(asks_model, names))
        model = _model_reading(options, settings, progress) if asked else None
        readings, found = read_all(names, raws, roster, model, settings.extract)
    made = side_by_side(labelled, readings)
    print(made.table())
    if cases := made.cases(options.worst):
        print(f"\nWorst cases of {cases}")
    _report([*issues, *found])
    if model is not None and (told := asking.summary(model, settings.extract)):
        print(f"\n{told}")
    return _verdict([*issues, *found])


def _new(options: Namespace) -> int:
    from generator import files
    from generator.content.values import date_problem
    from generator.scaffold import new_file

    settings, problems = settings_of(options)
    _report(problems)
    if not options.name.strip():
        raise UsageError("the name is empty")
    if options.date and (problem := date_problem(options.date)):
        raise UsageError(f"--date {options.date}: {problem[0]}; {problem[1]}")
    content = settings.paths.content
    taken = (f"articles/{name.removesuffix('.md')}" for name in files.walk(content / "articles")[0])
    path, text = new_file(options.kind, options.name, options.date, taken)
    try:
        files.exchange(content, path, None, text.encode())
    except files.ChangedError:
        raise UsageError(f"{content / path} is there already; edit it") from None
    print(f"Wrote {content / path}; open it in your editor.")
    return DONE


def _addresses(options: Namespace) -> int:
    from generator.addressing import note_addresses

    settings, problems = settings_of(options)
    must_exist(options, "content")
    count, issues = note_addresses(settings)
    _report((*problems, *issues))
    if _verdict(issues):
        _say(f"{settings.paths.addresses} was left as it was.")
        return REFUSED
    added = wording.number(count, "new address", "new addresses")
    print(f"{added} in {settings.paths.addresses}; commit it.")
    return _verdict(problems)


def _clean(options: Namespace) -> int:
    from generator import build_notes, files, ingest_cache
    from generator.output import Output

    settings, problems = settings_of(options)
    _report(problems)
    count = 0
    output = settings.paths.output
    if output.is_dir():
        with files.lock(output):
            count = Output(output).clear()
    build_notes.clear(cache_folder(options))
    ingest_cache.clear(cache_folder(options))
    print(
        f"Deleted {wording.number(count, 'file')} of {output}/ and the notes on what is up to date."
    )
    return DONE


_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "init": _init,
    "extract": _extract,
    "build": _build,
    "serve": _serve,
    "check": _check,
    "explain": _explain,
    "review": _review,
    "evaluate": _evaluate,
    "new": _new,
    "addresses": _addresses,
    "clean": _clean,
}


# ---- what commands share


def _desk(settings: Settings) -> Desk:
    from generator.desk import Desk

    return Desk(settings.paths.content, settings.paths.seeds)


def _model_reading(options: Namespace, settings: Settings, progress: Progress) -> ReadByModel:
    """Reading with the language model of the settings, whose server is asked with consent."""
    from generator import asking, terminal

    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    made = asking.model_reading(
        options,
        settings.extract,
        settings.paths.content,
        _say,
        terminal.line if at_terminal else None,
        progress.of,
        os.environ,
    )
    progress.beside = lambda: asking.used(made)
    return made


def _floors(options: Namespace, result: EvaluationReport) -> list[Issue]:
    from generator.evaluate.report import below_floors, new_floors, read_floors, write_floors
    from generator.files import write

    path: Path = options.floors
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    floors, issues = read_floors(text, str(path))
    if options.update_floors:
        raised = new_floors(result, floors, allow_lower=options.allow_lower)
        write(path.parent, path.name, write_floors(raised).encode())
        return issues
    return issues + below_floors(result, floors, str(path))


def _counted(items: Iterable[T], progress: Callable[[int], None]) -> Iterator[T]:
    for count, item in enumerate(items, 1):
        yield item
        progress(count)


def _listed(reading: tuple[Article, Iterable[Issue]]) -> tuple[Article, list[Issue]]:
    article, issues = reading
    return article, list(issues)


def _own_name() -> str | None:
    """The name that git knows the person at this computer by."""
    import subprocess

    try:
        asked = ["git", "config", "user.name"]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return None


def _today() -> str:
    from datetime import date

    return date.today().isoformat()  # noqa: DTZ011  (an editor's own day)


def _verdict(issues: Iterable[Issue]) -> int:
    return REFUSED if any(issue.severity == "error" for issue in issues) else DONE


def _bug(command: str) -> int:
    """Show the exception under way in full."""
    traceback.print_exc()
    _say(f"tracker {command}: could not finish: a mistake in this program; please report the above")
    return UNFINISHED


def _report(issues: Iterable[Issue]) -> None:
    for issue in issues:
        _say(str(issue))


def _show(text: str) -> None:
    print(text, end="")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)

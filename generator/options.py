"""The command line as people type it: commands, options, and the help on each."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from generator import __version__

EXIT_CODES = """\
exit codes:
  0  done
  1  done, but some input was refused, or a check found something
  2  used wrongly: an unknown option, a folder that does not exist
  3  could not finish: disk full, no permission, a broken theme, a part not installed"""

_INTRODUCTION = """\
Makes a campaign-tracker web site from news articles:

    seeds/ --extract--> content/ --build--> output/
                          ^ people edit here

Put articles into seeds/ (.txt, .md, .html, .jsonl), run `tracker extract`, read and
correct the files in content/, run `tracker build`, and open output/index.html.
While you edit, `tracker serve` shows the site and follows every save."""

#: For which there is a recipe in ``starter/hosts/``.
_HOSTS = ("github-pages", "netlify", "cloudflare", "server")

_HELP = {
    "init": (
        "make the folder of a new site",
        """\
Makes a folder with the settings, empty content/ and seeds/, and what a host needs to publish
the site. Works with the program as installed, without its source code. What is there already
stays as it is.""",
    ),
    "extract": (
        "read new and changed articles of seeds/ into content/",
        """\
Reads the articles in seeds/ and writes one text file for each into content/articles/:
candidates, endorsements, events, each with its sentence. What people changed in content/
stays as they left it; where the machine now thinks otherwise, that is reported once.
Articles that have not changed are not read again.""",
    ),
    "build": (
        "make the web site in output/ from content/",
        """\
Makes the site from the files in content/. Needs neither seeds/ nor a language model.
A fact with an error is left out and reported; the rest is built. Files that this command
did not write are never deleted.""",
    ),
    "serve": (
        "show the site on this computer while you edit",
        """\
Builds the site, serves it on this computer only, and builds again whenever an article, a
content file, a template or site.toml is saved; open pages reload by themselves. At
/_review/ it offers what waits for review, to this computer alone. Ctrl-C ends it.""",
    ),
    "check": (
        "report everything that is wrong in content/",
        """\
Reads all of content/ strictly and reports every problem; writes nothing. Exit code 1 when
there is any mistake, an unknown key included, so that it can guard a repository. What is
nobody's mistake is listed as a note and does not fail: articles about no race, which the
site leaves out, and names and races that only an editor can tell apart.""",
    ),
    "explain": (
        "tell why articles were joined to one race, person or body",
        """\
Lists what was taken for one and the same, on which evidence and from which articles. What is
wrong can be set right with `merge`, `split` or `aliases` in the file of that race or person.""",
    ),
    "review": (
        "go through the facts that nobody has approved yet",
        """\
Shows one pending fact after the other, those in most doubt and of most weight first, with the
sentence each rests on, and writes your decision into its content file: a approves, r rejects,
e corrects, s skips, q ends. Where the machine now reads something else than you wrote, and
where an approved fact was changed, it asks about that too. `tracker serve` offers the same
in the browser, with the article beside it.""",
    ),
    "evaluate": (
        "measure extraction against files that an editor approved",
        """\
Reads the texts of approved content files anew and compares: precision, recall and F1 for
each kind of fact, then the worst cases with their sentences.""",
    ),
    "new": (
        "write a content file with comments that explain each key",
        """\
Writes a file to fill in: for a race, candidate or endorser, to correct or add what the
articles say; or for an article whose facts are entered by hand.""",
    ),
    "addresses": (
        "note the site's addresses, so that they keep working",
        """\
Notes the address of every page of the site in addresses.txt, which belongs into git. When a
page later moves, its old address leads on to the new one: by itself where the content tells
(a merged person, a corrected date), else as `old/ -> new/` in that file says. Lists pages
that were published and are gone.""",
    ),
    "clean": (
        "delete what build wrote, and notes that can be made again",
        """\
Deletes the files that build wrote into output/ and the notes on what is up to date.
Never touches content/, seeds/ or any file that this program did not write.""",
    ),
}


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; ``command`` holds which one was given."""
    main = argparse.ArgumentParser(
        prog="tracker",
        description=_INTRODUCTION,
        epilog=f"`tracker COMMAND --help` explains a command.\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    main.add_argument("--version", action="version", version=f"tracker {__version__}")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", required=True)
    made = {}
    for name, (summary, text) in _HELP.items():
        made[name] = commands.add_parser(
            name,
            help=summary,
            description=text,
            epilog=EXIT_CODES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _folders(made[name])
    _own_options(made)
    return main


def _folders(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("folders and settings")
    for name, text in (
        ("seeds", "articles to read (default: seeds)"),
        ("content", "the text files that people edit (default: content)"),
        ("output", "the finished site (default: output)"),
    ):
        group.add_argument(f"--{name}", type=_path, metavar="DIR", help=text)
    group.add_argument(
        "--config",
        type=_path,
        metavar="FILE",
        help="settings (default: site.toml, if there is one)",
    )


def _own_options(commands: dict[str, argparse.ArgumentParser]) -> None:
    init = commands["init"]
    init.add_argument("folder", type=_path, metavar="DIR", help="the folder to make")
    init.add_argument(
        "--title", default="Campaign Tracker", metavar="TEXT", help="name of the site"
    )
    init.add_argument(
        "--theme", default="default", metavar="NAME",
        help="how it looks: a theme that comes with the program (%(default)s)",
    )  # fmt: skip
    init.add_argument(
        "--host", default="github-pages", choices=_HOSTS,
        help="who will publish it; server: rsync or an S3-like bucket",
    )  # fmt: skip
    commands["build"].add_argument(
        "--timings", action="store_true", help="tell where the time went"
    )
    extract = commands["extract"]
    extract.add_argument(
        "--dry-run", action="store_true", help="write nothing; show what would change as a diff"
    )
    extract.add_argument(
        "--workers", type=_count, metavar="N",
        help="processes that read at the same time (default: one for each processor)",
    )  # fmt: skip
    extract.add_argument(
        "--executor", choices=("processes", "dask"), default="processes",
        help="where articles are read: in processes of this machine, or on a Dask cluster",
    )  # fmt: skip
    extract.add_argument(
        "--scheduler", type=_scheduler, metavar="ADDRESS",
        help="of the Dask cluster, as in tcp://10.0.0.5:8786",
    )  # fmt: skip
    extract.add_argument(
        "--fresh", action="store_true", help="read every article again, changed or not"
    )
    _model_options(extract)
    serve = commands["serve"]
    serve.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="address to serve at (%(default)s)"
    )
    serve.add_argument(
        "--port", type=_port, default=8000, metavar="N", help="port to serve at (%(default)s)"
    )
    commands["check"].add_argument(
        "--format", choices=("text", "json", "github"), default="text",
        help="text for people, json for programs, github for annotations of GitHub Actions",
    )  # fmt: skip
    commands["explain"].add_argument(
        "subject", metavar="RACE|PERSON", help="an id, such as il-governor-2022, or a name"
    )
    review = commands["review"]
    review.add_argument("--list", action="store_true", help="only list what waits; change nothing")
    review.add_argument(
        "--format", choices=("text", "json"), default="text",
        help="of the list: text for people, json for programs",
    )  # fmt: skip
    review.add_argument(
        "--by", metavar="NAME", help="your name, for reviewed_by (default: that of git)"
    )
    evaluate = commands["evaluate"]
    evaluate.add_argument(
        "folder", nargs="?", type=_path, metavar="FOLDER", help="content files (default: content)"
    )
    evaluate.add_argument(
        "--all", action="store_true", help="use files that nobody approved as well"
    )
    evaluate.add_argument(
        "--worst", type=_count, default=20, metavar="N", help="worst cases shown (%(default)s)"
    )
    evaluate.add_argument(
        "--floors", type=_path, metavar="FILE", help="least values: exit code 1 below one of them"
    )
    evaluate.add_argument(
        "--update-floors", action="store_true", help="raise the least values to what was reached"
    )
    evaluate.add_argument(
        "--allow-lower", action="store_true", help="let --update-floors lower them, too"
    )
    evaluate.add_argument(
        "--readers", type=_names, metavar="NAME,...",
        help="readers to measure, side by side (default: that of site.toml)",
    )  # fmt: skip
    _model_options(evaluate)
    new = commands["new"]
    new.add_argument(
        "kind", choices=("race", "candidate", "endorser", "article"), help="what the file is about"
    )
    new.add_argument(
        "name", metavar="NAME",
        help="the race's id (il-governor-2022), the person's or body's name, the article's title",
    )  # fmt: skip
    new.add_argument("--date", metavar="YYYY-MM-DD", help="the day an article was published")


def _model_options(command: argparse.ArgumentParser) -> None:
    """What concerns a language model, where site.toml names one."""
    group = command.add_argument_group("where a language model reads")
    group.add_argument(
        "--yes", action="store_true", help="send articles to the model's server without asking"
    )
    group.add_argument(
        "--refresh", action="store_true", help="ask the model again, whatever it answered before"
    )
    group.add_argument(
        "--max-articles", type=_amount, metavar="N", help="send at most so many articles"
    )
    group.add_argument("--max-tokens", type=_amount, metavar="N", help="use at most so many tokens")


def _names(text: str) -> list[str]:
    names = [one.strip() for one in text.split(",") if one.strip()]
    if not names:
        raise argparse.ArgumentTypeError("the name of a reader is missing")
    return list(dict.fromkeys(names))


def _amount(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 10:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number")
    return int(text)


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("the name of a file or folder is missing")
    return Path(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 10000")
    return int(text)


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls)://(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as tcp://10.0.0.5:8786")
    return text


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 0 to 65535")
    return int(text)

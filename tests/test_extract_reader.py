"""An article read as a whole: any text is survived, facts rest on it, the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from extract_reading import Read, all_evidence, raw_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model import EVENT_TYPES, KINDS, STAGES, STANCES, STATUSES, Article, Roster
from generator.text import fold

if TYPE_CHECKING:
    from spacy.language import Language

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
BACKED = "The River Dockers Union endorsed Ana Valdez on Monday."
ALL = (RACE, BACKED, "“I will listen,” Valdez said.", "The election is Nov. 7.")


def assert_sound(article: Article, paragraphs: tuple[str, ...]) -> None:
    """What holds for every article, whatever was read."""
    folded = tuple(fold(p) for p in paragraphs)
    text = " ".join(folded)
    assert article.title.strip()
    assert " ".join(article.paragraphs).split() == text.split()
    for evidence in all_evidence(article):
        assert evidence
        assert evidence in text
    ids = [race.id for race in article.races]
    assert len(set(ids)) == len(ids)
    facts = (*article.candidates, *article.endorsements, *article.events)
    assert {fact.race for fact in facts} <= {*ids, None}
    if not ids:
        assert not facts
    names = [c.name for c in article.candidates]
    assert {e.candidate for e in article.endorsements} <= {*names, None}
    for event in article.events:
        assert event.who
        assert set(event.who) <= set(names)
        assert {figure.candidate for figure in event.results} <= set(names)
        assert event.type in EVENT_TYPES
    assert {c.status for c in article.candidates} <= {*STATUSES, None}
    assert {e.stance for e in article.endorsements} <= set(STANCES)
    assert {e.kind for e in article.endorsements} <= set(KINDS)
    assert {e.stage for race in article.races for e in race.elections} <= set(STAGES)
    confidences = [fact.confidence for fact in (*facts, *article.quotes)]
    assert all(c is not None and 0 <= c <= 1 for c in confidences)


HOSTILE = {
    "nothing": (),
    "an empty paragraph": ("",),
    "only spaces": ("  \t \n ", "\u00a0\u2003"),
    "one word": ("Valdez",),
    "one letter": ("x",),
    "only a number": ("2023",),
    "only punctuation": ("?!…—“”‘’()[]{}.,;:-–/\\|&%$#@*^~`<>",),
    "only marks of the masks": ("§1§ ¤2¤ § ¤ ˑ §§§ §999999§ endorsed §0§ for mayor.",),
    "only bullets": ("- ", "- -", "•", "- - -"),
    "capital letters": tuple(p.upper() for p in ALL),
    "small letters": tuple(p.lower() for p in ALL),
    "right to left": ("\u200fאנה ולדז רצה לראשות העיר.", "آنا فالديز تترشح", RACE),
    "turned round": ("\u202e" + RACE, "\u2066" + BACKED + "\u2069"),
    "emoji": ("🗳️🇺🇸 " + RACE + " 👩🏽‍⚖️🎉", BACKED + " 💪💪💪"),
    "mojibake": ("â€œIâ€™m runningâ€\x9d for mayor, said Ana ValdÃ©z.", BACKED.replace(" ", "Â ")),
    "combining marks": (unicodedata.normalize("NFD", "José Núñez runs for mayor."), RACE, BACKED),
    "a pile of combining marks": ("A" + "\u0301" * 500 + "na Valdez is running for mayor.",),
    "no spaces": (RACE.replace(" ", ""), BACKED.replace(" ", "")),
    "zero-width characters": (RACE.replace(" ", "\u200b "), BACKED.replace(" ", "\u2060 ")),
    "soft hyphens": ("Ana Val\u00addez is run\u00adning for may\u00ador of Mar\u00adlow.", BACKED),
    "full-width letters": ("Ａｎａ Ｖａｌｄｅｚ is running for mayor.", BACKED),
    "letters outside the first plane": ("𝐀𝐧𝐚 𝐕𝐚𝐥𝐝𝐞𝐳 is running for mayor of Marlow.", BACKED),
    "private use and non-characters": ("\ue000\ufdd0\uffff\U0010ffff " + RACE,),
    "a lone surrogate's stand-in": ("\ufffd" * 20 + RACE,),
    "quotes without an end": ("“" * 30 + RACE, '"' + BACKED, "“‘“‘ said Valdez"),
    "a script": ("<script>alert('Ana Valdez')</script> " + RACE,),
    "patterns": ("Ana Valdez.*(?P<x>[ is running for mayor\\d+ $1 {0} %s of Marlow.", BACKED),
    "dates that cannot be": (RACE, "The primary is Feb. 31, 0000, or 99/99/9999, or Nov. 77."),
    "numbers": (RACE, "Valdez raised $" + "9" * 400 + " and has " + "9" * 400 + "% of the vote."),
    "one name many times": ("Ana Valdez " * 300,),
    "many names": (", ".join(f"Ana {a}el{b}ez" for a in "BCDFGHKLM" for b in "dfgklmnr"),),
    "a headline alone": ("Dockers choose Valdez for mayor",),
    "every paragraph the same": (BACKED,) * 40,
}  # fmt: skip


@pytest.mark.parametrize("paragraphs", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_is_survived(read: Read, paragraphs: tuple[str, ...]) -> None:
    begin = time.process_time()
    assert_sound(read(*paragraphs), paragraphs)
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    "date",
    [
        None,
        "",
        "2023",
        "2023-09",
        "2023-02-31",
        "tomorrow",
        "0001-01-01",
        "9999-12-31",
    ],
)
def test_any_day_of_publication_is_survived(read: Read, date: str | None) -> None:
    paragraphs = (*ALL, "They debated last week. A poll is due next year.")
    assert_sound(read(*paragraphs, date=date), paragraphs)


PROSE = (
    "The river rose again in the night, and by noon the lower streets were closed to traffic. "
    "Neighbors filled sandbags behind the bakery while the children watched from the bridge. "
    "Nobody could remember a spring as wet as this one, although the old people tried."
)


def test_a_hundred_thousand_characters(read: Read) -> None:
    """As long as articles get: under 10 s of this process's own time."""
    block = (" ".join(POOL[1:12]), PROSE, PROSE, PROSE)
    paragraphs = (*ALL, *block * (100_000 // len("".join(block)) + 1))
    begin = time.process_time()
    article = read(*paragraphs)
    assert time.process_time() - begin < 10
    assert_sound(article, paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        RACE + " ",
        "Ana Valdez, ",
        "and the River Dockers Union ",
        "“I will listen, ",
        "Ana ",
        "x",
        "1,",
    ],
)
def test_ten_thousand_characters_without_a_break(read: Read, text: str) -> None:
    paragraphs = (RACE, BACKED, (text * (10_000 // len(text) + 1))[:10_000])
    begin = time.process_time()
    article = read(*paragraphs)
    assert time.process_time() - begin < 4
    assert_sound(article, paragraphs)


POOL = (
    RACE,
    BACKED,
    "The election is Nov. 7.",
    "COLUMBUS, Ohio — Rosa Quint is running for governor of Ohio.",
    "Lee Park, R-Blake, is challenging Sheriff Dan Pike in the May 2 Republican primary.",
    "She also won the backing of the Ohio Farm Bureau and the Marlow Teachers Association.",
    "The union declined to endorse a candidate in the race for county clerk.",
    "A poll of 604 voters found Valdez with 48% and Harker with 41%.",
    "He suspended his campaign last week.",
    "Harker raised $12,000 in the second quarter and has $4,500 in cash on hand.",
    "“We endorse Rosa Quint,” said Joy Lind, president of the Blake County Democratic Club.",
    "“I will listen,” Valdez said. “I always have.”",
    "Valdez and Harker debated Monday.",
    "Endorsements:",
    "- Governor: Rosa Quint",
    "- City Council, 4th Ward: Tip Moss",
    "Rosa Quint (D) and Lee Park (R) advanced to a runoff.",
    "The Marlow Courier rescinded its endorsement of Harker.",
    "It rained on Monday.",
    "SHARE",
    "By Joy Lind",
    "",
    "…",
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    picked=st.lists(st.lists(st.sampled_from(POOL), min_size=1, max_size=3), max_size=5),
    date=st.sampled_from([None, "2023-09-13", "2022-12-30"]),
)
def test_any_mixture_of_sentences_is_sound(
    read: Read, picked: list[list[str]], date: str | None
) -> None:
    paragraphs = tuple(" ".join(sentences) for sentences in picked)
    assert_sound(read(*paragraphs, date=date), paragraphs)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), max_size=4))
def test_any_characters_among_sentences_are_sound(read: Read, texts: list[str]) -> None:
    paragraphs = (*(f"{text} {BACKED}" for text in texts), RACE)
    assert_sound(read(*paragraphs), paragraphs)


ARTICLES = (
    ALL,
    POOL[3:12],
    POOL[12:],
    (RACE, "Ana Valdez dropped out of the race Monday. Luis Valdez entered it Tuesday."),
    ("BOISE, Idaho — Ana Lind is running for state treasurer.", "The union endorsed her."),
    ("It rained on Marlow for the third day.",),
)


def test_the_same_in_any_order_and_twice(read: Read) -> None:
    forward = [read(*paragraphs) for paragraphs in ARTICLES]
    backward = [read(*paragraphs) for paragraphs in reversed(ARTICLES)][::-1]
    shuffled = {number: read(*ARTICLES[number]) for number in (2, 0, 5, 2, 4, 1, 3)}
    assert forward == backward
    assert forward == [shuffled[number] for number in range(len(ARTICLES))]


def test_the_same_under_any_hash_seed(nlp: Language) -> None:
    """Nothing rests on the order of a set: two processes with other seeds say the same."""
    code = (
        "from generator.extract import extract_article, load_model\n"
        "from generator.model import Roster\n"
        "from extract_reading import raw_article\n"
        "from test_extract_reader import ARTICLES\n"
        "nlp = load_model()\n"
        "print([extract_article(raw_article(a), Roster(), nlp) for a in ARTICLES])\n"
    )
    here = Path(__file__).parent
    path = os.pathsep.join((str(here), str(here.parent)))
    said = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        command = [sys.executable, "-c", code]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        said.append(run.stdout)
    assert said[0] == said[1]


def test_what_is_given_is_kept(read: Read) -> None:
    article = read(*ALL, date="2023-09-13", publisher="Marlow Courier", title="Dockers choose")
    assert article.source.id == "test"
    assert article.source.publisher == "Marlow Courier"
    assert article.date == "2023-09-13"
    assert article.title == "Dockers choose"
    assert article.paragraphs == ALL


def test_white_space_is_folded(read: Read) -> None:
    spaced = tuple("  " + paragraph.replace(" ", " \u00a0 ") + "\t" for paragraph in ALL)
    assert read(*spaced) == read(*ALL)


def test_the_input_is_left_as_it_is(nlp: Language) -> None:
    from generator.extract import extract_article

    raw = raw_article(ALL)
    article, issues = extract_article(raw, Roster(), nlp)
    assert raw == raw_article(ALL)
    assert issues == ()
    assert article.candidates
    assert article.quotes

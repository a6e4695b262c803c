"""Voting days: "the June 28 primary", "a runoff on April 4", "the November general election"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.extract import lexicon
from generator.extract.dates import DateMention
from generator.extract.document import Document, Sentence
from generator.extract.party_contests import code_of
from generator.extract.races import RaceDraft, Races
from generator.model import Election

_STAGE = re.compile(
    r"(?<![\w-])(?:(?P<special>special (?:\w+ )?(?:election|primary|runoff))"
    r"|(?P<runoff>run-?off(?: election)?s?)|(?P<primary>(?:preliminary(?: election)?"
    r"|primar(?:y|ies))(?: elections?)?)|(?P<caucus>caucus(?:es)?)"
    r"|(?P<convention>(?:party|state|nominating|endorsing|county|Democratic|Republican|GOP"
    r"|DFL) convention)|(?P<general>general elections?|Election Day|midterms?(?: elections?)?)"
    r"|(?P<election>elections?|ballots?|municipal elections?|matchup|contest|race|vote))(?![\w-])",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:\b(Democratic|Republican|GOP|DFL|Libertarian|Democrats"
    r"|Republicans)(?:['’]s?)?(?: Party)?(?:['’]s)? (?:[\w.]+ ){0,4}?)$"
)
#: Words that may stand between a date and its election; a verb of another event may not.
_BETWEEN = re.compile(
    r"^(?:(?:['’]s?)?,? ?(?:(?:Democratic|Republican|GOP|DFL|Libertarian|party|open|nonpartisan"
    r"|closed|state|statewide|federal|city|municipal|county|mayoral|gubernatorial|congressional"
    r"|presidential|legislative|general|local|special|citywide|judicial|school|board|council"
    r"|U\.S\.|Senate|House|district|regular|consolidated|governor|mayor|sheriff|or|runoff|primary"
    r"|preliminary|midterm|off-year|[A-Z]\w+) ?)*)$"
)
_AFTER = re.compile(
    r"^(?:['’]s)?,? ?(?:[^.,;§]{0,28}?\b)?(?:(?:is|are|was|were|will be|to be|being|be"
    r"|takes? place|set|scheduled|slated|held|comes?|scheduled to be held|in|on|for|coming|up|this"
    r"|next|of|the|which|that|early|election|if|needed|last|late|and|day) ?,? ?)*$"
)


@dataclass(slots=True)
class Voting:
    """A voting day as one sentence names it."""

    election: Election
    race: RaceDraft | None
    sentence: Sentence


def find_votings(
    document: Document, races: Races, dates: list[tuple[DateMention, ...]]
) -> list[Voting]:
    """Voting days of the article in reading order."""
    found: list[Voting] = []
    for sentence in document.sentences:
        text = document.paragraphs[sentence.paragraph]
        mentions = [
            d for d in dates[sentence.paragraph] if sentence.start <= d.start < sentence.end
        ]
        for match in _STAGE.finditer(text, sentence.start, sentence.end):
            stage = str(match.lastgroup)
            mention = _nearest(text, match, mentions)
            party = _PARTY.search(text[max(sentence.start, match.start() - 70) : match.start()])
            if stage == "election":
                if mention is None or not re.match(
                    r"elections?|municipal|ballots?", match.group(), re.IGNORECASE
                ):
                    continue
                told = _plain(races, mention)
                if match.group().lower().startswith("ballot"):
                    if (
                        mention.start > match.start()
                        or text[mention.end : match.start()].strip()
                        or mention.precision != "day"
                    ):
                        continue
                    told = told or (
                        "primary" if re.search(r"\bprimary\b", document.text) else "general"
                    )
                if told is None:
                    continue
                stage = told
            if stage == "general" and "midterm" in match.group() and mention is None:
                continue
            if mention is None and not re.search(
                r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
                r"|Dec)\w*\.? (?:\d{1,2},? )?(?:\w+ ){0,3}$",
                text[max(sentence.start, match.start() - 40) : match.start()],
            ):
                continue  # undated: only where the text has a day that no year can be told of
            if mention is not None and (
                text[mention.start : mention.end].lower().startswith("last")
                or re.search(
                    r"\b(?:early voting|absentee|registration|register|deadline"
                    r"|filing)\b[^.;]{0,16}$",
                    text[max(sentence.start, mention.start - 60) : mention.start],
                    re.IGNORECASE,
                )
            ):
                continue
            if (
                mention is not None
                and mention.start > match.start()
                and re.search(
                    r"\b(?:deadline|last day|regist\w+|early voting)\b[^.;]{0,40}$",
                    text[max(sentence.start, match.start() - 60) : match.start()],
                    re.IGNORECASE,
                )
            ):
                continue  # "the deadline to register for the primary is May 23"
            value = mention.value if mention else None
            if value and document.published and int(value[:4]) < document.published.year - 1:
                continue
            if value and document.published and not _of_this_cycle(value, document.published):
                continue
            if stage == "special":
                kind = match.group()
                stage = (
                    "primary" if "primary" in kind else "runoff" if "runoff" in kind else "special"
                )
            if value and len(value) == 4:
                continue  # "the 2022 midterms" is a year, no voting day
            code = (
                code_of(party.group(1))
                if party and stage in ("primary", "caucus", "convention", "runoff")
                else None
            )
            race = races.at(sentence.paragraph, match.start(), sentence.start, sentence.end)
            if (
                match.group().lower() == "election day"
                and value
                and value[5:7] != "11"
                and re.search(r"\brun-?off", document.text)
            ):
                stage = "runoff"
            found.append(Voting(Election(stage, value, code, sentence.text), race, sentence))
    found += _november(document, races, found)
    return found


def _november(document: Document, races: Races, known: list[Voting]) -> list[Voting]:
    """ "Elected this November", "on the ballot in November": the general election, by its month."""
    if document.published is None or any(v.election.stage == "general" for v in known):
        return []
    for sentence in document.sentences:
        match = re.search(r"\b(?:this|in|next|for|on the|the) November\b(?! \d)", sentence.text)
        if not match or re.search(r"\blast November\b", sentence.text):
            continue
        if not re.search(
            r"\b(?:elect\w*|victor\w*|ballots?|win|vot\w+|succeed|race|fac(?:e|es|ing)|general"
            r"|challeng\w+|re-?election|run|running|unseat|retain|matchup|opponent)\b",
            sentence.text,
            re.IGNORECASE,
        ):
            continue
        if re.search(
            r"\b(?:was|were|had been) (?:re-?)?elected[^.]{0,30}November"
            r"|\b(?:announced|launched|began|entered|started|said|filed|declared|won|lost"
            r"|defeated)\b[^.]{0,40}\bin November",
            sentence.text,
        ):
            continue
        year = document.published.year + (
            1
            if document.published.month == 12
            or (match.group().startswith("next") and document.published.month > 6)
            else 0
        )
        race = races.at(
            sentence.paragraph, sentence.start + match.start(), sentence.start, sentence.end
        )
        return [Voting(Election("general", f"{year}-11", None, sentence.text), race, sentence)]
    return []


def _of_this_cycle(value: str, published: date) -> bool:
    return int(value[:4]) >= published.year or (
        int(value[:4]) == published.year - 1 and published.month <= 2 and value[5:7] >= "11"
    )


def _plain(races: Races, mention: DateMention) -> str | None:
    """The stage of a plain "election": the general one, where the date can be one's."""
    if mention.precision == "year":
        return None
    month = mention.value[5:7]
    if month == "11":
        return "general"
    main = races.main
    if main is not None and lexicon.office_level(main.office) in (
        "city",
        "city-district",
        "school",
        "county",
        "county-district",
        "court",
    ):
        return "general"
    return None


def _nearest(text: str, match: re.Match[str], mentions: list[DateMention]) -> DateMention | None:
    best: tuple[int, DateMention] | None = None
    for mention in mentions:
        if mention.end <= match.start():
            between = text[mention.end : match.start()]
            if len(between) < 60 and _BETWEEN.match(between) and not _STAGE.search(between):
                best = _closer(best, len(between), mention)
        elif mention.start >= match.end():
            between = text[match.end() : mention.start]
            if (
                len(between) < 75
                and _AFTER.match(between)
                and not _STAGE.search(between)
                and not re.search(r"\b(?:since|after|from|until)\b", between)
            ):
                best = _closer(best, len(between) + 1, mention)
        elif (
            match.start() <= mention.start < match.end()
            or mention.start <= match.start() < mention.end
        ):
            best = _closer(best, 0, mention)
    if best is None:
        return None
    return best[1]


def _closer(
    best: tuple[int, DateMention] | None, distance: int, mention: DateMention
) -> tuple[int, DateMention]:
    return (distance, mention) if best is None or distance < best[0] else best

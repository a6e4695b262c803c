"""The keys of content files as data: their order, types and values. Everything else reads these.

Reading, writing and the JSON Schemas rest on the same tables, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.model import (
    EVENT_TYPES,
    KINDS,
    REVIEW_STATES,
    STAGES,
    STANCES,
    STATUSES,
)

DATE_BASES: Final = ("explicit", "relative")


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record.

    ``kind``: ``text``, ``date``, ``choice`` (of ``choices``), ``state`` (two letters), ``id``
    (small letters, digits, hyphens), ``period``, ``flag``, ``whole`` or ``number`` (between
    ``least`` and ``most``), ``texts``, ``ids`` (a mapping of texts), ``record``, ``records``.
    ``about`` is the key's meaning for people; it goes into the schema and the editor's help.
    """

    name: str
    kind: str
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    keys: tuple[Key, ...] = ()


def _year(about: str) -> Key:
    return Key("year", "whole", about, least=1788, most=2200)


_TAIL: Final = (
    Key("evidence", "text", "The sentence of the article that says so, character for character."),
    Key("confidence", "number", "How sure the machine is, 0 to 1.", least=0, most=1),
    Key("seen_by", "text", "Which reader alone saw it, where two have read the article."),
    Key("review", "choice", "What an editor decided on this fact.", choices=REVIEW_STATES),
    Key("reviewed_by", "text", "The editor's name."),
    Key("reviewed_on", "date", "The day of the decision."),
)
_RACE_REF: Final = Key("race", "id", "The id of one of the article's races.")

ELECTION: Final = (
    Key("stage", "choice", "Which round of voting.", required=True, choices=STAGES),
    Key("party", "text", "D, R, L, G, I, N or a full name: whose primary it is."),
    Key("date", "date", "The voting day, as precise as it is known."),
    Key("evidence", "text", "The sentence of the article that says so."),
)
BASED_ON: Final = (
    Key("publisher", "text", "The outlet whose report this one rests on."),
    Key("url", "text", "That report's address."),
)
SOURCE: Final = (
    Key("id", "text", "The article's identity: a given id, else its address, else a text hash."),
    Key("seed", "text", "The seed's path below seeds/, with #N for line N of a .jsonl."),
    Key("publisher", "text", "The outlet."),
    Key("author", "text", "Who wrote it."),
    Key("url", "text", "The article's address."),
    Key("based_on", "records", "Other outlets' reports it was written from.", keys=BASED_ON),
)
RACE: Final = (
    Key("id", "id", "[state]-[place]-office-[district]-[year][-special].", required=True),
    Key("office", "text", "The office without its place: Governor, Mayor.", required=True),
    Key("state", "state", "Two letters; absent for President and where unknown."),
    Key("place", "text", "City or county of a local office."),
    Key("district", "text", "Ward, district, position or seat: the bare number, or its name."),
    _year("The year of the general election that fills the seat."),
    Key("special", "flag", "true for a special election."),
    Key("main", "flag", "true for the race the article is about."),
    Key("elections", "records", "The voting days of the race.", keys=ELECTION),
)
CANDIDATE: Final = (
    Key("id", "id", "Made once and kept, as in c-7k2m."),
    Key("name", "text", "The full name.", required=True),
    _RACE_REF,
    Key("party", "text", "D, R, L, G, I, N (non-partisan) or a full name."),
    Key("status", "choice", "Where the bid stood at the article's date.", choices=STATUSES),
    Key("title", "text", "The office or work the text names the person by."),
    Key("incumbent", "flag", "true for who holds the seat."),
    *_TAIL,
)
ENDORSEMENT: Final = (
    Key("id", "id", "Made once and kept, as in e-7k2m; permalinks rest on it."),
    Key("endorser", "text", "The person or body that endorses.", required=True),
    Key("kind", "choice", "What the endorser is.", choices=KINDS),
    Key("part", "text", "An unnamed part of a body, as in: two chapters."),
    Key("candidate", "text", "Who is endorsed; absent for a refusal to endorse anybody."),
    _RACE_REF,
    Key("stage", "choice", "The round the endorsement is for.", choices=STAGES),
    Key("date", "date", "When it was made public; absent when unknown."),
    Key("date_basis", "choice", "Whether the text names the day.", choices=DATE_BASES),
    Key("stance", "choice", "What was said.", choices=STANCES),
    Key("rank", "whole", "The place among ranked choices.", least=1, most=99),
    Key("verb", "text", "The source's own words for the act."),
    *_TAIL,
)
FIGURE: Final = (
    Key("candidate", "text", "Whose figures these are.", required=True),
    Key("percent", "number", "Share in percent.", least=0, most=100),
    Key("votes", "whole", "Votes counted.", least=0),
    Key("amount", "number", "Dollars raised or spent."),
    Key("cash_on_hand", "number", "Dollars left."),
)
EVENT: Final = (
    Key("id", "id", "Made once and kept, as in v-3f9q."),
    Key("type", "choice", "What kind of event.", required=True, choices=EVENT_TYPES),
    Key("detail", "text", "For ballot and result: which step or outcome."),
    Key("who", "texts", "All candidates concerned."),
    _RACE_REF,
    Key("stage", "choice", "The round of voting it belongs to.", choices=STAGES),
    Key("date", "date", "When; for a poll its publication, for money the report."),
    Key("date_basis", "choice", "Whether the text names the day.", choices=DATE_BASES),
    Key("fieldwork", "text", "When a poll's interviews were made."),
    Key("period", "period", "What a money report covers: 2021-Q2, 2021-H1, 2021-06, 2021."),
    Key("sponsor", "text", "Who paid for an advertisement, debate or poll."),
    Key("target", "text", "Whom an advertisement is against, or whose ballot place is challenged."),
    Key("pollster", "text", "Who made the poll."),
    Key("sample", "whole", "Persons asked.", least=1),
    Key("margin", "number", "Sampling error in points.", least=0, most=100),
    Key("results", "records", "Each candidate's figures.", keys=FIGURE),
    *_TAIL,
)
QUOTE: Final = (
    Key("id", "id", "Made once and kept, as in q-a1b2."),
    Key("speaker", "text", "Who said it.", required=True),
    Key("title", "text", "How the text introduces the speaker."),
    Key("text", "text", "The words, without the outer quotation marks.", required=True),
    *_TAIL,
)
ARTICLE: Final = (
    Key("title", "text", "The headline.", required=True),
    Key("date", "date", "Publication date; absent when unknown."),
    Key("source", "record", "Where the article comes from.", required=True, keys=SOURCE),
    Key("races", "records", "The races the article tells of.", keys=RACE),
    Key("candidates", "records", "Who runs, considers to, or ran.", keys=CANDIDATE),
    Key("endorsements", "records", "Who backs whom.", keys=ENDORSEMENT),
    Key("events", "records", "What happened or is planned.", keys=EVENT),
    Key("quotes", "records", "Who said what.", keys=QUOTE),
    Key("review", "choice", "What an editor decided on the file.", choices=REVIEW_STATES),
    Key("reviewed_by", "text", "The editor's name."),
    Key("reviewed_on", "date", "The day of the decision."),
)
CORRECTION: Final = (
    Key("date", "date", "The day of the correction.", required=True),
    Key("article", "text", "The article's file below content/, without .md."),
    Key("fact", "text", "The fact's id in that file."),
    Key("about", "text", "The fact in a few words, for readers.", required=True),
    Key("was", "text", "What was published.", required=True),
    Key("right", "text", "What is right.", required=True),
    Key("why", "text", "Why it was wrong, or how the mistake was found."),
    Key("by", "text", "The editor's name; not published."),
)
#: The public log, one file for the whole site.
CORRECTIONS: Final = (
    Key("corrections", "records", "Corrections, the newest last.", keys=CORRECTION),
)
#: The lists of facts of an article, and the letter their ids begin with.
FACTS: Final = {"candidates": "c", "endorsements": "e", "events": "v", "quotes": "q"}

_PHOTO: Final = (
    Key("src", "text", "The picture's path below content/.", required=True),
    Key("alt", "text", "What the picture shows, for who cannot see it.", required=True),
    Key("credit", "text", "Who made it."),
)
_MERGE: Final = (
    Key("aliases", "texts", "Other names in use; extraction knows them too."),
    Key("merge", "texts", "Addresses (slugs) of duplicates that are the same."),
    Key("split", "texts", "Addresses (slugs) that were joined with this one and are not it."),
    Key("hide", "flag", "true leaves it out of the site."),
    Key("ids", "ids", "Ids elsewhere: wikidata, fec, ballotpedia, ..."),
)
_SHOWN: Final = (
    Key("website", "text", "The campaign's or body's own address."),
    Key("photo", "record", "A picture with its description and credit.", keys=_PHOTO),
    Key("note", "text", "A note on coverage, shown on the page."),
)
PROFILES: Final[dict[str, tuple[Key, ...]]] = {
    "race": (
        Key("name", "text", "The race's name as shown."),
        *_MERGE,
        *(key for key in RACE if key.name in {"office", "state", "place", "district", "year"}),
        Key("special", "flag", "true for a special election."),
        Key("elections", "records", "Voting days; they override those extracted.", keys=ELECTION),
        Key("order", "texts", "Candidates' addresses (slugs) in the order of the ballot."),
        *_SHOWN,
    ),
    "candidate": (
        Key("name", "text", "The name as shown."),
        *_MERGE,
        Key("races", "texts", "Ids of races; needed where no article names the candidate."),
        Key("party", "text", "D, R, L, G, I, N or a full name."),
        Key("status", "choice", "Where the bid stands.", choices=STATUSES),
        Key("title", "text", "The office or work the person is named by."),
        Key("incumbent", "flag", "true for who holds the seat."),
        *_SHOWN,
    ),
    "endorser": (
        Key("name", "text", "The name as shown."),
        *_MERGE,
        Key("kind", "choice", "What the endorser is.", choices=KINDS),
        Key("title", "text", "The office or work a person is named by."),
        *_SHOWN,
    ),
}
PROFILES["race"] = tuple(
    Key(k.name, k.kind, k.about, False, k.choices, k.least, k.most, k.keys)
    for k in PROFILES["race"]
)

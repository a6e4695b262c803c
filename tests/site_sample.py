"""A small tracker made by hand for the tests of the site: one race as its articles tell it."""

from __future__ import annotations

from generator.aggregate.model import (
    Actor,
    Dating,
    Report,
    Source,
    StageOutcome,
    TrackedCandidacy,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedQuote,
    TrackedRace,
    Tracker,
)
from generator.model import Article, BasedOn, Figure, Profile, Race, Review
from generator.model import Source as ArticleSource

RACE = "il-secretary-of-state-2022"

_REPORTS = (
    (
        "2021/2021-05-26-seiu",
        "Service workers’ state council picks Giannoulias",
        "2021-05-26",
        "Pantagraph",
    ),
    (
        "2021/2021-06-07-valencia",
        "Chicago clerk opens bid for Illinois secretary of state",
        "2021-06-07",
        "Pantagraph",
    ),
    (
        "2021/2021-07-15-money",
        "Giannoulias far ahead of rivals in campaign cash",
        "2021-07-15",
        "Chicago Sun-Times",
    ),
    (
        "2021/2021-11-17-brady",
        "Brady first Republican in race for secretary of state",
        "2021-11-17",
        "Chicago Sun-Times",
    ),
    (
        "2021/2021-12-08-nurses",
        "Illinois Nurses Association backs Anna Valencia for Illinois secretary of state",
        "2021-12-08",
        None,
    ),
    (
        "2021/2021-12-14-slating",
        "County Democrats slate Giannoulias",
        "2021-12-14",
        "Chicago Tribune",
    ),
    (
        "2022/2022-01-24-poll",
        "Undecided leads in poll of secretary of state primary",
        "2022-01-24",
        "Campaign Tracker demo",
    ),
    ("2022/2022-02-22-pritzker", "Governor endorses Valencia", "2022-02-22", "Chicago Sun-Times"),
)

_ACTORS = (
    ("dan-brady", "Dan Brady", "person", "brady dan"),
    ("pat-dowell", "Pat Dowell", "person", "dowell pat"),
    ("alexi-giannoulias", "Alexi Giannoulias", "person", "giannoulias alexi"),
    ("william-kelly", "William Kelly", "person", "kelly william"),
    ("david-moore", "David Moore", "person", "moore david"),
    ("anna-valencia", "Anna Valencia", "person", "valencia anna"),
    ("j-b-pritzker", "J.B. Pritzker", "person", "pritzker j.b."),
    ("jesse-white", "Jesse White", "person", "white jesse"),
    ("seiu-illinois-state-council", "SEIU Illinois State Council", "organization", ""),
    ("illinois-nurses-association", "Illinois Nurses Association", "organization", ""),
    (
        "associated-fire-fighters-of-illinois",
        "Associated Fire Fighters of Illinois",
        "organization",
        "",
    ),
    ("painters", "International Union of Painters and Allied Trades", "organization", ""),
    ("unite-here-local-1", "Unite Here Local 1", "organization", ""),
    ("cook-county-democratic-party", "Cook County Democratic Party", "organization", ""),
)


def source(
    article: str, evidence: str, fact: str, state: str = "pending", confidence: float = 0.9
) -> Source:
    review = Review(state, "R. Editor", "2022-03-01") if state == "approved" else Review(state)
    return Source(article, evidence, fact, confidence, review)


def day(value: str, *, inferred: bool = False) -> Dating:
    return Dating(value, {4: "year", 7: "month", 10: "day"}[len(value)], inferred)


NURSES, SLATING, POLL = "2021/2021-12-08-nurses", "2021/2021-12-14-slating", "2022/2022-01-24-poll"
MONEY, BRADY, OPENS = "2021/2021-07-15-money", "2021/2021-11-17-brady", "2021/2021-06-07-valencia"
SEIU, GOVERNOR = "2021/2021-05-26-seiu", "2022/2022-02-22-pritzker"


def _candidacies() -> tuple[TrackedCandidacy, ...]:
    rows = (
        ("dan-brady", "R", "state representative, Bloomington", "running", BRADY),
        ("alexi-giannoulias", "D", "former Illinois treasurer", "running", SLATING),
        ("william-kelly", "R", "broadcaster", "running", NURSES),
        ("david-moore", "D", "Chicago alderman (17th)", "running", NURSES),
        ("anna-valencia", "D", "Chicago city clerk", "running", NURSES),
        ("pat-dowell", "D", None, "withdrawn", POLL),
    )
    return tuple(
        TrackedCandidacy(
            actor,
            RACE,
            party,
            title,
            status,
            status_dating=Dating("2021-12-08", "by"),
            stages=(StageOutcome("primary", "withdrawn"),) if status == "withdrawn" else (),
            articles=(article,),
            sources=(
                source(
                    article, f"A sentence of our own on {actor} <running> & more.", f"c-{actor[:3]}"
                ),
            ),
            disputes=(("title", "deputy House leader", (source(MONEY, "Another word.", "c-x"),)),)
            if actor == "dan-brady"
            else (),
        )
        for actor, party, title, status, article in rows
    )


def _endorsements() -> tuple[TrackedEndorsement, ...]:
    def made(
        number: str,
        endorser: str,
        candidate: str | None,
        dating: Dating,
        article: str,
        verb: str,
        **more: object,
    ) -> TrackedEndorsement:
        sentence = f"Own words: {endorser.replace('-', ' ')} {verb} {candidate or 'nobody'}."
        fields: dict[str, object] = {
            "stance": "endorse",
            "sources": (source(article, sentence, number),),
        }
        return TrackedEndorsement(
            number,
            endorser,
            candidate,
            RACE,
            dating=dating,
            verb=verb,
            **(fields | more),  # type: ignore[arg-type]
        )

    by = Dating("2021-12-08", "by")
    valencia, giannoulias = "anna-valencia", "alexi-giannoulias"
    return (
        made(
            "e-0001",
            "illinois-nurses-association",
            valencia,
            day("2021-12-08", inferred=True),
            NURSES,
            "gave its backing to",
        ),
        made(
            "e-0002", "associated-fire-fighters-of-illinois", valencia, by, NURSES, "stands behind"
        ),
        made("e-0003", "painters", valencia, by, NURSES, "supports", part="two chapters"),
        made("e-0004", "unite-here-local-1", valencia, by, NURSES, "supports"),
        made(
            "e-0005",
            "seiu-illinois-state-council",
            giannoulias,
            Dating(
                "2021-05-26", "day", False, (("2021-05-25", (source(MONEY, "Other day.", "e-x"),)),)
            ),
            SEIU,
            "endorsed",
        ),
        made(
            "e-0006",
            "cook-county-democratic-party",
            giannoulias,
            day("2021-12-14"),
            SLATING,
            "slated",
            stage="primary",
            sources=(
                source(SLATING, "Own words: the county party slated him.", "e-0006", "approved"),
                source(POLL, "Own words: slated in December.", "e-0007"),
            ),
        ),
        made(
            "e-0008",
            "j-b-pritzker",
            valencia,
            day("2022-02-22"),
            GOVERNOR,
            "endorsed",
            stage="primary",
        ),
        made("e-0009", "jesse-white", None, day("2021"), MONEY, "stays neutral", stance="decline"),
        made("e-0010", "pat-dowell", giannoulias, day("2022-01"), POLL, "endorsed"),
        made(
            "e-0011",
            "painters",
            giannoulias,
            Dating(),
            POLL,
            "left",
            stance="rescind",
            current=False,
        ),
    )


def _events() -> tuple[TrackedEvent, ...]:
    def src(article: str, fact: str) -> tuple[Source, ...]:
        return (source(article, f"A sentence in our own words for {fact}.", fact),)

    return (
        TrackedEvent(
            "v-0001",
            "announcement",
            ("anna-valencia",),
            RACE,
            day("2021-06"),
            sources=src(OPENS, "v-0001"),
        ),
        TrackedEvent(
            "v-0002",
            "announcement",
            ("dan-brady",),
            RACE,
            day("2021-11-17"),
            sources=src(BRADY, "v-0002"),
        ),
        TrackedEvent(
            "v-0003",
            "withdrawal",
            ("pat-dowell",),
            RACE,
            day("2022-01-05"),
            sources=src(POLL, "v-0003"),
        ),
        TrackedEvent(
            "v-0004",
            "fundraising",
            ("alexi-giannoulias", "pat-dowell", "anna-valencia", "david-moore"),
            RACE,
            day("2021-07-15"),
            period="2021-Q2",
            sources=src(MONEY, "v-0004"),
            results=(
                Figure("alexi-giannoulias", amount=859312, cash_on_hand=2900000),
                Figure("pat-dowell", amount=398576, cash_on_hand=416381),
                Figure("anna-valencia", amount=226273, cash_on_hand=593981),
                Figure("david-moore", amount=16207, cash_on_hand=64219),
            ),
        ),
        TrackedEvent(
            "v-0005",
            "poll",
            ("alexi-giannoulias", "anna-valencia", "pat-dowell", "david-moore"),
            RACE,
            day("2022-01-24"),
            stage="primary",
            fieldwork="2021-12",
            pollster="Ogden & Fry",
            sample=400,
            margin=3.7,
            sources=src(POLL, "v-0005"),
            results=(
                Figure("alexi-giannoulias", percent=18.4),
                Figure("anna-valencia", percent=7.3),
                Figure("pat-dowell", percent=3.8),
                Figure("david-moore", percent=1.5),
            ),
        ),
        TrackedEvent(
            "v-0006",
            "debate",
            ("alexi-giannoulias", "anna-valencia", "david-moore"),
            RACE,
            day("2022-05-19"),
            sources=src(GOVERNOR, "v-0006"),
        ),
        TrackedEvent(
            "v-0007",
            "ad",
            (),
            RACE,
            day("2022-02-20"),
            sponsor="alexi-giannoulias",
            target="anna-valencia",
            sources=src(GOVERNOR, "v-0007"),
        ),
        TrackedEvent(
            "v-0008",
            "ballot",
            ("david-moore",),
            RACE,
            day("2022-03-14"),
            detail="filed",
            sources=src(GOVERNOR, "v-0008"),
        ),
    )


def sample() -> Tracker:
    """The Illinois secretary of state race of 2022, as known in February of that year."""
    reports = {}
    for key, title, date, publisher in _REPORTS:
        url = None if key == NURSES else f"https://example.com/{key}?a=1&b=2"
        based = (BasedOn("Politico", "https://example.net/playbook"),) if key == POLL else ()
        paragraphs = ("First paragraph of our own with <b>angle brackets</b>.", "And a second one.")
        article = Article(
            title,
            ArticleSource(f"id:{key}", publisher=publisher, url=url, based_on=based),
            date,
            paragraphs=paragraphs,
            path=f"articles/{key}",
        )
        reports[key] = Report(key, article, (RACE,), ("anna-valencia", "alexi-giannoulias"))
    race = TrackedRace(
        race=Race(RACE, "Secretary of State", "IL", year=2022, main=True),
        name="Illinois Secretary of State, 2022",
        candidacies=_candidacies(),
        endorsements=_endorsements(),
        events=_events(),
        elections=(
            TrackedElection(
                "primary", "D", day("2022-06"), (source(NURSES, "The June primary.", "x-1"),)
            ),
            TrackedElection("general", None, day("2022-11-08"), ()),
        ),
        timeline=(),
        articles=tuple(reports),
        profile=Profile(
            "race",
            RACE,
            introduction="An **open seat**. <script>alert(1)</script> [More](https://example.org/)",
            note="Followed since May 2021.",
        ),
    )
    actors = {
        slug: Actor(slug, name, kind, sort_name=sort or name.casefold())
        for slug, name, kind, sort in _ACTORS
    }
    quotes = (
        TrackedQuote(
            "q-0001",
            "Tori Dameron",
            None,
            "president of the union",
            "We stand with her.",
            source(NURSES, "“We stand with her,” the president said.", "q-0001"),
        ),
        TrackedQuote(
            "q-0002",
            "Anna Valencia",
            "anna-valencia",
            None,
            "Nurses are our heroes.",
            source(NURSES, "Valencia: “Nurses are our heroes.”", "q-0002"),
        ),
    )
    return Tracker({RACE: race}, actors, reports, quotes)

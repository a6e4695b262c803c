"""The named patterns of dates in American news prose, built from named parts.

Each pattern says what it must not match; tests/test_extract_dates.py has the table of examples
and counter-examples. What a match means is said in :mod:`.days`, :mod:`.periods`
and :mod:`.relative`.
"""

from __future__ import annotations

import re

from generator.extract.dates.almanac import HOLIDAYS, MONTH_NAMES, WEEKDAY_NAMES


def _both_cases(words: list[str]) -> str:
    """An alternation of words in title case and in capitals, longest first."""
    forms = {form for word in words for form in (word.title(), word.upper())}
    return "|".join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))


_FULL = list(MONTH_NAMES)
_DOTTED = [f"{name[:3]}." for name in MONTH_NAMES if name != "may"] + ["sept."]
_BARE = [name[:3] for name in MONTH_NAMES] + ["sept"]

#: MONTH stands beside a day or year, so "Mar", "May" and "Jan" are months there.
MONTH = rf"(?:{_both_cases(_FULL + _DOTTED + _BARE)})(?![a-z])"
#: MONTH_WORD stands alone, so it must not match "Jan", "Mar", "Dec" without their period.
MONTH_WORD = rf"(?:{_both_cases(_FULL + _DOTTED)})(?![A-Za-z])"
WEEKDAY = rf"(?:{_both_cases(list(WEEKDAY_NAMES))})\b"
#: WEEKDAY_SHORT only stands before a date, so that "the Sun" and "Sat" stay words.
WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
#: DAY must not match "Dec. 8,000", "June 5:30", "May 5 percent", "March 20-30%".
DAY = (
    r"(?P<{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\w%]|[:,.]\d|\s+(?:percent|percentage|points?)\b)"
)
#: YEAR must not match "2,021", "2021,000", "20215".
YEAR = r"(?P<{0}>(?:19|20)\d\d)(?![\d%]|,\d{{3}})"
DASH = r"\s?[-–—]\s?"
NUMBER = r"(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
SHIFT = r"(?:this past|this coming|past|coming|upcoming|last|next|this|previous|following)"
_YEAR_TAIL = rf"(?:,?\s+(?:of\s+|in\s+)?{YEAR.format('year')})"
_ON = rf"(?:(?:{WEEKDAY}|{WEEKDAY_SHORT}),?\s+\(?)"
_EVENT_NOUN = (
    r"(?:primar(?:y|ies)|elections?|run-?offs?|caucus(?:es)?|ballot|midterms?|recall|debates?|forums?"
    r"|conventions?|filing|deadline|vote|contest|race|poll|survey|meeting|campaign|fundrais\w+"
    r"|announcement|general|special|municipal|mayoral|statewide|presidential|gubernatorial"
    r"|Democratic|Republican|GOP|Libertarian|nonpartisan|endorsement|hearing|rally"
    r"|Primar(?:y|ies)|Elections?|Run-?offs?|General|Special|Municipal)\b"
)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


#: REFUSED must come first: names and habits that hold a date's words and date nothing here.
#: Must not match "a Tuesday rally", "Wednesday morning".
REFUSED = _compile(
    rf"\b(?:[Ee]very|[Ee]ach|[Mm]ost|many|some|any)\s+(?:other\s+)?(?:{WEEKDAY}|{MONTH_WORD}(?!\s+\d))"
    rf"|\b[Aa]n?(?:other)? {WEEKDAY}(?=[.,;]|\s+(?:in|when|and|or|before|after)\b)"
    rf"|\b{WEEKDAY[:-2]}s\b|\b{WEEKDAY} (?:nights|mornings|afternoons|evenings)\b"
    r"|\b(?:Super|Ruby|Taco|Giving|Fat|Shrove) Tuesday|\b(?:Black|Good|Joe|Freaky|Casual) Friday"
    r"|\b(?:Cyber|Easter|Moral) Monday|\bMaundy Thursday|\bAsh Wednesday"
    r"|\b(?:Bloody|Easter|Palm) Sunday|\b(?:Tuesday|Sunday) Morning\b|\bSaturday Night Live\b"
    r"|\b(?:Monday|Thursday|Friday) Night [A-Z]\w+|\bFox News Sunday\b"
    r"|\bSunday (?:Times|School|Post|Telegraph|Mirror|Night|school)\b"
    r"|\b(?:USA|NJ|the) Today\b|\b(?:Today|Tonight) [Ss]how\b"
    r"|\bJan(?:uary|\.) 6(?:th)? (?:[Ss]elect |House )?(?:committee|hearings?"
    r"|insurrection|attack|riots?|panel|siege|rioters?|defendants?)\b"
    r"|\bSept(?:ember|\.)? 11(?:th)?,? (?:terror\w*|attacks?)"
    rf"|\b(?:that|same) {MONTH_WORD}|\b{MONTH_WORD}(?: \d\d?)?,? (?:of )?that(?: same)? year\b"
    rf"|\b{MONTH_WORD} Madness\b|\bWomen['’]s March\b|\b(?:Project|Vision|Agenda) 20\d\d\b"
)
#: BETWEEN_DAYS: "between Oct. 28 and Nov. 2", "Dec. 28-Jan. 3, 2022", "from June 1 to July 5".
BETWEEN_DAYS = _compile(
    rf"(?:(?P<both>[Bb]etween\s+))?\b(?P<month>{MONTH})\s+{DAY.format('day')}"
    rf"(?:,\s+{YEAR.format('year')},?)?(?:{DASH}|\s+(?:to|through|until|thru)\s+|(?(both)\s+and\s+|\b\B))"
    rf"(?P<month2>{MONTH})\s+{DAY.format('day2')}(?:,\s+{YEAR.format('year2')})?"
)
#: DAYS: "Nov. 3-5", "June 7 and 8, 2022". Must not match "June 28 and 40 others".
DAYS = _compile(
    rf"\b(?P<month>{MONTH})\s+(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    rf"(?:{DASH}|\s+(?:to|through|and|&|or)\s+){DAY.format('day2')}(?![-–/]\d)"
    rf"(?!\s+(?:other|more|people|members|votes|of|candidates|[A-Z]))(?:,?\s+{YEAR.format('year')})?"
)
WEEK_OF = _compile(
    rf"\bweek (?:of|beginning|starting|ending)\s+(?P<month>{MONTH})\s+{DAY.format('day')}"
    rf"(?:,\s+{YEAR.format('year')})?"
)
#: MONTH_DAY, with year or without. Must not match "May 5 percent", "March 3,000", "Dec. 8:30".
MONTH_DAY = _compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}),?\s+\(?)?\b(?P<month>{MONTH})\s+"
    rf"{DAY.format('day')}(?:,?\s+(?:of\s+|in\s+)?{YEAR.format('year')})?"
)
#: DAY_MONTH needs the year: "the 10 August stories" is no date.
DAY_MONTH = _compile(
    rf"(?<![\d.,:/$-])\b{DAY.format('day')}\s+(?:of\s+)?(?P<month>{MONTH}),?\s+{YEAR.format('year')}"
)
ISO_DAY = _compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
#: SLASHED is month/day/year; must not match scores ("11/8"), "24/7/365", parts of addresses.
SLASHED = _compile(
    r"(?<![\d/.\w-])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/\w])"
)
MONTHS = _compile(
    rf"(?:(?P<both>[Bb]etween\s+))?\b(?P<month>{MONTH_WORD})(?:,?\s+{YEAR.format('year')})?"
    rf"(?:{DASH}|\s+(?:to|through)\s+|(?(both)\s+and\s+|\b\B))"
    rf"(?P<month2>{MONTH_WORD})(?!\s+\d\d?\b)(?:,?\s+(?:of\s+)?{YEAR.format('year2')})?"
)
MONTH_YEAR = _compile(rf"\b(?P<month>{MONTH})(?:'s)?{_YEAR_TAIL}")
SEASON_YEAR = _compile(
    rf"\b(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter){_YEAR_TAIL}(?!{DASH}\d)"
)
#: QUARTER must not match "a quarter of voters", "three-quarters".
QUARTER = _compile(
    rf"(?:\b{YEAR.format('year2')}(?:['’]s)?\s+)?(?:\b(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird"
    r"|[Ff]ourth|1st|2nd|3rd|4th)[- ](?:fundraising )?quarter\b|\bQ(?P<number>[1-4])\b)"
    rf"(?:,?\s+(?:of\s+|in\s+)?{YEAR.format('year')}|\s+of (?P<shift>this|last|next) year)?"
)
QUARTER_SHIFT = _compile(
    r"\b(?P<shift>[Ll]ast|[Tt]his|[Pp]ast|this past|[Pp]revious)\s+"
    r"(?:fundraising\s+|reporting\s+)?quarter\b"
)
ELECTION_DAY_YEAR = _compile(rf"\bElection Day,?\s+(?:in\s+|of\s+)?{YEAR.format('year')}")
ELECTION_DAY = _compile(r"\b[Ee]lection [Dd]ay\b(?! (?:registration|voting|workers?|operations?))")
#: AGO_FROM: "a year ago tomorrow", "two weeks ago Tuesday", "a week from today".
AGO_FROM = _compile(
    rf"\b{NUMBER}\s+(?P<unit>day|week|month|year)s?\s+(?P<side>ago|from)\s+"
    rf"(?:(?:on|this)\s+)?(?P<anchor>today|tomorrow|yesterday|{WEEKDAY})"
)
#: AGO must not match "three days before the election" (its anchor is another event).
AGO = _compile(
    r"(?P<fuzz>\b(?:nearly|almost|about|around|some|roughly|over|more than|less than"
    rf"|just over|just under|at least)\s+)?\b{NUMBER}\s+(?P<unit>day|week|month|year)s?\s+"
    r"(?P<side>ago|earlier today|from now|away)\b"
)
#: TODAY must not match "today's economy", "a tomorrow", "USA Today"; see also REFUSED.
TODAY = _compile(
    r"\b(?:[Ee]arlier\s+|[Ll]ater\s+|[Ee]arly\s+|[Ll]ate\s+)?"
    r"(?:(?P<word>[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday)"
    r"(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?:[Tt]his (?:morning|afternoon|evening))|(?P<night>[Ll]ast night))\b"
    rf"(?!['’]s (?!{_EVENT_NOUN}))"
)
#: WEEKDAY_OF_WEEK: "Tuesday of last week", "next week Thursday".
WEEKDAY_OF_WEEK = _compile(
    rf"\b(?P<day>{WEEKDAY})\s+of\s+(?P<shift>last|this|next) week\b"
    rf"|\b(?P<shift2>[Ll]ast|[Nn]ext) week\s+(?:on\s+)?(?P<day2>{WEEKDAY})"
)
#: WEEKDAY_NAME must not match a day of habit or a name (REFUSED), nor "Sun" alone.
WEEKDAY_NAME = _compile(
    rf"(?:\b(?P<shift>{SHIFT}|{SHIFT.title()}|This past|This coming)\s+)?"
    rf"(?:\b(?:[Ee]arly|[Ll]ate)\s+(?:on\s+)?)?\b(?P<day>{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night|NIGHT)\b)?"
)
#: SPAN: "earlier this week", "last month", "over the weekend". Must not match "this year's", which
#: is fine, nor "last week of campaigning", "last month of the race", "next year or two".
SPAN = _compile(
    rf"(?:\b(?P<part>[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+)?\b(?P<shift>{SHIFT}"
    r"|This past|This coming|Past|Last|Next|This|over the|Over the)\s+"
    r"(?P<unit>weekend|week|month|year)\b(?! of\b| or (?:two|so)\b)"
)
HOLIDAY = _compile(
    r"\b(?:(?P<shift>last|next|this)\s+)?(?P<name>"
    + "|".join(
        re.escape(name.title())
        .replace("\\ ", r"\s+")
        .replace("Years", "Year['’]?s")
        .replace("Presidents", "Presidents?['’]?s?")
        .replace("Valentines", "Valentine['’]?s")
        .replace("Patricks", "Patrick['’]?s")
        .replace("Veterans", "Veterans['’]?")
        .replace("St\\s", "St\\.?\\s")
        .replace("Jr\\s", "Jr\\.?\\s")
        .replace("Of", "of")
        for name in sorted(HOLIDAYS, key=len, reverse=True)
    )
    + r")\b(?!\s+(?:weekend|season|parade|Parade|Park|tree|party|dinner|Island|[A-Z]))"
    + rf"(?:{_YEAR_TAIL}|\s+(?:of\s+)?(?P<of>last|this|next) year\b)?"
)
#: SEASON must not match "the fall of the mayor", "Spring Valley", "fell", "to fall".
SEASON = _compile(
    r"\b(?P<shift>last|this|next|this past|this coming|the|Last|This|Next|The)\s+"
    r"(?:(?:early|late)\s+)?(?P<season>spring|summer|fall|autumn|winter)\b(?! of\b)"
    r"(?P<general>\s+general election)?"
)
#: LONE_MONTH must not match "May" and "March" as verb, name or walk, nor "June Smith", "April Lee".
LONE_MONTH = _compile(
    rf"(?:\b(?P<shift>{SHIFT}|Last|Next|This|This past)\s+)?"
    r"(?:\b(?P<lead>in|In|[Ss]ince|until|till|by|By|through|from|of|during|for|before|after|the|The"
    r"|come|and|or|to|[Ee]arly|[Ll]ate|[Mm]id|(?:his|her|their|its))[\s-]+)?"
    r"(?P<part>(?:early|late|mid)[\s-]+)?"
    rf"\b(?P<month>{_both_cases(_FULL + _DOTTED)})"
    rf"(?:(?P<tail>['’]s\b)|s\b(?= (?:\w+ )?{_EVENT_NOUN})|(?![A-Za-z]))(?!\s+\d|[-–]\w)"
    rf"(?=(?P<noun>(?:\s+[\w-]+)?\s+{_EVENT_NOUN})?)(?=(?P<name>\s+[A-Z][a-z])?)"
)
#: THE_NTH: "on the 28th". Must not match "the 28th Ward", "the 3rd District", "the 5th floor".
THE_NTH = _compile(
    r"\b(?:on|until|by|through) the (?P<day>\d\d?)(?:st|nd|rd|th)\b(?=\s*[.,;)\n”\"]|\s*$"
    r"|\s+(?:and|at|but|in|for|when|after|to)\b)"
)
#: FULL_YEARS: "2015 to 2019". Where the second is the earlier one, neither is to be trusted.
FULL_YEARS = _compile(
    rf"(?<![\d$,./#-])\b(?P<year>(?:19|20)\d\d)(?:{DASH}|\s+(?:to|through|until)\s+)"
    r"(?P<year2>(?:19|20)\d\d)(?![\d,/-]|\s*(?:percent|%|votes?|people))"
)
#: YEARS: "between 2015 and 2019", "2021-22". Must not match telephone numbers, "2020-21-1".
YEARS = _compile(
    rf"(?<![\d$,./#-])\b(?P<year>(?:19|20)\d\d)(?:{DASH}|\s+(?:to|through|and)\s+)"
    r"(?P<year2>(?:19|20)\d\d|\d\d)(?![\d,/-]|\s*(?:percent|%|votes?|people))"
)
#: QUANTITY after "than 2000", "of 2022" makes it a number; not after "in" or "since".
QUANTITY = _compile(
    r"\s+(?:votes?|voters?|people|members?|residents?|signatures?|workers?|ballots?|jobs?|homes?|dollars?"
    r"|feet|miles|acres|pounds|students|employees|nurses|teachers|officers|units|block|[NSEW]\."
    r"|[A-Z]\w+ (?:St|Ave|Rd|Blvd|Dr|Street|Avenue|Road)\b)"
)
#: LONE_YEAR must not match "Route 2022", "1,999", "2022 votes", "2000 Main St.", "Local 2021".
LONE_YEAR = _compile(
    r"(?:\b(?P<lead>[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|until|till|of|[Bb]efore|[Aa]fter|[Dd]uring|for|through"
    r"|throughout|than|early|late|mid|the|a|an|his|her|their|its|our|this|that|and|or|to|circa|[Tt]he|[Ee]arly|[Ll]ate|[Hh]is|[Hh]er"
    r"|between|back in)|(?P<poss>['’]s|s['’])|(?P<open>[(,]))"
    rf"[\s-]*(?<![$#\d])(?P<year>(?:19|20)\d\d)(?![\d%–-]|,\d|\.\d|/|s\b|\w)"
    rf"|\b(?P<year2>(?:19|20)\d\d)(?=\s+(?:[\w-]+\s+)?{_EVENT_NOUN})",
)

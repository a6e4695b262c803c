"""Which people of an article are known holders of an office: "Sen. Ann Doe" sits for one state.

Only evidence of where a story plays and of what a bare "Sen." or "Rep." means; an article's facts
are always its own.
"""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.document import Document, Entity, Mention

_SUFFIX = re.compile(r",? (?:Jr\.?|Sr\.?|II|III|IV)$")
#: A title that one of the listed offices has, right before a name; a state's own legislators have
#: other titles.
_TITLE = re.compile(
    r"(?<![\w.])(?P<state>(?:[Ss]tate|[A-Z][\w.]+ State) )?"
    r"(?:(?P<Governor>Gov\.|Governor)|(?P<Senate>Sen\.|Sens\.|Senator)"
    r"|(?P<House>Rep\.|Reps\.|Representative|Congress(?:man|woman|member))|(?P<Mayor>Mayor"
    r"|mayor)) $"
)
_OFFICES = {"Governor": "Governor", "Senate": "U.S. Senate", "House": "U.S. House",
            "Mayor": "Mayor"}  # fmt: skip
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?|late|then-?) ?(?:[\w.]+ ){0,2}$")
#: Titles of local offices: whoever bears one only shares a name with somebody known.
_LOCAL = re.compile(
    r"\b(?:Council\w*|Commissioner|Supervisor|Sheriff|Judge|Ald\.|Alder\w*|Assembly\w*|Delegate"
    r"|Del\.|Clerk|Treasurer|Trustee|Constable|[Ss]tate (?:Rep|Sen)\w*\.?) $"
)
#: So long after the last year a former holder is still spoken of as one.
_AFTERWARDS = 12


class Officials:
    """The known holders of offices among one document's people."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.known: dict[Entity, lexicon.Official] = {}
        #: People known to have sought the presidency about the time of the article.
        self.presidential: list[Entity] = []
        for entity in document.people:
            if official := self._official(entity):
                self.known[entity] = official
            if self._sought_presidency(entity):
                self.presidential.append(entity)

    def titled(self, mention: Mention, office: str) -> lexicon.Official | None:
        """The known holder of an office that a mention names, if it is one."""
        official = self.known.get(mention.entity)
        return official if official is not None and official.office == office else None

    def _before(self, mention: Mention) -> str:
        text = self._document.paragraphs[mention.paragraph]
        return text[max(0, mention.start - 40) : mention.start]

    def _official(self, entity: Entity) -> lexicon.Official | None:
        given, candidates = _bearers(entity.name)
        if not candidates:
            return None
        offices: set[str] = set()
        former = False
        for mention in entity.mentions:
            head = self._before(mention)
            if title := _TITLE.search(head):
                if title["state"]:
                    return None
                offices |= {_OFFICES[k] for k in _OFFICES if title[k]}
                former = former or bool(_FORMER.search(head[: title.start()]))
            elif _LOCAL.search(head):
                return None
        day = self._document.published
        found = [
            o
            for o in candidates
            if (o.office in offices or (given and day and not offices and o.office in _BY_NAME))
            and (not given or given in o.given)
            and (
                day is None
                or o.first - 1 <= day.year <= o.last + (_AFTERWARDS if former and given else 1)
            )
        ]
        return found[0] if len({(o.office, o.area) for o in found}) == 1 else None

    def _sought_presidency(self, entity: Entity) -> bool:
        given, candidates = _bearers(entity.name)
        day = self._document.published
        return any(
            o.office == "President"
            and (day is None or o.first <= day.year <= o.last)
            # a surname alone will do where nobody else is known by it
            and (given in o.given if given else len(candidates) == 1)
            for o in candidates
        )


#: Offices whose holders are known by their full name, without a title.
_BY_NAME = ("Governor", "U.S. Senate")


def _bearers(name: str) -> tuple[str | None, list[lexicon.Official]]:
    """The given name, if there is one, and the known holders with the surname of a name."""
    words = _SUFFIX.sub("", name).replace("’", "'").split()
    known = lexicon.officials()
    for width in (2, 1):
        surname = " ".join(words[-width:])
        here = list(known.get(surname, ()))
        if not here and width == 2 and words[-2:-1]:
            # "Bill De Blasio"
            here = list(known.get(f"{words[-2].lower()} {words[-1]}", ()))
        if here:
            return (words[0] if len(words) > width else None), here
    return None, []

"""Candidates told by the office they hold: "the governor had 50%", "Roe and the mayor debated"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract.document import Document, Entity
from generator.extract.masks import Masked

#: Words for who holds an office, and the titles by which the text has named its holder.
_TITLES = {
    "governor": r"Gov\.|Governor",
    "mayor": r"Mayor",
    "sheriff": r"Sheriff",
    "senator": r"Sen\.|Senator",
    "congressman": r"Rep\.|Representative|Congressman",
    "congresswoman": r"Rep\.|Representative|Congresswoman",
    "comptroller": r"Comptroller",
    "treasurer": r"Treasurer",
    "attorney general": r"Attorney General|Atty\. Gen\.",
    "district attorney": r"District Attorney|DA|D\.A\.",
    "alderman": r"Ald\.|Alderman",
    "alderwoman": r"Ald\.|Alderwoman",
    "councilman": r"Councilman",
    "councilwoman": r"Councilwoman",
    "commissioner": r"Commissioner",
    "supervisor": r"Supervisor",
    "assemblyman": r"Assemblyman",
    "assemblywoman": r"Assemblywoman",
    "incumbent": r"[Ii]ncumbent(?: (?:[A-Z][\w.]*|[a-z]+)){0,3}",
}
#: Must not match offices and races: "the mayor's race", "the governor of Ohio", "the Sheriff Doe".
_HOLDER = re.compile(
    rf"(?<!for )(?<!against )\b[Tt]he (?:incumbent (?=\w))?(?P<word>{'|'.join(_TITLES)})"
    r"(?!['’]s? (?:\w+ )?(?:race|office|seat|mansion|contest|primary|election|job|post|campaign"
    r"|chair|term|forum|debate)| (?:of|for|in|from|race|forum|debate|candidates?|nominee|seat)\b"
    r"| ?§| [A-Z]|-|\w)"
)
_FORMER = r"(?<!former )(?<!Former )(?<!ex-)(?<!Lt\. )(?<!Lieutenant )(?<!Deputy )"


class Holders:
    """The one candidate whom each title of a document belongs to."""

    def __init__(self, document: Document, chosen: Iterable[Entity]) -> None:
        self.document, self.chosen = document, frozenset(chosen)
        self._held: dict[str, Entity | None] = {}

    def marked(self, masked: Masked) -> Masked:
        """The sentence with candidates' marks for "the governor" and the like."""
        if "he " not in masked.text:
            return masked
        for match in reversed(list(_HOLDER.finditer(masked.text))):
            who = self._holder(match["word"])
            if who is not None and f"§{who.index}§" not in masked.text:
                masked = masked.with_mark(match.start(), match.end(), who)
        return masked

    def _holder(self, word: str) -> Entity | None:
        """Who is titled so in the text, where it is one person and a candidate."""
        if word not in self._held:
            title = re.compile(rf"{_FORMER}\b(?:{_TITLES[word]}) $")
            named = {
                mention.entity
                for person in self.document.people
                for mention in person.mentions
                if title.search(
                    self.document.paragraphs[mention.paragraph][
                        max(0, mention.start - 60) : mention.start
                    ]
                )
            }
            if not named and word != "incumbent":
                won = re.compile(
                    rf"(?:,[^.,]+,)? (?:was|is|has been) re-?elected\b[^.]{{0,30}}\b{word}\b"
                )
                named = {
                    person
                    for person in self.document.people
                    for m in person.mentions
                    if won.match(self.document.paragraphs[m.paragraph], m.end)
                }
            only = next(iter(named)) if len(named) == 1 else None
            self._held[word] = only if only in self.chosen else None
        return self._held[word]

"""Whom "the union", "the council", "the Chicago Democrat" means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract import lexicon
from generator.extract.document import Entity, Mention, Sentence
from generator.extract.refs.lists import unique
from generator.extract.refs.pronouns import Pronouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSON_NOUNS = frozenset(
    "candidate nominee incumbent challenger mayor governor senator congressman congresswoman "
    "representative sheriff treasurer lawmaker legislator attorney prosecutor judge alderman "
    "alderwoman councilman councilwoman councilor commissioner supervisor clerk democrat "
    "republican hopeful contender former man woman businessman businesswoman veteran lawyer "
    "doctor nurse teacher politician assemblyman assemblywoman secretary auditor comptroller "
    "delegate native frontrunner".split()
)


#: The titles by which "the governor", "the senator" are known.
_TITLES = {
    "governor": r"Gov\.|Governor",
    "mayor": r"Mayor",
    "sheriff": r"Sheriff",
    "senator": r"Sen\.|Senator",
    "congressman": r"Rep\.|Congressman",
    "congresswoman": r"Rep\.|Congresswoman",
    "judge": r"Judge",
    "treasurer": r"Treasurer",
    "president": r"(?<!Vice )(?<!Council )(?<!Board )(?<!Senate )(?<!County )(?<!Borough )"
    r"(?<!Union )(?<!Association )President",
}
_COUNTS = {
    "both": 2, "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4,
    "five": 5, "six": 6,
}  # fmt: skip
_PEOPLE = re.compile(
    r"(?:wom|m)en$|candidates|democrats|republicans|incumbents|challengers|newcomers|lawmakers"
    r"|mayors|senators|\w+ors$|\w+ers$|contenders|hopefuls|rivals|veterans|attorneys|politicians"
)


class Descriptions(Pronouns):
    """Resolves descriptions of one document."""

    def group(self, sentence: Sentence, token: Token, kinds: tuple[str, ...]) -> list[Entity]:
        """Whom "both women", "the three Republicans", "the two unions" mean: the list above."""
        word = token.text.lower()
        words = [c.text.lower() for c in token.children if c.i < token.i]
        count = next((_COUNTS[w] for w in [word, *words] if w in _COUNTS), None)
        if count is None or not {"the", "both", "all", "these", "those"} & {word, *words}:
            return []
        if word not in _COUNTS and token.tag_ not in ("NNS", "NNPS"):
            return []
        body = word.rstrip("s") in lexicon.bodies().descriptions
        if not body and word not in _COUNTS and not _PEOPLE.match(word):
            return []
        kinds = ("organization",) if body else kinds if word in _COUNTS else ("person",)
        running = [e for e in self.document.people if e in self.candidates]
        if word in ("candidates", "contenders", "hopefuls", "women", "men") and (
            len(running) == count or len(self.endorsed) == count
        ):
            return running if len(running) == count else [*self.endorsed]
        for index in range(sentence.index, max(sentence.index - 4, -1), -1):
            other = self.document.sentences[index]
            named = [
                m
                for m in other.mentions
                if m.entity.kind in kinds and (index < sentence.index or m.start < token.idx)
            ]
            for mention in named:
                listed = unique(m.entity for m in self.expand(other, mention, kinds))
                if len(listed) == count:
                    return listed
            if len(every := unique(m.entity for m in named)) == count and len({*kinds}) == 1:
                return every
        return []

    def description(
        self, sentence: Sentence, token: Token, kinds: tuple[str, ...]
    ) -> Entity | None:
        """Whom "the union", "the group", "the Chicago Democrat" means."""
        word = token.text.lower()
        determiner = [c for c in token.children if c.dep_ in ("det", "poss")]
        if not any(
            c.text.lower() in ("the", "this", "its", "that") or c.dep_ == "poss" for c in determiner
        ):
            if (
                word in lexicon.bodies().descriptions
                and "organization" in kinds
                and sentence.index <= 2
                and any(c.text.lower() in ("a", "an") for c in determiner)
            ):
                return self._first_below(sentence)
            return None
        if word in lexicon.bodies().descriptions and "organization" in kinds:
            # "the city's largest union", "the Boston police union" name another body than the last
            named = [c for c in token.children if c.dep_ == "poss" and c.text.lower() != "its"]
            if named:
                below = self._first_below(sentence) if sentence.index <= 2 else None
                general = word in ("union", "group", "organization", "body", "local", "committee")
                return below if below and (general or word in below.name.lower()) else None
            return (
                self._named_so(sentence, word)
                or self.body_before(sentence, token.idx, word)
                or self._next_body(sentence, word)
            )
        if word == "president" and "person" in kinds:
            return self._titled_so(sentence, token, word)
        if word in _PERSON_NOUNS and "person" in kinds:
            runs = word in (
                "candidate", "nominee", "challenger", "hopeful", "contender", "incumbent",
                "frontrunner",
            )  # fmt: skip
            titled = self._titled_so(sentence, token, word)
            former = any(c.text.lower() == "former" for c in token.children)
            if titled is not None:
                return titled
            for back in range(4):
                index = sentence.index - back
                if index < 0:
                    break
                previous = self.document.sentences[index]
                people = [
                    m
                    for m in previous.mentions
                    if m.entity.kind == "person"
                    and (not runs or not self.candidates or m.entity in self.candidates)
                    and (back or (m.start < token.idx and not self._is_subject(previous, m)))
                ]
                if people:
                    if former and word in _TITLES and len({m.entity.name for m in people}) > 1:
                        return None  # "the former senator" may be somebody named further up
                    subjects = [
                        m
                        for m in people
                        if (r := self._root(previous, m)) is not None
                        and r.dep_ in ("nsubj", "nsubjpass")
                    ]
                    return (subjects or people)[0].entity
        return None

    def _titled_so(self, sentence: Sentence, token: Token, word: str) -> Entity | None:
        """ "The governor": the one person above who is called "Gov.", where there is just one."""
        title = _TITLES.get(word)
        words = {c.text.lower() for c in token.children}
        if title is None or (word == "president" and words & {"vice", "council", "board", "union"}):
            return None
        before = "(?<!former )(?<!Former )(?<!Lt. )"
        if "former" in words:
            before = r"[Ff]ormer (?:[A-Z]\w+ )?(?:U\.S\. )?"
        holders = unique(
            m.entity
            for other in self.document.sentences[max(0, sentence.index - 12) : sentence.index + 1]
            for m in other.mentions
            if m.entity.kind == "person"
            and m.at < (sentence.paragraph, token.idx)
            and re.search(
                rf"{before}\b(?:{title}) $",
                self.document.paragraphs[m.paragraph][max(0, m.start - 30) : m.start],
            )
        )
        return holders[0] if len(holders) == 1 else None

    def _named_so(self, sentence: Sentence, word: str) -> Entity | None:
        """ "The council": the body last named whose name has the word."""
        if word not in (
            "council",
            "federation",
            "association",
            "chamber",
            "committee",
            "lodge",
            "party",
            "league",
            "alliance",
            "coalition",
            "guild",
            "club",
            "caucus",
            "pac",
            "network",
        ):
            return None
        for index in range(sentence.index, max(sentence.index - 10, -1), -1):
            for m in reversed(self.document.sentences[index].mentions):
                if m.entity.kind == "organization" and word in m.entity.name.lower():
                    return m.entity
        return None

    def _is_subject(self, sentence: Sentence, mention: Mention) -> bool:
        root = self._root(sentence, mention)
        return root is not None and root.dep_ in ("nsubj", "nsubjpass")

    def _first_below(self, sentence: Sentence) -> Entity | None:
        """ "A local trades union" in the lede: the body that the next sentences begin with."""
        for index in range(
            sentence.index + 1, min(sentence.index + 4, len(self.document.sentences))
        ):
            other = self.document.sentences[index]
            for m in other.mentions:
                root = self._root(other, m)
                if (
                    m.entity.kind == "organization"
                    and m.full
                    and root is not None
                    and root.dep_ in ("nsubj", "nsubjpass")
                ):
                    return m.entity
        return None

    def _next_body(self, sentence: Sentence, word: str) -> Entity | None:
        """A description at the very top may precede the name: the first body of that kind below."""
        if sentence.index > 1:
            return None
        for body in self.document.bodies:
            if body.mentions and word in body.name.lower():
                return body
        return None

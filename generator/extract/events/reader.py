"""All events of a document, each once."""

from __future__ import annotations

from generator.extract.candidates import Candidates
from generator.extract.dates import DateMention
from generator.extract.document import Document, Entity
from generator.extract.events.ads import Ads
from generator.extract.events.ballot import Ballot
from generator.extract.events.base import Ground
from generator.extract.events.debates import Debates
from generator.extract.events.draft import Draft
from generator.extract.events.entries import Entries
from generator.extract.events.holders import Holders
from generator.extract.events.joining import joined
from generator.extract.events.money import Money
from generator.extract.events.polls import Polls
from generator.extract.events.results import Results
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs


class Events:
    """Reads a document's events."""

    def __init__(
        self,
        document: Document,
        races: Races,
        candidates: Candidates,
        chosen: dict[Entity, RaceDraft | None],
        dates: list[tuple[DateMention, ...]],
        refs: Refs,
    ) -> None:
        holders = Holders(document, chosen)
        masked = [holders.marked(sentence) for sentence in candidates.masked]
        self.ground = Ground(document, races, candidates, masked, chosen, dates, refs, [])

    def read(self) -> list[Draft]:
        """All events in reading order, each once."""
        entries, ballot = Entries(self.ground), Ballot(self.ground)
        debates, ads, results = Debates(self.ground), Ads(self.ground), Results(self.ground)
        for masked in self.ground.masked:
            entries.announcements(masked)
            entries.exits(masked)
            ballot.read(masked)
            debates.read(masked)
            ads.read(masked)
        Polls(self.ground).read()
        Money(self.ground).read()
        results.read()
        results.date()
        ballot.lists()
        ballot.dated()
        return joined(self.ground.drafts)

"""The three-way merge of one article, fact by fact: the machine's last opinion, its new one, the
file. What nobody touched follows the machine; what a person changed, added or deleted stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.content import keys
from generator.content.body import read_body, write_body
from generator.content.edit import Change, Drop, Extend, Put, without_nulls
from generator.content.ids import fact_id
from generator.reconcile.match import Fact, facts_in, opinion, pair, same_ids, with_races
from generator.reconcile.record import Conflict, Record, body_digest

_HEAD = tuple(key.name for key in keys.ARTICLE if key.kind not in ("record", "records"))
_REVIEW = frozenset({"review", "reviewed_by", "reviewed_on"})
_FACT_KEYS = {key.name: tuple(k.name for k in key.keys) for key in keys.ARTICLE if key.keys}


class Merge:
    """One merge; results stand in ``changes``, ``body`` (``None``: as it is) and ``record``.

    ``file`` and ``new`` are plain fields, ``last`` the machine's record, ``None`` when it is lost:
    then everything in the file is the person's, and what is not in it was deleted.
    """

    def __init__(
        self,
        file: dict[str, Any],
        file_body: str,
        new: dict[str, Any],
        new_body: str,
        last: Record | None,
    ) -> None:
        self.file, self.new, self.last = file, dict(new), last
        self.base = last.fields if last else {}
        self.decided = file.get("review") == "approved"
        self.changes: list[Change] = []
        self.conflicts: list[Conflict] = []
        self.kept: set[str] = set()
        self.deleted: dict[str, list[Fact]] = {}
        self.persons: dict[str, Any] = {}
        self._held: list[Fact] = []
        self._races_in_use: set[str] = set()
        self.body: str | None = None
        self._text: str | None = None
        self._body(file_body, new_body)
        self._head()
        self._rename_races()
        self._taken = set(self._ids())
        for name in (*keys.FACTS, "races"):
            self._list(name)
        self._keep_sentences(file_body)
        waiting = (*self._still_waiting(), *self.conflicts)
        written = new_body if self.body is None else self.body
        self.record = Record(
            self.new,
            body_digest(written),
            frozenset(self.kept),
            self.deleted,
            waiting,
            self._renamed,
        )

    # --- one value ------------------------------------------------------------------------

    def _touched(self, unit: str, mine: Any, base: Any) -> bool:
        """Whether a person decided on this unit, now or earlier."""
        if self.last is None or self.decided or unit in self.last.kept | self.kept:
            return True
        return bool(without_nulls(mine) != without_nulls(base))

    def _hold(self, unit: str, mine: Any, base: Any, new: Any) -> None:
        """The person's version stands; a conflict where the machine's opinion is a new one."""
        self.persons[unit] = mine
        if opinion(mine) == opinion(new):
            self.kept.add(unit)
        elif self.last is not None and opinion(base) != opinion(new):
            self.conflicts.append(Conflict(unit, mine, new))
        elif self.last is not None and unit in self.last.kept:
            self.kept.add(unit)

    def _value(self, unit: str, path: tuple[str, ...], mine: Any, base: Any, new: Any) -> None:
        if self._touched(unit, mine, base):
            self._hold(unit, mine, base, new)
        elif without_nulls(new) != without_nulls(base):
            self.changes.append(Drop(path) if new is None else Put(path, new))

    def _head(self) -> None:
        for name in _HEAD:
            self._value(name, (name,), *(one.get(name) for one in self._sides()))
        sources = [one.get("source") for one in self._sides()]
        mine, base, new = (one if isinstance(one, dict) else {} for one in sources)
        if mine != sources[0]:
            return  # no source, or not one with fields: a person's doing
        for name in _FACT_KEYS["source"]:
            values = (one.get(name) for one in (mine, base, new))
            self._value(f"source.{name}", ("source", name), *values)

    def _sides(self) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
        return self.file, self.base, self.new

    def _body(self, mine: str, new: str) -> None:
        """The body follows while nobody touched it; ``_text`` is set where a person's stands."""
        base = self.last.body if self.last else None
        mine_digest, new_digest = body_digest(mine), body_digest(new)
        if self._touched("body", mine_digest, base):
            self._hold("body", mine_digest, base, new_digest)
            self._text = " ".join(read_body(mine))
        elif new_digest != base:
            self.body = new

    # --- lists ----------------------------------------------------------------------------

    def _ids(self) -> Iterator[str]:
        for side in (self.file, self.base, self.last.deleted if self.last else {}):
            for name in keys.FACTS:
                yield from (str(fact["id"]) for fact in facts_in(side.get(name)) if fact.get("id"))

    def _rename_races(self) -> None:
        """Speak of a race by the id that a person gave it; know the races that a person deleted."""
        mine, base = facts_in(self.file.get("races")), facts_in(self.base.get("races"))
        new = facts_in(self.new.get("races"))
        here = {race.get("id") for race in mine}
        earlier = self.last.renamed if self.last else {}
        self._renamed = {old: now for old, now in earlier.items() if now in here}
        in_file = pair("races", base, mine, ids=True)
        for side, pairs in ((base, in_file), (new, pair("races", new, mine, ids=True))):
            for i, j in pairs.items():
                old, now = str(side[i].get("id")), mine[j].get("id")
                if now and now != old and old not in here:
                    self._renamed[old] = str(now)
        self.kept.update(f"races/{now}" for now in self._renamed.values())
        deleted = {race.get("id") for i, race in enumerate(base) if i not in in_file}
        tombs = self.last.deleted.get("races", []) if self.last else []
        self._gone = (deleted | {race.get("id") for race in tombs}) - here
        if self._renamed:
            self._gone -= self._renamed.keys()
            self.base = with_races(self.base, self._renamed)
            self.new = with_races(self.new, self._renamed)

    def _list(self, name: str) -> None:
        value = self.file.get(name)
        tombs = self.last.deleted.get(name, []) if self.last else []
        if value is not None and not (
            isinstance(value, list) and all(isinstance(fact, dict) for fact in value)
        ):
            # Not written as a list of facts: nothing can be told apart, all is the person's.
            self.deleted[name] = tombs
            return
        mine: list[Fact] = value or []
        base = [*facts_in(self.base.get(name)), *tombs]
        new = [dict(fact) for fact in facts_in(self.new.get(name))]
        base_of_mine = pair(name, mine, base, ids=True)
        base_of_new = same_ids(new, base) if name == "races" else pair(name, new, base, ids=False)
        mine_of_base = {j: i for i, j in base_of_mine.items()}
        new_of_base = {j: i for i, j in base_of_new.items()}
        added_mine = [i for i in range(len(mine)) if i not in base_of_mine]
        added_new = [i for i in range(len(new)) if i not in base_of_new]
        both = pair(
            name, [new[i] for i in added_new], [mine[i] for i in added_mine], ids=name == "races"
        )
        mine_of_new = {added_new[i]: added_mine[j] for i, j in both.items()}
        mine_of_new |= {i: mine_of_base[j] for i, j in base_of_new.items() if j in mine_of_base}
        wanted = self._name_new(name, new, base, base_of_new, mine, mine_of_new)
        self.deleted[name] = []
        for j, was in enumerate(base):
            at, now = mine_of_base.get(j), new_of_base.get(j)
            self._known(name, at, mine, was, new[now] if now is not None else None)
        for i, at in ((i, mine_of_new[i]) for i in added_new if i in mine_of_new):
            unit = f"{name}/{new[i].get('id')}"
            self._stays(mine[at])
            self._hold(unit, mine[at], None, new[i])
        for at in sorted(set(added_mine) - set(mine_of_new.values())):
            self._stays(mine[at])
            self.persons[f"{name}/{mine[at].get('id')}"] = mine[at]
        self._add(name, [new[i] for i in added_new if i not in mine_of_new and i in wanted])
        self.new[name] = [fact for i, fact in enumerate(new) if i in wanted]
        if not self.new[name]:
            del self.new[name]

    def _name_new(
        self,
        name: str,
        new: list[Fact],
        base: list[Fact],
        base_of_new: dict[int, int],
        mine: list[Fact],
        mine_of_new: dict[int, int],
    ) -> set[int]:
        """Give the machine's new facts the ids they had; answer which of them count at all."""
        wanted = set()
        for i, fact in enumerate(new):
            known = base[base_of_new[i]] if i in base_of_new else {}
            held = mine[mine_of_new[i]] if i in mine_of_new else {}
            given = held.get("id") or known.get("id")
            if name == "races":
                wanted.add(i)
                continue
            if given:
                fact["id"] = given
            elif fact.get("id") in self._taken or not fact.get("id"):
                said = [str(value) for key, value in sorted(opinion(fact).items())]
                fact["id"] = fact_id(keys.FACTS[name], said, self._taken)
            self._taken.add(str(fact["id"]))
            if known or held or fact.get("race") not in self._gone:
                wanted.add(i)  # a new fact about a race that a person deleted is not wanted
        return wanted

    def _known(
        self, name: str, at: int | None, mine: list[Fact], was: Fact, now: Fact | None
    ) -> None:
        """A fact that the machine had before: ``was``; ``now`` and the file may have it or not."""
        if at is None:
            if now is None:  # remembered, lest it comes back when the machine finds it again
                self.deleted[name].append(was)
            else:
                self._hold(f"{name}/{was.get('id')}", None, was, now)
            return
        held = mine[at]
        unit = f"{name}/{held.get('id') or was.get('id')}"
        if self._touched(unit, held, was) or not self._fits(now):
            self._stays(held)
            self._hold(unit, held, was, now)
        elif now is None and name == "races" and was.get("id") in self._races_in_use:
            return  # a fact that a person wrote still speaks of it
        elif now is None:
            self.changes.append(Drop((name, at)))
        else:
            self._uses(now)
            self._update(name, at, held, now)

    def _update(self, name: str, at: int, held: Fact, now: Fact) -> None:
        for key in _FACT_KEYS[name]:
            if key in _REVIEW or (key == "id" and name != "races"):
                continue
            value = now.get(key)
            if without_nulls(value) == without_nulls(held.get(key)):
                continue
            path = (name, at, key)
            self.changes.append(Drop(path) if value is None else Put(path, value))

    def _add(self, name: str, facts: list[Fact]) -> None:
        if self.last is None:
            return  # deleted by a person, as far as anybody can know
        added = []
        for fact in facts:
            if not self._fits(fact):
                self.conflicts.append(Conflict(f"{name}/{fact.get('id')}", None, fact))
                continue
            if self.decided and name != "races":
                fact["review"] = "pending"
            self._uses(fact)
            added.append(fact)
        if added:
            self.changes.append(Extend(name, tuple(added)))

    def _fits(self, fact: Fact | None) -> bool:
        """Whether a machine's fact can stand in the file: its sentence in the person's text, its
        race among those that a person left."""
        if fact is None:
            return True
        sentence = fact.get("evidence")
        quotes = not sentence or not self._text or sentence in self._text
        return quotes and fact.get("race") not in self._gone

    def _uses(self, fact: Fact) -> None:
        if fact.get("race"):
            self._races_in_use.add(fact["race"])

    def _stays(self, fact: Fact) -> None:
        self._uses(fact)
        self._held.append(fact)

    # --- afterwards -----------------------------------------------------------------------

    def _keep_sentences(self, file_body: str) -> None:
        """A new body goes on holding the sentences that a person's facts rest on."""
        if self.body is None:
            return
        before, after = (" ".join(read_body(text)) for text in (file_body, self.body))
        sentences = dict.fromkeys(str(fact.get("evidence") or "") for fact in self._held)
        lost = [one for one in sentences if one and one in before and one not in after]
        if lost:
            self.body = write_body((*read_body(self.body), *lost))

    def _still_waiting(self) -> Iterator[Conflict]:
        """Earlier conflicts that nobody has answered since: both sides still say the same."""
        fresh = {one.unit for one in self.conflicts}
        for one in self.last.conflicts if self.last else ():
            if one.unit in fresh or one.unit in self.kept or one.unit not in self.persons:
                continue
            if without_nulls(self.persons[one.unit]) == without_nulls(one.person):
                yield one

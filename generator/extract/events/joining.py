"""One event out of several tellings."""

from __future__ import annotations

from generator.extract.events.draft import Draft


def joined(drafts: list[Draft]) -> list[Draft]:
    """Each event once: the same kind and people of one day, told twice, is one."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.sentence.index, d.type)):
        same = next(
            (
                k
                for k in kept
                if k.type == draft.type
                and k.race is draft.race
                and (
                    set(draft.who) <= set(k.who)
                    or set(k.who) <= set(draft.who)
                    or (draft.type == "debate" and set(draft.who) & set(k.who))
                )
                and (
                    k.date is None
                    or draft.date is None
                    or k.date == draft.date
                    or k.date.startswith(draft.date)
                    or draft.date.startswith(k.date)
                    or draft.type in ("announcement", "withdrawal")
                )
                and (
                    draft.type != "poll"
                    or (k.pollster == draft.pollster and (k.date == draft.date))
                )
                and (
                    draft.type != "ballot"
                    or k.detail == draft.detail
                    or {k.detail, draft.detail} == {"filed", "qualified"}
                )
            ),
            None,
        )
        if same is None:
            kept.append(draft)
            continue
        if draft.date is not None and len(draft.date) > len(same.date or ""):
            same.date, same.basis, same.sentence = draft.date, draft.basis, draft.sentence
        for entity in draft.who:
            if entity not in same.who and draft.type not in ("announcement", "withdrawal"):
                same.who.append(entity)
        for entity, values in draft.results.items():
            same.results.setdefault(entity, {}).update(
                {k: v for k, v in values.items() if k not in same.results.get(entity, {})}
            )
    return kept

"""The verbs by which one beats another at the polls, for every rule that reads outcomes."""

from __future__ import annotations

#: Past and gerund, with the adverb that some need; the beaten one follows.
BEAT = (
    r"(?:defeat(?:ed|ing)|beat(?:ing)?(?: back)?|oust(?:ed|ing)|unseat(?:ed|ing)|edg(?:ed|ing)"
    r"|toppl(?:ed|ing)|topp(?:ed|ing)|best(?:ed|ing)|trounc(?:ed|ing)|crush(?:ed|ing)"
    r"|rout(?:ed|ing)|thrash(?:ed|ing)|drubb(?:ed|ing)|dethron(?:ed|ing)|vanquish(?:ed|ing)"
    r"|outpoll(?:ed|ing)|outlast(?:ed|ing)|out-?pac(?:ed|ing)|overcame|overcoming"
    r"|(?:knock|fend|fight|stav)(?:ed|ing) (?:off|out)|fought off|h(?:eld|olding) off"
    r"|turn(?:ed|ing) back|surviv(?:ed|ing) (?:a |an )?(?:[\w-]+ ){0,3}?(?:challenge|bid|run) from"
    r"|(?:prevail|triumph)(?:ed|ing) (?:over|against)|w(?:on|inning) over"
    r"|(?:cruis|coast|sail|squeak|swe|slipp|cle?a?r)(?:ed|pt|ing) past"
    r"|(?:claimed|declared|won|scored|cruised to|coasted to|sailed to|rolled to|eked out|notched"
    r"|pulled off) (?:an? )?(?:[\w-]+ ){0,2}?(?:victory|win|upset|triumph) (?:over|against))"
)

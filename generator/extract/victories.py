"""The verbs by which one beats another at the polls, for every rule that reads outcomes."""

from __future__ import annotations

#: With the adverb that some need; the beaten one follows.
_VERB = (
    r"(?:defeat(?:ed|ing)|beat(?:ing)?(?: back)?|oust(?:ed|ing)|unseat(?:ed|ing)|edg(?:ed|ing)"
    r"|toppl(?:ed|ing)|topp(?:ed|ing)(?! (?:the (?:ticket|field|ballot|vote|list|polls?|slate)"
    r"|out|off|\d))|best(?:ed|ing)|trounc(?:ed|ing)|crush(?:ed|ing)"
    r"|rout(?:ed|ing)|thrash(?:ed|ing)|drubb(?:ed|ing)|dethron(?:ed|ing)|vanquish(?:ed|ing)"
    r"|outpoll(?:ed|ing)|outlast(?:ed|ing)|out-?pac(?:ed|ing)|overcame|overcoming"
    r"|(?:knock|fend|fight|stav)(?:ed|ing) (?:off|out)|fought off|h(?:eld|olding) off"
    r"|turn(?:ed|ing) (?:back|away)|(?:took|taking) down|dispatch(?:ed|ing)"
    r"|surviv(?:ed|ing) (?:a |an )?(?:[\w-]+ ){0,3}?(?:challenge|bid|run) from"
    r"|(?:prevail|triumph)(?:ed|ing) (?:over|against)|w(?:on|inning) over"
    r"|(?:cruis|coast|sail|squeak|swe|slipp|cle?a?r|soar|breez|glid|roll|romp|rac|surg|power|pull"
    r"|zoom|squeez|speed|sped|blew|blow|eas|edg)(?:ed|pt|ing)? past"
    r"|(?:finish(?:ed|ing)|c[ao]m(?:e|ing) (?:in|out)) ahead of"
    r"|(?:claimed|declared|won|scored|cruised to|coasted to|sailed to|rolled to|eked out|notched"
    r"|pulled off|secured|earned|posted|captured|took)"
    r" (?:an? )?(?:[\w-]+,? ){0,3}?(?:victory|win|upset|triumph) (?:over|against))"
)
#: Past and gerund, also of who beat "back a challenge from" another.
BEAT = (
    rf"(?:{_VERB}(?: (?:an? |two |three |four |several )?(?:[\w-]+,? ){{0,3}}?(?:challenges?|bids?"
    r"|comebacks?|runs?) (?:from|by))?)"
)

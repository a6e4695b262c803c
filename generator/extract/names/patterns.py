"""How people's names and the titles before them are written."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon

WORD = r"(?:[A-Z][a-zà-ÿ’']*[A-Z]?[a-zà-ÿ’'A-Z]*(?:-[A-Z][\w’']+)*)"
INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
_MISC_TITLES = (
    "Mr., Mrs., Ms., Dr., Rev., Reverend, Pastor, Bishop, Rabbi, Father, Fr., Imam, Sen., "
    "Sens., Senator, Senators, Rep., Reps., Representative, Representatives, Congressmen, "
    "Gov., Governors, Vice President, President, First Lady, Speaker, House Speaker, Lt., "
    "Sgt., Capt., Col., Maj., Gen., Det., Officer, Chief, Police Chief, Fire Chief, Lt. Col., "
    "Deputy, Trustee, Chairman, Chairwoman, Chair, Director, Professor, Prof., Coach, "
    "Selectman, Justice, Prosecutor, Majority Leader, Minority Leader, House Majority Leader, "
    "House Minority Leader, Senate Majority Leader, Senate President, Secretary, Ambassador, "
    "Superintendent, Hon., Aldermen, Alds., Commissioners, Mayors, Councilmembers, Council "
    "Members, Executive Director, Party Chairman, Party Chair, Undersheriff, Under Sheriff, "
    "State Reps., State Sens., U.S. Sens., U.S. Reps., DA, D.A., AG"
).split(", ")


@cache
def title_pattern() -> str:
    """A regular expression for the titles that stand before a name, longest first."""
    titles = {t for o in lexicon.offices() for t in o.titles} | set(_MISC_TITLES)
    titles |= {t.lower() for t in titles if len(t) > 8}
    alternatives = sorted(titles, key=lambda t: (-len(t), t))
    return "(?:" + "|".join(re.escape(t).replace(r"'", "['’]") for t in alternatives) + ")"


@cache
def before_name() -> re.Pattern[str]:
    """Titles that stand right before a name."""
    return re.compile(rf"(?<![\w])({title_pattern()})\s+(?={WORD}|{INITIAL})")

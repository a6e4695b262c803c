"""Speakers of quotations: their titles, as introduced beside the quotation or before the name."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
SAID = "“The bridge over the river must be mended before the winter comes,”"


@pytest.mark.parametrize(
    ("speech", "speaker", "title"),
    [
        (f"{SAID} said Jo Lind, president of the union.", "Jo Lind", "president of the union"),
        (f"{SAID} said Jo Lind, a spokeswoman for the union.", "Jo Lind",
         "spokeswoman for the union"),
        (f"{SAID} said Sheriff Jo Lind.", "Jo Lind", "Sheriff"),
        (f"{SAID} said Mr. Lind. Jo Lind is a baker.", "Jo Lind", None),
        (f"{SAID} said Sen. Jo Lind, D-Marlow.", "Jo Lind", "Sen."),
        (f"{SAID} said Democratic National Committee Chairwoman Jo Lind.", "Jo Lind",
         "Democratic National Committee Chairwoman"),
    ],
)  # fmt: skip
def test_a_speakers_title(read: Read, speech: str, speaker: str, title: str | None) -> None:
    (quote,) = read(RACE, speech).quotes
    assert (quote.speaker, quote.title) == (speaker, title)

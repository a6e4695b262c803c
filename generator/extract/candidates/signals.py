"""All signals that show candidates, each with its weight."""

from __future__ import annotations

from generator.extract.candidates.named import NAMED
from generator.extract.candidates.rivals import RIVALS
from generator.extract.candidates.runs import RUNS

SIGNALS = (*NAMED, *RUNS, *RIVALS)

"""Wordings that take an endorsement back or hand it to another."""

from __future__ import annotations

from generator.extract.endorsements.parts import (
    ASIDE,
    AUX,
    BY,
    LEAD,
    NOUN,
    ORGAN,
    PERSON,
    WHO,
    wording,
)

TAKEN_BACK = (
    wording(
        "rescinds what it had given",
        rf"{BY}{ORGAN}, (?:which|who) (?:had |has )?(?P<at>endorsed|backed|supported) {LEAD}{WHO}"
        rf"[^.;“”]{{0,70}}, (?:has |have )?(?:\w+day )?(?:rescind|withdr[ae]w|revok|pull|retract"
        rf"|suspend)\w* "
        rf"(?:that|its|the|his|her|their) (?:endorsement|support|backing|nod)",
        "rescind|withdr|revok|pull|retract|suspend",
        stance="rescind",
    ),
    wording(
        "rescinds the endorsement it gave",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? (?:rescind|withdr[ae]w|revok|pull|retract"
        rf"|suspend)\w* (?:the"
        rf"|an|that) {NOUN} (?:that )?(?:it|he|she|they) (?:had |has )?(?:gave|given|made) (?:to "
        rf"|of )?"
        rf"{LEAD}{WHO}",
        "rescind|withdr|revok|pull|retract|suspend",
        stance="rescind",
    ),
    wording(
        "switched to",
        rf"{BY}{ASIDE}{AUX} (?:switch|shift|mov|transfer|flip|chang)\w* (?:its|his|her|their) "
        rf"(?P<at>endorsement|support|backing|allegiance) (?:(?:away )?from (?:{LEAD}{PERSON}"
        rf"|[^§¤.;“”]{{1,40}}?),? )?"
        rf"(?:over )?to {LEAD}{WHO}",
        "switch|shift|mov|transfer|flip|chang",
    ),
    wording(
        "rescinded",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? (?:rescind|withdr[ae]w|revok|pull|retract|dropp?"
        rf"|yank"
        rf"|took back)(?:\w*) (?:back )?(?:its|his|her|their|an?|the) (?:\w+ ){{0,2}}{NOUN} "
        rf"(?:of|for|from) {LEAD}{WHO}",
        "rescind|withdr|revok|pull|retract|drop|yank|took back",
        stance="rescind",
    ),
    wording(
        "un-endorsed",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>un-?endors(?:e|es|ed|ing)) {LEAD}{WHO}",
        "ndors",
        stance="rescind",
    ),
    wording(
        "no longer backs",
        rf"{BY}{ORGAN}{ASIDE} (?:(?:is|are|will|can|said (?:it|he|she|they) (?:is|are|will"
        rf"|can)) )?no"
        rf" longer "
        rf"(?P<at>back|support|endors)\w* {LEAD}{WHO}",
        "no longer",
        stance="rescind",
    ),
    wording(
        "beat another to",
        rf"{WHO}{ASIDE}{AUX} (?:beat|edg|topp|best|defeat"
        rf"|pass)\w*(?: out)? {LEAD}{PERSON}[^§¤.;“”]{{0,30}}?"
        rf" (?:for|to win|to earn|to get|to secure) (?:the )?(?:\w+ ){{0,2}}?{NOUN} (?:of"
        rf"|from) {LEAD}{BY}",
        "for|to ",
    ),
    wording(
        "lost to",
        rf"{PERSON}{ASIDE}{AUX} los(?:t|es|ing) (?:the )?{NOUN} (?:of|from) {LEAD}{BY} to"
        rf" {LEAD}{WHO}",
        "lost|loses|losing",
    ),
    wording(
        "lost",
        rf"{WHO}{ASIDE}{AUX} (?:lost|loses) (?:the )?{NOUN} (?:of|from) {LEAD}{BY}(?! to\b)",
        "lost|loses",
        stance="rescind",
    ),
)

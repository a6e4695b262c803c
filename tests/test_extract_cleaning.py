"""Cleaning: what belongs to the article and what to the page around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.cleaning import clean

BODY = "The union picked its candidate on Monday, and the race goes on."


@pytest.mark.parametrize(
    ("paragraph", "role"),
    [
        ("SHARE", "share"),
        ("Share on Facebook", "share"),
        ("Facebook Twitter LinkedIn Email", "share"),
        ("Tweet | Email | Print", "share"),
        ("Leave a reply", "share"),
        ("12 comments", "share"),
        ("By Jane Doe", "byline"),
        ("BY JANE DOE", "byline"),
        ("By Jane Doe and John Q. Public, Staff Writers", "byline"),
        ("By The Associated Press", "byline"),
        ("Jane Doe, Staff Writer", "byline"),
        ("Published: Mar. 20, 2022 at 1:30 PM CDT", "timestamp"),
        ("March 27, 2018", "timestamp"),
        ("Dec. 8, 2021 | 6:12 p.m.", "timestamp"),
        ("Photo by Jane Doe", "credit"),
        ("Getty Images", "credit"),
        ("(AP Photo/Jane Doe)", "credit"),
        ("Ann Lee greets voters at a diner on Monday. (AP Photo/Jane Doe)", "caption"),
        ("Ann Lee at the county fair | Jane Doe/Gazette file photo", "caption"),
        ("Sign up for our newsletter", "signup"),
        ("Subscribe today for all of the news.", "signup"),
        ("Support local journalism by becoming a member.", "signup"),
        ("Read more: Who is on the ballot", "related"),
        ("RELATED: Five races to know", "related"),
        ("Advertisement", "notice"),
        ("Story continues below this ad", "notice"),
        ("Filed Under: Ann Lee, elections", "notice"),
        ("The Marlow Mercury is an independent, nonprofit newsroom that covers Blake.", "notice"),
        ("This article is made possible by readers of the Mercury.", "notice"),
        ("[This story was revised on June 16.]", "notice"),
        ("5 years ago", "timestamp"),
        ("(courtesy Ann Lee)", "credit"),
        ("Photograph by Ann Lee", "credit"),
        ("(© Copyright 2018 The Wire. All Rights Reserved.)", "notice"),
        ("", "notice"),
        ("State treasurer", "heading"),
        ("What comes next?", "heading"),
        ("In the legislature:", "heading"),
        ("- Mayor: Ann Lee", "list item"),
        ("• Ward 3: Bob Ray", "list item"),
        ("2) Kim Park, a teacher", "list item"),
        (BODY, "body"),
        ("By Monday the council had picked a mayor.", "body"),
        ("By Labor Day, Lee will decide.", "body"),
        ("Share your plan with us, the clerk asked voters.", "body"),
        ("The group signed up voters on Monday and told them of its newsletter.", "body"),
        ("More than 40 voters came.", "body"),
        ("Related bills failed last year, and Lee blamed the mayor for it.", "body"),
        ("On Dec. 8, 2021, Lee won.", "body"),
        ("A photo by Lee hangs in the hall of the school where she began.", "body"),
        ("“We won,” she said", "body"),
        ("Donors gave to both.", "body"),
        ("Lee is a former newsroom manager who wants to be clerk.", "body"),
        ("She came via Marlow.", "body"),
        ("Lee met her rival 5 years ago.", "body"),
    ],
)
def test_roles(paragraph: str, role: str) -> None:
    lines = clean(["Lee wins race for clerk", f"Yes. {BODY}", paragraph, BODY])
    assert lines[2].role == role
    assert lines[2].paragraph == paragraph


@pytest.mark.parametrize(
    ("paragraph", "place", "text"),
    [
        ("SPRINGFIELD, Ill. (AP) — The clerk won.", "SPRINGFIELD, Ill.", "The clerk won."),
        ("BURNSVILLE, Minn. (AP) -- The clerk won.", "BURNSVILLE, Minn.", "The clerk won."),
        ("ST. LOUIS - The clerk won.", "ST. LOUIS", "The clerk won."),
        ("CHICAGO (WXYZ) – The clerk won.", "CHICAGO", "The clerk won."),
        ("NEW YORK — “I won,” she said.", "NEW YORK", "“I won,” she said."),
        ("Springfield, Ill. (AP) — The clerk won.", "Springfield, Ill.", "The clerk won."),
        (
            "Marlow, OH (Wire) Friday Jan 16, 2026 @ 4:15 PM Central — The clerk won.",
            "Marlow, OH",
            "The clerk won.",
        ),
        ("Marlow, OH (Wire) — Marlow, OH — The clerk won.", "Marlow, OH", "The clerk won."),
        ("MARLOW, Ohio, Jan. 16, 2026 /Wire/ -- The clerk won.", "MARLOW, Ohio", "The clerk won."),
        ("Marlow, Ohio – March 3, 2026 – The clerk won.", "Marlow, Ohio", "The clerk won."),
        ("Marlow, Ohio - The city - won.", None, "Marlow, Ohio - The city - won."),
        ("UPDATE — The clerk won.", None, "UPDATE — The clerk won."),
        ("GOP — The party won.", None, "GOP — The party won."),
        ("Lee - a lawyer - won.", None, "Lee - a lawyer - won."),
        ("SHARE The clerk won.", None, "The clerk won."),
        ("SHARE TULSA, Okla. — The clerk won.", "TULSA, Okla.", "The clerk won."),
        ("SHARES of the firm rose.", None, "SHARES of the firm rose."),
    ],
)
def test_dateline_and_glued_button_are_left_out(
    paragraph: str, place: str | None, text: str
) -> None:
    (_, line) = clean([BODY, paragraph])
    assert (line.place, line.text, line.role) == (place, text, "body")


@pytest.mark.parametrize(
    ("paragraphs", "roles"),
    [
        (
            ["SHARE", "Lee wins race for clerk", "By Jane Doe", BODY],
            ["share", "headline", "byline", "body"],
        ),
        ([BODY, BODY + " More."], ["body", "body"]),
        (
            ["‘A long road’: Lee runs again", BODY, "Others in the race", BODY + " Yes."],
            ["headline", "body", "heading", "body"],
        ),
        (["You own this page.", "Lee wins race", BODY], ["body", "headline", "body"]),
        (["Is Lee running?", BODY], ["headline", "body"]),
        (
            ["Lee in the hall of her school", "Lee in the hall of her school", BODY],
            ["headline", "caption", "body"],
        ),
        (["Only one line without a period"], ["body"]),
        ([], []),
    ],
)
def test_order_of_lines(paragraphs: list[str], roles: list[str]) -> None:
    assert [line.role for line in clean(paragraphs)] == roles


def test_title_of_the_metadata_is_the_headline_wherever_it_stands() -> None:
    lines = clean([BODY, "Lee wins  race.", BODY + " Yes."], title="Lee wins race.")
    assert [line.role for line in lines] == ["body", "headline", "body"]


def test_garbled_text_is_marked_and_kept() -> None:
    bad = "The mayorâ€™s pick for clerk won the race on Monday."
    line = clean([BODY, bad])[1]
    assert line.garbled
    assert line.paragraph == bad
    assert not clean([BODY, "José’s café won."])[1].garbled


@given(st.lists(st.text(max_size=60), max_size=6))
def test_every_paragraph_is_kept_as_it_is(paragraphs: list[str]) -> None:
    lines = clean(paragraphs)
    assert [line.paragraph for line in lines] == paragraphs
    assert [line.index for line in lines] == list(range(len(paragraphs)))
    assert all(line.paragraph.endswith(line.text) for line in lines)
    assert all(line.place is None or line.place in line.paragraph for line in lines)


@pytest.mark.parametrize("text", ["1" * 5000, "A" * 5000, "share " * 900, "By " + "Ab" * 4000])
def test_strange_lines_take_no_time(text: str) -> None:
    assert clean([text])[0].paragraph == text


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("Ann Lee (Facebook)", "caption"),
        ("Ann Lee with Bob Ray at last night's debate (Marlow Mercury)", "caption"),
        ("Local News:", "heading"),
        ("VIEWS AND VOICES", "heading"),
        ("Ann Lee", "heading"),
        ("Ann Lee (R) leads in Marlow", "headline"),
        ("Ann Lee leads in Marlow (Updated)", "headline"),
        ("Ann Lee leads in Marlow (D)", "headline"),
        ("ANN LEE WINS IN MARLOW", "headline"),
    ],
)
def test_what_stands_before_the_headline(first: str, role: str) -> None:
    assert clean([first, BODY, BODY])[0].role == role

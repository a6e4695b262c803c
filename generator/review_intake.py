"""Articles that are handed in at the review: pasted, dropped, uploaded, or begun by hand."""

from __future__ import annotations

from generator.files import BusyError
from generator.review.handed import by_hand, handed_file, handed_text
from generator.review.views import HANDED, AddView, ReadingView, address
from generator.review_article import sheet_row
from generator.review_guard import Base


class Add(Base):
    def get(self) -> None:
        self.show(AddView(self.person))

    async def post(self) -> None:
        given = {name: self.field(name) for name in HANDED}
        uploads = self.request.files.get("file", [])
        if uploads and uploads[0]["body"]:
            made = handed_file(str(uploads[0]["filename"]), bytes(uploads[0]["body"]))
        elif (article := by_hand(given)) is not None:
            try:
                path = await self.off_loop(self.room.desk.add_article, article)
            except BusyError:
                said = ("another run is writing to content/ right now; try again in a moment",)
                self.show(AddView(self.person, said, given), 503)
                return
            self.redirect(address("article", path=path, add="races"), status=303)
            return
        else:
            made = handed_text(given)
        if made.refusals:
            self.show(AddView(self.person, made.refusals, given), 422)
            return
        seed = await self.off_loop(self.room.desk.add_seed, made.name, made.data)
        self.redirect(address("reading", seed=seed), status=303)


class Reading(Base):
    async def get(self) -> None:
        seed = self.get_query_argument("seed", "")
        href, problem = await self.off_loop(self.outcome, seed)
        if href:
            self.redirect(href)
        else:
            state = "failed" if problem else "reading"
            self.show(ReadingView(self.person, seed, state, problem))

    def outcome(self, seed: str) -> tuple[str, str]:
        """Where to go on with an article that was read, or why it could not be."""
        desk = self.room.desk
        if (sheet := desk.found_for(seed)) is not None:
            return sheet_row(sheet).href, ""
        notice = self.preview.notice
        about = f"{desk.seeds / seed}:"
        said = [line for line in (notice.lines if notice else ()) if line.startswith(about)]
        if (
            not said
            and notice
            and any(line.startswith("Seeds are not read") for line in notice.lines)
        ):
            said = [line for line in notice.lines if line.startswith("Seeds are not read")]
        return "", " ".join(line.removeprefix(about) for line in said)


class State(Reading):
    async def get(self) -> None:
        seed = self.get_query_argument("seed", "")
        href, problem = await self.off_loop(self.outcome, seed)
        if problem:
            href = address("reading", seed=seed)
        self.finish({"href": href})

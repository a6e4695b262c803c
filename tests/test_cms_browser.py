"""The CMS itself, in Chromium, over the files of a folder: `make test-cms`.

Its local mode works on a folder that the browser hands over; here that is the browser's own store,
into which the files are put beforehand. Nothing is asked for from elsewhere.
"""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_ingest import Counting, run, seed

from generator import files
from generator.content import read_article
from generator.ingest import Job, ingest
from generator.reconcile import Maker

ROOT = Path(__file__).parent.parent
BUNDLE = ROOT / "tools/cms/node_modules/@sveltia/cms/dist/sveltia-cms.js"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BUNDLE.is_file(), reason="the CMS is not installed: make test-cms"),
]

#: What YAML and forms like to misread, in the ways in which people and the machine write it.
HARD = """\
---
# a note
title: "Poe: no # yes"
date: 2023-03
source:
  id: "0123"
  url: https://example.org/h
  publisher: "no"
own: kept
races:
  - {id: il-senate-3-2023, office: State Senate, state: IL, district: "03", year: 2023}
candidates:
  - {id: c-1, name: "Ja'Mal \\"X\\" O'Neil", race: il-senate-3-2023, party: N, title: "12:30"}
  - {id: c-2, name: "1_000", race: il-senate-3-2023, title: "~", incumbent: false}
endorsements:
  - id: e-1
    endorser: "null"
    candidate: "1_000"
    race: il-senate-3-2023
    date: "2023"
    verb: "on"
    evidence: "He said: \\"yes\\", & then #1 {x} [y] `z`."
    confidence: 0.97
    review: approved
    reviewed_by: "Y"
    reviewed_on: 2023-03-01
events:
  - {id: v-1, type: poll, who: ["1_000"], results: [{candidate: "1_000", percent: 45.5}]}
---
He said: "yes", &amp; then #1 {x} [y] \\`z\\`.

\\# A line   with  blanks. *not*
"""

_HAND_OVER = """
window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repo', {create: true});
for (const name of ['requestPermission', 'queryPermission'])
  FileSystemDirectoryHandle.prototype[name] = async () => 'granted';
"""
_PUT = """async (files) => {
  const store = await navigator.storage.getDirectory();
  const root = await store.getDirectoryHandle('repo', {create: true});
  for (const [path, text] of Object.entries({'.git/HEAD': 'ref: refs/heads/main', ...files})) {
    const names = path.split('/'), last = names.pop();
    let folder = root;
    for (const name of names) folder = await folder.getDirectoryHandle(name, {create: true});
    const file = await (await folder.getFileHandle(last, {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
_GET = """async () => {
  const found = {};
  const enter = async (folder, prefix) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === 'directory') await enter(one, `${prefix}${name}/`);
      else found[prefix + name] = await (await one.getFile()).text();
    }
  };
  const store = await navigator.storage.getDirectory();
  await enter(await store.getDirectoryHandle('repo'), '');
  delete found['.git/HEAD'];
  return found;
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the CMS is served, with its configuration as it stands in the repository."""
    folder = tmp_path / "cms"
    shutil.copytree(ROOT / "cms", folder)
    shutil.copy(BUNDLE, folder)
    serve = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/index.html"
        server.shutdown()


class Forms:
    """The CMS with a folder's files in it."""

    def __init__(self, browser: Any, address: str, content: Path) -> None:
        self.page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
        self.address = address
        self.content = content
        self.page.add_init_script(_HAND_OVER)
        own = address.rpartition("/")[0]
        self.page.route(
            "**/*", lambda r: r.continue_() if r.request.url.startswith(own) else r.abort()
        )
        self.page.goto(address)
        paths = sorted(path for path in content.rglob("*.md"))
        self.page.evaluate(
            _PUT, {f"content/{p.relative_to(content).as_posix()}": p.read_text() for p in paths}
        )
        self.page.reload()
        self.page.get_by_role("button", name="Work with Local Repository").click()
        self.page.get_by_role("row").first.wait_for(timeout=60_000)

    def save(self, place: str, **fields: str) -> None:
        """Fill in some fields of an entry, or of a new one, and save it."""
        self.page.goto(f"{self.address}#/collections/{place}")
        for name, text in fields.items():
            self.page.locator(f"[data-key-path={name}] input").fill(text)
        self.page.get_by_role("button", name="Save").first.click()
        self.page.get_by_role("row").first.wait_for(timeout=60_000)

    def fetch(self) -> None:
        """Write into the content folder what the CMS has made of it."""
        for path, text in self.page.evaluate(_GET).items():
            files.write(self.content.parent, path, text.encode())


def test_a_file_that_the_cms_saved_says_the_same_and_follows_the_machine(
    browser: Any,
    address: str,
    tmp_path: Path,
) -> None:
    (tmp_path / "seeds").mkdir()
    job = Job(tmp_path / "seeds", tmp_path / "content", lambda: Maker("model", "digest", "rules"))
    text = "Bakers backs Lee.\\nCooks backs Poe."
    seed(job, "a.jsonl", f'{{"id": "x", "title": "T", "date": "2023-03-06", "text": "{text}"}}')
    (path,) = run(job)[0].written
    hard = "articles/undated/hard.md"
    files.write(job.content, hard, HARD.encode())
    before, _ = read_article(HARD, hard)

    forms = Forms(browser, address, job.content)
    forms.save(f"articles/entries/{path.removeprefix('articles/').removesuffix('.md')}", title="M")
    forms.save("articles/entries/undated/hard", title="Poe: no # yes, indeed")
    forms.save("articles/new", title="Cooks: back Lee?", date="2023-05-06")
    forms.save("articles/new", title="Nobody knows when")
    forms.save("candidates/new", name="Jón Doe")
    forms.fetch()

    after, issues = read_article((job.content / hard).read_text(), hard)
    assert before is not None and after is not None
    assert [issue.message for issue in issues] == ["`own` is no key of the format"]
    assert replace(after, title=before.title) == replace(before, title=before.title)
    made = {path.relative_to(job.content).as_posix() for path in job.content.rglob("*.md")}
    assert made == {
        path, hard, "articles/2023/2023-05-06-cooks-back-lee.md",
        "articles/undated/undated-nobody-knows-when.md", "candidates/jon-doe.md",
    }  # fmt: skip

    mine = (job.content / path).read_text()
    assert "title: M\n" in mine
    assert ingest(job, Counting()).written == [], "nothing new: the file stays as the CMS left it"
    seed(job, "a.jsonl", f'{{"id": "x", "title": "T", "date": "2023-03-06", '
         f'"text": "{text}\\nWriters backs Lee."}}')  # fmt: skip
    result = ingest(job, Counting())
    assert result.written == [path] and result.issues == []
    article, _ = read_article((job.content / path).read_text(), path)
    assert article is not None and article.title == "M"
    assert [fact.endorser for fact in article.endorsements] == ["Bakers", "Cooks", "Writers"]

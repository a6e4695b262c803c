"""Every link of a built site with lychee, offline: `python tools/quality/links.py LYCHEE FOLDER`.

Links within the site, their fragments, and those to the site's own address (as its front page gives
it) have to lead to a file and a place in it. Links to other sites are not asked for: see
docs/quality.md. Only the standard library.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit


def command(lychee, folder):
    """lychee's command line for the site in `folder`, an absolute path."""
    front = (folder / "index.html").read_text("utf-8")
    own = re.search(r'<link rel="canonical" href="([^"]+)"', front)
    files = folder.as_uri() + "/"
    options = [
        "--offline", "--no-progress", "--format=json", "--include-fragments=anchor-only",
        "--index-files=index.html", "--extensions=html,xml,txt", f"--root-dir={folder}",
    ]  # fmt: skip
    if own:
        options += ["--remap", f"^{re.escape(own[1])} {files}"]
        # The page for missing addresses links from the root of the host.
        below = urlsplit(own[1]).path.strip("/")
        options += ["--remap", f"^{re.escape(files + below)}/ {files}"] if below else []
    return [lychee, *options, str(folder)]


def main(arguments):
    if len(arguments) != 2:
        sys.exit("usage: python tools/quality/links.py LYCHEE FOLDER")
    folder = Path(arguments[1]).resolve()
    if not (folder / "index.html").is_file():
        sys.exit(f"{folder} holds no site; build it first")
    done = subprocess.run(command(arguments[0], folder), capture_output=True, text=True)
    try:
        found = json.loads(done.stdout)
    except ValueError:
        sys.exit(done.stderr or done.stdout)
    for page, broken in sorted(found["error_map"].items()):
        for one in broken:
            print(f"{page}: {one['url']}: {one['status'].get('details') or one['status']['text']}")
    if done.returncode or found["errors"] or not found["successful"]:
        sys.exit(done.stderr.strip() or f"{found['errors']} broken links in {arguments[1]}")
    print(
        f"lychee: {found['successful']:,} links of this site, 0 broken; "
        f"{found['excludes']:,} to other sites not asked"
    )


if __name__ == "__main__":
    main(sys.argv[1:])

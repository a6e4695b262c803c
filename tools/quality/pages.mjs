// The built site on a port of its own, a browser to read it with, and one page of every kind.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { delimiter, extname, join, resolve } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png",
  ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".ics": "text/calendar",
};

export const folder = resolve(process.argv[2] ?? "output");

export function browserPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
  const found = [process.env.CHROMIUM, ...process.env.PATH.split(delimiter)
    .flatMap((place) => names.map((name) => join(place, name)))];
  const path = found.find((one) => one && existsSync(one));
  if (!path) stop("no Chromium was found; install it, or name it: CHROMIUM=/path/to/it");
  return path;
}

export function stop(text) {
  console.error(text);
  process.exit(1);
}

// The path below which the site will be published, where its settings tell.
function below() {
  const front = readFileSync(join(folder, "index.html"), "utf-8");
  const address = front.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
  return address ? new URL(address).pathname : "/";
}

export function serve() {
  if (!existsSync(join(folder, "index.html"))) stop(`${folder} holds no site; build it first`);
  const root = below();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const path = asked.startsWith(root) ? asked.slice(root.length - 1) : "/nowhere";
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404, { "content-type": TYPES[".html"] });
      response.end(readFileSync(join(folder, "404.html")));
      return;
    }
    // As web hosts do: texts compressed.
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const packed = !type.startsWith("image/png") && /gzip/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, { "content-type": type, ...(packed && { "content-encoding": "gzip" }) });
    response.end(packed ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({
      address: `http://127.0.0.1:${server.address().port}${root}`, close: () => server.close(),
    }));
  });
}

// The longest page of each kind: it holds the most that can go wrong.
function longest(below, depth, name = "index.html") {
  const found = [];
  const walk = (place, left) => {
    if (!existsSync(join(folder, place))) return;
    for (const entry of readdirSync(join(folder, place), { withFileTypes: true })) {
      if (entry.isDirectory() && left) walk(join(place, entry.name), left - 1);
      else if (entry.name === name && !left) found.push(join(place, entry.name));
    }
  };
  walk(below, depth);
  return found.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)[0];
}

export function pages() {
  const kinds = {
    front: "index.html",
    race: longest("races", 1),
    comparison: longest("races", 2),
    candidate: longest("candidates", 1),
    endorser: longest("endorsers", 1),
    article: longest("articles", 2),
    card: longest("embed", 1),
    missing: "404.html",
  };
  for (const name of ["timeline", "endorsements", "candidates", "articles", "archive", "calendar",
    "about", "search", "corrections"]) kinds[`${name} list`] = `${name}/index.html`;
  // Further words on the command line name the kinds to look at.
  const asked = process.argv.slice(3);
  return Object.entries(kinds).filter(([kind, path]) => path && existsSync(join(folder, path))
    && (!asked.length || asked.includes(kind.split(" ")[0])));
}

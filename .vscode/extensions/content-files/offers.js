// What may stand at a place of a content file, by the JSON Schema of its kind. Knows nothing of VS Code.
"use strict";

const KINDS = [
  [/(^|\/)content\/articles\/.+\.md$/, "article"],
  [/(^|\/)content\/races\/[^/]+\.md$/, "race"],
  [/(^|\/)content\/candidates\/[^/]+\.md$/, "candidate"],
  [/(^|\/)content\/endorsers\/[^/]+\.md$/, "endorser"],
  [/(^|\/)content\/corrections\.md$/, "corrections"],
];
// A line of the facts: spaces and hyphens before it, its key, and its value.
const LINE = /^((?:\s|- )*)([A-Za-z_]\w*):(?:\s+(.*))?$/;
// Keys whose values stand elsewhere in the same file.
const NAMED = { race: "id", candidate: "name" };

/** The schema's name for a file, or undefined. */
function kindOf(path) {
  return KINDS.find(([pattern]) => pattern.test(path.replaceAll("\\", "/")))?.[1];
}

/** Number of the line that ends the facts; 0 where there are none. */
function end(lines) {
  if (lines[0]?.replace("\ufeff", "").trimEnd() !== "---") return 0;
  const found = lines.findIndex((line, number) => number > 0 && line.trimEnd() === "---");
  return found < 0 ? lines.length : found;
}

function read(line) {
  const match = LINE.exec(line ?? "");
  return match && { indent: match[1].length, item: match[1].includes("- "), key: match[2] };
}

/** The part of the schema for the keys that begin in column `indent` of a line. */
function part(schema, lines, number, indent) {
  const path = [];
  for (let at = number - 1, left = indent; at > 0 && left > 0; at--) {
    const above = read(lines[at]);
    if (above && above.indent < left) {
      path.unshift(above.key);
      left = above.indent;
    }
  }
  return path.reduce((one, key) => {
    const found = one?.properties?.[key];
    return found?.items ?? found;
  }, schema);
}

/** The keys of the fact that a line belongs to. */
function siblings(lines, number, indent) {
  const keys = new Set();
  for (const step of [-1, 1]) {
    const own = /^(?:\s|- )*/.exec(lines[number])[0].includes("- ");
    if (step < 0 && own) continue;
    for (let at = number + step; at > 0 && at < end(lines); at += step) {
      const line = read(lines[at]);
      if (!line || line.indent > indent) continue;
      if (line.indent < indent || (step > 0 && line.item)) break;
      keys.add(line.key);
      if (line.item) break;
    }
  }
  return keys;
}

function values(schema, key, lines) {
  const types = [schema.type ?? []].flat();
  const choices = schema.enum ?? (types.includes("boolean") ? [true, false] : []);
  const elsewhere = NAMED[key]
    ? lines.slice(0, end(lines)).map((line) => LINE.exec(line)).filter((m) => m?.[2] === NAMED[key])
      .map((m) => m[3])
    : [];
  return [...new Set([...choices, ...elsewhere])].filter((one) => one !== null && one !== undefined);
}

/**
 * What may be typed at a place: `[{label, insert, about}]`; `insert` goes in place of the word that
 * ends there. Lines and columns count from 0.
 */
function offers(schema, lines, number, column) {
  if (number < 1 || number >= end(lines)) return [];
  const before = lines[number].slice(0, column);
  const value = LINE.exec(before);
  if (value) {
    const known = part(schema, lines, number, value[1].length)?.properties?.[value[2]];
    if (!known || !/:\s/.test(before)) return [];
    return values(known, value[2], lines)
      .map((one) => ({ label: String(one), insert: String(one), about: known.description }));
  }
  const start = /^((?:\s|- )*)\w*$/.exec(before);
  const here = start && part(schema, lines, number, start[1].length);
  if (!here?.properties) return [];
  const taken = siblings(lines, number, start[1].length);
  return Object.entries(here.properties).filter(([key]) => !taken.has(key)).map(([key, one]) => {
    const list = one.items?.properties ? `\n${" ".repeat(start[1].length)}  - ` : " ";
    return { label: key, insert: `${key}:${list}`, about: one.description };
  });
}

/** What a line's key means, or undefined. */
function meaning(schema, lines, number) {
  const line = number < end(lines) && read(lines[number]);
  return line ? part(schema, lines, number, line.indent)?.properties?.[line.key]?.description : undefined;
}

module.exports = { kindOf, meaning, offers };

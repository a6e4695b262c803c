// JSON-LD against schema.org's vocabulary, as schema-dts gives it in types: node jsonld.mjs FOLDER
// Every type and property has to exist, and a value has to be of a type its property takes.
import { readFileSync, readdirSync, writeFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { folder, stop } from "./pages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();

// Pages say the same of different people: one example of each shape is enough.
const shape = (value) => Array.isArray(value) ? [...new Set(value.map((one) => JSON.stringify(shape(one))))]
  : value && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "@type" ? one : shape(one)]))
    : typeof value;

const examples = new Map();
let told = 0;
for (const page of pages) {
  const text = readFileSync(join(folder, page), "utf-8");
  for (const [, script] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const { "@context": context, "@graph": graph, ...one } = JSON.parse(script);
    if (context !== "https://schema.org") stop(`${page}: the context is not schema.org`);
    for (const thing of graph ?? [one]) {
      told += 1;
      const form = JSON.stringify(shape(thing));
      if (!examples.has(form)) examples.set(form, { page, thing });
    }
  }
}
if (!told) stop("no JSON-LD was found");

const found = [...examples.values()];
const file = join(here, "jsonld-found.ts");
writeFileSync(file, ['import type * as schema from "schema-dts";', ...found.map(({ thing }, n) =>
  `export const thing${n}: schema.${String(thing["@type"]).replace(/\W/g, "_")}Leaf = ${JSON.stringify(thing)};`),
].join("\n"));
const program = ts.createProgram([file], {
  strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [],
});
const wrong = ts.getPreEmitDiagnostics(program);
for (const { file: where, start, messageText } of wrong) {
  const line = where ? where.getLineAndCharacterOfPosition(start).line : 0;
  const text = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n").slice(0, 2).join(" ");
  console.log(`${found[line - 1]?.page ?? "JSON-LD"}: ${text.slice(0, 300)}`);
}
rmSync(file);
if (wrong.length) stop(`${wrong.length} mistakes`);
console.log(`JSON-LD: ${told} things of ${found.length} shapes, all in schema.org's vocabulary`);

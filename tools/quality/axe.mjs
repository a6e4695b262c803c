// axe-core over a page of every kind: node axe.mjs FOLDER [KIND...]
// Light and dark, at 320 and 1280 pixels; a race also in forced colors, print and right-to-left.
// Beside axe: nothing is cut off or overflows, nothing is reported in the console, and the keyboard
// reaches every link and field and nothing else; nothing moves while a page arrives slowly.
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { browserPath, pages, serve, stop } from "./pages.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const { address, close } = await serve();
const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
let mistakes = 0;
let looked = 0;

const report = (where, what) => {
  mistakes += 1;
  console.log(`${where}: ${what}`);
};

async function look(where, path, options, prepare = async () => {}) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !/404/.test(message.text())) report(where, message.text());
  });
  page.on("pageerror", (error) => report(where, String(error)));
  await page.goto(address + path);
  await prepare(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) report(where, `is ${over} pixels too wide`);
  // axe measures what is laid out; readers' browsers do so when it comes near.
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
  await page.addScriptTag({ path: axe });
  // Paper has no targets to hit.
  const { violations } = await page.evaluate(() => axe.run(
    { rules: { "target-size": { enabled: !matchMedia("print").matches } } }));
  for (const { id, help, nodes } of violations) {
    report(where, `${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
  }
  looked += 1;
  await context.close();
}

// On a slow line, where the script comes after the text: the sum of all layout shifts is 0. What
// moves for its own reasons moves every time; a busy machine's hiccup does not, so three tries.
async function arrive(where, path, viewport) {
  let least = { shift: Infinity, what: "" };
  for (let turn = 0; turn < 3 && least.shift; turn += 1) {
    const found = await arriveOnce(path, viewport);
    if (found.shift < least.shift) least = found;
  }
  if (least.shift > 0) report(where, `what was read moves by ${least.shift.toFixed(4)}: ${least.what}`);
}

async function arriveOnce(path, viewport) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions",
    { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((one) => ({
      shift: one.value, what: one.sources.map(({ node }) => node?.outerHTML?.slice(0, 80)).join(" "),
    })))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address + path, { waitUntil: "load" });
  await page.waitForTimeout(300);
  const shifts = await page.evaluate(() => window.shifts);
  await context.close();
  return {
    shift: shifts.reduce((sum, one) => sum + one.shift, 0), what: shifts.map((one) => one.what).join(" "),
  };
}

// Tab from the top: every link, button, field and summary that is shown has its turn, once.
async function walk(where, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address + path);
  // The link to the content is the first of all; a page may have put the focus into a field.
  await page.focus(".skip");
  const wanted = await page.evaluate(() => [...document.querySelectorAll(
    "a[href], button, input, select, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility()
      && !one.closest("details:not([open]) > :not(summary)")).length);
  let reached = 0;
  for (let step = 0; step < wanted + 5; step += 1) {
    if (step) await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      window.reached ??= new Set();
      if (!one || one === document.body || window.reached.has(one)) return null;
      window.reached.add(one);
      const ring = getComputedStyle(one).outlineStyle !== "none";
      return { ring, html: one.outerHTML.slice(0, 100) };
    });
    if (!found) break;
    if (!found.ring) report(where, `the focus cannot be seen: ${found.html}`);
    reached += 1;
  }
  if (reached !== wanted) report(where, `Tab reaches ${reached} of ${wanted} places`);
  await context.close();
}

for (const [kind, path] of pages()) {
  for (const width of [320, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const where = `${kind}, ${width} px, ${colorScheme} (${path})`;
      await look(where, path, { viewport: { width, height: 900 }, colorScheme });
    }
  }
  for (const width of [360, 1280]) {
    await arrive(`${kind}, arriving at ${width} px (${path})`, path, { width, height: 740 });
  }
  if (kind !== "card") await walk(`${kind}, keyboard (${path})`, path);
}
const race = pages().find(([kind]) => kind === "race")?.[1];
if (race) {
  const viewport = { width: 1280, height: 900 };
  await look(`race, forced colors (${race})`, race, { viewport, forcedColors: "active" });
  await look(`race, print (${race})`, race, { viewport }, (page) => page.emulateMedia({ media: "print" }));
  await look(`race, right to left (${race})`, race, { viewport }, (page) => page.evaluate(() => {
    document.documentElement.dir = "rtl";
  }));
}
await browser.close();
close();
if (mistakes) stop(`${mistakes} mistakes`);
console.log(`axe-core: 0 violations in ${looked} views`);

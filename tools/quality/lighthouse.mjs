// Lighthouse, as on a phone, median of three: node lighthouse.mjs FOLDER
// Accessibility, best practices and SEO have to be 100, performance at least 98, layout shift 0.
import { chromium } from "playwright-core";
import lighthouse from "lighthouse";
import { browserPath, pages, serve, stop } from "./pages.mjs";

const FLOORS = { accessibility: 100, "best-practices": 100, seo: 100, performance: 98 };
const KINDS = ["front", "race", "candidate", "article"];
const { address, close } = await serve();
const port = 9300 + (process.pid % 500);
const browser = await chromium.launch({
  executablePath: browserPath(), args: ["--no-sandbox", `--remote-debugging-port=${port}`],
});
let low = 0;
for (const [kind, path] of pages().filter(([name]) => KINDS.includes(name))) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    const { lhr } = await lighthouse(address + path, {
      port, logLevel: "error", onlyCategories: Object.keys(FLOORS),
    });
    runs.push(lhr);
  }
  const median = (values) => values.sort((a, b) => a - b)[1];
  const scores = Object.keys(FLOORS).map((name) => [
    name, median(runs.map((lhr) => Math.round(lhr.categories[name].score * 100)))]);
  const shift = median(runs.map((lhr) => lhr.audits["cumulative-layout-shift"].numericValue));
  const missed = scores.filter(([name, score]) => score < FLOORS[name]);
  if (missed.length || shift > 0) {
    low += 1;
    for (const { audits, categories } of runs.slice(0, 1)) {
      for (const [name] of missed) {
        const failed = categories[name].auditRefs.map(({ id }) => audits[id])
          .filter((audit) => audit.score !== null && audit.score < 1);
        for (const { id, title } of failed) console.log(`  ${name}: ${id}: ${title}`);
      }
    }
  }
  console.log(`${kind} (${path}): ${scores.map((one) => one.join(" ")).join(", ")}, layout shift ${shift}`);
}
await browser.close();
close();
if (low) stop(`${low} pages are below the floors`);

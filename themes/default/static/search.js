// Search as one types, over the files that generator/site/search.py makes. A search reads the index
// once, then the one or two files that hold its words, then the entries that it shows.
(() => {
  "use strict";

  const form = document.querySelector("[data-search]");
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const sections = [...document.querySelectorAll("[data-kind]")];
  const say = form.dataset;
  const root = new URL(say.search, location.href);
  const STEP = 6;

  // The same as words_of() in generator/site/search.py, in the order in which they were typed.
  const wordsOf = (text) => text.replace(/['‘’‛`´ʹʻʼʽˈ′＇]/g, "")
    .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/(?<![\p{L}\p{N}_])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}_]))/gu, "$1")
    .match(/[\p{L}\p{N}]{2,}/gu) || [];

  const kept = new Map();
  let version = "";
  const get = (name, read) => {
    if (!kept.has(name)) {
      const asked = fetch(new URL(`search/${name}${version && `?${version}`}`, root),
        version ? {} : { cache: "no-cache" }).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${name}`);
        return read(answer);
      });
      asked.catch(() => kept.delete(name));
      kept.set(name, asked);
    }
    return kept.get(name);
  };
  const asJson = (answer) => answer.json();
  // Words in the order of their code points, as they are sorted in the files.
  const asLines = (answer) => answer.text().then((text) => text.trimEnd().split("\n"));

  const load = async () => {
    const index = await get("index.json", asJson);
    version = index.version;
    return index;
  };

  // Numbers of the entries with a word that begins like this one.
  const placesOf = async (index, word) => {
    let file = Math.max(0, index.words.findLastIndex((first) => first <= word));
    const places = new Set();
    for (; file < index.words.length; file += 1) {
      if (index.words[file] > word && !index.words[file].startsWith(word)) break;
      for (const line of await get(`words/${file}.txt`, asLines)) {
        if (!line.startsWith(word)) continue;
        let number = 0;
        for (const step of line.split(" ").slice(1)) places.add(number += Number(step));
      }
    }
    return places;
  };

  const find = async (index, words) => {
    const sets = await Promise.all(words.map((word) => placesOf(index, word)));
    const common = words.map((word) => index.common.includes(word));
    const facts = index.kinds.slice(0, -1).reduce((sum, [, count]) => sum + count, 0);
    const smallest = sets.reduce((least, set, n) => (common[n] || (least && least.size <= set.size)
      ? least : set), null);
    // Words that stand everywhere choose among names and titles only.
    const from = smallest || new Set(sets.flatMap((set) => [...set]));
    return [...from].filter((number) => sets.every((set, n) => set.has(number)
      || (common[n] && smallest && number >= facts))).sort((a, b) => a - b);
  };

  const entry = async (index, number) => {
    const chunk = Math.floor(number / index.entries);
    return (await get(`entries/${chunk}.json`, asJson))[number % index.entries];
  };

  // The text with what was looked for marked, without a way for it to become HTML.
  const marked = (text, words) => {
    const made = document.createDocumentFragment();
    for (const piece of text.split(/(\s+)/u)) {
      const hit = wordsOf(piece).some((one) => words.some((word) => one.startsWith(word)));
      if (!hit) {
        made.append(piece);
        continue;
      }
      const mark = document.createElement("mark");
      mark.textContent = piece;
      made.append(mark);
    }
    return made;
  };

  const item = ([title, address, line], words) => {
    const link = document.createElement("a");
    link.href = new URL(address, root);
    link.append(marked(title, words));
    const note = document.createElement("p");
    note.className = "meta";
    note.textContent = line;
    const made = document.createElement("li");
    made.append(link, note);
    return made;
  };

  const fill = async (index, section, numbers, words, shown) => {
    const list = section.querySelector("ol");
    const more = section.querySelector("button");
    const next = await Promise.all(numbers.slice(shown, shown + STEP).map((n) => entry(index, n)));
    const made = next.map((one) => item(one, words));
    return () => {
      if (shown) list.append(...made);
      else list.replaceChildren(...made);
      const left = numbers.length - shown - made.length;
      more.hidden = left <= 0;
      more.textContent = say.more.replace("%n", left);
      more.onclick = async () => {
        (await fill(index, section, numbers, words, shown + STEP))();
        list.children[shown + STEP].querySelector("a").focus();
      };
      section.hidden = !numbers.length;
    };
  };

  let turn = 0;
  const search = async () => {
    const mine = turn += 1;
    const words = [...new Set(wordsOf(input.value))];
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!words.length) {
      status.textContent = "";
      for (const section of sections) section.hidden = true;
      return;
    }
    try {
      const index = await load();
      const found = await find(index, words);
      let from = 0;
      const changes = await Promise.all(index.kinds.map(([kind, count]) => {
        const numbers = found.filter((number) => number >= from && number < from + count);
        from += count;
        return fill(index, sections.find((one) => one.dataset.kind === kind), numbers, words, 0);
      }));
      if (mine !== turn) return; // something else was typed meanwhile
      for (const change of changes) change();
      status.textContent = found.length === 1 ? say.one
        : found.length ? say.many.replace("%n", found.length.toLocaleString(document.documentElement.lang))
          : say.none;
    } catch {
      if (mine === turn) status.textContent = location.protocol === "file:" ? say.disk : say.failed;
    }
  };

  // Arrow keys walk from the field through the results, beside the Tab key.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...document.querySelectorAll("[data-kind]:not([hidden]) :is(a, button:not([hidden]))")];
    const place = stops.indexOf(document.activeElement);
    const next = place < 0 ? undefined : stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", search);
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (location.protocol === "file:") status.textContent = say.disk;
  else if (input.value) search();
  input.focus();
})();

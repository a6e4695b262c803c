// Filters and sorting for readers with scripts; without this file nothing is lost.
(() => {
  "use strict";

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // "id=Name|id=Name" as pairs
  const pairs = (text) => (text ? text.split("|").map((pair) => {
    const cut = pair.indexOf("=");
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  }) : []);

  const status = (holder, words) => {
    const line = element("p", { role: "status" });
    holder.append(line);
    return (shown, total) => {
      line.textContent = shown === total ? ""
        : words.replace("%s", shown).replace("%t", total);
    };
  };

  for (const timeline of document.querySelectorAll("[data-filter]")) {
    const words = timeline.dataset;
    const facts = [...timeline.querySelectorAll(".fact")];
    const choices = [
      [words.kindWord, pairs(words.kinds), (fact, value) => fact.dataset.kind === value],
      [words.whoWord, pairs(words.people), (fact, value) => fact.dataset.who.split(" ").includes(value)],
    ].filter(([, options]) => options.length > 1);
    if (facts.length < 6 || !choices.length) continue;
    const bar = element("form", { className: "filters" });
    const fields = choices.map(([word, options, matches]) => {
      const select = element("select", {}, element("option", { value: "", textContent: words.allWord }),
        ...options.map(([value, textContent]) => element("option", { value, textContent })));
      bar.append(element("label", {}, word, select));
      return { select, matches };
    });
    const say = status(bar, words.showing);
    bar.addEventListener("change", () => {
      let shown = 0;
      for (const fact of facts) {
        fact.hidden = !fields.every(({ select, matches }) => !select.value || matches(fact, select.value));
        shown += !fact.hidden;
      }
      for (const month of timeline.querySelectorAll(".month")) {
        month.hidden = !month.querySelector(".fact:not([hidden])");
      }
      // A gap between two months is only true of the whole timeline.
      for (const gap of timeline.querySelectorAll(".gap")) gap.hidden = shown !== facts.length;
      say(shown, facts.length);
    });
    bar.addEventListener("submit", (event) => event.preventDefault());
    timeline.before(bar);
  }

  // Whom a comparison shows stands in its address, so that it can be passed on: #one,another
  for (const pick of document.querySelectorAll("[data-pick]")) {
    const boxes = [...pick.querySelectorAll("input")];
    const follow = () => {
      const named = decodeURIComponent(location.hash.slice(1)).split(",");
      for (const box of boxes) box.checked = named.includes(box.value);
    };
    follow();
    addEventListener("hashchange", follow);
    pick.addEventListener("change", () => {
      const named = boxes.filter((box) => box.checked).map((box) => box.value).join(",");
      history.replaceState(null, "", named ? `#${named}` : location.pathname + location.search);
    });
  }

  for (const table of document.querySelectorAll("[data-sort]")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    heads.forEach((head, column) => {
      const button = element("button", { type: "button", textContent: head.textContent });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const key = (row) => row.cells[column].dataset.key;
        body.append(...rows.toSorted((a, b) => compare(key(a), key(b)) * (up ? 1 : -1)));
      });
    });
    const input = element("input", { type: "search" });
    const bar = element("form", { className: "filters" }, element("label", {}, table.dataset.filterWord, input));
    const say = status(bar, table.dataset.showing);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += !row.hidden;
      }
      say(shown, rows.length);
    });
    bar.addEventListener("submit", (event) => event.preventDefault());
    table.before(bar);
  }
})();

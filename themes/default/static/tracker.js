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

  const choice = (options) => element("select", {}, ...options.map(([value, textContent]) =>
    element("option", { value, textContent })));

  // Distinct values of items, by name
  const named = (items, value) => [...new Set(items.map(value))].filter(Boolean)
    .sort(new Intl.Collator(document.documentElement.lang).compare).map((one) => [one, one]);

  // A form before the list: a choice for each of `choices` (word, options, whether an item has one)
  // and, where the list has a word for it, a field for text; then what `more` there is. `after` is
  // told whether all are shown.
  const filter = (list, items, choices, after, ...more) => {
    const words = list.dataset;
    const offered = choices.filter(([, options]) => options.length > 1);
    if (items.length < 6 || !(offered.length || words.textWord || more.length)) return;
    const bar = element("form", { className: "filters" });
    const tests = offered.map(([word, options, has]) => {
      const select = choice([["", words.allWord], ...options]);
      bar.append(element("label", {}, word, select));
      return (item) => !select.value || has(item, select.value);
    });
    if (words.textWord) {
      const input = element("input", { type: "search" });
      bar.append(element("label", {}, words.textWord, input));
      tests.push((item) => item.textContent.toLowerCase().includes(input.value.trim().toLowerCase()));
    }
    bar.append(...more);
    const say = status(bar, words.showing);
    bar.addEventListener("input", () => {
      let shown = 0;
      for (const item of items) {
        item.hidden = !tests.every((test) => test(item));
        shown += !item.hidden;
      }
      after(shown === items.length);
      say(shown, items.length);
    });
    bar.addEventListener("submit", (event) => event.preventDefault());
    list.before(bar);
  };

  // Whoever follows a link to a fact wants to read its sentence. (Style sheets show it too, where
  // the browser lets them.)
  const reveal = () => document.querySelector(":target > .source")?.setAttribute("open", "");
  addEventListener("hashchange", reveal);
  reveal();

  for (const timeline of document.querySelectorAll(".timeline[data-filter]")) {
    const words = timeline.dataset;
    const order = choice(pairs(words.orders));
    order.addEventListener("change", () => {
      for (const list of [timeline, ...timeline.querySelectorAll(".facts")]) {
        list.append(...[...list.children].reverse());
      }
    });
    filter(timeline, [...timeline.querySelectorAll(".fact")], [
      [words.kindWord, pairs(words.kinds), (fact, value) => fact.dataset.kind === value],
      [words.whoWord, pairs(words.people), (fact, value) => fact.dataset.who.split(" ").includes(value)],
    ], (all) => {
      for (const month of timeline.querySelectorAll(".month")) {
        month.hidden = !month.querySelector(".fact:not([hidden])");
      }
      // A gap between two months is only true of the whole timeline.
      for (const gap of timeline.querySelectorAll(".gap")) gap.hidden = !all;
    }, element("label", {}, words.orderWord, order));
  }

  for (const backed of document.querySelectorAll(".backed[data-filter]")) {
    const words = backed.dataset;
    const who = (item) => item.closest("section").dataset.who;
    const groups = [...backed.children];
    filter(backed, [...backed.querySelectorAll(".backing")], [
      // In the order in which the candidates stand.
      [words.whoWord, groups.map((group) => group.dataset.who).filter(Boolean).map((one) => [one, one]),
        (item, value) => who(item) === value],
      [words.kindWord, named([...backed.querySelectorAll(".backing")], (item) => item.dataset.kind),
        (item, value) => item.dataset.kind === value],
    ], (all) => {
      for (const group of groups) group.hidden = !all && !group.querySelector(".backing:not([hidden])");
    });
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
    const words = table.dataset;
    filter(table, rows, [
      [words.whoWord, named(rows, (row) => row.dataset.who), (row, value) => row.dataset.who === value],
      [words.kindWord, named(rows, (row) => row.dataset.kind), (row, value) => row.dataset.kind === value],
    ], () => {});
  }
})();

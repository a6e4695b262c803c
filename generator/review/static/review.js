// The review works without this script; it adds keys, selected words, dropping files and waiting.
"use strict";

document.documentElement.classList.add("js");
const find = (selector) => document.querySelector(selector);

// Keys: those that buttons and links name, only while nobody types, and only if wanted.
const wanted = find("#keys");
wanted.checked = localStorage.getItem("review-keys") !== "off";
wanted.addEventListener("change", () => localStorage.setItem("review-keys", wanted.checked ? "on" : "off"));
find("#help").addEventListener("click", (event) => {
  const list = find("#shortcuts");
  list.hidden = !list.hidden;
  event.currentTarget.setAttribute("aria-expanded", String(!list.hidden));
});

function open(details) {
  details.open = true;
  details.querySelector("input:not([type=hidden]), textarea, select").focus();
}

for (const button of document.querySelectorAll(".opens")) {
  button.addEventListener("click", () => open(document.getElementById(button.dataset.opens)));
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    const save = event.target.form.querySelector("button.button");
    if (save) { event.preventDefault(); event.target.form.requestSubmit(save); }
    return;
  }
  if (event.key === "Escape") {
    const details = event.target.closest("details[open].form");
    if (details) { details.open = false; details.querySelector("summary").focus(); }
    else if (typing) event.target.blur();
    return;
  }
  if (typing || !wanted.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "l") { location.href = find(".brand").href; return; }
  if (event.key === "Enter" && event.target === document.body && find("#begin")) { find("#begin").click(); return; }
  if (!/^[a-z]$/.test(event.key)) return;
  const named = find(`[data-key="${event.key}"]`);
  if (named) { event.preventDefault(); named.click(); }
});

// The sentence comes into view beside the fact, where both are side by side.
const sentence = find("mark.current");
if (sentence && matchMedia("(min-width: 62rem)").matches && !location.hash) {
  sentence.scrollIntoView({ block: "center" });
}
const refusal = find(".refusal");
if (refusal) refusal.focus();

// Words selected in the article become the evidence.
const words = find("#words");
if (words) {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const inside = !selection.isCollapsed && words.contains(selection.anchorNode) && words.contains(selection.focusNode);
    if (inside) words.dataset.selected = selection.toString().replace(/\s+/g, " ").trim();
    for (const button of document.querySelectorAll(".take")) button.hidden = !words.dataset.selected;
  });
  for (const button of document.querySelectorAll(".take")) {
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.into);
      field.value = words.dataset.selected;
      field.focus();
    });
  }
}

// Dropping a file, or a text, anywhere on the form.
const drop = find("#drop");
if (drop) {
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const files = event.dataTransfer.files;
    if (files.length) {
      find("#file").files = files;
      find("#add").requestSubmit();
    } else {
      find("#text").value = event.dataTransfer.getData("text/plain");
    }
  });
}

// An article that is being read: ask until it has been.
const reading = find("#reading");
if (reading) {
  const ask = async () => {
    const answer = await fetch(`/_review/state?seed=${encodeURIComponent(reading.dataset.seed)}`);
    const state = answer.ok ? await answer.json() : {};
    if (state.href) location.replace(state.href);
    else setTimeout(ask, 400);
  };
  ask();
}

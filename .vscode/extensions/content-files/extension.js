// Content files are Markdown with facts in YAML before the text, which VS Code's YAML extensions do not
// look at. This completes and explains the facts by the schemas in docs/schema, and shows what
// `tracker check` finds whenever a file is saved.
"use strict";
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { kindOf, meaning, offers } = require("./offers");

const FILES = { language: "markdown", pattern: "**/content/**/*.md" };
const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  note: vscode.DiagnosticSeverity.Information,
};

function folderOf(document) {
  return vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath;
}

/** The schema of a document's kind, and its lines; undefined for other files. */
function known(document) {
  const folder = folderOf(document);
  const kind = folder && kindOf(path.relative(folder, document.uri.fsPath));
  if (!kind) return undefined;
  const schema = JSON.parse(fs.readFileSync(path.join(folder, "docs", "schema", `${kind}.json`), "utf8"));
  return { schema, lines: document.getText().split(/\r?\n/) };
}

function completed(document, position) {
  const found = known(document);
  if (!found) return [];
  const word = document.getWordRangeAtPosition(position, /\w+/);
  const range = new vscode.Range(word?.start ?? position, position);
  return offers(found.schema, found.lines, position.line, position.character).map((offer, number) => {
    const item = new vscode.CompletionItem(offer.label, vscode.CompletionItemKind.Property);
    item.insertText = offer.insert;
    item.range = range;
    item.documentation = offer.about;
    item.sortText = String(number).padStart(3, "0");
    if (/: $|- $/.test(offer.insert)) {
      item.command = { command: "editor.action.triggerSuggest", title: "" };
    }
    return item;
  });
}

function explained(document, position) {
  const found = known(document);
  const about = found && meaning(found.schema, found.lines, position.line);
  return about && new vscode.Hover(about);
}

function activate(context) {
  const problems = vscode.languages.createDiagnosticCollection("campaign-tracker");
  let running = false;
  let again = false;

  function checked(document) {
    const folder = folderOf(document);
    if (!folder || vscode.languages.match(FILES, document) === 0) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    const own = path.join(folder, ".venv", "bin", "tracker");
    const command = fs.existsSync(own) ? own : "tracker";
    const options = { cwd: folder, maxBuffer: 1 << 26 };
    execFile(command, ["check", "--format", "json"], options, (_, told) => {
      running = false;
      show(folder, told);
      if (again) {
        again = false;
        checked(document);
      }
    });
  }

  function show(folder, told) {
    let issues;
    try {
      issues = JSON.parse(told);
    } catch {
      return; // the program is not set up yet
    }
    const files = new Map();
    for (const issue of issues) {
      const file = path.resolve(folder, issue.path);
      const place = new vscode.Position(Math.max(issue.line - 1, 0), Math.max(issue.column - 1, 0));
      const words = issue.hint ? `${issue.message}; ${issue.hint}` : issue.message;
      const one = new vscode.Diagnostic(new vscode.Range(place, place), words, SEVERITIES[issue.severity]);
      one.source = "tracker check";
      files.set(file, [...(files.get(file) ?? []), one]);
    }
    problems.clear();
    for (const [file, found] of files) problems.set(vscode.Uri.file(file), found);
  }

  context.subscriptions.push(
    problems,
    vscode.languages.registerCompletionItemProvider(FILES, { provideCompletionItems: completed }, " "),
    vscode.languages.registerHoverProvider(FILES, { provideHover: explained }),
    vscode.workspace.onDidOpenTextDocument(checked),
    vscode.workspace.onDidSaveTextDocument(checked),
  );
  vscode.workspace.textDocuments.forEach(checked);
}

module.exports = { activate };

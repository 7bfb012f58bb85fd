// docs/API.md: the API reference, out of the types and their comments. `npm run build` writes it, and a test holds the two together.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import ts from "typescript";

import { at } from "./lib.mjs";

export const FILE = "docs/API.md";

/** What a chapter documents: the exports of a file that no chapter before it has. */
const CHAPTERS = [
  ["`wenjing` and `wenjing/inline`", "www/src/module/inline.ts", "The calls, in the thread that makes them. Every failure is a `WenjingError` with a stable `code`."],
  ["`wenjing/worker` and `wenjing/worker-inline`", "www/src/module/worker-inline.ts", "The same calls off the main thread, with cancelling at any moment."],
  ["`wenjing/element`", "www/src/element/public.ts", "`<wenjing-viewer>`; `wenjing/element/define` registers it. Attributes, parts and custom properties are listed in `custom-elements.json`."],
];

const HEAD = `# API reference

Generated from the types by \`npm run build\` (\`scripts/api.mjs\`). Do not edit.

All offsets are UTF-16 code units, half-open: \`text.slice(span.start, span.end)\` is exactly what is meant. Missing values are null.
`;

const one = (text) => text.replaceAll(/\s+/g, " ").trim();
const cell = (text) => one(text).replaceAll("|", "\\|");

/** The comment of a declaration or signature, as one line. */
const docs = (checker, subject) => one(ts.displayPartsToString(subject.getDocumentationComment(checker)));

/** A type as it is written, without the comments inside. */
function typeText(node) {
  if (!node) return "";
  const source = node.getSourceFile().text;
  return one(source.slice(node.getStart(), node.end).replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/;\s*}/g, " }"));
}

function parameters(declaration) {
  return declaration.parameters.map(({ name, questionToken, initializer }) => `${name.getText()}${questionToken || initializer ? "?" : ""}`).join(", ");
}

function signatureText(name, declaration) {
  const list = declaration.parameters.map((parameter) => {
    const optional = parameter.questionToken || parameter.initializer ? "?" : "";
    return `${parameter.name.getText()}${optional}: ${typeText(parameter.type)}`;
  });
  return `${name}(${list.join(", ")}): ${typeText(declaration.type)}`;
}

function membersTable(checker, members) {
  const rows = members.filter(({ name }) => name).map((member) => {
    const symbol = checker.getSymbolAtLocation(member.name);
    const name = member.name.getText().replaceAll('"', "");
    const isCall = ts.isMethodSignature(member) || ts.isMethodDeclaration(member);
    const type = isCall ? signatureText("", member).replace("): ", ") => ") : typeText(member.type);
    return `| \`${name}${member.questionToken ? "?" : ""}\` | \`${cell(type)}\` | ${cell(symbol ? docs(checker, symbol) : "")} |`;
  });
  return rows.length === 0 ? "" : `| | type | |\n|---|---|---|\n${rows.join("\n")}\n`;
}

/** The lines of one exported name. */
function entry(checker, name, symbol) {
  const [declaration] = symbol.declarations ?? [];
  const head = `### \`${name}\``;
  if (!declaration) return "";
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    const constructor = ts.isClassDeclaration(declaration) ? declaration.members.find(ts.isConstructorDeclaration) : undefined;
    // A field that the constructor declares.
    const fields = constructor?.parameters.filter((parameter) => parameter.modifiers?.length) ?? [];
    const own = ts.isClassDeclaration(declaration) ? declaration.members.filter((member) => !ts.isConstructorDeclaration(member)) : [...declaration.members];
    const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => types.map(typeText));
    const also = bases.length > 0 ? `Also what \`${bases.join("`, `")}\` has.` : "";
    return [head, docs(checker, symbol), also, membersTable(checker, [...fields, ...own])].filter(Boolean).join("\n\n");
  }
  if (ts.isTypeAliasDeclaration(declaration)) {
    const literal = ts.isTypeLiteralNode(declaration.type) ? membersTable(checker, declaration.type.members) : `\`\`\`ts\ntype ${name} = ${typeText(declaration.type)}\n\`\`\``;
    return [head, docs(checker, symbol), literal].filter(Boolean).join("\n\n");
  }
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  if (!signature) return "";
  const from = signature.getDeclaration();
  const said = docs(checker, signature) || docs(checker, symbol);
  return [`### \`${name}(${parameters(from)})\`\n`, `\`\`\`ts\n${signatureText(name, from)}\n\`\`\`\n`, said].join("\n");
}

/** The reference as today's sources have it; and what in it has no word of explanation. */
export function reference() {
  const config = ts.readConfigFile(at("www/tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, at("www"));
  const program = ts.createProgram(CHAPTERS.map(([, file]) => at(file)), { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const seen = new Set();
  const undocumented = [];
  const chapters = CHAPTERS.map(([title, file, about]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(at(file)));
    const entries = checker.getExportsOfModule(module).flatMap((exported) => {
      const name = exported.getName();
      if (seen.has(name)) return [];
      seen.add(name);
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const text = entry(checker, name, symbol);
      undocumented.push(...missing(name, text));
      const isCall = /^### `[a-z]/.test(text);
      return text ? [{ name, text: text.trimEnd(), rank: isCall ? 0 : 1 }] : [];
    });
    entries.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
    return `## ${title}\n\n${about}\n\n${entries.map(({ text }) => text).join("\n\n")}\n`;
  });
  return { text: `${HEAD}\n${chapters.join("\n")}`, undocumented };
}

/** Rows and names without a word. */
function missing(name, text) {
  if (!text) return [];
  const rows = [...text.matchAll(/^\| `([^`]+)` \| .* \| {2}\|$/gm)].map(([, row]) => `${name}.${row}`);
  const [, after = ""] = text.split(/^### .*\n/m);
  const said = after.replaceAll(/```[^]*?```/g, "").replaceAll(/^\|.*$/gm, "").trim();
  return said === "" ? [name, ...rows] : rows;
}

export function writeReference() {
  const { text } = reference();
  mkdirSync(path.dirname(at(FILE)), { recursive: true });
  writeFileSync(at(FILE), text);
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  writeReference();
  console.log(reference().undocumented.join("\n"));
}

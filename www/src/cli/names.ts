/** Names on the command line → files: a folder stands for the documents in it, a pattern for what it matches. */
import { statSync } from "node:fs";
import path from "node:path";

import { escapePath, glob } from "tinyglobby";

import { WenjingError } from "../module/errors.js";

/**
 * Documents; in a folder nothing else is taken up. Those that cannot be read (DOC, WPS, RTF) say so, as in an archive. A file that is named is
 * tried whatever it is called.
 */
const DOCUMENTS = "**/*.{txt,text,md,markdown,mdown,mkd,docx,docm,pdf,ofd,html,htm,xhtml,zip,doc,wps,rtf}";
const IGNORED = ["**/node_modules/**"];

/** A file to read, or why a name gives none. */
export type Named = { name: string } | { name: string; error: WenjingError };

async function matches(pattern: string, cwd?: string): Promise<string[]> {
  const found = await glob(pattern, { ...(cwd === undefined ? {} : { cwd }), ignore: IGNORED, caseSensitiveMatch: false, expandDirectories: false });
  // A pattern with an absolute path is matched as a whole, and `ignore` does not reach into it.
  const own = pattern.includes("node_modules") ? found : found.filter((name) => !name.split(/[\\/]/).includes("node_modules"));
  const names = cwd === undefined ? own : own.map((name) => path.join(cwd, name));
  // By code unit: the same order on every machine.
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The files of one name, in order. Links to folders are followed once at most; hidden files are left out. */
async function filesOf(name: string): Promise<Named[]> {
  const stat = name === "-" ? undefined : statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    const found = await matches(DOCUMENTS, name);
    return found.length > 0 ? found.map((file) => ({ name: file })) : [{ name, error: new WenjingError("files/none", "The folder holds no document that is read.") }];
  }
  // What is there by its very name is no pattern, whatever is in the name.
  if (name === "-" || stat || escapePath(name) === name) return [{ name }];
  const found = await matches(name.replaceAll("\\", path.sep === "\\" ? "/" : "\\"));
  return found.length > 0 ? found.map((file) => ({ name: file })) : [{ name, error: new WenjingError("files/none", "No file matches the pattern.") }];
}

/** The files that names mean. */
export async function expand(names: readonly string[]): Promise<Named[]> {
  const all: Named[] = [];
  for (const name of names) all.push(...(await filesOf(name)));
  return all;
}

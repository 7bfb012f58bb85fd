// node examples/node/figures.mjs FILE…: the figures of files of any kind, and what each measures.
import { readFile } from "node:fs/promises";

import { analyze, isRead, readFiles } from "wenjing/inline";

for (const name of process.argv.slice(2)) {
  for (const source of await readFiles(await readFile(name), { name })) {
    if (!isRead(source)) {
      console.error(`${source.error.name}: ${source.error.code}: ${source.error.message}`);
      process.exitCode = 1;
      continue;
    }
    const { documents } = await analyze(source.text);
    for (const { quantities } of documents) for (const { text, value, indicator } of quantities) console.log([source.name, indicator?.text ?? "", text, value].join("\t"));
  }
}

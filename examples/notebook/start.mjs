// node start.mjs [NOTEBOOK] [OPTION…]: serves the package on 127.0.0.1 to pages of other origins, and starts JupyterLab with the notebook, by
// default the one beside this file. Options are JupyterLab's.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { serve } from "../../scripts/serve.mjs";

const server = await serve(".", 0, { headers: { "Access-Control-Allow-Origin": "*" } });
const WENJING_MODULE = `http://127.0.0.1:${server.address().port}/dist/define.js`;
const given = process.argv.slice(2);
const notebook = given[0]?.endsWith(".ipynb") ? given.shift() : fileURLToPath(new URL("wenjing.ipynb", import.meta.url));
const lab = spawn("jupyter", ["lab", notebook, ...given], { stdio: "inherit", env: { ...process.env, WENJING_MODULE } });
lab.on("error", () => {
  console.error("JupyterLab was not found: pip install anywidget==0.9.18 jupyterlab");
  process.exit(1);
});
lab.on("exit", (status) => process.exit(status ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => lab.kill(signal));

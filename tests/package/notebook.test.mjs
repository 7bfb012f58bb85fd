// The notebook in JupyterLab, where that is installed (pip install anywidget==0.9.18 jupyterlab): started by its one command, run, looked at.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

import { at } from "../../scripts/lib.mjs";
import { launch } from "../support/browser.mjs";

const python = spawnSync("jupyter", ["lab", "--version"], { encoding: "utf8" });
const isThere = python.status === 0;

/** A port that is free. */
const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

test("the notebook shows the viewer, and its figures come back to Python", { skip: !isThere && "JupyterLab is not installed", timeout: 300_000 }, async () => {
  const port = await freePort();
  // A copy: JupyterLab saves what was run.
  const folder = mkdtempSync(path.join(tmpdir(), "wenjing-notebook-"));
  cpSync(at("examples/notebook"), folder, { recursive: true });
  const options = ["--no-browser", "--port", String(port), "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--allow-root", `--ServerApp.root_dir=${folder}`];
  const lab = spawn(process.execPath, [at("examples/notebook/start.mjs"), path.join(folder, "wenjing.ipynb"), ...options], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  lab.stderr.setEncoding("utf8").on("data", (part) => (said += part));
  const browser = await launch();
  try {
    const address = `http://127.0.0.1:${port}`;
    const answers = async () => (await fetch(`${address}/api`).catch(() => null))?.ok;
    while (!(await answers())) {
      assert.equal(lab.exitCode, null, said);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}/lab/tree/wenjing.ipynb`);
    await page.locator(".jp-Notebook .jp-CodeCell").nth(2).waitFor();
    await page.waitForFunction(() => document.querySelector(".jp-Notebook-ExecutionIndicator")?.getAttribute("data-status") === "idle");
    const runAll = async () => {
      await page.getByRole("menuitem", { name: "Run", exact: true }).click();
      await page.getByRole("menuitem", { name: "Run All Cells", exact: true }).click();
    };
    await runAll();
    await page.waitForFunction(() => document.querySelector("wenjing-viewer")?.result);
    // The figures are back in Python once the last cell prints them: it is run until it does.
    const last = page.locator(".jp-Notebook .jp-CodeCell").nth(2);
    const printed = last.locator(".jp-OutputArea-output");
    for (;;) {
      await last.locator(".cm-content").click();
      await page.keyboard.press("Control+Enter");
      const found = await printed.filter({ hasText: "3.5亿元" }).first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
      if (found) break;
    }
    assert.match(await printed.first().innerText(), /'unit': '元'/);
    if (process.env.WENJING_LOOK) await page.screenshot({ path: process.env.WENJING_LOOK });
  } finally {
    await browser.close();
    const ended = new Promise((resolve) => lab.once("exit", resolve));
    lab.kill();
    if (lab.exitCode === null) await ended;
    rmSync(folder, { recursive: true, force: true });
  }
});

import { createClient } from "wenjing/worker-inline";

const app = document.querySelector("#app");
app.innerHTML = `<textarea rows="8" cols="60" aria-label="原文">青川镇2023年工作总结
一、主要工作
完成投资3.5亿元，增长5.7%。</textarea><ol id="figures"></ol>`;
const [source, figures] = [app.querySelector("textarea"), app.querySelector("#figures")];
const client = createClient();
let running;

/** The newest text wins: what is still being analysed is cancelled. */
async function update() {
  running?.abort();
  running = new AbortController();
  try {
    const { documents } = await client.analyze(source.value, { signal: running.signal });
    const rows = documents.flatMap(({ quantities }) => quantities.map(({ text, indicator }) => `${indicator?.text ?? ""} ${text}`.trim()));
    figures.replaceChildren(...rows.map((row) => Object.assign(document.createElement("li"), { textContent: row })));
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

source.addEventListener("input", update);
update();

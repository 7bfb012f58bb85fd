/** Another length of the summaries: the core chooses anew from what it has read, and nothing else is analysed again. */
import type { Summary } from "../model/contract";
import { asked, type Length } from "../model/length";
import type { OpenFile } from "./files";
import type { Workbench } from "./workbench";

export function setLength(bench: Workbench, length: Length): void {
  const { store } = bench;
  if (store.state.length === length) return;
  store.set({ length, selection: null });
  if (bench.corpus.available) void choose(bench, length).catch(() => analyse(bench, length));
  else analyse(bench, length);
}

async function choose(bench: Workbench, length: Length): Promise<void> {
  const { store } = bench;
  const { corpus, files: opened } = await bench.corpus.open();
  const answers = await corpus.summaries(asked(length));
  if (store.state.length !== length) return;
  store.set({
    files: store.state.files.map((file) => {
      const text = opened.findIndex((other) => other.id === file.id && other.text === file.text);
      return text < 0 ? file : withSummaries(file, answers.filter((answer) => answer.text === text).map(({ summary }) => summary));
    }),
  });
}

function withSummaries(file: OpenFile, summaries: readonly Summary[]): OpenFile {
  const { analysis } = file;
  if (!analysis || analysis.documents.length !== summaries.length) return file;
  const documents = analysis.documents.map((report, i) => ({ ...report, summary: summaries[i] ?? report.summary }));
  const articles = file.articles.map((article) => (article.document === null ? article : { ...article, report: documents[article.document] ?? article.report }));
  return { ...file, analysis: { ...analysis, documents }, articles };
}

/** Where there is no corpus to ask: an engine that only analyses. */
function analyse(bench: Workbench, length: Length): void {
  if (bench.store.state.length !== length) return;
  for (const file of bench.store.state.files) if (file.phase === "done") bench.again(file.id, { draft: file.text });
}

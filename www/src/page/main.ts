/** The page: the viewer, the engine in its worker, and what belongs to a page alone (address, requests, offline). */
import { readFiles } from "../module/read/index";
import { createClient } from "../module/worker-inline";
import { WenjingViewer } from "../element/viewer";
import { start } from "./page";
import { SAMPLES } from "./state/samples";

WenjingViewer.define();
const client = createClient();
// The core is compiled, has read its lexicon and has run once over real text while the reader looks at the empty page, so that his first document does not wait for it.
for (const { text } of SAMPLES) client.analyze(text).catch(() => undefined);
start(document.querySelector("wenjing-viewer") as WenjingViewer, { ...client, readFiles });

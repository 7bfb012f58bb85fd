/** The page: the viewer, the engine in its worker, and what belongs to a page alone (address, requests, offline). */
import { readFiles } from "../module/read/index";
import { createClient } from "../module/worker-inline";
import { WenjingViewer } from "../element/viewer";
import { start } from "./page";

WenjingViewer.define();
const client = createClient();
// The core is compiled and has read its lexicon while the reader looks at the empty page, so that his first document does not wait for it.
client.analyze("一、工作情况\n新建驿站6处，增长20%。").catch(() => undefined);
start(document.querySelector("wenjing-viewer") as WenjingViewer, { analyze: client.analyze, open: client.open, readFiles });

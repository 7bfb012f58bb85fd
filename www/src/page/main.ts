/** The page: the viewer, the engine in its worker, and what belongs to a page alone (address, requests, offline). */
import { createClient } from "../module/worker-inline";
import { WenjingViewer } from "../element/viewer";
import { start } from "./page";

WenjingViewer.define();
start(document.querySelector("wenjing-viewer") as WenjingViewer, createClient());

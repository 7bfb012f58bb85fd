/** `wenjing/element`: the class, without registering it. It can be imported where there is no DOM. */
import { ownEngine } from "./own-engine.js";
import type { WenjingViewerConstructor } from "./public.js";
import { WenjingViewer as Viewer } from "./viewer.js";

Viewer.ownEngine = ownEngine;

export const WenjingViewer = Viewer as unknown as WenjingViewerConstructor;
export type { ViewerEngine, WenjingViewer as WenjingViewerElement, WenjingViewerConstructor, WenjingViewerEvents } from "./public.js";

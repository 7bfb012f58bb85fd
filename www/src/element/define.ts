/** `wenjing/element/define`: registers `<wenjing-viewer>`. */
import { WenjingViewer } from "#later/element";
import type { WenjingViewer as Element, WenjingViewerEvents } from "./public.js";

WenjingViewer.define();

declare global {
  interface HTMLElementTagNameMap {
    "wenjing-viewer": Element;
  }
  interface HTMLElementEventMap extends WenjingViewerEvents {}
}

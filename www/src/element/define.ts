/** Registers `<wenjing-viewer>`. */
import { WenjingViewer } from "./viewer";

WenjingViewer.define();

declare global {
  interface HTMLElementTagNameMap {
    "wenjing-viewer": WenjingViewer;
  }
}

/** Which panes are open, from the width of the viewer, the tab, and what the reader chose. */
import type { State } from "./store";

export type Mode = "wide" | "medium" | "narrow" | "phone";

export interface Layout {
  mode: Mode;
  list: "open" | "strip" | "none";
  source: "open" | "strip" | "none";
  analysis: "open" | "strip" | "none";
  /** Width of the source pane in pixels where both panes are open. */
  sourceWidth: number;
}

export function modeOf(width: number): Mode {
  return width >= 1280 ? "wide" : width >= 1024 ? "medium" : width >= 768 ? "narrow" : "phone";
}

const STRIP = 44;
const LIST = 236;

export function layoutOf(state: State, width: number, articles: number): Layout {
  const mode = modeOf(width);
  const choice = state.panes[state.tab] ?? {};
  if (mode === "phone") {
    return {
      mode, list: "none", source: state.side === "source" ? "open" : "none",
      analysis: state.side === "analysis" ? "open" : "none", sourceWidth: width,
    };
  }
  const list = choice.list ?? (mode === "wide" && articles > 1 && state.tab === "overview" && !state.all) ? "open" : "strip";
  // These two show passages of the text themselves: the source stands beside them where it is asked for.
  const folded = state.tab === "keywords" || state.tab === "compare";
  if (mode === "narrow") {
    const source = choice.source ?? (folded ? false : state.side === "source");
    return { mode, list, source: source ? "open" : "strip", analysis: source ? "strip" : "open", sourceWidth: width - 2 * STRIP };
  }
  const room = width - (list === "open" ? LIST : STRIP);
  const source = choice.source ?? !folded;
  const sourceWidth = Math.round(Math.min(Math.max(choice.width ?? proposed(state.tab === "overview" && state.all ? "figures" : state.tab, mode, room), 340), room - 360));
  return { mode, list, source: source ? "open" : "strip", analysis: "open", sourceWidth };
}

/** Figures narrow the source; structure and proofreading widen it, so that hints stand beside the text. */
function proposed(tab: State["tab"], mode: Mode, room: number): number {
  switch (tab) {
    case "compare":
    case "figures": return mode === "wide" ? Math.min(456, room * 0.34) : room * 0.38;
    case "structure":
    case "proof": return mode === "wide" ? Math.min(812, room * 0.58) : room * 0.46;
    default: return mode === "wide" ? 580 : Math.min(560, room * 0.48);
  }
}

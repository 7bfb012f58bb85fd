/** Outline icons on a grid of 16 px: 1.25 px stroke, square caps, `currentColor`. They stand beside a word, or carry a name. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

const paths = {
  file: svg`<path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" />`,
  folder: svg`<path d="M1.5 3.5h4.5l1.5 2h7v7.5h-13z" />`,
  clipboard: svg`<path d="M3.5 3.5h9v11h-9zM6 3.5v-2h4v2" />`,
  sun: svg`<circle cx="8" cy="8" r="2.75" /><path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M12.600 3.400l-.7.7M4.100 11.900l-.7.7" />`,
  moon: svg`<path d="M13.5 9.5a5.5 5.5 0 1 1-6-7.5 4.75 4.75 0 0 0 6 7.5z" />`,
  auto: svg`<circle cx="8" cy="8" r="5.75" /><path d="M8 2.5v11M8 5h4.5M8 8h5.5M8 11h4.5" />`,
  help: svg`<circle cx="8" cy="8" r="6" /><path d="M6.25 6.5c0-2.25 3.5-2.25 3.5 0 0 1.25-1.75 1.25-1.75 2.5M8 11.25v.25" />`,
  share: svg`<path d="M8 10V1.75M5 4.5l3-3 3 3M4 7.5H2.5v7h11v-7H12" />`,
  laptop: svg`<path d="M3 3h10v7.5H3zM1 13h14" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5l4 4" />`,
  close: svg`<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />`,
  add: svg`<path d="M8 2.5v11M2.5 8h11" />`,
  right: svg`<path d="M6 3l5 5-5 5" />`,
  down: svg`<path d="M3 6l5 5 5-5" />`,
  up: svg`<path d="M3 10l5-5 5 5" />`,
  left: svg`<path d="M10 3L5 8l5 5" />`,
  edit: svg`<path d="M2.5 13.5l.75-3L10.5 3l2.5 2.5-7.5 7.5z" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
}

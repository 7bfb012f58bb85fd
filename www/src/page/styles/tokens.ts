/**
 * The tokens of the look: colour, type, space. Ink is the text and what was found in it; red is the reader's pen
 * (what is selected, what does not agree) and the rule under the header, nothing else.
 *
 * One set serves both themes: `light-dark()` follows the `color-scheme` of the host, which its `theme` attribute sets.
 * Each can be set from outside as `--wenjing-…` (custom-elements.json lists them).
 * Contrasts are measured against the lowest of paper, sheet and desk: text ≥ 4.5, parts of controls ≥ 3.
 */
import { css } from "lit";

export const tokens = css`
  :host {
    color-scheme: light dark;

    --paper: var(--wenjing-paper, light-dark(#fdfcf9, #201f1c));
    --sheet: var(--wenjing-sheet, light-dark(#f6f4ef, #1a1917));
    --desk: var(--wenjing-desk, light-dark(#eeece5, #141311));
    --wash: var(--wenjing-wash, light-dark(#e6e3d9, #2d2b26));
    --red-tint: var(--wenjing-red-tint, light-dark(#f9e3dc, #42231e));
    --rule: var(--wenjing-rule, light-dark(#dcd8cd, #37342e));
    --edge: var(--wenjing-edge, light-dark(#857f72, #7d776a));
    --ink: var(--wenjing-ink, light-dark(#1f1d1a, #e4dfd4));
    --ink-2: var(--wenjing-ink-2, light-dark(#524f48, #b5afa2));
    --ink-3: var(--wenjing-ink-3, light-dark(#69655c, #9c9688));
    --red: var(--wenjing-red, light-dark(#ae231c, #f08a7c));
    --head: var(--wenjing-head, light-dark(#ae231c, #b8473b));

    --azure: var(--wenjing-azure, light-dark(#2865a4, #74a6dc));
    --ochre: var(--wenjing-ochre, light-dark(#7a3806, #db8a49));
    --jade: var(--wenjing-jade, light-dark(#0f735a, #7fd6bb));
    --plum: var(--wenjing-plum, light-dark(#4c2470, #d3bdeb));
    --gold: var(--wenjing-gold, light-dark(#7b6009, #e9d48a));
    --grey: var(--wenjing-grey, light-dark(#403d38, #9a9488));

    --serif: var(--wenjing-serif, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif);
    --sans: var(--wenjing-sans, "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif);
    --kai: var(--wenjing-kai, "Kaiti SC", STKaiti, KaiTi, var(--serif));

    --float: 0 6px 20px light-dark(rgb(31 29 26 / 0.16), transparent);
    --float-edge: light-dark(transparent, #7d776a);
  }

  :host([theme="light"]) {
    color-scheme: light;
  }

  :host([theme="dark"]) {
    color-scheme: dark;
  }
`;

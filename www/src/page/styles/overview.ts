/** The page for a reader who has a minute: facts, points with their figures. */
import { css } from "lit";

export const overviewStyles = css`
  :host {
    display: block;
    padding: 14px 24px 48px;
  }

  .inner {
    max-width: 720px;
  }

  .inner > .switch {
    margin-block-end: 10px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 22px;
    padding-block: 2px;
  }

  .facts div {
    display: flex;
    gap: 6px;
  }

  .facts dt {
    color: var(--ink-2);
  }

  .mismatch {
    display: flex;
    gap: 12px;
    padding-block-start: 6px;
  }

  .mismatch .sign {
    color: var(--red);
    font-weight: 700;
    width: 14px;
  }

  .mismatch .link {
    color: var(--red);
  }

  .length {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block-start: 6px;
    color: var(--ink-2);
  }

  .length input {
    width: 140px;
    height: 24px;
    accent-color: var(--ink);
    cursor: pointer;
  }

  .length output {
    color: var(--ink);
    display: flex;
    gap: 10px;
    align-items: baseline;
  }

  .under {
    padding: 5px 0 0 122px;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-3);
  }

  .context {
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-3);
  }

  section {
    border-block-start: 1px solid var(--rule);
    margin-block-start: 12px;
    padding-block-start: 10px;
  }

  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block-end: 2px;
    min-height: 24px;
  }

  header h3 {
    font-weight: 700;
  }

  header .link {
    margin-inline-start: auto;
    color: var(--ink-2);
    font-size: 12px;
  }

  .point {
    display: grid;
    grid-template-columns: 66px 50px 1fr;
    column-gap: 6px;
    align-items: baseline;
    width: calc(100% + 24px);
    margin-inline: -12px;
    padding: 3px 12px;
    border-radius: 0;
  }

  section .empty {
    padding: 2px 0 8px;
  }

  .digits {
    font: 400 20px/24px var(--serif);
    text-align: end;
    white-space: nowrap;
    text-autospace: no-autospace;
    justify-self: end;
  }

  .digits.long {
    font-size: 15px;
  }

  .unit {
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-2);
    /* 微克/立方米 has no room on one line. */
    text-wrap: balance;
  }

  /* Where no point of the page has a figure, there is no column for it; on a narrow pane each list does without. */
  .bare .point { display: block; }
  .bare .under { padding-inline-start: 0; }
  .bare .answers { padding-inline-start: 16px; }

  @container pane (max-width: 520px) {
    .plain .point { display: block; }
    .plain .under { padding-inline-start: 0; }
    .plain .answers { padding-inline-start: 16px; }
  }

  .point .quote {
    text-wrap: pretty;
    font-size: 15px;
    line-height: 24px;
  }

  .answers {
    padding-inline-start: 122px;
  }

  .answers button {
    display: flex;
    gap: 8px;
    align-items: baseline;
    width: calc(100% + 8px);
    margin-inline-start: -8px;
    padding: 2px 8px;
    min-height: 26px;
    border-radius: 0;
  }

  .answers .seal {
    align-self: flex-start;
    margin-block-start: 3px;
  }

  .answers .quote {
    font-size: 13px;
    line-height: 22px;
    color: var(--ink-2);
  }

  .contents li {
    display: flex;
    gap: 8px;
  }

  .contents button {
    flex: 1;
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding: 5px 12px;
    margin-inline: -12px;
    font: 400 15px/24px var(--serif);
    border-radius: 0;
    border-block-end: 1px solid var(--rule);
  }

  .contents .result:hover {
    background: var(--wash);
  }

  .compact .point {
    padding-block: 1px;
    grid-template-columns: 56px 46px 1fr;
  }

  .compact .point .quote {
    font-size: 12.5px;
    line-height: 18px;
  }

  .compact .digits {
    font-size: 15px;
    line-height: 18px;
  }

  .compact .under {
    padding: 2px 0 0 108px;
    font-size: 10px;
    line-height: 13px;
  }

  .compact .plain .under {
    padding-inline-start: 0;
  }

  .compact section {
    margin-block-start: 6px;
    padding-block-start: 5px;
  }

  @media print {
    .switch,
    .length { display: none; }
  }

  @container viewer (max-width: 767px) {
    :host { padding: 14px 16px 32px; }
    .point { width: calc(100% + 32px); margin-inline: -16px; padding: 5px 16px; grid-template-columns: 60px 50px 1fr; }
    .point .quote { font-size: 16px; line-height: 26px; }
    header .link { min-height: 44px; }
    .under { padding-inline-start: 0; }
    .length input { flex: 1 1 90px; min-width: 0; height: 44px; }
    .answers { padding-inline-start: 16px; }
    .answers button { min-height: 44px; }
  }
`;

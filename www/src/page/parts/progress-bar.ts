import { css, html, nothing, type TemplateResult } from "lit";
import type { OpenFile } from "../state/files";
import { base } from "../styles/base";
import { register, View } from "../views/view";

export class ProgressBar extends View {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 24px 0;
        max-width: 460px;
        animation: appear 1ms 200ms both;
      }

      @keyframes appear {
        from { visibility: hidden; }
        to { visibility: visible; }
      }

      h3 {
        font: 700 17px/26px var(--serif);
        margin-block-end: 8px;
      }

      svg {
        width: 100%;
        height: 4px;
        fill: var(--rule);
      }

      .done {
        fill: var(--ink);
      }

      .numbers {
        display: flex;
        justify-content: space-between;
        color: var(--ink-2);
        margin-block: 8px 16px;
        min-height: 20px;
      }

      .stop {
        display: flex;
        align-items: center;
        gap: 12px;
        color: var(--ink-2);
      }

      .stop .button {
        color: var(--ink);
      }
    `,
  ];

  file!: OpenFile;

  override render(): TemplateResult {
    const { t } = this;
    // The store has the newest state; the property says which file.
    const file = this.store.state.files.find((other) => other.id === this.file.id) ?? this.file;
    if (file.phase === "stopped") {
      return html`<h3>${t.stopped}</h3><p>${t.stoppedNote}</p>
        <p class="numbers"><button class="button" @click=${() => this.bench.again(file.id)}>${t.again}</button></p>`;
    }
    const progress = file.progress;
    const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
    return html`<h3 role="status">${t.phase[progress?.phase ?? "reading"] ?? t.phase["analysing"]}</h3>
      <svg viewBox="0 0 1000 4" preserveAspectRatio="none" role="progressbar" aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${Math.round(share * 100)} aria-label=${t.analysis}>
        <rect width="1000" height="4" /><rect class="done" width=${Math.round(share * 1000)} height="4" />
      </svg>
      <p class="numbers"><span>${file.name ?? t.pastedName}</span>${progress && progress.total ? html`<span>${t.progressStep(Math.min(progress.done + 1, progress.total), progress.total)}</span>` : nothing}</p>
      <p class="stop"><button class="button" @click=${() => this.bench.stop()}>${t.stop} <span class="note">Esc</span></button>${t.stopNote}</p>`;
  }
}

register("wenjing-progress", ProgressBar);

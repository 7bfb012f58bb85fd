/**
 * `<wenjing-viewer>`: source and analysis side by side, linked both ways. The page is this element with the attribute
 * `page`, which adds the letterhead, the empty page, the status bar and the ways in (paste, drop, keys).
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { paste } from "../page/state/input";
import { Drag } from "./drag";
import { pressed } from "./keys";
import { panes, sides } from "./panes";
import { printed } from "./print";
import { messages, LOCALES } from "../page/i18n";
import { layoutOf } from "../page/state/layout";
import type { Analysis } from "../page/model/contract";
import type { Span } from "../module/types";
import type { Engine } from "../page/state/engine";
import type { Progress } from "../page/state/files";
import { keep } from "../page/state/storage";
import { Store, type State, type Theme } from "../page/state/store";
import { Workbench } from "../page/state/workbench";
import { base } from "../page/styles/base";
import { tokens } from "../page/styles/tokens";
import { viewerStyles } from "../page/styles/viewer";
import { register } from "../page/views/view";
import "../page/views/analysis";
import "../page/views/empty";
import "../page/views/header";
import "../page/views/list";
import "../page/views/overlays";
import "../page/views/source";
import "../page/views/status";

export class WenjingViewer extends LitElement {
  static override styles = [tokens, base, viewerStyles];
  static override properties = {
    page: { type: Boolean, reflect: true }, lang: { reflect: true }, theme: { reflect: true }, text: { noAccessor: true }, name: {},
    engine: { attribute: false, noAccessor: true },
  };

  /** What analyses where no engine was set. */
  static ownEngine: Engine | null = null;

  declare page: boolean;
  declare theme: Theme;
  declare name: string | null;

  readonly bench: Workbench;
  #engine: Engine | null = null;
  #width = 1280;
  readonly #drag: Drag;
  #observer: ResizeObserver | null = null;
  #leave: (() => void) | null = null;
  #last: State;
  #analysis: Analysis | null = null;
  #progress: Progress | null = null;

  constructor() {
    super();
    this.page = false;
    this.theme = "auto";
    this.name = null;
    this.bench = new Workbench(new Store(), () => {
      const engine = this.#engine ?? WenjingViewer.ownEngine;
      if (!engine) throw Object.assign(new Error("the engine is not set"), { code: "engine/load" });
      return engine;
    });
    this.#drag = new Drag(this, this.bench);
    // What the attributes say is put into the store, not what the store began with into the attributes.
    this.#last = this.bench.store.state;
  }

  /** What analyses: the client of `wenjing/worker-inline`, or anything with its `analyze`; null for the viewer's own. */
  set engine(engine: Engine | null) {
    this.#engine = engine;
  }

  get engine(): Engine | null {
    return this.#engine;
  }

  /** The text that is shown; setting it analyses it. */
  set text(text: string) {
    this.bench.store.set({ files: [], current: null, selection: null });
    if (text) this.bench.add([{ name: this.name, text }]);
  }

  get text(): string {
    return this.bench.store.text;
  }

  /** The result that is shown, null until there is one. */
  get result(): Analysis | null {
    return this.bench.store.analysis;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = this.bench.store.subscribe(() => this.#changed());
    this.#observer = new ResizeObserver(([entry]) => {
      this.#width = Math.round(entry?.contentRect.width ?? this.#width);
      this.requestUpdate();
    });
    this.#observer.observe(this);
    this.#width = this.getBoundingClientRect().width || this.#width;
    addEventListener("beforeprint", this.#onPrint);
    addEventListener("afterprint", this.#onPrint);
    if (this.page) {
      addEventListener("paste", this.#onPaste);
      this.#drag.listen();
      addEventListener("keydown", this.#onKey);
    } else this.addEventListener("keydown", this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#observer?.disconnect();
    removeEventListener("beforeprint", this.#onPrint);
    removeEventListener("afterprint", this.#onPrint);
    removeEventListener("paste", this.#onPaste);
    this.#drag.leave();
    removeEventListener("keydown", this.#onKey);
    this.removeEventListener("keydown", this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { store } = this.bench;
    const locale = LOCALES.find((one) => one.slice(0, 2) === this.lang?.slice(0, 2));
    if (changed.has("lang") && locale && store.state.locale !== locale) store.set({ locale });
    // The first value is no choice of anybody, unless an attribute made it.
    const chosen = changed.has("theme") && (changed.get("theme") !== undefined || this.theme !== "auto");
    if (chosen && store.state.theme !== this.theme) store.set({ theme: this.theme });
    const [only, other] = store.state.files;
    if (changed.has("name") && !this.page && only && !other && only.name !== this.name) store.updateFile(only.id, { name: this.name });
  }

  /** The state changed: what the outside can see of it is reflected and told. */
  #changed(): void {
    const { state } = this.bench.store;
    const last = this.#last;
    this.#last = state;
    if (last.locale !== state.locale) this.lang = state.locale;
    if (last.theme !== state.theme) this.theme = state.theme;
    if (this.result !== this.#analysis) {
      this.#analysis = this.result;
      if (this.#analysis) this.#tell("result", { analysis: this.#analysis });
    }
    if (last.selection !== state.selection) this.#tell("select", { key: state.selection?.key ?? null, spans: state.selection?.spans ?? [] });
    const { progress = null, failure = null } = this.bench.store.file ?? {};
    if (progress && progress.phase !== "analysing" && progress !== this.#progress) this.#tell("progress", { ...progress });
    this.#progress = progress;
    if (failure && last.files !== state.files) this.#tell("error", { code: failure.code, message: failure.message });
    if (last.files !== state.files || last.ignored !== state.ignored || last.excluded !== state.excluded || last.added !== state.added) void keep(this.bench);
    this.requestUpdate();
  }

  /** Marks places of the text, and scrolls to the first. */
  select(spans: readonly Span[]): void {
    this.bench.store.select(null, [...spans]);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`wenjing-${name}`, { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { store } = this.bench;
    const { state } = store;
    const t = messages(state.locale);
    const articles = state.files.reduce((sum, file) => sum + Math.max(1, file.articles.length), 0);
    const layout = layoutOf(state, this.#width, articles);
    if (state.printing && store.article && store.analysis) return printed(this.bench, t);
    return html`
      ${this.page ? html`<wenjing-header .bench=${this.bench} role="banner"></wenjing-header>` : nothing}
      ${state.files.length ? panes(this.bench, layout, this.#width, this.page, t) : this.page
        ? html`<main class="empty-page"><wenjing-empty .bench=${this.bench}></wenjing-empty></main>` : html`<div class="empty-page"></div>`}
      ${layout.mode === "phone" && state.files.length ? sides(store, t) : nothing}
      ${layout.mode === "phone" && state.files.length ? nothing : html`<wenjing-status part="status" .bench=${this.bench} role=${this.page ? "contentinfo" : nothing}></wenjing-status>`}
      <wenjing-overlays .bench=${this.bench}></wenjing-overlays>
      ${this.#drag.sheet(t)}`;
  }

  protected override updated(): void {
    const { state } = this.bench.store;
    const articles = state.files.reduce((sum, file) => sum + Math.max(1, file.articles.length), 0);
    this.style.setProperty("--source-width", `${layoutOf(state, this.#width, articles).sourceWidth}px`);
  }

  readonly #onPrint = (event: Event): void => {
    const printing = event.type === "beforeprint";
    this.bench.store.set({ printing, ...(printing ? {} : { printPage: false }) });
  };

  readonly #onPaste = (event: ClipboardEvent): void => paste(this.bench, event);

  readonly #onKey = (event: KeyboardEvent): void => pressed(this.bench, event, this.page);

  /** Registers the tag; nothing happens where it is registered already. */
  static define(tag = "wenjing-viewer"): void {
    register(tag, WenjingViewer);
  }
}

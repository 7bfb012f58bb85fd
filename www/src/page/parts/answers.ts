/** Answers of the opened corpus for a view: asked once for each key; until a new one is there, the old one stays on the page. */
import type { LitElement } from "lit";

interface Held {
  key: string;
  value: unknown;
}

export class Answers {
  readonly #held = new Map<string, Held>();
  readonly #asked = new Map<string, string>();

  constructor(readonly view: LitElement) {}

  get<T>(name: string, key: string, ask: () => Promise<T>): T | null {
    if (this.#asked.get(name) !== key) {
      this.#asked.set(name, key);
      ask().then((value) => {
        if (this.#asked.get(name) !== key) return;
        this.#held.set(name, { key, value });
        this.view.requestUpdate();
      }, () => {
        // A question that was overtaken, or a corpus that was closed: the next drawing asks again.
        if (this.#asked.get(name) !== key) return;
        this.#held.delete(name);
        this.#asked.delete(name);
      });
    }
    return (this.#held.get(name)?.value as T | undefined) ?? null;
  }
}

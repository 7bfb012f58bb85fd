/**
 * What Lit and the viewer's classes touch while they are loaded, where there is no DOM: esbuild puts these in place of the global names
 * within the bundle (scripts/build.mjs), so that a server can import it and nothing global is changed. Nothing of it is ever called there.
 */
const known = globalThis as unknown as Record<string, unknown>;

class Missing {}

export const HTMLElement = known.HTMLElement ?? Missing;
export const customElements = known.customElements ?? { get: () => undefined, define: () => undefined };
export const document = known.document ?? { createTreeWalker: () => ({}), createComment: () => ({}) };

/**
 * What pdf.js expects of a browser and touches while it is loaded, for Node and for workers. esbuild puts these in place of the global
 * names within the bundle (scripts/bundle.mjs), so that nothing global is changed. Drawing is never asked for.
 */
const known = globalThis as unknown as Record<string, unknown>;

class Missing {}

export const DOMMatrix = known.DOMMatrix ?? Missing;
export const ImageData = known.ImageData ?? Missing;
export const Path2D = known.Path2D ?? Missing;
export const navigator = known.navigator ?? { language: "en-US", platform: "", userAgent: "", maxTouchPoints: 0 };

/** A script of this folder, bundled, as a string (scripts/bundle.mjs). */
declare module "inline:*" {
  const source: string;
  export default source;
}

/** CMaps of pdf.js by name, in Base64 (scripts/bundle.mjs). */
declare module "cmaps:*" {
  const cMaps: Record<string, string>;
  export default cMaps;
}

/** pdf.js has no declarations for these two files: the first is that of the package, the second only puts its handler in place. */
declare module "pdfjs-dist/legacy/build/pdf.mjs" {
  export * from "pdfjs-dist";
}
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** A script of this folder, bundled, as a string (scripts/bundle.mjs). */
declare module "inline:*" {
  const source: string;
  export default source;
}

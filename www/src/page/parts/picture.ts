/** A chart as a picture that stands alone: what the style sheets give its elements is written into them. */

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const NS = "http://www.w3.org/2000/svg";
const PROPERTIES = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor"] as const;
const HEAD = 40;
const MARGIN = 16;

/** The picture of the chart in a figure: of its SVG, or of its words where it is set as text. */
export function pictureOf(figure: Element, title: string): Picture | null {
  const source = figure.querySelector<SVGSVGElement>("svg.chart, svg.strip");
  const words = figure.querySelector<HTMLElement>(".cloud");
  const box = (source ?? words)?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  const style = getComputedStyle(figure);
  const width = Math.round(box.width) + 2 * MARGIN;
  const legend = legendOf(figure, Math.round(box.height) + HEAD + 20);
  const height = Math.round(box.height) + HEAD + MARGIN + (legend ? 20 : 0);
  const root = element("svg", { xmlns: NS, width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(element("title", {}, title), element("rect", { width, height, fill: ground(figure) }),
    element("text", { x: MARGIN, y: 26, "font-family": style.fontFamily, "font-size": 15, "font-weight": 700, fill: style.color }, title));
  root.append(source ? drawing(source, box) : setting(words as HTMLElement, box));
  if (legend) root.append(legend);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}`, width, height };
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The first ground behind the figure that is not transparent. */
function ground(figure: Element): string {
  for (let at: Node | null = figure; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const colour = at instanceof Element ? getComputedStyle(at).backgroundColor : "";
    if (colour && !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour)) return colour;
  }
  return "white";
}

/** What the legend beside the chart says, in one line below it, each entry in the colour of its sign; null where there is none. */
function legendOf(figure: Element, y: number): SVGElement | null {
  const entries = [...figure.querySelectorAll<HTMLElement>(".legend li")];
  if (!entries.length) return null;
  const group = element("g", {});
  let x = MARGIN;
  for (const entry of entries) {
    const style = getComputedStyle(entry.querySelector(".seal, .seal-dot") ?? entry);
    group.append(element("text", { x, y, fill: style.color, "font-family": getComputedStyle(entry).fontFamily, "font-size": 12 }, entry.textContent?.replace(/\s+/g, " ").trim() ?? ""));
    x += Math.round(entry.getBoundingClientRect().width) + 20;
  }
  return group;
}

function drawing(source: SVGSVGElement, box: DOMRect): SVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const originals = [source, ...source.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  const gone: SVGElement[] = [];
  originals.forEach((original, i) => {
    const target = copies[i] as SVGElement;
    const style = getComputedStyle(original);
    if (style.display === "none") gone.push(target);
    for (const property of PROPERTIES) target.setAttribute(property, style.getPropertyValue(property));
    for (const name of ["class", "role", "tabindex", "aria-current", "data-key"]) target.removeAttribute(name);
  });
  gone.forEach((target) => target.remove());
  for (const [name, value] of Object.entries({ x: MARGIN, y: HEAD, width: box.width, height: box.height })) copy.setAttribute(name, String(value));
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  return copy;
}

/** Words that the page sets as text: each at the place where it stands. */
function setting(words: HTMLElement, box: DOMRect): SVGElement {
  const group = element("g", {});
  for (const word of words.querySelectorAll<HTMLElement>("button")) {
    const at = word.getBoundingClientRect();
    const style = getComputedStyle(word);
    group.append(element("text", {
      x: MARGIN + at.left - box.left + at.width / 2, y: HEAD + at.top - box.top + at.height / 2, "text-anchor": "middle", "dominant-baseline": "central",
      fill: style.color, "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight,
    }, word.textContent?.trim() ?? ""));
  }
  return group;
}

/** Twice as many pixels as on the page, for print. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

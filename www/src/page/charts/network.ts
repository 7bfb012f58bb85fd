/** Words that share sentences: on a circle, neighbours beside one another, a line the thicker the closer the tie. */
import { html, svg, type TemplateResult } from "lit";
import type { Network } from "../model/contract";

const SIZE = 460;
const RADIUS = 148;

export function networkChart(network: Network, chosen: string, label: string, choose: (term: string) => void): TemplateResult {
  const order = around(network);
  const place = new Map(order.map((node, i) => [node, (i / order.length) * 2 * Math.PI - Math.PI / 2]));
  const x = (node: number): number => SIZE / 2 + Math.cos(place.get(node) ?? 0) * RADIUS;
  const y = (node: number): number => SIZE / 2 - 40 + Math.sin(place.get(node) ?? 0) * RADIUS;
  const strongest = Math.max(1e-9, ...network.edges.map((edge) => edge.jaccard));
  const mine = network.nodes.findIndex((node) => node.term === chosen);
  const most = Math.max(1, ...network.nodes.map((node) => node.count));
  return html`<svg class="chart network" viewBox="0 0 ${SIZE} ${SIZE - 80}" role="group" aria-label=${label}>
    ${[...network.edges].sort((a, b) => Number(tied(a)) - Number(tied(b))).map((edge) => svg`<path class="tie ${tied(edge) ? "mine" : ""}" stroke-width=${(0.6 + (edge.jaccard / strongest) * 3).toFixed(1)}
      d="M${x(edge.from).toFixed(1)} ${y(edge.from).toFixed(1)}Q${SIZE / 2} ${SIZE / 2 - 40} ${x(edge.to).toFixed(1)} ${y(edge.to).toFixed(1)}"><title>${network.nodes[edge.from]?.term} – ${network.nodes[edge.to]?.term}: ${edge.sentences}</title></path>`)}
    ${network.nodes.map((node, i) => {
      const angle = place.get(i) ?? 0;
      const right = Math.cos(angle) >= -0.01;
      const turn = (angle * 180) / Math.PI + (right ? 0 : 180);
      return svg`<g class="word" role="button" tabindex="0" aria-current=${i === mine ? "true" : "false"} aria-label="${node.term} ${node.count}"
          transform="translate(${x(i).toFixed(1)} ${y(i).toFixed(1)}) rotate(${turn.toFixed(1)})" @click=${() => choose(node.term)}
          @keydown=${(e: KeyboardEvent) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(node.term); } }}>
        <circle r=${(2 + 3 * Math.sqrt(node.count / most)).toFixed(1)} />
        <text x=${right ? 9 : -9} y="4" text-anchor=${right ? "start" : "end"} lang="zh-CN">${node.term}</text></g>`;
    })}
  </svg>`;

  function tied(edge: { from: number; to: number }): boolean {
    return edge.from === mine || edge.to === mine;
  }
}

/** The nodes in such an order that each stands beside the one it is tied to most closely among those left. */
function around(network: Network): number[] {
  const tie = new Map<string, number>();
  for (const { from, to, jaccard } of network.edges) tie.set(`${from},${to}`, jaccard).set(`${to},${from}`, jaccard);
  const left = new Set(network.nodes.map((_, i) => i));
  const order: number[] = [];
  let last = 0;
  while (left.size) {
    left.delete(last);
    order.push(last);
    let best = -1;
    for (const node of left) if (best < 0 || (tie.get(`${last},${node}`) ?? 0) > (tie.get(`${last},${best}`) ?? 0)) best = node;
    last = best;
  }
  return order;
}

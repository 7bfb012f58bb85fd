// An anywidget: `render({ model, el })` is called for each place that the widget is shown in.
export async function render({ model, el }) {
  // The address of `wenjing/element/define`: a file beside the notebook, or wherever the package is served.
  await import(model.get("module"));
  const viewer = document.createElement("wenjing-viewer");
  viewer.style.height = "640px";
  const show = () => (viewer.text = model.get("text"));
  viewer.addEventListener("wenjing-result", ({ detail }) => {
    model.set("figures", detail.analysis.documents.flatMap(({ quantities }) => quantities.map(({ text, value, unit, indicator }) => ({ text, value, unit, indicator: indicator?.text ?? null }))));
    model.save_changes();
  });
  model.on("change:text", show);
  el.append(viewer);
  show();
  return () => model.off("change:text", show);
}

export default { render };

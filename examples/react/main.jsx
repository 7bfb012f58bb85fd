import { useState } from "react";
import { createRoot } from "react-dom/client";
import "wenjing/element/define";

const TEXT = "青川镇2023年工作总结\n一、主要工作\n完成投资3.5亿元，增长5.7%。\n";

function App() {
  const [count, setCount] = useState(null);
  return (
    <>
      <p id="count">{count === null ? "…" : `${count} 个数据`}</p>
      <wenjing-viewer
        text={TEXT}
        style={{ height: "80vh" }}
        onwenjing-result={({ detail }) => setCount(detail.analysis.documents.flatMap((one) => one.quantities).length)}
      />
    </>
  );
}

createRoot(document.querySelector("#app")).render(<App />);

// Starts the app: fetches both files, and draws when the plan is there.
import { createRoot } from "react-dom/client";
import { fetchJson, prepare } from "../common/plan.js";
import { outlines } from "../common/outlines.js";
import { T } from "../common/words.js";
import { App } from "./app.jsx";

const root = createRoot(document.getElementById("plan-explorer"));

async function start() {
  const boundaries = fetchJson("boundaries");
  const plan = prepare(await fetchJson("plan"));
  root.render(<App plan={plan} />);
  root.render(<App plan={plan} found={outlines(plan, await boundaries)} />);
}

start().catch((error) => {
  root.render(<p className="start" role="alert">{T.failed}</p>);
  throw error;
});

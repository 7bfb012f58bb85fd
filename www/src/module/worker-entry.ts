/** The worker's script, served beside the module. It reads the core by URL, as `wenjing` does. */
import { serve } from "./serve.js";

serve(globalThis as unknown as Parameters<typeof serve>[0], () => fetch(new URL("./core.wasm", import.meta.url)));

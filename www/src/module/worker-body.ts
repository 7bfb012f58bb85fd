/** The worker's script as the inline client carries it: its core is sent to it. */
import { serve } from "./serve.js";

serve(globalThis as unknown as Parameters<typeof serve>[0]);

// Serves this page and the package on 127.0.0.1, with a policy that forbids every connection.
import { serve } from "../../scripts/serve.mjs";

const server = await serve(".", 0);
console.log(`http://127.0.0.1:${server.address().port}/examples/plain-html/   (Ctrl+C ends it)`);

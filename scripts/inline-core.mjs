// Wasm bytes as a JavaScript string literal: see www/src/module/inline-bytes.ts.

const MARKER = '"@@CORE@@"';

/** One character a byte, raised by one; escaped only what a literal, or HTML around it, cannot hold. */
function literal(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at++) {
    const raised = (bytes[at] + 1) & 0xff;
    if (raised === 0) parts.push("\\x00"); // a bare NUL does not survive HTML
    else if (raised === 0x0a) parts.push("\\n");
    else if (raised === 0x0d) parts.push("\\r");
    else if (raised === 0x22) parts.push('\\"');
    else if (raised === 0x5c) parts.push("\\\\");
    else if (raised === 0x3c) parts.push("\\x3c"); // no </script> and no <!-- inside a page
    else parts.push(String.fromCharCode(raised));
  }
  return `"${parts.join("")}"`;
}

/** A bundle with the core in it. */
export function inlineCore(bundle, bytes) {
  const place = bundle.indexOf(MARKER);
  if (place < 0 || bundle.indexOf(MARKER, place + 1) >= 0) throw new Error(`the bundle must hold ${MARKER} exactly once`);
  return bundle.slice(0, place) + literal(bytes) + bundle.slice(place + MARKER.length);
}

// The module in a page whose policy forbids every connection: in this thread and in a worker.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openPage, serveFolder } from "../support/browser.mjs";

let browser, server;
const TEXT = "云岭县2023年工作总结\n一、主要成绩\n引进项目12个，完成投资3.5亿元，增长5.7%。\n";

before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(".")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs a function in a fresh page of the given server; nothing may be said in the console unless it is expected. */
async function inPage(work, argument, { url = server.url, faults: expected = [] } = {}) {
  const opened = await openPage(browser, `${url}tests/support/blank.html`);
  try {
    const result = await opened.page.evaluate(work, argument);
    const unexpected = opened.faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    assert.deepEqual(unexpected, []);
    return result;
  } finally {
    await opened.close();
  }
}

test("wenjing/inline works under connect-src 'none'", async () => {
  const analysis = await inPage(async (text) => (await import("/dist/inline.js")).analyze(text), TEXT);
  assert.equal(analysis.documents[0].quantities[0].text, "12个");
});

test("wenjing by URL is refused there, with a code", async () => {
  const code = await inPage(
    async (text) => (await import("/dist/index.js")).analyze(text).catch((error) => error.code),
    TEXT,
    { faults: [/Content Security Policy/i] },
  );
  assert.equal(code, "engine/load");
});

test("wenjing by URL works where the page may ask its own server, and names what is missing", async () => {
  const open = await serveFolder(".", { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:" });
  try {
    const quantity = await inPage(async (text) => (await (await import("/dist/index.js")).analyze(text)).documents[0].quantities[0].text, TEXT, open);
    assert.equal(quantity, "12个");
    const message = await inPage(
      async () => (await import("/dist/index.js")).init(fetch("/no-such-core.wasm")).catch((error) => `${error.code} ${error.message}`),
      null,
      { ...open, faults: [/404/] },
    );
    assert.match(message, /^engine\/load .*404/);
  } finally {
    await open.close();
  }
});

test("a page that forbids Wasm is told so", async () => {
  const strict = await serveFolder(".", { policy: "default-src 'none'; script-src 'self'; img-src data:" });
  try {
    const code = await inPage(async (text) => (await import("/dist/inline.js")).analyze(text).catch((error) => error.code), TEXT, {
      ...strict,
      faults: [/Content Security Policy/i],
    });
    assert.equal(code, "engine/policy");
  } finally {
    await strict.close();
  }
});

for (const entry of ["worker-inline", "worker"]) {
  // A worker of its own script asks for the core by URL: its policy must let it.
  const policy = entry === "worker" ? "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:" : undefined;
  const served = async (work, argument, options = {}) => {
    const own = await serveFolder(".", policy && { policy });
    try {
      return await inPage(work, { entry: `/dist/${entry}.js`, text: TEXT, ...argument }, { ...options, url: own.url });
    } finally {
      await own.close();
    }
  };

  test(`wenjing/${entry}: an analysis with progress, off the page's thread`, async () => {
    const { quantity, whole, steps } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const steps = [];
      const analysis = await client.analyze(text, { onProgress: (step) => steps.push(step.done) });
      client.close();
      return { quantity: analysis.documents[0].quantities[0].text, whole: analysis.text === text, steps };
    });
    assert.equal(quantity, "12个");
    assert.ok(whole);
    assert.deepEqual(steps, steps.map((_, index) => index));
    assert.ok(steps.length > 1);
  });

  test(`wenjing/${entry}: documents of a long analysis are given part by part, in order, before the whole`, async () => {
    const { parts, whole, titles } = await served(async ({ entry }) => {
      const client = (await import(entry)).createClient();
      const one = (name) => `${name}2023年工作总结\n一、主要工作\n${"完成投资3.5亿元，新建村道三十公里。\n".repeat(2000)}二、下步打算\n抓落实。\n`;
      const parts = [];
      const text = ["云岭县林业局", "云岭县水务局", "云岭县教育局", "云岭县农业局", "青川镇人民政府"].map(one).join("");
      const { documents } = await client.analyze(text, { onDocuments: (reports, from) => parts.push([from, ...reports.map(({ title }) => title)]) });
      client.close();
      return { parts, whole: documents.length, titles: documents.map(({ title }) => title) };
    });
    assert.equal(whole, 5);
    assert.ok(parts.length > 1, JSON.stringify(parts));
    assert.deepEqual(parts.flatMap(([, ...given]) => given), titles);
    let before = 0;
    for (const [from, ...given] of parts) {
      assert.equal(from, before);
      before += given.length;
    }
  });

  test(`wenjing/${entry}: sections of a long analysis come in order, before the whole, and are the same in it`, async () => {
    const { order, same, joined } = await served(async ({ entry }) => {
      const client = (await import(entry)).createClient();
      const one = (name) => `${name}2023年工作总结\n一、主要工作\n${"完成投资3.5亿元，新建村道三十公里。D建有力。\n".repeat(1500)}二、下步打算\n抓落实。\n\n\n\n\n`;
      const text = ["云岭县林业局", "云岭县水务局", "云岭县教育局", "青川镇人民政府"].map(one).join("");
      const order = [];
      const sections = {};
      const { signal } = new AbortController();
      const listened = await client.analyze(text, {
        signal, onSection: (name, soFar) => { order.push(name); sections[name] = soFar; }, onDocuments: (given) => order.push(given.length),
      });
      const plain = await client.analyze(text);
      client.close();
      const { structure, figures } = sections;
      return {
        order,
        same: JSON.stringify(listened) === JSON.stringify(plain),
        joined: listened.documents.map(({ outline, quantities, title }, at) => {
          const [before, between] = [structure.documents[at], figures.documents[at]];
          return [before.outline === outline, before.title === title && title !== "", before.quantities.length, between.quantities === quantities, between.outline === outline, quantities.length > 0, between.keywords.length].join();
        }),
      };
    });
    assert.deepEqual(order.slice(0, 2), ["structure", "figures"]);
    assert.ok(order.length > 3, `the documents come in parts: ${order}`);
    assert.equal(order.slice(2).reduce((sum, given) => sum + given, 0), 4);
    assert.ok(same);
    assert.deepEqual(joined, Array(4).fill("true,true,0,true,true,true,0"));
  });

  test(`wenjing/${entry}: an abort between two sections ends the work: no other section comes, and the next call is answered`, async () => {
    const { name, told, after } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const controller = new AbortController();
      const told = [];
      const long = client.analyze(text.repeat(5_000), { signal: controller.signal, onSection: (section) => { told.push(section); controller.abort(); } });
      const name = await long.catch((error) => error.name);
      // The answer comes after whatever the ended worker may have sent before.
      const after = (await client.analyze(text)).documents[0].quantities[0].text;
      client.close();
      return { name, told, after };
    });
    assert.equal(name, "AbortError");
    assert.deepEqual(told, ["structure"]);
    assert.equal(after, "12个");
  });

  test(`wenjing/${entry}: work that begins anew, because another call was cancelled, gives its sections anew`, async () => {
    const { told, whole } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const controller = new AbortController();
      const first = client.analyze(text.repeat(20), { signal: controller.signal }).catch((error) => error.name);
      const told = [];
      let cancelled = false;
      const second = client.analyze(text.repeat(3_000), { onSection: (section, { documents }) => {
        told.push([section, documents[0].outline.length > 0]);
        // A third call, cancelled while this one is at work: the worker is ended, and this one put to another.
        if (!cancelled) {
          cancelled = true;
          const third = new AbortController();
          void client.analyze(text, { signal: third.signal }).catch(() => {});
          third.abort();
        }
      } });
      const whole = (await second).documents[0].quantities.length;
      await first;
      client.close();
      return { told, whole };
    });
    assert.deepEqual(told, [["structure", true], ["structure", true], ["figures", true]]);
    assert.ok(whole > 0);
  });

  test(`wenjing/${entry}: errors cross with their code`, async () => {
    const codes = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const code = (promise) => promise.then(() => "no error", (error) => `${error.name} ${error.code} ${error instanceof Error}`);
      return Promise.all([
        code(client.analyze(text, { nonsense: 1 })),
        code(client.analyze(5)),
        code(client.analyze(text, { userWords: [() => 1] })),
      ]);
    });
    assert.deepEqual(codes, ["WenjingError options/invalid true", "WenjingError text/invalid true", "WenjingError options/invalid true"]);
  });

  test(`wenjing/${entry}: an abort ends the work; what else was asked is answered`, async () => {
    const { tries, after } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      await client.analyze(text);
      const quantity = (analysis) => analysis.documents[0].quantities[0].text;
      const tries = [];
      for (let i = 0; i < 3; i++) {
        const controller = new AbortController();
        const long = client.analyze(text.repeat(60_000), { signal: controller.signal }).catch((error) => error.name);
        const other = client.analyze(text);
        await new Promise((resolve) => setTimeout(resolve, 30));
        controller.abort();
        tries.push({ name: await long, other: quantity(await other) });
      }
      return { tries, after: quantity(await client.analyze(text)) };
    });
    assert.deepEqual(tries.map(({ name, other }) => [name, other]), Array(3).fill(["AbortError", "12个"]));
    assert.equal(after, "12个");
  });

  test(`wenjing/${entry}: a signal that is aborted already asks for nothing`, async () => {
    const name = await served(async ({ entry, text }) =>
      (await import(entry)).createClient().analyze(text, { signal: AbortSignal.abort() }).catch((error) => error.name));
    assert.equal(name, "AbortError");
  });

  test(`wenjing/${entry}: a corpus lives in the worker, and outlives it`, async () => {
    const { lines, aborted, again, restarted, refused, closed } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const corpus = await client.open([text, new Blob(["青川镇工作总结\n一、成效\n引进项目3个。\n"])]);
      const code = (promise) => promise.then(() => "no error", (error) => (error.name === "AbortError" ? error.name : error.code));
      const { lines } = await corpus.concordance({ term: "引进" });
      const controller = new AbortController();
      const long = code(client.analyze(text.repeat(60_000), { signal: controller.signal }));
      const waiting = corpus.concordance({ term: "引进" });
      await new Promise((resolve) => setTimeout(resolve, 30));
      controller.abort();
      const aborted = [await long, (await waiting).total];
      const again = (await corpus.parts()).documents.map(({ title }) => title.text);
      client.close();
      const restarted = (await corpus.overview()).texts;
      const refused = await code(corpus.words({ limt: 1 }));
      corpus.close();
      return { lines: lines.map(({ text, node }) => [text, node.text]), aborted, again, restarted, refused, closed: await code(corpus.words({})) };
    });
    assert.deepEqual(lines, [[0, "引进"], [1, "引进"]]);
    assert.deepEqual(aborted, ["AbortError", 2]);
    assert.deepEqual(again, ["云岭县2023年工作总结", "青川镇工作总结"]);
    assert.equal(restarted, 2);
    assert.equal(refused, "corpus/request");
    assert.equal(closed, "corpus/closed");
  });

  test(`wenjing/${entry}: a closed client rejects what was pending, and starts again when asked`, async () => {
    const { code, again } = await served(async ({ entry, text }) => {
      const client = (await import(entry)).createClient();
      const pending = client.analyze(text).catch((error) => error.code);
      client.close();
      return { code: await pending, again: (await client.analyze(text)).documents.length };
    });
    assert.equal(code, "engine/closed");
    assert.equal(again, 1);
  });
}

/** Put before a worker's own script: a text that holds 请崩溃 makes its core trap, by a real `unreachable` in Wasm. */
const TRAPPING = `{
  const UNREACHABLE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const instantiate = WebAssembly.instantiate;
  let armed = false;
  addEventListener("message", ({ data }) => (armed ||= String(data.args?.[0]).includes("请崩溃")));
  WebAssembly.instantiate = async (...all) => {
    const { exports } = await instantiate(...all);
    const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(UNREACHABLE))).exports.t;
    const own = { ...exports, analyze: (...args) => (armed ? trap() : exports.analyze(...args)) };
    return Object.create(WebAssembly.Instance.prototype, { exports: { value: own } });
  };
};`;

/** The same, but the core traps when it has handed out its first section: whatever it calls next is that `unreachable`. */
const TRAPPING_LATER = TRAPPING.replace(/WebAssembly\.instantiate = [^]*/, `
  const trap = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(UNREACHABLE))).exports.t();
  const post = globalThis.postMessage.bind(globalThis);
  let sprung = false;
  globalThis.postMessage = (message, ...more) => {
    post(message, ...more);
    sprung = armed && message.type === "section";
  };
  const guarded = (call) => (...args) => (sprung ? trap() : call(...args));
  const all = (names) => Object.fromEntries(Object.entries(names).map(([name, value]) => [name, typeof value === "function" ? guarded(value) : value]));
  WebAssembly.instantiate = (module, imports) => instantiate(module, Object.fromEntries(Object.entries(imports).map(([name, names]) => [name, all(names)])));
};`);

test("wenjing/worker-inline: a core that traps rejects its request, and the others are served by a fresh worker", async () => {
  const { crashed, other, later, workers } = await inPage(
    async ({ text, prelude }) => {
      const [RealBlob, RealWorker] = [globalThis.Blob, globalThis.Worker];
      let workers = 0;
      globalThis.Blob = class extends RealBlob {
        constructor(parts, options) {
          super([prelude, ...parts], options);
        }
      };
      globalThis.Worker = class extends RealWorker {
        constructor(...args) {
          super(...args);
          workers++;
        }
      };
      const client = (await import("/dist/worker-inline.js")).createClient();
      const crashed = client.analyze(`${text}请崩溃`).catch((error) => error.code);
      const other = client.analyze(text);
      const quantity = (analysis) => analysis.documents[0].quantities[0].text;
      return { crashed: await crashed, other: quantity(await other), later: quantity(await client.analyze(text)), workers };
    },
    { text: TEXT, prelude: TRAPPING },
  );
  assert.equal(crashed, "engine/crashed");
  assert.equal(other, "12个");
  assert.equal(later, "12个");
  assert.equal(workers, 2);
});

test("wenjing/worker-inline: a core that traps between two sections rejects its request; what was given stays, and no more comes", async () => {
  const { code, told, title, later } = await inPage(
    async ({ text, prelude }) => {
      const RealBlob = globalThis.Blob;
      globalThis.Blob = class extends RealBlob {
        constructor(parts, options) {
          super([prelude, ...parts], options);
        }
      };
      const client = (await import("/dist/worker-inline.js")).createClient();
      const told = [];
      let title;
      const code = await client.analyze(`${text}请崩溃`, { onSection: (section, { documents }) => { told.push(section); title = documents[0].title; } }).catch((error) => error.code);
      return { code, told, title, later: (await client.analyze(text)).documents[0].quantities[0].text };
    },
    { text: TEXT, prelude: TRAPPING_LATER },
  );
  assert.equal(code, "engine/crashed");
  assert.deepEqual(told, ["structure"]);
  assert.equal(title, "云岭县2023年工作总结");
  assert.equal(later, "12个");
});

test("wenjing/worker-inline: a worker that dies rejects what was pending with a code", async () => {
  const { code, again } = await inPage(async (text) => {
    const RealWorker = globalThis.Worker;
    let last;
    globalThis.Worker = class extends RealWorker {
      constructor(...args) {
        super(...args);
        last = this;
      }
    };
    const client = (await import("/dist/worker-inline.js")).createClient();
    await client.analyze(text);
    const pending = client.analyze(text.repeat(20_000)).catch((error) => error.code);
    last.dispatchEvent(new ErrorEvent("error", { message: "killed", cancelable: true }));
    return { code: await pending, again: (await client.analyze(text)).documents.length };
  }, TEXT);
  assert.equal(code, "engine/worker");
  assert.equal(again, 1);
});

test("a page of another origin can use the inline module", async () => {
  const other = await serveFolder(".", { headers: { "Access-Control-Allow-Origin": "*" } });
  const host = await serveFolder(".", { policy: "script-src * 'wasm-unsafe-eval'; worker-src blob:" });
  try {
    const found = await inPage(
      async ({ origin, text }) => (await import(`${origin}dist/inline.js`)).analyze(text).then((analysis) => analysis.documents.length),
      { origin: other.url, text: TEXT },
      { url: host.url },
    );
    assert.equal(found, 1);
  } finally {
    await Promise.all([other.close(), host.close()]);
  }
});

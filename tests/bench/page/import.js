// The same work twice, by turns: by the ledger in wasm, and as a page would write it, with JSON.parse and Map. Both get the
// same bytes; both unite by device and number, keep what nothing supersedes, and read everything that stands.

import init, { hash, take_in } from "./bench_page.js";

/** Unites and folds the lines; gives the number of registers. It neither hashes nor checks. */
function plain(bytes) {
  const events = new Map();
  const registers = new Map();
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    if (!line) continue;
    const { e } = JSON.parse(line);
    const id = `${e.d}:${e.n}`;
    if (events.has(id)) continue;
    events.set(id, e);
    for (const record in e.r) {
      for (const register in e.r[record]) {
        const [value, ...over] = e.r[record][register];
        const key = `${record} ${register}`;
        const heads = registers.get(key);
        if (!heads) registers.set(key, [{ id, value }]);
        else {
          const gone = over.map((one) => (typeof one === "number" ? `${e.d}:${one}` : one));
          const left = heads.filter((head) => !gone.includes(head.id));
          left.push({ id, value });
          registers.set(key, left);
        }
      }
    }
  }
  let read = 0;
  for (const heads of registers.values()) if (heads[0].value !== undefined) read += 1;
  return read;
}

const middle = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Runs all by turns; gives their times in milliseconds, the wasm memory's growth in bytes, and what each read. */
export async function race(runs) {
  const bytes = new Uint8Array(await (await fetch("./lines.jsonl")).arrayBuffer());
  const { memory } = await init();
  const contenders = { ours: () => take_in(bytes), hashes: () => hash(bytes), javascript: () => plain(bytes) };
  const times = {};
  const read = {};
  let grown = 0;
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, work] of Object.entries(contenders)) {
      const before = memory.buffer.byteLength;
      const start = performance.now();
      read[name] = work();
      const took = performance.now() - start;
      if (turn > 0) (times[name] ??= []).push(took);
      else if (name === "ours") grown = memory.buffer.byteLength - before;
    }
  }
  const said = Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, { median: middle(all), least: Math.min(...all), most: Math.max(...all) }]),
  );
  return { times: said, read, grown, bytes: bytes.length };
}

window.race = race;

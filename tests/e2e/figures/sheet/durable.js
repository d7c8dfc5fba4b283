// By turns: a tap until the screen says that it is saved, and a bare strict put of as many bytes as an event has, until its `complete`;
// the put once while the page rests, and once while a card and the total are painted anew, as after a tap.

const done = arguments[arguments.length - 1];
const SAVED = "Đã lưu trên máy";
const BYTES = new Uint8Array(400);
const opened = () => new Promise((resolve, reject) => {
  const asked = indexedDB.open("bare", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("lines", { autoIncrement: true });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
const says = () => document.querySelector(".bar-save").textContent.normalize("NFC").includes(SAVED);

/** Ends when the state has left "saved" and come back. */
const saved = () => new Promise((resolve) => {
  let left = !says();
  const watch = new MutationObserver(() => {
    left ||= !says();
    if (!left || !says()) return;
    watch.disconnect();
    resolve(performance.now());
  });
  watch.observe(document.querySelector(".bar-save"), { childList: true, characterData: true, subtree: true, attributes: true });
});
const put = (database) => new Promise((resolve, reject) => {
  const write = database.transaction("lines", "readwrite", { durability: "strict" });
  write.objectStore("lines").add(BYTES);
  write.oncomplete = () => resolve(performance.now());
  write.onerror = () => reject(write.error);
});
(async () => {
  const database = await opened();
  const cards = [...document.querySelectorAll(PAGE.card)].filter((card) => choices(card).length >= 4);
  const times = { told: [], seen: [], bare: [], bareSeen: [], beside: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const all = choices(cards[turn % cards.length]);
    const place = [1, 2, 3].find((at) => !chosen(all[(turn + at) % 4]));
    const ended = saved();
    let start = performance.now();
    tap(all[(turn + place) % 4]);
    times.told.push((await ended) - start);
    await painted();
    times.seen.push(performance.now() - start);
    await pause(60);
    start = performance.now();
    times.bare.push((await put(database)) - start);
    await painted();
    times.bareSeen.push(performance.now() - start);
    await pause(60);
    start = performance.now();
    const paints = put(database);
    cards[turn % cards.length].style.paddingBottom = "13px";
    document.querySelector(PAGE.total).style.paddingInline = "1px";
    times.beside.push((await paints) - start);
    await pause(60);
    cards[turn % cards.length].style.paddingBottom = "";
    document.querySelector(PAGE.total).style.paddingInline = "";
    await pause(60);
  }
  database.close();
  indexedDB.deleteDatabase("bare");
  return times;
})().then(done, (error) => done(String(error)));

// The service worker: one immutable cache per build. All files of a build are fetched and verified against their
// SHA-256, then a completion mark is written; or the installation fails whole and the old build stays. A new build waits
// until the user taps. It stores nothing of the user's but shared files on their way into the app.

const BUILD = /*{{build}}*/ "";
/** Every file of the build: [path, SHA-256, bytes]. */
const FILES = /*{{files}}*/ [];

const SCOPE = new URL(self.registration.scope);
const PREFIX = `dvk:${SCOPE.pathname}:`;
const CACHE = PREFIX + BUILD;
/** Which window, and which worker of a window, runs which build; survives the service worker being stopped. */
const WINDOWS = `dvk-windows:${SCOPE.pathname}`;
const SHARED = "dvk-shared";
const MARK = new URL(".complete", SCOPE).href;
const PATHS = new Set(FILES.map(([path]) => path));

const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), SCOPE).href;

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The bytes of a file with exactly this digest: from a build already here, else from the network. */
async function verified([path, sha, size]) {
  const url = address(path);
  for (const held of await caches.keys()) {
    if (!held.startsWith(PREFIX) || held === CACHE) continue;
    const response = await (await caches.open(held)).match(url);
    if (response && (await sha256(await response.clone().arrayBuffer())) === sha) return response;
  }
  const response = await fetch(url, { cache: "reload", credentials: "same-origin", redirect: "error" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== size || (await sha256(bytes)) !== sha) throw new Error(`${path}: not the file of build ${BUILD}`);
  return new Response(bytes, { headers: response.headers });
}

/** Fetches and verifies what the cache does not hold yet; the completion mark comes last. */
async function fill(cache) {
  const held = new Set((await cache.keys()).map((request) => request.url));
  const waiting = FILES.filter(([path]) => !held.has(address(path)));
  const take = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await cache.put(address(file[0]), await verified(file));
  };
  await Promise.all([take(), take(), take(), take()]);
  await cache.put(MARK, new Response(JSON.stringify({ build: BUILD, files: FILES.length })));
}

async function install() {
  try {
    await fill(await caches.open(CACHE));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Whether another build is being fetched or waits for the user's tap: its cache has no window yet, and must stay. */
const another = () => self.registration.installing || self.registration.waiting;

/** Deletes the builds that no open or coming window runs any more, and forgets windows that are gone. */
async function tidy(coming) {
  const windows = await caches.open(WINDOWS);
  const open = new Set((await self.clients.matchAll({ type: "all", includeUncontrolled: true })).map((each) => each.id));
  if (coming) open.add(coming);
  const used = new Set([BUILD]);
  for (const request of await windows.keys()) {
    const id = new URL(request.url).searchParams.get("window");
    if (open.has(id)) used.add(await (await windows.match(request)).text());
    else await windows.delete(request);
  }
  for (const name of await caches.keys()) {
    if (another()) return;
    if (name.startsWith(PREFIX) && !used.has(name.slice(PREFIX.length))) await caches.delete(name);
  }
}

/** Remembers that the window or worker about to open runs this build. A full disk takes no note, but must not keep it from opening. */
async function remember(id, build) {
  if (!id) return;
  const note = async () => (await caches.open(WINDOWS)).put(windowKey(id), new Response(build));
  await note().catch((error) => console.warn(error));
}

/**
 * Takes over the windows that were opened before there was a service worker; they run this build. Done by a window's wish and
 * not while activating: a request made in that moment has been seen to go unanswered.
 */
async function takeOver() {
  const windows = await caches.open(WINDOWS);
  for (const each of await self.clients.matchAll({ type: "all", includeUncontrolled: true })) {
    if (!(await windows.match(windowKey(each.id)))) await remember(each.id, BUILD);
  }
  await self.clients.claim();
}

const windowKey = (id) => new URL(`?window=${encodeURIComponent(id)}`, SCOPE).href;

/** A page of this build; remembers that the window which gets it runs this build. */
async function page(event) {
  const held = await (await caches.open(CACHE)).match(address("index.html"));
  if (!held) return fetch(event.request);
  await remember(event.resultingClientId, BUILD);
  return held;
}

/** A file of the build that the asking window runs; a file that only another build has, from that build. */
async function file(event, path) {
  const url = address(path);
  const known = event.clientId && (await (await caches.open(WINDOWS)).match(windowKey(event.clientId)));
  const build = known ? await known.text() : BUILD;
  await remember(event.resultingClientId, build);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  for (const name of [PREFIX + build, CACHE, ...names]) {
    const held = names.includes(name) && (await (await caches.open(name)).match(url));
    if (held) return held;
  }
  return fetch(event.request);
}

/** Files shared into the app wait in a cache of their own; the app takes them from there and deletes them. */
async function shared(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  let count = 0;
  for (const value of form.values()) {
    if (typeof value === "string" || !value.size) continue;
    const headers = { "content-type": value.type || "application/octet-stream", "x-name": encodeURIComponent(value.name) };
    await cache.put(new URL(`shared/${Date.now()}-${count++}`, SCOPE).href, new Response(value, { headers }));
  }
  return Response.redirect(new URL("#/transfer/shared", SCOPE).href, 303);
}

async function repaired() {
  const cache = await caches.open(CACHE);
  if ((await cache.keys()).length > FILES.length) return;
  await fill(cache).catch((error) => console.warn(error));
}

/** What is here of this build; what a browser has cleared away is fetched again where there is a network. */
async function status() {
  await repaired();
  const cache = await caches.open(CACHE);
  const held = new Set((await cache.keys()).map((request) => request.url));
  const files = FILES.filter(([path]) => held.has(address(path))).length;
  return { type: "status", build: BUILD, files, total: FILES.length, ready: files === FILES.length && held.has(MARK) };
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));

self.addEventListener("message", (event) => {
  const kind = event.data?.type;
  if (kind === "activate") event.waitUntil(self.skipWaiting());
  if (kind === "take-over") event.waitUntil(takeOver());
  if (kind === "status") {
    const answer = (said) => (event.ports[0] || event.source)?.postMessage(said);
    event.waitUntil(status().then(answer));
  }
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  const path = decodeURIComponent(url.pathname.slice(SCOPE.pathname.length));
  if (request.method === "POST" && path === "share") return event.respondWith(shared(request));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (path !== "" && path !== "index.html") return;
    event.respondWith(page(event));
    event.waitUntil(tidy(event.resultingClientId));
  } else if (PATHS.has(path) || /[-.][0-9a-f]{16}[-_.]/.test(path)) {
    event.respondWith(file(event, path));
  }
});

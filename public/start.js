// Starts the app: fetches and runs its wasm, takes the shell away, registers the service worker. It keeps nothing but
// the browser's offer to install, and decides nothing; what the user sees after this comes from the app.

const script = document.querySelector("script[data-js]");
const english = document.documentElement.lang === "en";

// The browser may offer to install the app before the app can hear it: the offer is kept for it.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  self.dvkInstall = event;
});

if (english) {
  document.getElementById("shell")?.setAttribute("aria-label", "Opening the app");
  document.getElementById("shell-say")?.replaceChildren("Opening…");
}

/** Reloads; where a newer build waits, changes to it, since the one that is here does not open. */
async function reload() {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.waiting?.postMessage({ type: "activate" });
  setTimeout(() => location.reload(), registration?.waiting ? 500 : 0);
}

/** Shows in `place` that the app does not go on and that no data were touched. */
function sayFailure(error, place, inEnglish) {
  console.error(error);
  if (!place) return;
  place.textContent = inEnglish
    ? "The app cannot go on. Your saved data are untouched. Reload the page, or use a newer browser."
    : "Ứng dụng không chạy tiếp được. Dữ liệu đã lưu không bị ảnh hưởng. Hãy tải lại trang, hoặc dùng trình duyệt mới hơn.";
  const button = document.createElement("button");
  button.textContent = inEnglish ? "Reload" : "Tải lại";
  button.addEventListener("click", reload);
  place.after(button);
}

/** The app did not open: who has no Vietnamese is told in English. */
function closed(error) {
  const stranger = (navigator.languages || []).every((language) => !language.startsWith("vi"));
  sayFailure(error, document.getElementById("shell-say"), english || stranger);
}

/** A program that the browser ends in the middle, by its own fault, can show nothing itself. */
function ended({ error, reason }) {
  const fault = error || reason;
  if (!(fault instanceof WebAssembly.RuntimeError) || document.querySelector(".last-screen")) return;
  const screen = document.body.appendChild(document.createElement("div"));
  screen.className = "last-screen";
  screen.role = "alert";
  sayFailure(fault, screen.appendChild(document.createElement("p")), document.documentElement.lang === "en");
}
addEventListener("error", ended);
addEventListener("unhandledrejection", ended);

async function start() {
  const app = await import(new URL(script.dataset.js, document.baseURI));
  await app.default({ module_or_path: new URL(script.dataset.wasm, document.baseURI) });
  document.getElementById("shell")?.remove();
}

/** Lets the service worker fetch every file for offline use. */
function register() {
  navigator.serviceWorker?.register("./sw.js", { scope: "./", updateViaCache: "none" }).catch(console.warn);
}

// After the app has come: on a slow line the worker's fetching would take the room of what is waited for.
start().catch(closed).finally(register);

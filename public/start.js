// Starts the app: fetches and runs its wasm, takes the shell away, registers the service worker. It keeps nothing but
// the browser's offer to install, and decides nothing; what the user sees after this comes from the app, until the
// browser ends its program.

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

/** Shows in the shell, in both languages, that the app did not open and that no data were touched. */
function sayFailure(error) {
  console.error(error);
  const place = document.getElementById("shell-say");
  if (!place) return;
  const stranger = (navigator.languages || []).every((language) => !language.startsWith("vi"));
  place.textContent = english || stranger
    ? "The app did not open. Your saved data are untouched. Reload the page, or use a newer browser."
    : "Ứng dụng chưa mở được. Dữ liệu đã lưu không bị ảnh hưởng. Hãy tải lại trang, hoặc dùng trình duyệt mới hơn.";
  const button = document.createElement("button");
  button.textContent = english || stranger ? "Reload" : "Tải lại";
  button.addEventListener("click", reload);
  place.after(button);
}

/** The last screen of `src/app/shell/panic.rs`, in its words, where the browser has ended the program: then it can show nothing. */
function sayEnd({ error, reason }) {
  const fault = error || reason;
  if (!(fault instanceof WebAssembly.RuntimeError) || document.querySelector(".last-screen")) return;
  const vi = document.documentElement.lang !== "en";
  const screen = document.createElement("div");
  screen.className = "last-screen";
  screen.role = "alert";
  const add = (kind, text, more) => screen.append(Object.assign(document.createElement(kind), { textContent: text }, more));
  add("h1", vi ? "Ứng dụng gặp lỗi" : "The app met a fault");
  add("p", vi ? "Những gì đã báo “Đã lưu” vẫn còn trên máy này." : "Everything shown as saved is still on this device.");
  add("a", vi ? "Tải lại, dữ liệu đã lưu" : "Reload, your data is saved", { className: "solid", href: "?" });
  add("a", vi ? "Tải nhật ký lỗi (không có dữ liệu cá nhân)" : "Download the fault log (no personal data)", {
    className: "ghost",
    download: "dvk-nhat-ky-loi.txt",
    href: `data:text/plain;charset=utf-8,${encodeURIComponent(`${fault.message}\n${fault.stack}\n${script.dataset.wasm}\n`)}`,
  });
  document.body.append(screen);
}
// By a true reload: WebKit puts by a page that is left, and a transaction that is open in it bars the next page from writing.
addEventListener("click", (event) => {
  if (!event.target.closest?.(".last-screen .solid")) return;
  event.preventDefault();
  history.replaceState(null, "", location.pathname);
  location.reload();
});
addEventListener("error", sayEnd);
addEventListener("unhandledrejection", sayEnd);

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
start().catch(sayFailure).finally(register);

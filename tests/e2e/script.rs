//! What is asked of the page in JavaScript: finding things by what a person would call them. It reads and never clicks.

/// Finds the visible, enabled control whose name is `arguments[0]`: equal before beginning before containing, inside the
/// smallest visible part that also shows `arguments[1]` where that is given. Gives the element or nothing.
pub(crate) const CONTROL: &str = r#"
const [wanted, near, kinds] = arguments;
const neat = (text) => (text || "").normalize("NFC").replace(/\s+/g, " ").trim();
const visible = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden"
  && !element.closest("[inert]");
const named = (element) => {
  const by = element.getAttribute("aria-labelledby");
  const label = element.labels && element.labels.length ? [...element.labels].map((each) => each.innerText).join(" ") : "";
  return [
    element.getAttribute("aria-label"), by && by.split(" ").map((id) => document.getElementById(id)?.innerText).join(" "),
    label, element.innerText, element.placeholder, element.type === "submit" ? element.value : "", element.title,
  ].map(neat).filter(Boolean);
};
const modal = [...document.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog]")].filter(visible).pop();
let root = modal || document;
if (near) {
  const fits = [...root.querySelectorAll("*")].filter((each) => visible(each)
    && (neat(each.innerText).includes(neat(near)) || neat(each.getAttribute("aria-label")).includes(neat(near))));
  const holders = fits.filter((each) => [each, ...each.querySelectorAll(kinds)].some((control) => control.matches(kinds)
    && (!wanted || named(control).some((name) => name.includes(neat(wanted))))));
  root = holders.sort((a, b) => a.querySelectorAll("*").length - b.querySelectorAll("*").length)[0];
  if (!root) return null;
}
const all = [...root.querySelectorAll(kinds)];
if (near && root.matches && root.matches(kinds)) all.unshift(root);
const open = all.filter((each) => (visible(each) || each.type === "file" || each.labels?.length) && !each.disabled
  && each.getAttribute("aria-disabled") !== "true");
const goal = neat(wanted);
return open.find((each) => named(each).includes(goal))
  || open.find((each) => named(each).some((name) => name.startsWith(goal)))
  || open.find((each) => named(each).some((name) => name.includes(goal))) || (goal ? null : open[0]) || null;
"#;

/// Taps what the script `asked` gives; says whether there was something. For a page that drives itself.
pub(crate) fn touching(asked: &str) -> String {
    format!(
        "const found = (function () {{ {asked}\n}}).apply(null, arguments); if (!found) return false; \
         found.scrollIntoView({{ block: \"center\" }}); found.click(); return true;"
    )
}

/// Goes to the address `arguments[0]` as soon as it has answered whether that is a place in the page that is there. For a
/// page that drives itself; one that is left asks for nothing more, since WebKit puts no page by that is still loading.
pub(crate) const GO: &str = r#"
const to = new URL(arguments[0]);
const page = (address) => Object.assign(new URL(address), { hash: "" }).href;
const same = Boolean(to.hash) && page(to) === page(location);
window.dvkLeaves = !same;
setTimeout(() => location.assign(to), same ? 20 : 200);
return same;
"#;

/// What can be tapped.
pub(crate) const TAPPED: &str = "button, a[href], summary, label, input[type=checkbox], input[type=radio], \
input[type=submit], [role=button], [role=tab], [role=radio], [role=switch], [role=option], [role=menuitem], [role=link]";

/// What can be typed into.
pub(crate) const TYPED: &str =
    "input:not([type=file]):not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]";

/// What offers a list of choices.
pub(crate) const CHOSEN: &str = "select";

/// The entry of the list `arguments[0]` that reads like `arguments[1]`.
pub(crate) const ENTRY: &str = r#"
const reads = (each) => each.textContent.normalize("NFC").trim();
return [...arguments[0].options].find((each) => reads(each).includes(arguments[1])) || null;
"#;

/// Puts the moment `arguments[1]` into the field `arguments[0]` and says so, as the browser's own picker does.
pub(crate) const PICK: &str = r#"
const [field, moment] = arguments;
field.value = moment;
field.dispatchEvent(new Event("input", { bubbles: true }));
field.dispatchEvent(new Event("change", { bubbles: true }));
"#;

/// What takes a file.
pub(crate) const FILED: &str = "input[type=file]";

/// The visible entries of the visible list whose name is `arguments[0]`.
pub(crate) const LIST: &str = r#"
const list = [...document.querySelectorAll("ol[aria-label], ul[aria-label]")]
  .find((each) => each.getAttribute("aria-label").normalize("NFC") === arguments[0] && each.getClientRects().length);
return list ? [...list.children].filter((each) => each.getClientRects().length).map((each) => each.innerText.normalize("NFC").trim()) : [];
"#;

/// The shortest visible row that shows `arguments[0]`, in one line; in the part that is called `arguments[1]` where that
/// is given.
pub(crate) const ROW: &str = r#"
const neat = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const called = (each) => (each.getAttribute("aria-label") || "").normalize("NFC") === arguments[1];
const part = arguments[1] ? [...document.querySelectorAll("main [aria-label]")].find(called) : document.querySelector("main");
const rows = [...(part ? part.querySelectorAll(".row, tr, details li") : [])]
  .filter((each) => each.getClientRects().length && neat(each.innerText).includes(arguments[0])).map((each) => neat(each.innerText));
return rows.sort((a, b) => a.length - b.length)[0] || null;
"#;

/// The entries that are unfolded under the title `arguments[0]`, each in one line.
pub(crate) const FOLDED: &str = r#"
const neat = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const open = [...document.querySelectorAll("details[open]")]
  .filter((each) => neat(each.querySelector("summary").innerText).startsWith(arguments[0]));
return open.flatMap((each) => [...each.querySelectorAll("li, tr")]).map((each) => neat(each.innerText));
"#;

/// The text that stands on the screen, with the values of its fields.
pub(crate) const TEXT: &str = r#"
const fields = [...document.querySelectorAll("input, textarea")]
  .filter((each) => each.getClientRects().length && !["file", "checkbox", "radio"].includes(each.type)).map((each) => each.value);
return (document.body.innerText + "\n" + fields.join("\n")).normalize("NFC").replace(/[ \t\u00a0\u202f]+/g, " ");
"#;

/// Begins to note what the page's scripts throw and nobody catches.
pub(crate) const HEAR_FAULTS: &str = r#"
if (!window.dvkFaults) {
  window.dvkFaults = [];
  const say = (what) => window.dvkFaults.push(`${what?.name} ${what?.message} ${what?.stack}`.slice(0, 1500));
  addEventListener("error", (event) => say(event.error || event));
  addEventListener("unhandledrejection", (event) => say(event.reason));
}
"#;

/// What was thrown, and what the last screen of a program that failed offers as its log.
pub(crate) const FAULTS: &str = r#"
const link = document.querySelector(".last-screen a[download]");
const log = link ? decodeURIComponent(link.href.slice(link.href.indexOf(",") + 1)) : "";
return [...(window.dvkFaults || []), log].filter(Boolean).join("\n");
"#;

/// The state of the service worker that serves this page: asks it, and gives its answer.
pub(crate) const OFFLINE: &str = r#"
const done = arguments[arguments.length - 1];
const channel = new MessageChannel();
channel.port1.onmessage = (event) => done(event.data);
setTimeout(() => done(null), 2000);
const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
if (worker) worker.postMessage({ type: "status" }, [channel.port2]); else done(null);
"#;

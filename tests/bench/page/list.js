// The plain page beside the app's list: the same rows, found by the same words, in the fewest lines that do it well. Only the rows
// in sight are in the page; a key finds, makes them anew and paints.

const ROW = 79;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

const rows = await (await fetch("./rows.json")).json();
for (const row of rows) row.words = plain(`${row.name} ${row.unit} ${row.thon}`);
let shown = rows;

const list = document.querySelector("#list");
const field = document.querySelector("#find");

function paint() {
  list.style.height = `${shown.length * ROW}px`;
  const first = Math.max(0, Math.floor((scrollY - list.offsetTop) / ROW) - 4);
  const last = Math.min(shown.length, first + Math.ceil(innerHeight / ROW) + 8);
  const parts = [];
  for (let at = first; at < last; at += 1) {
    const item = document.createElement("li");
    item.style.top = `${at * ROW}px`;
    const [name, where] = [document.createElement("strong"), document.createElement("span")];
    name.textContent = shown[at].name;
    where.textContent = `${shown[at].unit} · ${shown[at].thon}`;
    item.append(name, where);
    parts.push(item);
  }
  list.replaceChildren(...parts);
  document.querySelector("#found").textContent = `${shown.length} / ${rows.length}`;
}

field.addEventListener("input", () => {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  shown = rows.filter((row) => words.every((word) => row.words.includes(word)));
  paint();
});
addEventListener("scroll", paint);
paint();

// The plain page beside the app's score sheet: buttons for the points of each criterion by hand and by keyboard, the total, and each
// answer kept, in the fewest lines that do it well.

import "./sheet.css";
import { CRITERIA, MOST } from "./form.js";
import { keep } from "./keep.js";

const given = new Map();
const total = document.createElement("strong");
total.id = "total";
total.textContent = "0";

function give(card, value) {
  if (given.get(card) === value) return;
  card.querySelector("[aria-checked=true]")?.setAttribute("aria-checked", "false");
  card.querySelectorAll("button")[value].setAttribute("aria-checked", "true");
  card.querySelector("output").textContent = `${value} / ${MOST}`;
  given.set(card, value);
  total.textContent = [...given.values()].reduce((sum, points) => sum + points, 0);
  keep({ criterion: card.dataset.criterion, value });
}

function card(title, at) {
  const one = document.createElement("section");
  one.dataset.criterion = at;
  const [name, output, pad] = [document.createElement("h3"), document.createElement("output"), document.createElement("div")];
  name.textContent = title;
  output.textContent = `– / ${MOST}`;
  pad.setAttribute("role", "radiogroup");
  for (let value = 0; value <= MOST; value += 1) {
    const button = document.createElement("button");
    button.setAttribute("role", "radio");
    button.setAttribute("aria-checked", "false");
    button.textContent = value;
    button.addEventListener("click", () => give(one, value));
    pad.append(button);
  }
  pad.addEventListener("keydown", ({ key }) => {
    if (!/^\d$/.test(key) || Number(key) > MOST) return;
    give(one, Number(key));
    pad.children[key].focus();
  });
  one.append(name, output, pad);
  return one;
}

const foot = document.createElement("footer");
foot.append(total, ` / ${CRITERIA.length * MOST}`);
document.querySelector("#form").append(...CRITERIA.map(card), foot);

// How a sheet is answered, the same on every page: a choice is tapped, and counts until the choice and the total it changed have been painted.

const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const line = new MessageChannel();
  line.port1.onmessage = resolve;
  line.port2.postMessage(0);
}));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const chosen = (choice) => (choice.type === "radio" ? choice.checked : choice.getAttribute("aria-checked") === "true");
const total = () => document.querySelector(PAGE.total)?.textContent.trim() ?? "";
const choices = (card) => [...card.querySelectorAll(PAGE.choice)];

/** Gives other points than before with `hand`; tells how long until they were painted, or nothing where they were not. */
const give = async (card, turn, hand) => {
  const before = total();
  const all = choices(card);
  if (!/^\d/.test(before) || all.length < 3) return null;
  const place = [1, 2, 3].map((step) => (turn + step) % Math.min(all.length, 6)).find((at) => !chosen(all[at]));
  const start = performance.now();
  hand(all[place], place);
  await painted();
  const took = performance.now() - start;
  return total() !== before && /^\d/.test(total()) && chosen(choices(card)[place]) ? took : null;
};
const tap = (choice) => choice.click();

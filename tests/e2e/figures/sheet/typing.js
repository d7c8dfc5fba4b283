// Answers the sheet from top to bottom, once with `HAND`, and gives the times.

const done = arguments[arguments.length - 1];
const key = (choice, place) => {
  choice.focus();
  choice.dispatchEvent(new KeyboardEvent("keydown", { key: String(place), bubbles: true, cancelable: true }));
};
(async () => {
  const times = [];
  for (const card of document.querySelectorAll(PAGE.card)) {
    if (choices(card).length < 4) continue;
    const took = await give(card, ROUND, HAND);
    if (took === null) throw new Error(`nothing was painted: ${card.textContent.slice(0, 80)}`);
    times.push(took);
    await pause(200);
  }
  return times;
})().then(done, (error) => done(String(error)));

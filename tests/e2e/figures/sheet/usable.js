// From the start of the navigation until the first criterion has been answered: tapped as soon as it is there, once a frame, until a
// tap paints; or, where the page begins with the button START, until that has been painted. Tasks above 50 ms up to then are what kept a hand waiting.

(() => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  const told = (usable) => {
    const before = tasks.filter((task) => task.startTime < usable);
    const blocked = before.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0);
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const span = ({ name, startTime, duration }) => [name.split("/").pop(), Math.round(startTime), Math.round(startTime + duration)];
    const files = performance.getEntriesByType("resource").map(span);
    return { usable, blocked, paint, there, tasks: before.map(span), files };
  };
  let turn = 0;
  let there = null;
  const ended = () => {
    const usable = performance.now();
    setTimeout(() => { window.usable = told(usable); }, 700);
  };
  const begins = () => START && [...document.querySelectorAll("button")].some((one) => one.innerText.normalize("NFC").includes(START));
  const look = async () => {
    if (begins()) return painted().then(ended);
    const card = document.querySelector(PAGE.card);
    if (card && choices(card).length) {
      turn += 1;
      there ??= performance.now();
      if ((await give(card, turn, tap)) !== null) return ended();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();

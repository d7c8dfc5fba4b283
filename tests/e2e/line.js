// The line of a page that drives itself: it asks the test for the next thing to do, does it, and says what came of it.
// What is asked comes as a script of the same origin, since the app's policy lets nothing be read as a program.
(() => {
  let page = Date.now();
  // Kept alive, since what was asked may take the page away.
  const tell = (number, said) => fetch(`./line/${number}`, { method: "POST", body: JSON.stringify(said), keepalive: true });
  window.dvkLine = (number, asked) => new Promise((done) => done(asked())).then(
    (value) => tell(number, { value }),
    (fault) => tell(number, { fault: `${fault}` }),
  );
  let turn = 0;
  const listen = (wait) => setTimeout(() => {
    if (window.dvkLeaves) return;
    const script = document.createElement("script");
    script.src = `./line/next?${page}.${turn++}`;
    script.onload = () => { script.remove(); listen(0); };
    script.onerror = () => { script.remove(); listen(200); };
    document.head.append(script);
  }, wait);
  addEventListener("load", () => listen(0));
  // A page that was put by and is shown again is a younger one.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    page = Date.now();
    window.dvkShownAgain = true;
    window.dvkLeaves = false;
    listen(0);
  });
})();

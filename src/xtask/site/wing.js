// Fetches and compiles a wing, once; one that does not come may be asked for again.
const programs = new Map();
function program(address) {
  const name = address.href;
  if (!programs.has(name)) {
    const made = WebAssembly.compileStreaming(patient(address));
    made.catch(() => programs.delete(name));
    programs.set(name, made);
  }
  return programs.get(name);
}

// A request that nobody answers (a service worker that takes over in its midst) is made again; how long the bytes then
// take is the network's affair.
async function patient(address) {
  for (let left = 3; ; left -= 1) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), left ? 6000 : 60000);
    try {
      return await fetch(address, { signal: stop.signal });
    } catch (error) {
      if (!stop.signal.aborted || !left) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

// Where a campaign was open last, its wings come while the program itself is still on its way.
function ahead(names) {
  try {
    if (!JSON.parse(localStorage.getItem("dvk.prefs") || "{}").campaign) return;
    for (const name of names) program(new URL(name, import.meta.url));
  } catch {
    // A browser that keeps nothing has none.
  }
}

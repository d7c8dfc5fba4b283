// Fetches a wing. A request that nobody answers (a service worker that takes over in its midst) is made again; how long the
// bytes then take is the network's affair.
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

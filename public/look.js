// Before the first paint: the colours and the language that this person chose, so that nothing flashes. It only reads.
try {
  const chosen = JSON.parse(localStorage.getItem("dvk.prefs") || "{}");
  if (["light", "dark", "sun"].includes(chosen.theme)) document.documentElement.dataset.theme = chosen.theme;
  if (chosen.language === "en") document.documentElement.lang = "en";
} catch {
  // A browser that keeps nothing shows the device's own colours.
}

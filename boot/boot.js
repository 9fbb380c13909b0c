// Starts the app, and says so when that cannot be done. The names of the loader and the program change with their
// content; the page carries them in its head (see Trunk.toml).

/** The colours that the reader chose, before the app arrives: nothing flashes. `src/ui/theme` keeps the choice. */
function colour() {
  try {
    const theme = localStorage.getItem("registrant.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  } catch {
    // Storage is closed, as in some private windows: nothing was chosen.
  }
}

/** @param {"loader" | "program"} part */
function address(part) {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector(`link[data-boot="${part}"]`));
  if (link === null) throw new Error(`the page does not name its ${part}`);
  return link.href;
}

/** Shows the words for a failure in the reader's language, or in the first one there is. */
function tell() {
  const failed = document.getElementById("boot-failed");
  if (failed === null) return;
  const languages = /** @type {HTMLElement[]} */ ([...failed.querySelectorAll(":scope > [lang]")]);
  const wanted = navigator.languages.map((language) => language.split("-")[0]);
  const rank = (/** @type {HTMLElement} */ words) => {
    const place = wanted.indexOf(words.lang.split("-")[0]);
    return place < 0 ? wanted.length : place;
  };
  const [best] = languages.sort((one, other) => rank(one) - rank(other));
  document.getElementById("boot-waiting")?.remove();
  if (best) best.hidden = false;
  failed.hidden = false;
}

colour();
try {
  const { default: start } = await import(address("loader"));
  // The app takes the outline away when it stands in its place; without a table of words it says so (src/app/mod.rs).
  addEventListener("registrant:wordless", tell, { once: true });
  await start({ module_or_path: address("program") });
} catch (error) {
  tell();
  // For whoever is asked to help: the reason stands in the browser's console.
  throw error;
}

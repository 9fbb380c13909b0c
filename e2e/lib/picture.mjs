// A picture of a whole page, also of what lies below the window's edge.
import { writeFile } from "node:fs/promises";

/**
 * @param {WebdriverIO.Browser} browser
 * @param {import("./environment.mjs").Engine} engine
 * @param {string} file
 */
export async function photograph(browser, engine, file) {
  if (engine === "firefox") {
    await browser.saveScreenshot(file, { fullPage: true });
  } else if (engine === "chromium") {
    // The classic protocol takes what is in view alone; the browser's own takes more.
    const { cssContentSize } = await browser.sendCommandAndGetResult("Page.getLayoutMetrics", {});
    const { width, height } = cssContentSize;
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const asked = { format: "png", captureBeyondViewport: true, clip };
    const { data } = await browser.sendCommandAndGetResult("Page.captureScreenshot", asked);
    await writeFile(file, Buffer.from(data, "base64"));
  } else {
    // WebKitGTK's driver takes pictures of what is in view, and knows nothing else.
    await browser.saveScreenshot(file);
  }
}

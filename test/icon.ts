/** `npm run icon`: draws media/icon.png, which the store shows, from the icon of the sidebar: white on a ground of its own, for light and dark pages. */
import { readFileSync, writeFileSync } from "node:fs";
import { launchBrowser } from "./host/browser";

/** Pixels; the store asks for at least 128. */
const SIZE = 256;
const GROUND = "#1f3a5f";

async function main(): Promise<void> {
  const drawing = readFileSync("media/standpoint.svg", "utf8").replace(/stroke="#\w+"/, 'stroke="#ffffff"');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(
      `<style>
        body { margin: 0; }
        div { display: grid; place-items: center; width: 100vw; height: 100vh; border-radius: 18%; background: ${GROUND}; }
        svg { width: 72%; height: 72%; }
      </style><div>${drawing}</div>`,
    );
    writeFileSync("media/icon.png", await page.screenshot({ omitBackground: true }));
  } finally {
    await browser.close();
  }
}

void main();

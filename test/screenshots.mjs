// Takes the pictures for the README: runs the window test, then keeps the ones listed.
import { execSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";

const WANTED = [
  "light editor",
  "light hover of an actor",
  "light sidebar",
  "light hover of a hint",
  "light references",
  "light outline",
  "dark actors",
  "light export",
  "light by issue",
  "light matrix",
  "light filter by",
  "light report",
  "light review",
  "dark sidebar",
  "dark matrix",
  "dark hover of a quote",
  "high contrast sidebar",
];

execSync("npm test -- window", { stdio: "inherit" });
mkdirSync("media/screenshots", { recursive: true });
for (const name of WANTED) {
  const file = `${name.replaceAll(" ", "-")}.png`;
  copyFileSync(`out/screenshots/${file}`, `media/screenshots/${file}`);
}

import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { unpackOnce } from "./install";

/** Where Chrome, Chromium and Edge live when a person installed them. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** For machines without a font; paths are relative to the file. */
const FONTS =
  '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="relative">font-cache</cachedir></fontconfig>';

/** Nothing but the server on this machine is reached. */
const OFFLINE = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking"];
/** Grey edges of letters: pictures of the window are smaller and look the same everywhere. */
const PLAIN_TEXT = ["--disable-lcd-text", "--font-render-hinting=none"];
const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update", "--disable-sync"];

/** A headless Chromium: an installed one (`CHROME` names another), else the one inside the package @sparticuz/chromium. */
export function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME ?? INSTALLED[process.platform]?.find((file) => existsSync(file));
  const args = [...OFFLINE, ...PLAIN_TEXT, ...QUIET];
  if (installed) return chromium.launch({ executablePath: installed, args });
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("Install Chrome, or name one in CHROME.");
  const dir = unpackOnce("chromium", unpackChromium);
  const libraries = [join(dir, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const fonts = existsSync("/etc/fonts") ? {} : { FONTCONFIG_FILE: join(dir, "fonts.conf") };
  const env = { ...environment(), LD_LIBRARY_PATH: libraries, ...fonts };
  return chromium.launch({ executablePath: join(dir, "chromium"), env, args });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Unpacked by hand: the package's own code would do it in the system's temporary folder and take half an archive for a whole one. */
function unpackChromium(dir: string): void {
  const archives = join("node_modules", "@sparticuz", "chromium", "bin");
  const program = join(dir, "chromium");
  writeFileSync(program, brotliDecompressSync(readFileSync(join(archives, "chromium.br"))));
  chmodSync(program, 0o755);
  // the program's drawing library beside it, nss, nspr and expat for machines without them in lib, a font
  for (const name of ["swiftshader", "al2023", "fonts"]) {
    execFileSync("tar", ["xf", "-", "-C", dir], {
      input: brotliDecompressSync(readFileSync(join(archives, `${name}.tar.br`))),
    });
  }
  writeFileSync(join(dir, "fonts.conf"), FONTS);
}

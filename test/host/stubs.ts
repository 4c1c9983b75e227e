/** What the editor's server can do without: native code that annotating never reaches, by module name. */

/** Left out of the install, nothing asks for them. */
export const UNUSED_MODULES: readonly string[] = [
  "@devcontainers/cli",
  "@github/copilot-sdk",
  "@microsoft/mxc-sdk",
  "@vscode/copilot-api",
  "@vscode/sandbox-runtime",
  "@vscode/sqlite3",
  "@vscode/windows-process-tree",
  "@vscode/windows-registry",
  "katex",
  "kerberos",
  "node-addon-api",
  "ssh2",
];

/** Built-in extensions taken out so that the window starts faster and asks for no account. */
export const UNUSED_EXTENSIONS: readonly string[] = [
  "copilot",
  "git",
  "github",
  "mermaid-markdown-features",
  "microsoft-authentication",
  "ms-vscode.js-debug",
  "ms-vscode.js-debug-companion",
  "ms-vscode.vscode-js-profile-table",
  "tunnel-forwarding",
];

const WATCHDOG = "exports.start = () => {}; exports.exit = (code) => process.exit(code ?? 0);";

/** Compiled at install time in a real setup; here a few lines of JavaScript with the same surface. */
export const STUBS: Readonly<Record<string, string>> = {
  "@vscode/deviceid": 'exports.getDeviceId = async () => "00000000-0000-0000-0000-000000000000";',
  "@vscode/fs-copyfile":
    'exports.copyFile = require("fs").promises.copyFile; exports.constants = require("fs").constants;',
  "@vscode/native-watchdog": WATCHDOG,
  "native-watchdog": WATCHDOG,
  "@vscode/spdlog": `
    const fs = require("fs");
    class Logger {
      constructor(name, type, file) { this.file = file; }
      getLevel() { return this.level ?? 2; }
      setLevel(level) { this.level = level; }
      setPattern() {} clearFormatters() {} flush() {} drop() {}
    }
    for (const level of ["trace", "debug", "info", "warn", "error", "critical"])
      Logger.prototype[level] = function (line) { try { fs.appendFileSync(this.file, line + "\\n"); } catch {} };
    exports.version = 1;
    exports.setLevel = exports.setFlushOn = () => {};
    exports.Logger = Logger;
    exports.createRotatingLogger = async (name, file) => new Logger(name, "rotating", file);
    exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, "rotating_async", file);
  `,
};

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MARKS } from "../src/core/views/marks";
import { COLOURS, COMMANDS, CONTEXT_KEYS, SETTINGS, STATES, VIEWS } from "../src/vscode/platform/manifest";
import { contrastOf } from "./colours";
import { type ManifestTool, TOOLS } from "./files/modelTools";
import { manifestIn } from "./translations";

interface Menu {
  readonly command: string;
  readonly when?: string;
}
interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}
interface Manifest {
  readonly version: string;
  readonly icon: string;
  readonly galleryBanner: { readonly color: string };
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly (Menu & { title: string; category?: string; enablement?: string; icon?: string })[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly keybindings: readonly (Menu & { readonly key: string })[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly colors: readonly {
      readonly id: string;
      readonly description: string;
      readonly defaults: Readonly<Record<string, string>>;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly languageModelTools: readonly ManifestTool[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

// tests run from the project's folder
const manifest = manifestIn("package.nls.json") as Manifest;
const {
  commands,
  menus,
  submenus,
  keybindings,
  viewsContainers,
  views,
  viewsWelcome,
  colors,
  walkthroughs,
  configuration,
} = manifest.contributes;
const named = (names: readonly string[]) => names.map((name) => `standpoint.${name}`).sort();
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, code: readFileSync(join("src", name), "utf8") }));
const whens = [
  ...commands.map((it) => it.enablement),
  ...[...Object.values(menus).flat(), ...keybindings, ...viewsWelcome].map((it) => it.when),
].flatMap((when) => when ?? []);

suite("manifest", () => {
  test("its commands are the code's", () => assert.deepEqual(commands.map((it) => it.command).sort(), named(COMMANDS)));

  test("every command has a title and our category; an icon only a codicon", () => {
    for (const { command, title, category, icon } of commands) {
      assert.ok(title.length > 3, command);
      assert.equal(category, "Standpoint", command);
      assert.match(icon ?? "$(x)", /^\$\([a-z-]+\)$/, command);
    }
    assert.equal(new Set(commands.map((it) => it.title)).size, commands.length);
  });

  test("menus and keys name commands and submenus that exist", () => {
    const known = [...named(COMMANDS), ...submenus.map(({ id }) => id)];
    for (const { command, submenu } of Object.values(menus).flat())
      assert.ok(known.includes(command ?? submenu ?? ""), command ?? submenu);
    for (const { command } of keybindings) assert.ok(named(COMMANDS).includes(command), command);
    for (const { id } of submenus) assert.ok((menus[id] ?? []).length > 1, id);
  });

  test("the palette has every command but those of links and of the editor of a note", () => {
    const hidden = menus.commandPalette?.filter((it) => it.when === "false").map((it) => it.command);
    assert.deepEqual(hidden?.toSorted(), named(["reveal", "saveNote", "saveEditedNote", "cancelEditedNote"]));
  });

  test("what a person does to annotations has a key or a place in a menu", () => {
    const reached = [...Object.entries(menus).flatMap(([menu, items]) => (menu === "commandPalette" ? [] : items))];
    const all = new Set([...reached, ...keybindings].map(({ command }) => command));
    for (const name of COMMANDS.slice(COMMANDS.indexOf("correct")))
      assert.ok(all.has(`standpoint.${name}`), `${name} has neither`);
  });

  test("a button in a view's title has an icon", () => {
    for (const { command = "" } of menus["view/title"] ?? [])
      if (command !== "standpoint.openSample") assert.ok(commands.find((it) => it.command === command)?.icon, command);
  });

  test("keys work where the extension has something to say only", () => {
    for (const { key, when } of keybindings)
      assert.match(when ?? "", /\bstandpoint\.(\w+)|focusedView =~ \/\^standpoint/, key);
  });

  test("letters are commands only in a review, and only where they cannot be typed", () => {
    for (const { key, when } of keybindings) {
      if (!/^(shift\+)?[a-z0-9]$|^escape$/.test(key) || when?.includes("&& standpoint.choosingWords")) continue;
      assert.match(when ?? "", /&& standpoint\.reviewing\b/, key);
      assert.match(when ?? "", /editorReadonly && !focusedView|focusedView == standpoint\.\w+ && !inputFocus/, key);
    }
  });

  test("no menu and no title of a view shows a single letter as the key of a command", () => {
    // where no key’s condition holds, as none does for a menu, VS Code shows the last one
    const shown = new Map(keybindings.map(({ command, key }) => [command, key]));
    for (const [menu, items] of Object.entries(menus))
      for (const { command = "" } of menu === "commandPalette" ? [] : items)
        assert.doesNotMatch(shown.get(command) ?? "", /^(shift\+)?[a-z0-9]$/, `${command} in ${menu}`);
  });

  test("its views are the code's, in one container, and each is created", () => {
    assert.deepEqual(Object.keys(views), [viewsContainers.activitybar[0]?.id]);
    const ids = Object.values(views)
      .flat()
      .map((it) => it.id)
      .sort();
    assert.deepEqual(ids, named(VIEWS));
    for (const id of ids)
      assert.ok(
        sources.some(({ code }) => code.includes(`createRowTree("${id}"`)),
        id,
      );
    for (const { view } of viewsWelcome) assert.ok(ids.includes(view));
  });

  test("conditions speak of context keys and states that the code sets", () => {
    for (const when of whens) {
      for (const [, key] of when.matchAll(/standpoint\.(\w+)/g))
        assert.ok(
          [...CONTEXT_KEYS, ...VIEWS].some((it) => it === key),
          `${key} in ${when}`,
        );
      for (const [, value] of when.matchAll(/standpoint\.state [!=]= (\w+)/g))
        assert.ok(
          STATES.some((it) => it === value),
          `${value} in ${when}`,
        );
      for (const [, values] of when.matchAll(/standpoint\.state =~ \/\^\(([\w|]+)\)\$\//g))
        for (const value of values!.split("|"))
          assert.ok(
            STATES.some((it) => it === value),
            `${value} in ${when}`,
          );
    }
    for (const key of CONTEXT_KEYS)
      assert.ok(
        whens.some((when) => when.includes(`standpoint.${key}`)),
        key,
      );
  });

  test("the view Positions says something in every state but the annotated one", () => {
    const said = viewsWelcome.filter((it) => it.view === "standpoint.positions").map((it) => it.when);
    for (const state of STATES)
      assert.equal(
        said.some((when) => when.includes(`standpoint.state == ${state}`)),
        state !== "annotated",
        state,
      );
  });

  test("links in welcome texts run commands that exist", () => {
    for (const { contents } of viewsWelcome)
      for (const [, command] of contents.matchAll(/\(command:([\w.]+)/g))
        assert.ok(named(COMMANDS).includes(command!) || command!.startsWith("workbench.action."), command);
  });

  test("the walkthrough's links, events and pages are there", () => {
    for (const { steps } of walkthroughs)
      for (const { description, media, completionEvents } of steps) {
        const links = Array.from(description.matchAll(/\(command:([\w.]+)/g), ([, command]) => command!);
        const events = completionEvents.flatMap((event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? []);
        for (const command of [...links, ...events]) assert.ok(named(COMMANDS).includes(command), command);
        assert.match(readFileSync(media.markdown, "utf8"), /^# /);
      }
  });

  test("its settings are the code's, with the same defaults, described, scoped", () => {
    const { properties } = configuration;
    assert.deepEqual(Object.keys(properties).sort(), named(Object.keys(SETTINGS)));
    for (const [name, value] of Object.entries(SETTINGS)) {
      const property = properties[`standpoint.${name}`]!;
      assert.deepEqual(property.default, value, name);
      assert.ok((property.markdownDescription ?? "").length > 20, name);
      // an “application” setting is the person's own: a repository may bring settings of a folder, and of a container
      // a “machine” one belongs to where the extension runs: a folder does not say where its articles are sent
      const scope =
        name === "coder" ? /^application$/ : name.startsWith("model.") ? /^machine$/ : /^(window|resource)$/;
      assert.match(property.scope ?? "", scope, name);
      assert.equal(property.enum?.length, property.markdownEnumDescriptions?.length, name);
    }
    assert.deepEqual(Object.keys(properties["standpoint.mark"]!.properties ?? {}), [...MARKS]);
    for (const name of Object.keys(SETTINGS))
      assert.ok(
        sources.some(({ code }) => code.includes(`setting("${name}"`)),
        `${name} is read`,
      );
  });

  test("its tools for language models are the code's, each with a name and words of its own", () => {
    const { languageModelTools: tools } = manifest.contributes;
    assert.deepEqual(
      tools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })),
      TOOLS,
    );
    assert.equal(new Set(tools.map((it) => it.toolReferenceName)).size, tools.length);
    for (const { name, displayName, userDescription, when } of tools) {
      assert.match(name, /^standpoint_[a-z_]+$/);
      assert.ok(displayName.length > 3 && userDescription.length > 20, name);
      // in a folder that is not trusted nothing is written
      assert.equal(/isWorkspaceTrusted/.test(when), name === "standpoint_propose_annotation", name);
    }
  });

  test("a folder that is not trusted does not say what is read and written by itself", () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    // VS Code reads the list of “limited” ones alone
    assert.equal(supported, "limited");
    assert.deepEqual(
      restrictedConfigurations,
      ["languages", "maxLength", "save", "model.endpoint", "model.name", "agents"].map((name) => `standpoint.${name}`),
    );
    for (const name of restrictedConfigurations) assert.ok(name in configuration.properties, name);
  });

  test("its colours are the code's, for every kind of theme", () => {
    assert.deepEqual(colors.map((it) => it.id).sort(), named(COLOURS));
    for (const { id, description, defaults } of colors) {
      assert.ok(description.endsWith("."), id);
      assert.deepEqual(Object.keys(defaults).sort(), ["dark", "highContrast", "highContrastLight", "light"], id);
      for (const colour of Object.values(defaults)) assert.match(colour, /^#[0-9a-f]{6}([0-9a-f]{2})?$/, id);
    }
  });

  const contrasts: [theme: string, ground: string, least: number][] = [
    ["light", "#ffffff", 4.5],
    ["dark", "#1f1f1f", 4.5],
    ["highContrast", "#000000", 7],
    ["highContrastLight", "#ffffff", 7],
  ];
  for (const [theme, ground, least] of contrasts)
    test(`words in colour have a contrast of at least ${least} in ${theme}, underlines of 3`, () => {
      for (const { id, defaults } of colors) {
        const contrast = contrastOf(defaults[theme]!, ground);
        if (id.endsWith("Foreground")) assert.ok(contrast >= least, `${id}: ${contrast}`);
        if (id.endsWith("Border")) assert.ok(contrast >= 3, `${id}: ${contrast}`);
      }
    });

  test("what a store shows is there: an icon, a ground for it, the changes of this version", () => {
    const { icon, version, galleryBanner } = manifest;
    const png = readFileSync(icon);
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    assert.ok(width >= 128 && width === height, `${width} × ${height}`);
    assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(readFileSync("CHANGELOG.md", "utf8").includes(`\n## [${version}]`), version);
  });

  test("the files it names are there", () => {
    for (const { icon } of viewsContainers.activitybar) assert.ok(existsSync(icon), icon);
    assert.equal(manifest.main, manifest.browser);
  });
});

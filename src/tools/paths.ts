import type { Problem } from "./article";

/** What an article is called at the end. */
export const ARTICLE = /\.(?:txt|md|markdown)$/i;

/** The parts of a path that a stranger gave, none of which leads up or is hidden; a problem where one would. */
export function partsOf(given: string): readonly string[] | Problem {
  const shown = JSON.stringify(given);
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(given);
  if (given.includes("\0") || isAbsolute)
    return { problem: `${shown} is no relative path: name the article from the folder on, as list_articles does.` };
  const parts = given.split(/[\\/]+/).filter((part) => part !== "." && part !== "");
  if (parts.includes("..")) return { problem: `${shown} leads out of the folder: “..” is not followed.` };
  if (parts.some((part) => part.startsWith("."))) return { problem: `${shown} is hidden: only articles are read.` };
  return parts.length > 0 ? parts : { problem: `${shown} is no file: list_articles gives the articles.` };
}

export const noArticle = (file: string): Problem => ({
  problem: `${file} is no article by its ending: .txt, .md and .markdown are.`,
});
export const notFound = (file: string): Problem => ({
  problem: `There is no file ${file} in the folder: list_articles gives the articles.`,
});
export const leadsOut = (file: string): Problem => ({
  problem: `${file} is a link that leads out of the folder: it is not followed.`,
});
export const elsewhere = (file: string): Problem => ({
  problem: `${JSON.stringify(file)} is open, but is no file of the workspace's folders: a person must save it there, or open its folder.`,
});

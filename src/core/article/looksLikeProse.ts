/** Files of a software project that are read as text but report nobody's words. */
const NOT_ARTICLES =
  /^((licen[cs]e|copying|notice|authors|contributors|maintainers|codeowners|readme|change-?log|contributing|code_of_conduct|security|todo|requirements([-_.]\w+)?|constraints|cmakelists|robots|humans|install)(\.(txt|text|md|markdown|rst))?|.*\.(log|csv|tsv|conf|cfg|ini|env|properties|lock|pem|diff|patch))$/i;

const LICENCE =
  /^\W*(the )?(mit|isc|bsd|apache|gnu|mozilla|eclipse|creative commons|unlicense|boost)\b[^\n]{0,60}licen[cs]e|permission is hereby granted, free of charge|redistribution and use in source and binary forms/i;

/** What a line that no article has looks like; the name is for the reader of this table. */
const FORMS: readonly (readonly [name: string, form: RegExp])[] = [
  ["log", /^\W*(\d{4}[-/]\d\d?[-/]\d\d?[T ,]+\d\d?:\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)/],
  ["log level", /^\W{0,3}(\[?(trace|debug|info|warn(ing)?|error|fatal|notice)\]?)[:\s|-]/i],
  ["requirement", /^[\w.\-[\]]+\s*(==|>=|<=|~=|!=|\^|@)\s*[\w.*]+/],
  ["key = value", /^\s*(export\s+)?[\w.\-/]+\s*=\s*\S?/],
  ["key: value", /^\s*[\w.\-/"']+:(\s+\S+){0,3}$/],
  ["section", /^\[[^\]]+\]$/],
  ["table", /^[^,;|\t]*([,;|](?!\d{3}\b)[^\s,;|\t][^,;|\t]*){2,}[,;|]?$|^\s*\|.*\|\s*$|\S\t+\S/],
  ["code", /[{};]\s*$|^\s*[})\]]+[,;]?\s*$|^\s*(\/\/|#include|#!|<\/?[a-z!?]|@\w+\b(?!.* ))|=>|\w\(\S*\)\s*[:{]?\s*$/],
  [
    "code",
    /^\s*(import|from|const|let|var|function|def|class|return|public|private|static|if|elif|else|for|while)\b.*[:({=;]/,
  ],
  ["no words", /^\S{24,}$|^[^\p{L}]+$/u],
];

/** Enough to tell, and little enough to look at on every pause (UTF-16 code units). */
const SAMPLE = 20_000;

/** Whether a file may be an article. False only for what is plainly something else: where most characters stand in lines no article has. */
export function looksLikeProse(text: string, fileName: string): boolean {
  if (NOT_ARTICLES.test(fileName)) return false;
  const sample = text.slice(0, SAMPLE);
  if (sample.includes("\u0000") || LICENCE.test(sample.slice(0, 2000))) return false;
  let seen = 0;
  let other = 0;
  let lines = 0;
  for (const line of sample.split(/[\r\n]+/)) {
    if (!line.trim()) continue;
    lines++;
    seen += line.length;
    // a form is a matter of a line's beginning and end: a long line is not searched through
    const edges = line.length > 300 ? `${line.slice(0, 200)} ${line.slice(-100)}` : line;
    if (FORMS.some(([, form]) => form.test(edges))) other += line.length;
  }
  return lines < 2 || other <= seen / 2;
}

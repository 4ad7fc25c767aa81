/** Anything that could mean more than itself wherever it stands, in Markdown or in Obsidian. */
const ANYWHERE = /[\\`*_<[\]$|]|~(?=~)|=(?==)|%(?=%)|&(?=#?\w+;)|#(?=[\p{L}\p{N}_/-])|\^(?=\S)/gu;
/** What means more than itself only where a line begins: headings, lists, quotes, rules. */
const AT_LINE_START = /^(\s*)(?:([#>+=-])|(\d+)([.)]))/gmu;

/** Makes text stand in Markdown as the text that it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(AT_LINE_START, (_, blank: string, mark?: string, digits?: string, stop?: string) =>
      mark === undefined ? `${blank}${digits}\\${stop}` : `${blank}\\${mark}`,
    );
}

/** Tags as written into one line, between commas; a `#` before them is only a habit. */
export function readTags(line: string): string[] {
  return line
    .split(/[,،;]/u)
    .map((tag) => tag.trim().replace(/^#+/u, '').trim())
    .filter((tag) => tag !== '');
}

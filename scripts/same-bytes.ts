import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, say } from './steps';

/** `npm run same-bytes`: builds twice for each browser and fails where the files differ. */
function sums(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

for (const browser of ['chrome', 'firefox']) {
  const [first, second] = [1, 2].map((time) => {
    say(`${browser}, build ${time}`);
    if (!run('wxt', ['build', '-b', browser, '--level', 'error'])) process.exit(1);
    return sums(`.output/${browser}-mv3`);
  });
  const paths = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])]);
  const differing = [...paths].filter((path) => first?.get(path) !== second?.get(path));
  for (const path of differing) console.error(`differs: ${path}`);
  if (differing.length > 0) process.exit(1);
  console.log(`${paths.size} files, the same bytes both times`);
}

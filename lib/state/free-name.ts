/**
 * A name that is free, with a number before its ending where it has to be.
 *
 * @param taken is asked until it says no
 */
export async function freeName(
  name: string,
  taken: (name: string) => boolean | Promise<boolean>,
): Promise<string> {
  const dot = name.indexOf('.', name.lastIndexOf('/') + 1);
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; await taken(free); number++) free = `${stem}-${number}${extension}`;
  return free;
}

/** Files of which no two have one name. Some systems hold names for the same that differ in capitals only. */
export async function numbered<T extends { readonly name: string }>(
  files: readonly T[],
): Promise<T[]> {
  const taken = new Set<string>();
  const free: T[] = [];
  for (const file of files) {
    const name = await freeName(file.name, (one) => taken.has(one.toLowerCase()));
    taken.add(name.toLowerCase());
    free.push({ ...file, name });
  }
  return free;
}

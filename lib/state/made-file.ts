/** A file of an export, to hand to the browser. */
export interface MadeFile {
  /** Of loose files some lie in a folder: `entities/…`. */
  readonly name: string;
  readonly data: Blob;
  /** What is to stand there where a file of that name has something already; else it is another file. */
  readonly addTo?: (earlier: string) => string;
}

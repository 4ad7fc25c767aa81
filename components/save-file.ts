interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

interface BytesFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

interface DataFile {
  readonly name: string;
  readonly data: Blob;
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: TextFile | BytesFile | DataFile): void {
  const url = URL.createObjectURL(dataOf(file));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has taken its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

function dataOf(file: TextFile | BytesFile | DataFile): Blob {
  if ('data' in file) return file.data;
  return 'text' in file
    ? new Blob([file.text], { type: `${file.mediaType};charset=utf-8` })
    : new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
}

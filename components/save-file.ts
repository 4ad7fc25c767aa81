interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

interface DataFile {
  readonly name: string;
  readonly data: Blob;
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: TextFile | DataFile): void {
  const url = URL.createObjectURL('data' in file ? file.data : textBlob(file));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has taken its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

function textBlob({ mediaType, text }: TextFile): Blob {
  return new Blob([text], { type: `${mediaType};charset=utf-8` });
}

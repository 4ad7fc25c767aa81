interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Hands a file to the browser's downloads. */
export function saveFile({ name, mediaType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

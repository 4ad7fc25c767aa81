interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
}

type Content = { readonly text: string } | { readonly bytes: Uint8Array };

/** Hands a file to the browser's downloads. */
export function saveFile({ name, mediaType, ...content }: SavedFile & Content): void {
  const [part, type] =
    'text' in content
      ? [content.text, `${mediaType};charset=utf-8`]
      : [new Uint8Array(content.bytes), mediaType];
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}

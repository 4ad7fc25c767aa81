/** Where the toolbar stands: at the end of the selection that was drawn last, for fingers below it. */
export function toolbarSide(): 'above' | 'below' {
  const isBackward = getSelection()?.direction === 'backward';
  return isBackward && !matchMedia('(pointer: coarse)').matches ? 'above' : 'below';
}

declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** CSL items read off a text in the form that `forceType` names. */
      chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

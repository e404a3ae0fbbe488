/** The path of a folder as the program writes it, whatever an author put around it: `./docs/adr/` is `docs/adr`, and `./` is `.`. */
export const tidyPath = (path: string): string => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';

/** The path of a folder as the program writes it, whatever an author put around it: `./docs/adr/` is `docs/adr`, and `./` is `.`. */
export const tidyPath = (path: string): string => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';

/** Whether a path is the folder (or file) or lies below it; both tidy, neither the workspace itself. */
export const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

import type { Generator } from './generator.ts';
import { types } from './types.ts';

/** All generators, in the order in which they run; a later one may read what an earlier one wrote. */
export const generators: readonly Generator[] = [types];

import { diagramStyleSheet } from './diagram-styles.ts';
import type { Generator } from './generator.ts';
import { packs } from './packs.ts';
import { schemaBundle } from './schema-bundle.ts';
import { types } from './types.ts';
import { validators } from './validators.ts';

/** All generators, in the order in which they run; a later one may read what an earlier one wrote. */
export const generators: readonly Generator[] = [types, schemaBundle, validators, packs, diagramStyleSheet];

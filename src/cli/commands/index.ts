import type { Command } from '../command.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { preview } from './preview.ts';
import { schema } from './schema.ts';

/** Every command of the program, in the order of the help. */
export const commands: readonly Command[] = [preview, init, explain, schema];

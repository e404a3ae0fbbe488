import type { CommandGroup } from '../command.ts';
import { accept } from './adr/accept.ts';
import { amend } from './adr/amend.ts';
import { link } from './adr/link.ts';
import { create } from './adr/new.ts';
import { reject } from './adr/reject.ts';
import { supersede } from './adr/supersede.ts';

export const adr: CommandGroup = {
	name: 'adr',
	summary: 'Decision records: write, accept, supersede, link, list and check them',
	commands: [create, accept, reject, supersede, amend, link],
	details: `Records are changed in the form each is written in (front matter, list, table, headings), and read
again before anything is written: what cannot be changed safely is left alone, with the reason.`,
};

import type { CommandGroup } from '../command.ts';
import { accept } from './adr/accept.ts';
import { adopt } from './adr/adopt.ts';
import { amend } from './adr/amend.ts';
import { deprecate } from './adr/deprecate.ts';
import { graph } from './adr/graph.ts';
import { link } from './adr/link.ts';
import { lint } from './adr/lint.ts';
import { list } from './adr/list.ts';
import { create } from './adr/new.ts';
import { reject } from './adr/reject.ts';
import { reviewDue } from './adr/review-due.ts';
import { show } from './adr/show.ts';
import { supersede } from './adr/supersede.ts';

export const adr: CommandGroup = {
	name: 'adr',
	summary: 'Decision records: write, accept, supersede, link, list and check them',
	commands: [create, list, show, accept, reject, deprecate, supersede, amend, link, reviewDue, lint, graph, adopt],
	details: `Records are changed in the form each is written in (front matter, list, table, headings), and read
again before anything is written: what cannot be changed safely is left alone, with the reason.`,
};

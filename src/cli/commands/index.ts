import type { CommandOrGroup, CommandSection } from '../command.ts';
import { addresses } from './addresses.ts';
import { adr } from './adr.ts';
import { alerts } from './alerts.ts';
import { analyze } from './analyze.ts';
import { build } from './build.ts';
import { chaos } from './chaos.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { diagram } from './diagram.ts';
import { explain } from './explain.ts';
import { exports } from './export.ts';
import { faulttree } from './faulttree.ts';
import { findings } from './findings.ts';
import { hosting } from './hosting.ts';
import { imports } from './import.ts';
import { init } from './init.ts';
import { language } from './language.ts';
import { log } from './log.ts';
import { create } from './new.ts';
import { portable } from './portable.ts';
import { preview } from './preview.ts';
import { runbook } from './runbook.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';
import { whatif } from './whatif.ts';

/** Every command of the program, in the order of the help, of the pages about them and of the README. */
export const commandSections: readonly CommandSection[] = [
	{ title: 'The five to begin with', commands: [init, create, check, dev, build] },
	{ title: 'Decision records', commands: [adr] },
	{ title: 'Ask the model', commands: [whatif, analyze, explain, diagram, log, faulttree, schema] },
	{ title: 'Show the site', commands: [preview, serve, hosting, portable, verify, language] },
	{ title: 'Alerts, runbooks and findings', commands: [alerts, runbook, addresses, findings, chaos] },
	{ title: 'Other tools, and auditors', commands: [imports, exports] },
];

export const commands: readonly CommandOrGroup[] = commandSections.flatMap((section) => section.commands);

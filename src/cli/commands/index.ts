import type { CommandOrGroup } from '../command.ts';
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

/** Every command of the program, in the order of the help. */
export const commands: readonly CommandOrGroup[] = [
	check,
	build,
	dev,
	preview,
	serve,
	hosting,
	portable,
	verify,
	init,
	create,
	adr,
	alerts,
	addresses,
	findings,
	runbook,
	chaos,
	explain,
	imports,
	exports,
	diagram,
	schema,
	language,
	analyze,
	log,
	faulttree,
	whatif,
];

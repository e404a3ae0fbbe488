import { placeholdersIn } from '#model/placeholder.ts';
import { heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { code, link, refLink } from '../links.ts';
import type { Block, Command, Text } from '../page.ts';
import { originOf, stepBlocks } from './commands.ts';
import { componentFirst } from './component-first.ts';
import { authoredFirst, firstSteps, mostChecks } from './first-steps.ts';
import { lookAt } from './look.ts';
import type { Subject } from './subject.ts';
import { saidCommands, saysWritten } from './written.ts';

/** Block 2, first on the page: what to do before anything is understood. */

/**
 * Where to read on where no command is known to be safe: text that people wrote says what to look at, not what a command does. A
 * runbook whose text stands on this page is read here.
 */
function readFirst(context: ViewContext, subject: Subject): Text {
	const isHere = subject.runbooks.every((runbook) => subject.entity?.ref === runbook.ref);
	const runbooks = joined(subject.runbooks.map((runbook) => refLink(context, runbook.ref)));
	const cause = link('how to find the cause', '#real');
	const help = link('what helps', '#mitigate');
	const [first, second] = [
		...(saysWritten(subject, 'diagnosis') ? [cause] : []),
		...(saysWritten(subject, 'mitigation') ? [help] : []),
	];
	if (first === undefined)
		return ['The runbook has no read-only step with a command. Read the procedure: ', ...runbooks, '.'];
	const then: Text = isHere
		? second === undefined
			? []
			: [', then ', second]
		: [', then the procedure: ', ...runbooks];
	return ['No command is marked as only reading. Read ', first, ...then, '.'];
}

/** What a runbook that marks nothing says of finding the cause: its first commands that by their names only read, and where they stand. */
function saidBlocks(context: ViewContext, subject: Subject): readonly Block[] {
	const all = saidCommands(subject);
	const chosen = all.filter(({ runbook }) => runbook === all[0]?.runbook).slice(0, mostChecks);
	const [first] = chosen;
	if (first === undefined) return [];
	const explained = new Set<string>();
	return [
		{
			type: 'commands',
			items: chosen.map(({ command, said, runbook }, at): Command => {
				const names = placeholdersIn([command]).filter((name) => !explained.has(name));
				for (const name of names) explained.add(name);
				return {
					id: `first-said-${at + 1}`,
					label: said ?? `Check ${at + 1}`,
					kind: 'read',
					command,
					...(names.length > 0 && { fill: names.map((name) => ({ name, what: runbook.data.placeholders?.[name] })) }),
				};
			}),
		},
		paragraph(
			'By their names these commands only read; nobody has marked them. They stand in ',
			...(subject.entity?.ref === first.runbook.ref ? [] : [refLink(context, first.runbook.ref), ', ']),
			code(first.place),
			'. ',
			link('All that helps to find the cause', '#real'),
			'.',
		),
	];
}

export function firstBlock(context: ViewContext, subject: Subject): readonly Block[] {
	if (subject.kind === 'component') return [heading(2, 'first', 'Do this first'), ...componentFirst(context, subject)];
	const authored = authoredFirst(context, subject);
	const chosen = firstSteps(context, subject);
	const start = heading(2, 'first', 'Do this first');
	if (chosen.length > 0) {
		return [
			start,
			...stepBlocks(context, chosen, 'first-'),
			...originOf(context, subject, chosen[0]!, 'first'),
			...(authored.length > 0
				? []
				: [paragraph('The runbook does not say what comes first: these are its first read-only checks.')]),
		];
	}
	const looks = lookAt(context, subject);
	const said = saidBlocks(context, subject);
	if (said.length > 0) return [start, ...(looks.length === 0 ? [] : [list(looks, true)]), ...said];
	return [
		start,
		...(looks.length === 0 ? [] : [list(looks, true)]),
		{
			type: 'gap',
			missing:
				subject.runbooks.length === 0
					? [
							'No runbook is declared, so there is no command to offer. ',
							link('Whom to call', '#escalate'),
							' and ',
							link('what is affected', '#impact'),
							' are below.',
						]
					: readFirst(context, subject),
			add: {
				file: subject.runbooks[0]?.span.file ?? 'runbooks/<id>.md',
				snippet:
					'first:\n  - title: <what to look at>\n    kind: read\n    cmd: <command>\n    expected: <what one should see>\n',
			},
		},
	];
}

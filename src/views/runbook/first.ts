import type { RunbookStep } from '#model/types.generated.ts';
import { heading, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { code, link, outsideLink, refLink } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { originOf, stepBlocks } from './commands.ts';
import { type OwnedStep, type Subject, stepsOf } from './subject.ts';
import { saysWritten } from './written.ts';

/** Block 2, first on the page: at most three read-only checks and the safest mitigation. Never anything destructive. */

/**
 * What concerns the failure in hand: steps for failure modes that the alert detects come before those for any, and steps for
 * other failure modes are left out. As written on a runbook's own page, and where no failure mode is known or nothing would be left.
 */
function concerning(subject: Subject, steps: readonly OwnedStep[]): readonly OwnedStep[] {
	if (subject.kind === 'runbook' || subject.failureModes.length === 0) return steps;
	const own = new Set(subject.failureModes.map(({ ref }) => ref));
	const fitting = [
		...steps.filter(({ failureMode }) => failureMode !== undefined && own.has(failureMode)),
		...steps.filter(({ failureMode }) => failureMode === undefined),
	];
	return fitting.length > 0 ? fitting : steps;
}

function authoredFirst(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	const steps = stepsOf(context, subject);
	for (const runbook of subject.runbooks) {
		const first = runbook.data.first ?? [];
		const found = first
			.map((one, at): OwnedStep | undefined =>
				typeof one === 'string'
					? steps.find((step) => step.runbook === runbook && step.step.id === one)
					: {
							runbook,
							at: 900 + at,
							step: one as RunbookStep,
							failureMode: targetsAt(context.index, runbook.ref, 'first', at, 'failureMode')[0],
						},
			)
			.filter((one) => one !== undefined)
			.filter((one) => one.step.kind !== 'destructive');
		if (found.length > 0) return concerning(subject, found).slice(0, 4);
	}
	return [];
}

/** What to take when nobody chose: the first read-only checks, then the first step that changes something and says how to check and undo it. */
function chosenFirst(steps: readonly OwnedStep[]): readonly OwnedStep[] {
	const checks = steps
		.filter((one) => one.step.kind === 'read' && one.step.phase !== 'verify' && one.step.phase !== 'close')
		.slice(0, 3);
	const safest = steps.find(
		(one) =>
			one.step.kind === 'mutate' &&
			(one.step.phase === undefined || one.step.phase === 'mitigate') &&
			one.step.verify !== undefined &&
			one.step.rollback !== undefined,
	);
	return safest === undefined ? checks : [...checks, safest];
}

function lookAt(context: ViewContext, subject: Subject): readonly Text[] {
	return subject.components.slice(0, 2).flatMap((ref): readonly Text[] => {
		const component = context.model.entities[ref];
		if (component?.kind !== 'component') return [];
		const observed = (
			component.data as {
				observability?: { dashboards?: readonly { url: string; title?: string }[]; logs?: { query?: string } };
			}
		).observability;
		return [
			...(observed?.dashboards ?? [])
				.slice(0, 2)
				.map((one): Text => ['Look at ', outsideLink(one.url, one.title ?? one.url)]),
			...(observed?.logs?.query === undefined
				? []
				: [['Search the logs of ', refLink(context, ref), ': ', code(observed.logs.query)]]),
		];
	});
}

/** Where to read on where no command is known to be safe: text that people wrote says what to look at, not what a command does. */
function readFirst(subject: Subject): Text {
	if (saysWritten(subject, 'diagnosis'))
		return [
			'No command is marked as only reading. Read ',
			link('how to find the cause', '#real'),
			', then the procedure: ',
		];
	if (saysWritten(subject, 'mitigation'))
		return ['No command is marked as only reading. Read ', link('what helps', '#mitigate'), ', then the procedure: '];
	return ['The runbook has no read-only step with a command. Read the procedure: '];
}

/** The steps that stand at the top of the page, so that no later block repeats them. */
export function firstSteps(context: ViewContext, subject: Subject): readonly OwnedStep[] {
	const authored = authoredFirst(context, subject);
	return authored.length > 0 ? authored : chosenFirst(concerning(subject, stepsOf(context, subject)));
}

export function firstBlock(context: ViewContext, subject: Subject): readonly Block[] {
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
	const runbooks = subject.runbooks.map((runbook) => refLink(context, runbook.ref));
	return [
		start,
		...(looks.length === 0 ? [] : [list(looks, true)]),
		{
			type: 'gap',
			missing:
				runbooks.length === 0
					? [
							'No runbook is declared, so there is no command to offer. ',
							link('Whom to call', '#escalate'),
							' and ',
							link('what is affected', '#impact'),
							' are below.',
						]
					: [...readFirst(subject), ...runbooks.flatMap((one, at): Text => (at === 0 ? [one] : [', ', one])), '.'],
			add: {
				file: subject.runbooks[0]?.span.file ?? 'runbooks/<id>.md',
				snippet:
					'first:\n  - title: <what to look at>\n    kind: read\n    cmd: <command>\n    expected: <what one should see>\n',
			},
		},
	];
}

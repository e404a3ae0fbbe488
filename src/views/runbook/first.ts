import { heading, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { link, refLink } from '../links.ts';
import type { Block, Text } from '../page.ts';
import { originOf, stepBlocks } from './commands.ts';
import { componentFirst } from './component-first.ts';
import { authoredFirst, firstSteps } from './first-steps.ts';
import { lookAt } from './look.ts';
import type { Subject } from './subject.ts';
import { saysWritten } from './written.ts';

/** Block 2, first on the page: what to do before anything is understood. */

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

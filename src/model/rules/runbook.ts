import { nearest } from '#diagnostics/suggest.ts';
import { oddCharacter } from '../runbooks/odd-characters.ts';
import { type RuleContext, reportRepeated } from './rule.ts';

/** What a runbook's schema cannot say: step ids used once, first things to do that exist, and commands that are what they seem. */
export function checkRunbook(context: RuleContext<'runbook'>): void {
	const { data, places, report } = context;
	reportRepeated(
		context,
		'duplicate-name',
		'a step',
		data.steps,
		(i) => ['steps', i, 'id'],
		({ id }) => id,
	);
	checkCommands(context);
	const known = (data.steps ?? []).flatMap(({ id }) => id ?? []);
	for (const [i, first] of (data.first ?? []).entries()) {
		if (typeof first !== 'string' || known.includes(first)) continue;
		const near = nearest(first, known);
		report({
			code: 'dangling-step',
			severity: 'error',
			message: `the runbook has no step \`${first}\``,
			span: places.spanOf(['first', i]),
			actual: first,
			nearest: near,
			hint: near === undefined ? 'add a step with this id, or write the whole step here' : undefined,
		});
	}
}

/** Whoever copies a command gets every character of it, also those that look like others or like nothing. */
function checkCommands({ data, places, report }: RuleContext<'runbook'>): void {
	for (const field of ['first', 'steps'] as const)
		for (const [at, step] of (data[field] ?? []).entries()) {
			if (typeof step === 'string') continue;
			for (const part of ['cmd', 'rollback'] as const) {
				const name = step[part] === undefined ? undefined : oddCharacter(step[part]);
				if (name === undefined) continue;
				report({
					code: 'command-character',
					severity: 'warning',
					message: `a command holds ${name}, which a terminal does not take for what it looks like`,
					span: places.spanOf([field, at, part]),
					hint: 'type the command anew, with plain letters, quotes, dashes and blanks',
				});
			}
		}
}

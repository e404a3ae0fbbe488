import type { Kind } from '../model.ts';
import type { ObligationPackQuestion } from '../types.generated.ts';
import { type RuleContext, reportRepeated } from './rule.ts';

/** Of which kinds each thing that analyses work out can be asked. */
const computedFor: { readonly [fact in NonNullable<ObligationPackQuestion['compute']>]: readonly Kind[] } = {
	traced: ['business-service'],
	'back-in-time': ['business-service', 'flow'],
	'recovery-known': ['business-service', 'flow'],
	'data-loss-known': ['component'],
	tried: ['failure-mode'],
	supported: ['component'],
	'usable-runbooks': ['runbook'],
	'survives-single-failures': ['business-service', 'flow'],
	'scenario-held': ['scenario'],
	'needs-decided': ['component'],
	'in-time': ['remediation'],
};

/** What a pack's schema cannot say: clauses named once, questions that ask something, and of things it can be asked of. */
export function checkObligationPack(context: RuleContext<'obligation-pack'>): void {
	const { data, places, report } = context;
	reportRepeated(
		context,
		'duplicate-name',
		'a clause',
		data.clauses,
		(i) => ['clauses', i, 'id'],
		({ id }) => id,
	);
	for (const [at, { evidence = [] }] of data.clauses.entries())
		for (const [number, question] of evidence.entries()) {
			const path = ['clauses', at, 'evidence', number];
			const { has, namedBy, findings, compute, every, within, limit } = question;
			if (compute !== undefined && !computedFor[compute].includes(every))
				report({
					code: 'unknown-value',
					severity: 'error',
					message: `\`${compute}\` cannot be worked out for ${every}`,
					span: places.spanOf([...path, 'compute']),
					hint: `it can for ${computedFor[compute].join(' and ')}`,
				});
			if (has === undefined && namedBy === undefined && findings === undefined && compute === undefined)
				report({
					code: 'missing-key',
					severity: 'error',
					message: 'the question asks nothing: it has neither `has`, `namedBy`, `findings` nor `compute`',
					span: places.spanOf(path),
					hint: 'say what the model is to be asked',
				});
			if (within !== undefined && has === undefined)
				report(idle(places.spanOf([...path, 'within']), '`within`', '`has`'));
			if (limit !== undefined && compute !== 'back-in-time')
				report(idle(places.spanOf([...path, 'limit']), '`limit`', '`compute: back-in-time`'));
			if (limit === undefined && compute === 'back-in-time')
				report({
					code: 'missing-key',
					severity: 'error',
					message: '`back-in-time` needs a `limit`',
					span: places.spanOf(path),
					hint: 'add `limit: 2h`, say',
				});
		}
}

const idle = (span: ReturnType<RuleContext['places']['spanOf']>, what: string, without: string) =>
	({
		code: 'no-effect',
		severity: 'warning',
		message: `${what} has no effect without ${without}`,
		span,
		hint: `add ${without}, or leave ${what} out`,
	}) as const;

import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { readDecisions } from '#decisions/read-decisions.ts';
import { compile } from '#model/compile.ts';
import { unknownDecision } from './unknown-decision.ts';

/** Where and what is told of the names in a component's `adrs`, with the records `0001` and `0007` in the log. */
function told(names: string, ...numbers: readonly string[]): readonly string[] {
	const text = `kind: team\nid: core\n---\nkind: component\nid: api\nname: API\nowner: team:core\ndependencies: []\nadrs: ${names}\n`;
	const { model, diagnostics } = compile([{ path: 'content/all.yaml', text }], { asOf: '2026-01-01' });
	expect(diagnostics).toEqual([]);
	const files = numbers.map((number) => ({
		path: `adr/${number}-keep-orders-together.md`,
		text: '# Keep\n\n## Status\n\nAccepted\n',
	}));
	const architecture = { model, decisions: readDecisions(files, { root: 'adr' }).decisions };
	return unknownDecision
		.run(architecture, computeFacts(architecture), [])
		.map(({ span, suggestion }) => `${span.start.line}:${span.start.column} ${suggestion}`);
}

test('the name is pointed at, and the record that is called nearly so is offered', () => {
	expect(told('[ADR-0001, ADR-0017]', '0001', '0007')).toEqual(['9:18 did you mean `ADR-0007`? Else write the record']);
	expect(told('[0001-keep-order-together]', '0001', '0007')).toEqual([
		'9:8 did you mean `ADR-0001`? Else write the record',
	]);
});

test('where nothing is near, what is named as an example is of the same log', () => {
	expect(told('[queues-for-all]', '0007')).toEqual([
		'9:8 name a decision as the log does, for example `ADR-0007`, or write the record',
	]);
	expect(told('[ADR-0001]')).toEqual(['9:8 write the record: there is none yet']);
});

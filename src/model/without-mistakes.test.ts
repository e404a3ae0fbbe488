import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';

/** What is told of a component beside a zone that is there, as code and text at the place. */
const told = (component: string): readonly string[] => {
	const text = `kind: failure-domain\nid: euw1-a\ntype: az\n---\nkind: team\nid: house\nname: House\n---\nkind: component\nid: api\nname: Api\nowner: team:house\n${component}`;
	const { diagnostics, model } = compile([{ path: 'a.yaml', text }], { asOf: '2026-11-23' });
	expect(model.entities['component:api']).toBeUndefined();
	return diagnostics.map(({ code, span }) => `${code} ${text.slice(span!.start.offset, span!.end.offset)}`);
};
const zone = 'deployment: { prod: { replicas: [{ id: one, domains: [az:euw1-z] }] } }\n';

describe('a component that is not valid', () => {
	test('has its references followed beside what is wrong', () => {
		expect(told(`tierr: 1\n${zone}`)).toEqual(['unknown-key tierr', 'dangling-reference az:euw1-z']);
		expect(told(`tier: one\ndependencies: [{ to: component:nope }]\n${zone}`)).toEqual([
			expect.stringMatching(/^[a-z-]+ one$/),
			'dangling-reference component:nope',
			'dangling-reference az:euw1-z',
		]);
	});

	test('and not those that go with what is wrong', () => {
		expect(told('deployment: { prod: { replicas: [{ id: one, domains: [az:euw1-z], zone: b }] } }\n')).toEqual([
			'unknown-key zone',
		]);
		// What a list would be without one of its entries nobody knows.
		expect(told(`aliases: [3]\n${zone}`)).toHaveLength(1);
	});

	test('what it may be is no reason to call the references of others wrong', () => {
		const text =
			'kind: component\nid: api\nname: Api\nowner: team:nobody\ntierr: 1\n---\nkind: component\nid: web\nname: Web\nowner: team:house\ndependencies: [{ to: component:api }]\n---\nkind: team\nid: house\nname: House\n';
		const codes = compile([{ path: 'a.yaml', text }], { asOf: '2026-11-23' }).diagnostics.map(({ code }) => code);
		expect(codes).toEqual(['dangling-reference', 'unknown-key']);
	});
});

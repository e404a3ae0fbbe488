import { describe, expect, test } from 'vitest';
import { createSource, type Source } from '#diagnostics/source.ts';
import { evaluateFaultTree } from '#graph/evaluate-fault-tree.ts';
import { circuitOfTree, type NamedCircuit } from '#graph/fault-tree-definition.ts';
import { readOpenPsa } from './read.ts';

const model = (body: string): string => `<opsa-mef xmlns:xi="http://www.w3.org/2001/XInclude">${body}</opsa-mef>`;
const include = (href: string, pointer = 'xpointer(/opsa-mef/*)'): string =>
	`<xi:include href="${href}" xpointer="${pointer}"/>`;
const tree = model(
	'<define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><event name=" b "/></and></define-gate></define-fault-tree>',
);
const numbers = model(
	'<model-data><define-basic-event name=" a"><float value="0.5"/></define-basic-event><define-basic-event name="b"><float value=" 0.25 "/></define-basic-event></model-data>',
);

function messages(files: Readonly<Record<string, string>>, first: string): string {
	const open = (href: string): Source | string =>
		href in files ? createSource(href, files[href]!) : 'there is no such file';
	return readOpenPsa(createSource(first, files[first]!), { open })
		.diagnostics.map(({ message }) => message)
		.join('\n');
}

test('one model in two files, with space around its names and numbers', () => {
	const read = readOpenPsa([createSource('tree.xml', tree), createSource('numbers.xml', numbers)]);
	expect(read.diagnostics).toEqual([]);
	const named = circuitOfTree(read.tree!.definition) as NamedCircuit;
	expect(evaluateFaultTree(named, read.tree!.probabilities).probability).toMatchObject({ exact: 0.125 });
});

test('a mistake is shown in the file where it is made', () => {
	const wrong = numbers.replace('0.5', '5');
	const { diagnostics } = readOpenPsa([createSource('tree.xml', tree), createSource('numbers.xml', wrong)]);
	expect(diagnostics).toMatchObject([{ message: 'the probability of `a` is 5', span: { file: 'numbers.xml' } }]);
});

describe('files that include others', () => {
	test('through two steps', () => {
		const files: Record<string, string> = {
			'first.xml': model(include('second.xml')),
			'second.xml': tree.replace('</opsa-mef>', `${include('numbers.xml', '/opsa-mef/*')}</opsa-mef>`),
			'numbers.xml': numbers,
		};
		const open = (href: string): Source => createSource(href, files[href]!);
		const read = readOpenPsa(createSource('first.xml', files['first.xml']!), { open });
		expect(read).toMatchObject({ diagnostics: [], tree: { tops: ['top'] } });
		expect([...read.tree!.probabilities]).toEqual([
			['a', 0.5],
			['b', 0.25],
		]);
	});
	test.each([
		[
			'one that is not there',
			{ 'a.xml': model(include('b.xml')) },
			'`b.xml` cannot be included: there is no such file',
		],
		['itself', { 'a.xml': model(include('a.xml')) }, '`a.xml` is included a second time, or includes itself'],
		['a part', { 'a.xml': model(include('b.xml', 'element(/1/2)')), 'b.xml': tree }, 'only a whole model is included'],
		['nothing', { 'a.xml': model('<xi:include/>') }, 'does not say which file'],
		['no model', { 'a.xml': model(include('b.xml')), 'b.xml': '<html/>' }, 'the root element is `<html>`'],
		['no XML', { 'a.xml': model(include('b.xml')), 'b.xml': '<opsa-mef>' }, '`<opsa-mef>` is never closed'],
	])('what is wrong: %s', (_, files, message) => {
		expect(messages(files, 'a.xml')).toContain(message);
	});
	test('a chain without end', () => {
		let next = 0;
		const open = (): Source => createSource(`${++next}.xml`, model(include('next.xml')));
		const { diagnostics } = readOpenPsa(createSource('first.xml', model(include('next.xml'))), { open });
		expect(diagnostics[0]?.message).toContain('more than 100 files');
	});
	test('nothing is opened where nobody opens files', () => {
		expect(readOpenPsa(createSource('a.xml', model(include('b.xml')))).diagnostics[0]?.message).toContain(
			'one file alone is read here',
		);
	});
});

describe('what stands beside the result as a warning', () => {
	const gate = '<define-gate name="top"><or><basic-event name="a"/><house-event name="h"/></or></define-gate>';
	test('a house event that says nothing is false', () => {
		const text = model(`<define-fault-tree name="t">${gate}<define-house-event name="h"/></define-fault-tree>`);
		const { tree: found, diagnostics } = readOpenPsa(createSource('tree.xml', text));
		expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'fault-tree-gate' }]);
		const named = circuitOfTree(found!.definition) as NamedCircuit;
		expect(evaluateFaultTree(named, found!.probabilities).cutSets.counts.byOrder).toEqual([0, 1]);
	});
	test.each(['define-substitution', 'define-alignment'])('<%s> is not applied', (kind) => {
		const text = tree.replace('</opsa-mef>', `<${kind} name="s"/></opsa-mef>`);
		expect(readOpenPsa(createSource('tree.xml', text)).diagnostics).toMatchObject([
			{ severity: 'warning', message: `\`<${kind}>\` is not applied: the result is that of the tree without it` },
		]);
	});
});

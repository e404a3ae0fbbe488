import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { importedFiles } from '../imported/imported.ts';
import { readBackstage } from './read.ts';
import { backstageCatalogue } from './write.ts';

/** Catalogues of any shape, with names that our ids cannot have and texts that mean something in YAML. */

const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,20}[A-Za-z0-9]$/), {
	minLength: 3,
	maxLength: 8,
	selector: (name) => name.toLowerCase(),
});
const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && !text.includes('\0'));

const catalogues = fc.tuple(names, fc.infiniteStream(fc.nat(1000)), words, words).map(([list, stream, title, type]) => {
	const next = (below: number): number => stream.next().value! % below;
	const kinds = list.map((_, at) => (at === 0 ? 'Group' : ['Component', 'Resource', 'Component'][next(3)]!));
	return list.map((name, at) => {
		if (at === 0)
			return {
				apiVersion: 'backstage.io/v1alpha1',
				kind: 'Group',
				metadata: { name },
				spec: { type: 'team', children: [] },
			};
		const others = list.flatMap((other, to) =>
			to === 0 || to === at || next(3) > 0 ? [] : [`${kinds[to]!.toLowerCase()}:${other}`],
		);
		return {
			apiVersion: 'backstage.io/v1alpha1',
			kind: kinds[at],
			metadata: { name, ...(next(2) === 0 && { title }), annotations: { 'example.org/kept': title } },
			spec: {
				type: next(2) === 0 ? type : 'service',
				...(kinds[at] === 'Component' && { lifecycle: next(2) === 0 ? 'production' : type }),
				owner: list[0],
				dependsOn: others,
			},
		};
	});
});

/** As YAML that is JSON, one document an entity. */
const textOf = (documents: readonly object[]): string =>
	documents.map((one) => `---\n${JSON.stringify(one).replace('{"apiVersion"', '{\n"apiVersion"')}\n`).join('');

test('any catalogue gives files that are right, and comes back the same the second time', () => {
	fc.assert(
		fc.property(catalogues, (documents) => {
			const model = (text: string) => {
				const files = importedFiles(readBackstage([{ path: 'c.yaml', text }]), 'backstage');
				const { model: made, diagnostics } = compile(
					[...files].map(([path, body]) => ({ path: `content/${path}`, text: body })),
					{ asOf: '2026-11-23', environment: 'prod' },
				);
				expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
				return made;
			};
			const first = model(textOf(documents));
			const components = documents.filter(({ kind }) => kind !== 'Group');
			expect(first.byKind.component).toHaveLength(components.length);
			const edges = new Set(
				(components as { metadata: { name: string }; spec: { dependsOn?: string[] } }[]).flatMap((one) =>
					(one.spec.dependsOn ?? []).map((to) => `${one.metadata.name} ${to}`),
				),
			);
			expect(first.dependencies).toHaveLength(edges.size);
			const once = backstageCatalogue(first);
			expect(backstageCatalogue(model(once))).toBe(once);
		}),
		{ numRuns: 150 },
	);
});

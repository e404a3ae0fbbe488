import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { packs } from '#model/packs.generated.js';
import { heldAgainst } from './audit-packs.ts';

const files = Object.entries(packs as Readonly<Record<string, string>>).map(([name, text]) => ({
	path: `packs/${name}.yaml`,
	text,
}));
const { model } = compile(files, { asOf: '2026-11-28' });
const said = (id: string): string =>
	JSON.stringify(heldAgainst(model.byKind['obligation-pack'].find((pack) => pack.id === id)!.data));

test('a pack says against which text its references were held', () => {
	expect(said('dora')).toMatch(/all \d\d held against a text.*mica\.wtf/);
	expect(said('fca-sysc-15a')).toContain('rule-by-rule reference');
	expect(said('pra-ss1-21')).toContain('PRA Rulebook');
});

test('what was written from memory is told by name', () => {
	expect(said('pfmi-17')).toMatch(/2 of 8 held against a text.*17\.6.*From memory: .*Key consideration 1 \(/);
});

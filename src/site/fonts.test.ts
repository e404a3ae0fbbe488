import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sheet = (name: string): string => readFileSync(join(import.meta.dirname, 'styles', name), 'utf8');

/** The weights of the faces of a family; a face that names none is of the normal weight. */
function weightsOf(family: string): readonly string[] {
	const faces = sheet('fonts.css').match(/@font-face \{[^}]*\}/g) ?? [];
	const own = faces.filter((face) => face.includes(`font-family: "${family}";`));
	return [...new Set(own.map((face) => /font-weight: (\d+);/.exec(face)?.[1] ?? '400'))].sort();
}

test('what stands in on a first visit has a face for each weight, since no browser may make one up', () => {
	expect(sheet('base.css')).toContain('font-synthesis: none;');
	expect(weightsOf('Inter')).toEqual(['400', '600']);
	expect(weightsOf('Inter Fallback')).toEqual(weightsOf('Inter'));
});

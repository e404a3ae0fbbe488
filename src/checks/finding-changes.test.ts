import { expect, test } from 'vitest';
import { inNewNames } from '#analysis/renamed-entities.ts';
import type { Finding } from './finding.ts';
import { findingChanges } from './finding-changes.ts';

const found = (...ids: readonly string[]): readonly Finding[] => ids.map((id) => ({ id }) as Finding);
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

test.each([
	['the same component under another id', 'x:component:old', 'x:component:new', true],
	['its interface', 'x:interface:old/http', 'x:interface:new/http', true],
	['one of its copies', 'x:component:aa:instance:old/one', 'x:component:aa:instance:new/one', true],
	['as the second of two', 'x:component:aa:component:old', 'x:component:aa:component:new', true],
	['another whose id only begins alike', 'x:component:old-er', 'x:component:new-er', false],
	['another kind of the same id', 'x:flow:old', 'x:flow:new', false],
	['another rule about it', 'x:component:old', 'y:component:new', false],
])('a finding about what goes by another id now: %s', (_, then, now, isSame) => {
	const called = inNewNames(new Map([['component:new', 'component:old']]));
	const { opened, closed } = findingChanges(found(then, 'kept:team:aa'), found(now, 'kept:team:aa'), called);
	expect([ids(opened), ids(closed)]).toEqual(isSame ? [[], []] : [[now], [then]]);
});

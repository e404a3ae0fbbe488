import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failable } from '#analysis/situation.ts';
import { readNamedFailures } from './named-failures.ts';

const failables: readonly Failable[] = [
	{ ref: 'component:hsm', label: 'Signing module', kind: 'component' },
	{ ref: 'component:store', label: 'Store', kind: 'component' },
	{ ref: 'component:other', label: 'store', kind: 'component' },
	{ ref: 'component:a', label: 'Europe', kind: 'component' },
	{ ref: 'failure-domain:eu-a', label: 'Europe, zone A', kind: 'az' },
	{ ref: 'failover:store', label: 'failover of Store', kind: 'does not work' },
	{ ref: 'failure-domain:hsm', label: 'Rack of the signing module', kind: 'rack' },
];
const read = (list: string) => readNamedFailures(list, failables);

describe('what failed, as people name it', () => {
	test.each([
		['component:hsm', ['component:hsm']],
		['rack:hsm', ['failure-domain:hsm']],
		['eu-a', ['failure-domain:eu-a']],
		['signing MODULE', ['component:hsm']],
		// A comma may stand within a name, and the longest name is meant.
		['Europe, zone A', ['failure-domain:eu-a']],
		['Europe,eu-a', ['component:a', 'failure-domain:eu-a']],
		['Signing module,Europe, zone A,a', ['component:hsm', 'failure-domain:eu-a', 'component:a']],
		['Failover of Store', ['failover:store']],
		['store,failover:store', ['component:store', 'failover:store']],
		// An id comes before a name.
		['store', ['component:store']],
	])('%s', (list, failed) => {
		expect(read(list)).toEqual({ failed, complaints: [] });
	});

	test.each([
		['hsm', '`hsm` can mean `component:hsm` or `failure-domain:hsm`'],
		['STORE', '`STORE` can mean `component:store` or `component:other`'],
		['Signing modul', 'nothing that can fail is called `Signing modul`; did you mean `Signing module`?'],
	])('%s is not guessed', (list, complaint) => {
		expect(read(list)).toEqual({ failed: [], complaints: [complaint] });
	});

	test('any list of references is read as it was written', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...failables.map(({ ref }) => ref))), (refs) => {
				expect(read(refs.join(','))).toEqual({ failed: refs, complaints: [] });
			}),
		);
	});
});

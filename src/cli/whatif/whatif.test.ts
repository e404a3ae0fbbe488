import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'lintel-whatif-'));
writeFileSync(join(folder, 'lintel.yaml'), 'content: [.]\n');
writeFileSync(
	join(folder, 'architecture.yaml'),
	`kind: team
id: house
name: House
oncall: { rota: "https://rota.example/house", pager: house-pager, channel: "#house", hours: 24x7 }
---
kind: failure-domain
id: left
name: Left
type: az
unavailability: 0.1
---
kind: component
id: lights
name: Lights
owner: team:house
capacity: { unitCapacity: 100/s, peak: 150/s }
deployment:
  prod:
    replicas: [{ id: a, domains: [left], unavailability: 0 }, { id: b, unavailability: 0.2 }, { id: c, unavailability: 0.3 }]
    failover: { mode: manual, time: 5m, coverage: 1, runbook: runbook:switch }
---
kind: component
id: pager
name: Pager
owner: team:house
---
kind: runbook
id: switch
name: Switch the lights over
owner: team:house
trigger: It is dark
components: [lights]
needs: [component:pager]
stopConditions: [{ if: it smokes, then: leave the house }]
steps: [{ id: one, title: Look, kind: read, cmd: look }]
---
kind: flow
id: play
name: Play
owner: team:house
peakRate: 10/s
steps: [{ seq: 1, from: lights, to: lights }]
---
kind: business-service
id: theatre
name: Theatre
owner: team:house
flows: [flow:play]
externalUsers: [audience]
importanceRationale: none
`,
);
const ask = (...words: string[]) => runCli(['whatif', ...words], folder);

describe('lintel whatif', () => {
	test('one zone lost: two of three copies are left and enough; availability is that of the two', async () => {
		const { code, out } = await ask('--fail', 'az:left', '--json');
		expect(code).toBe(0);
		const told = JSON.parse(out);
		expect(told.situation).toEqual({ failed: ['failure-domain:left'], load: 1, at: null });
		expect([told.services, told.flows, told.components]).toEqual([[], [], []]);
		expect(told.capacity).toMatchObject([{ component: 'component:lights', left: 2, utilisation: 0.75, verdict: 'ok' }]);
		// Both of b and c must be up, and the failover always works: 1 - 0.8 × 0.7.
		expect(told.availability[1]).toMatchObject({ target: 'business-service:theatre', kind: 'exact' });
		expect(told.availability[1].unavailability).toBeCloseTo(0.44, 12);
	});

	test('the same at 1.4 times the load takes it down, with the proof and what to do', async () => {
		const { code, out } = await ask('--fail', 'left', '--fail', 'pager', '--load', '1.4x');
		expect(code).toBe(0);
		expect(out).toContain('business-service:theatre: DOWN (at once)');
		expect(out).toContain('1 of its 3 copies are lost, it needs 3 at 1.4 times the peak (architecture.yaml:');
		expect(out).toContain('rho 1.05, overload (210/s on 2 × 100/s, target not declared)');
		expect(out).toContain('Failover of component:lights: manual, 5 min, runbook:switch');
		expect(out).toContain('CANNOT BE FOLLOWED AS WRITTEN, it needs component:pager');
		expect(out).toContain('stop when it smokes: leave the house');
		expect(out).toContain('House: pager house-pager, #house, 24x7');
	});

	test.each([
		[['--fail', 'ligths'], 'nothing that can fail is called `ligths`; did you mean `lights`?'],
		[['--fail', 'lights', '--load', '1e9'], 'the load `1e9` is not a factor from 0.01x to 100x: 1x is taken'],
		[['--fail', 'lights', '--at', 'noon'], 'the time `noon` is none such as 30m or 2h: the end is taken'],
		[[], 'name what fails with `--fail`'],
	])('%j is refused with a word on what is expected', async (words, message) => {
		const { code, out, error } = await ask(...words);
		expect([code, out]).toEqual([2, '']);
		expect(error).toContain(message);
	});
});

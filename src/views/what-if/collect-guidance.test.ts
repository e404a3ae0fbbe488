import { describe, expect, test } from 'vitest';
import { disruptionsOf } from '#analysis/disruptions.ts';
import { computeFacts } from '#analysis/facts.ts';
import { failureModelOf } from '#analysis/failure-model.ts';
import { nothingFailed } from '#analysis/situation.ts';
import { modelOf } from '#analysis/testing/model-of.ts';
import { createWhatIf } from '#analysis/what-if.ts';
import { viewContext } from '../context.ts';
import { collectGuidance, failuresOfScenario } from './collect-guidance.ts';

const model = modelOf([
	{ kind: 'failure-domain', id: 'r', type: 'region' },
	{ kind: 'failure-domain', id: 'a', type: 'az', parent: 'region:r' },
	{ kind: 'failure-domain', id: 'b', type: 'az', parent: 'region:r' },
	{
		kind: 'component',
		id: 'web',
		deployment: {
			prod: {
				requireK: 1,
				replicas: [
					{ id: 'one', domains: ['az:a'] },
					{ id: 'two', domains: ['az:b'] },
				],
			},
		},
	},
	{ kind: 'component', id: 'mail' },
	{ kind: 'failure-mode', id: 'part', component: 'web', category: 'SINGLE_POINT_OF_FAILURE', scope: 'az:a' },
	{ kind: 'scenario', id: 'zone', events: ['az:a'] },
	{ kind: 'scenario', id: 'both', events: ['region:r', 'component:mail'] },
	{ kind: 'scenario', id: 'copy', events: ['failure-mode:part'] },
] as never);
const context = viewContext({ model, decisions: [] }, computeFacts({ model, decisions: [] }), []);

describe('presets', () => {
	test.each([
		['zone', ['failure-domain:a']],
		['both', ['component:mail', 'failure-domain:r']],
		['copy', ['instance:web/one']],
	])('scenario %s fails %j', (id, failed) => {
		expect(failuresOfScenario(context, `scenario:${id}`)).toEqual(failed);
	});

	test('each scenario takes down by itself what the loss reports say', () => {
		const ask = createWhatIf(failureModelOf(model));
		for (const { ref, kind, losses } of disruptionsOf(model)) {
			if (kind !== 'scenario') continue;
			const { components } = ask({ ...nothingFailed, failed: failuresOfScenario(context, ref) });
			const down = components.filter(({ lost }) => lost !== undefined).map((one) => one.ref);
			expect(down.sort(), ref).toEqual(losses.filter((loss) => loss.down).map(({ component }) => component));
		}
	});

	test('zones and regions first, the innermost first', () => {
		expect(collectGuidance(context).presets.map(({ text }) => text)).toEqual([
			'availability zone a',
			'availability zone b',
			'region r',
			'both',
			'copy',
			'zone',
		]);
	});
});

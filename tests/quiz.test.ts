import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureModelOf } from '#analysis/failure-model.ts';
import { failablesOf, readSituation } from '#analysis/situation.ts';
import { createWhatIf } from '#analysis/what-if.ts';
import { analyse, readArchitecture } from '#cli/pipeline.ts';
import { viewContext } from '#views/context.ts';
import { titleOf } from '#views/links.ts';
import type { Question } from '#views/quiz/question.ts';
import { questionsOfAll, questionsOfTeam } from '#views/quiz/questions.ts';

/** The quiz of the worked example: what it says is right is right by another way of finding out, and what it says is wrong is wrong. */

const reading = readArchitecture(join(import.meta.dirname, '..'), { asOf: '2026-11-23' });
const { facts, findings } = analyse(reading);
const context = viewContext(reading.architecture, facts, findings);
const { model } = context;
const teams = model.byKind.team.map(({ ref, name }) => [name, questionsOfTeam(context, ref)] as const);
const quizzes: readonly (readonly [string, readonly Question[]])[] = [
	['everything', questionsOfAll(context)],
	...teams,
];
const all = quizzes.flatMap(([, questions]) => questions);
const wordOf = (question: Question, at: number): string => question.options[at]!.join('');
const named = (kind: 'component' | 'business-service', title: string): string =>
	model.byKind[kind].find(({ ref }) => titleOf(context, ref) === title)!.ref;
/** The names between the quotation marks of a question. */
const subjects = ({ words }: Question): readonly string[] => [...words.matchAll(/“(.*?)”/g)].map(([, name]) => name!);

describe.each(quizzes)('the quiz about %s', (_, questions) => {
	test('has at least five questions with a choice, none twice', () => {
		expect(questions.length).toBeGreaterThanOrEqual(5);
		expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
		for (const { options, right, because } of questions) {
			expect(new Set(options.map((one) => one.join(''))).size).toBe(options.length);
			expect(options[right]).toBeDefined();
			expect(because.length).toBeGreaterThan(0);
		}
	});

	test('cannot be passed with one word about what happens', () => {
		const effects = questions.filter(({ id }) => id.startsWith('effect-'));
		expect(new Set(effects.map(({ right }) => right)).size).toBeGreaterThan(1);
	});
});

test('what-if, which propagates failures by itself, says the same of every failure asked about', () => {
	const failureModel = failureModelOf(model);
	const ask = createWhatIf(failureModel);
	const failables = failablesOf(failureModel);
	const effects = all.filter(({ id }) => id.startsWith('effect-'));
	expect(effects.length).toBeGreaterThan(20);
	for (const question of effects) {
		const [service, component] = subjects(question);
		const { situation, complaints } = readSituation({ failed: [named('component', component!)] }, failables);
		expect(complaints).toEqual([]);
		const then = ask(situation).services.find(({ ref }) => ref === named('business-service', service!));
		expect(['up', 'degraded', 'down'][question.right], question.words).toBe(then?.state ?? 'up');
		expect(then?.couldBe, question.words).toBeUndefined();
	}
});

test('exactly one of the offered callers declares the dependency', () => {
	const callers = all.filter(({ id }) => id.startsWith('caller-'));
	expect(callers.length).toBeGreaterThan(5);
	for (const question of callers) {
		const target = named('component', subjects(question)[0]!);
		const declares = question.options.map((_, at) => {
			const from = named('component', wordOf(question, at));
			return model.dependencies.some((one) => one.from === from && one.to === target);
		});
		expect(declares, question.words).toEqual(question.options.map((_, at) => at === question.right));
	}
});

test('the owner is the one that the file or its system names', () => {
	for (const question of all.filter(({ id }) => id.startsWith('owner-'))) {
		const component = model.entities[named('component', subjects(question)[0]!)]!;
		const data = component.data as { owner?: string; system?: string };
		const system =
			data.system === undefined
				? undefined
				: model.entities[data.system.includes(':') ? data.system : `system:${data.system}`];
		const owner = data.owner ?? (system?.data as { owner?: string } | undefined)?.owner;
		const ref = owner?.includes(':') ? owner : `team:${owner}`;
		expect(titleOf(context, ref), question.words).toBe(wordOf(question, question.right));
	}
});

type Targets = { readonly [scope in 'multiAz' | 'multiRegion']?: { readonly rto?: string } };

/** `5m`, `2h`, `4 h 50 min` in minutes. */
const inMinutes = (text: string): number =>
	[...text.matchAll(/([\d.]+) ?(min|[smhd])\b/g)].reduce(
		(sum, [, number, unit]) => sum + Number(number) * { s: 1 / 60, m: 1, min: 1, h: 60, d: 1440 }[unit as 's'],
		0,
	);

test('what is promised after a loss is what the policy of the service says, and no other option is', () => {
	const promised = all.filter(({ id }) => id.startsWith('promise-'));
	expect(promised.length).toBeGreaterThan(3);
	for (const question of promised) {
		const service = model.entities[named('business-service', subjects(question)[0]!)]!;
		const written = (service.data as { policy?: string | Targets }).policy;
		const policy = typeof written === 'string' ? (model.entities[written]?.data as Targets) : written;
		const rto = policy?.[question.words.includes('a zone') ? 'multiAz' : 'multiRegion']?.rto;
		expect(inMinutes(wordOf(question, question.right)), question.words).toBe(inMinutes(rto!));
		for (const at of question.options.keys())
			if (at !== question.right) expect(inMinutes(wordOf(question, at))).not.toBe(inMinutes(rto!));
	}
});

test('the time until a service works again is what the report of the loss says', () => {
	const asked = all.filter(({ id }) => id.startsWith('recovery-'));
	expect(asked.length).toBeGreaterThan(3);
	for (const question of asked) {
		const service = named('business-service', subjects(question)[1]!);
		const times = facts.recoveryTimes.disruptions
			.filter(({ disruption }) => titleOf(context, disruption) === subjects(question)[0])
			.flatMap(({ targets }) => targets.filter(({ target }) => target === service));
		const values = times.flatMap((one) =>
			one.kind === 'value' ? [Math.round((one.withRespondersMs ?? one.milliseconds) / 60_000)] : [],
		);
		expect(values).toContain(Math.round(inMinutes(wordOf(question, question.right))));
	}
});

test('how long something may be disrupted is asked as one limit each, so that no answer stands out by naming more', () => {
	const asked = all.filter(({ id }) => id.startsWith('tolerance-'));
	expect(asked.length).toBeGreaterThan(3);
	for (const question of asked) {
		for (const at of question.options.keys()) expect(wordOf(question, at), question.words).not.toContain(';');
		const [service] = subjects(question);
		const limits = model.byKind['business-service'].find(({ name }) => name === service)!.data.impactTolerances!;
		// Written `1d`, told `1 d`.
		expect(wordOf(question, question.right).replace(/\s/g, '')).toContain(`${limits[0]!.limit}`);
	}
});

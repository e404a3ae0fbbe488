import type { Ref } from '#model/model.ts';
import { effectOf, type Impacts } from './impact.ts';
import type { MissingField } from './missing-field.ts';
import { once } from './once.ts';
import type { RecoveryTask } from './recovery-tasks.ts';

/** Tasks of one disruption, and which of them others wait for, directly or not. */
export interface WaitingTasks {
	/** Everything that some tasks wait for, themselves among it. */
	behind(start: readonly RecoveryTask[]): ReadonlySet<Ref>;
	/** The fields that are missing for them, each once, in the order of the tasks; then those that are missing for all. */
	missingBehind(start: readonly RecoveryTask[]): readonly MissingField[];
}

/** Thousands of targets ask about thousands of tasks, so both are numbered once. */
export function waitingTasks(tasks: readonly RecoveryTask[], absent: readonly MissingField[]): WaitingTasks {
	const numbered = once(() => numberedTasks(tasks, absent));
	const reached = (start: readonly RecoveryTask[]): Uint8Array => {
		const { numberOf, after } = numbered();
		const met = new Uint8Array(tasks.length);
		const open: number[] = [];
		const meet = (task: number): void => {
			if (met[task] === 1) return;
			met[task] = 1;
			open.push(task);
		};
		for (const { subject } of start) meet(numberOf.get(subject)!);
		for (let task = open.pop(); task !== undefined; task = open.pop()) after[task]!.forEach(meet);
		return met;
	};
	return {
		behind(start) {
			const met = reached(start);
			return new Set(tasks.filter((_, task) => met[task] === 1).map(({ subject }) => subject));
		},
		missingBehind(start) {
			const { fieldsOf, fieldCount } = numbered();
			const met = reached(start);
			const told = new Uint8Array(fieldCount);
			const missing: MissingField[] = [];
			const tell = (fields: readonly MissingField[], numbers: readonly number[]): void => {
				for (const [at, number] of numbers.entries()) {
					if (told[number] === 1) continue;
					told[number] = 1;
					missing.push(fields[at]!);
				}
			};
			for (const [at, task] of tasks.entries()) if (met[at] === 1) tell(task.missing, fieldsOf[at]!);
			tell(absent, fieldsOf[tasks.length]!);
			return missing;
		},
	};
}

function numberedTasks(tasks: readonly RecoveryTask[], absent: readonly MissingField[]) {
	const numberOf = new Map(tasks.map(({ subject }, at) => [subject, at]));
	const fields = new Map<string, number>();
	const numbersOf = (missing: readonly MissingField[]): readonly number[] =>
		missing.map(({ ref, field }) => {
			const key = `${ref} ${field}`;
			const number = fields.get(key) ?? fields.size;
			fields.set(key, number);
			return number;
		});
	return {
		numberOf,
		after: tasks.map(({ after }) => after.flatMap((subject) => numberOf.get(subject) ?? [])),
		/** By task; those missing for all come last. */
		fieldsOf: [...tasks.map(({ missing }) => numbersOf(missing)), numbersOf(absent)],
		fieldCount: fields.size,
	};
}

/**
 * Groups the targets that are stopped by the loss of the same components, each alone, in the pessimistic reading: after the loss of
 * a region thousands of components have no time, and as many targets wait for the same ones. Made by splitting, component by
 * component, so that a group is a chain of those before it, and what many targets have in common is held once.
 */
export function stoppedTogether(impacts: Impacts, components: readonly RecoveryTask[]): StoppedTogether {
	const { componentCount, targets } = impacts.pessimistic;
	const groupOf = new Int32Array(targets.length);
	/** By group: the group without its last component, and that component. */
	const without: number[] = [0];
	const last: number[] = [-1];
	/** By group: the group it became with the component that is looked at, where that has happened. */
	const split: { by: number; into: number }[] = [{ by: -1, into: 0 }];
	for (const [at, { index }] of components.entries()) {
		for (const code of impacts.of([index]).possible.codes) {
			if (effectOf(code).level !== 2) continue;
			const target = (code >> 2) - componentCount;
			const before = split[groupOf[target]!]!;
			if (before.by !== at) {
				before.by = at;
				before.into = split.length;
				without.push(groupOf[target]!);
				last.push(at);
				split.push({ by: -1, into: 0 });
			}
			groupOf[target] = before.into;
		}
	}
	return {
		groupOf: (node) => groupOf[node - componentCount]!,
		members(group) {
			const found: RecoveryTask[] = [];
			for (let one = group; one !== 0; one = without[one]!) found.push(components[last[one]!]!);
			return found.reverse();
		},
	};
}

/** Targets by what stops them. */
export interface StoppedTogether {
	/** The group of a target, by its node. */
	groupOf(node: number): number;
	/** The components whose loss stops the targets of a group, in their order. */
	members(group: number): readonly RecoveryTask[];
}

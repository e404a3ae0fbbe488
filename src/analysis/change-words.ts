import type { Model, Ref } from '#model/model.ts';
import { type Change, componentOfCopy } from './change.ts';
import type { ChangeEffect } from './change-effects.ts';

/** What to do, as an imperative with references in backticks: ``move copy `s2` of `component:sanctions` ...``. */
export function changeSentence(model: Model, change: Change): string {
	const named = (refs: readonly Ref[]): string => refs.map((ref) => `\`${ref}\``).join(' and ');
	switch (change.kind) {
		case 'move-copy': {
			const id = change.copy.slice(change.copy.indexOf('/') + 1);
			return `move copy \`${id}\` of \`${componentOfCopy(change.copy)}\` from \`${change.from}\` to \`${change.to}\``;
		}
		case 'add-copy':
			return `run one copy more of \`${change.component}\`${change.domains.length === 0 ? '' : ` in ${named(change.domains)}`}`;
		case 'fallback': {
			const dependency = model.dependencies.find(({ ref }) => ref === change.dependency);
			return `give \`${dependency?.from}\` a tested fallback for the time without \`${dependency?.to}\``;
		}
		case 'failover-coverage':
			return `make failovers of \`${change.component}\` succeed in ${Number((change.coverage * 100).toFixed(4))} % of the cases`;
		case 'roll-out':
			return `roll out \`${change.component}\` with ${change.away.length} of its copies away`;
		case 'split-domain':
			return `let every other copy of \`${change.component}\` use a second one instead of \`${change.domain}\``;
	}
}

/** `16.5 minutes less downtime a month (unavailability 1.74e-3 -> 1.36e-3)`, of a change for the better; a month has 30 days. */
export function effectSentence({ before, after, minutesSaved }: ChangeEffect): string {
	const digits = (value: number): string => (value === 0 ? '0' : value.toExponential(2));
	const minutes = Number(minutesSaved.toPrecision(3));
	return `${minutes} minutes less downtime a month (unavailability ${digits(before)} -> ${digits(after)})`;
}

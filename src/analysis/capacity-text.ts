import { type BacklogReport, type BufferBacklog, fullestText } from './backlog.ts';
import type { CapacityAfterLoss, CapacityReport } from './capacity-after-loss.ts';
import type { MissingField } from './missing-field.ts';
import { roundedDuration, shownCount } from './quantities.ts';
import { shownRate } from './serving-capacity.ts';

/** Results of A7 and A14 as short plain text: what the examples in the documentation show. No trailing line end. */

/** Four digits after the point, without zeros at the end. */
export const shownRatio = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** What is missing, one field a line. */
export const missingLines = (fields: readonly MissingField[]): string[] =>
	fields.map(({ ref, field, consequence }) => `missing: ${ref} ${field}: ${consequence}`);

/** A7: per disruption and component the utilisation of what is left, then static stability per component. */
export function renderCapacityText(result: CapacityReport, only?: readonly string[]): string {
	const asked = (row: { readonly component: string; readonly disruption?: string }): boolean =>
		only === undefined ||
		only.includes(row.component) ||
		(row.disruption !== undefined && only.includes(row.disruption));
	const zones = result.zones
		.filter(asked)
		.map(({ component, zones: count, factor, neededPerSecond, hasPerSecond, isEnough }) => {
			if (factor === undefined || neededPerSecond === undefined)
				return `${component} stands in one zone: its loss leaves nothing`;
			return `${component} stands in ${count} zones: factor ${shownRatio(factor)}, needs ${shownRate(neededPerSecond)}, has ${shownRate(hasPerSecond)}${isEnough ? '' : ': not enough'}`;
		});
	return [
		...result.rows.filter(asked).map(capacityLine),
		...zones,
		...missingLines(only === undefined ? result.missing : []),
	].join('\n');
}

function capacityLine(row: CapacityAfterLoss): string {
	const what = `${row.component} without ${row.disruption}`;
	if (row.rho === undefined) {
		const { standby } = row;
		const there =
			standby === undefined
				? ''
				: `; ${standby.environment} has ${standby.copies} copies, load / capacity ${shownRatio(standby.rho)} (no credit)`;
		return `${what}: nothing is left${there}`;
	}
	const target = row.target === undefined ? 'no target declared' : `target ${shownRatio(row.target)}`;
	const retries = row.rhoWithRetries === undefined ? '' : `, with every retry ${shownRatio(row.rhoWithRetries)}`;
	const mend =
		row.mend === undefined ? '' : `; ${row.mend.copies} more outside ${row.mend.outside}: ${shownRatio(row.mend.rho)}`;
	return `${what}: ${row.serving} of ${row.copies} serve, ${shownRate(row.loadPerSecond)} / ${shownRate(row.capacityPerSecond)} = ${shownRatio(row.rho)} (before: ${shownRatio(row.rhoBefore)}), ${row.status}, ${target}${retries}${mend}`;
}

/** A14: per buffer what it absorbs, how long an outage may be, and what usual outages leave. */
export function renderBacklogText(result: BacklogReport): string {
	return [...result.buffers.map(bufferLines), ...missingLines(result.missing)].join('\n');
}

function bufferLines(buffer: BufferBacklog): string {
	const head = `${buffer.ref}${buffer.from === undefined ? '' : ` (${buffer.from} to ${buffer.to})`}: ${buffer.basis}`;
	const absorbs = buffer.absorbsMs === undefined ? [] : [`  absorbs ${roundedDuration(buffer.absorbsMs)}`];
	const full =
		buffer.fullAfterMs === undefined
			? []
			: [`  contradicted: by its numbers it is full after ${roundedDuration(buffer.fullAfterMs)}`];
	const never =
		buffer.neverDrains === true ? ['  never drains at peak: it fills at least as fast as it is worked off'] : [];
	const longest =
		buffer.longestOutageMs === undefined
			? []
			: [`  nothing expires after an outage of up to ${roundedDuration(buffer.longestOutageMs)}`];
	const outages = buffer.outages.map(({ outageMs, messages, waiting, drainMs, normalAfterMs }) => {
		const over = messages > waiting ? `, ${shownCount(messages - waiting)} find no room` : '';
		const drain =
			drainMs === undefined || normalAfterMs === undefined
				? ''
				: `, drained in ${roundedDuration(drainMs)}, normal after ${roundedDuration(normalAfterMs)}`;
		return `  ${roundedDuration(outageMs)} down: ${shownCount(waiting)} wait${drain}${over}`;
	});
	const fullest = buffer.fullest === undefined ? [] : [`  ${fullestText(buffer.fullest)}`];
	return [head, ...fullest, ...absorbs, ...full, ...never, ...longest, ...outages].join('\n');
}

/**
 * A clock that stands still, in UTC. A gantt chart reads "now" and the local time zone; the picture must be the same on every
 * machine and every day.
 */

const RealDate = Date;
/** Midnight of 1 January 2026, UTC. */
const NOW = 1_767_225_600_000;

class FrozenUtcDate extends RealDate {
	constructor(...parts: unknown[]) {
		if (parts.length === 0) super(NOW);
		else if (parts.length === 1) super(parts[0] as number | string | Date);
		else super(RealDate.UTC(...(parts as [number, number])));
	}

	static override now(): number {
		return NOW;
	}

	override getTimezoneOffset(): number {
		return 0;
	}
}

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

/** Replaces `Date` in this thread, and makes its local getters and setters those of UTC. */
export function freezeClock(): void {
	for (const field of FIELDS) {
		for (const verb of ['get', 'set']) {
			const utc = Object.getOwnPropertyDescriptor(RealDate.prototype, `${verb}UTC${field}`);
			if (utc) Object.defineProperty(FrozenUtcDate.prototype, `${verb}${field}`, utc);
		}
	}
	Object.defineProperty(globalThis, 'Date', { configurable: true, writable: true, value: FrozenUtcDate });
}

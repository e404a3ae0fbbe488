const milliseconds: { readonly [unit: string]: number } = {
	y: 365 * 86_400_000,
	w: 7 * 86_400_000,
	d: 86_400_000,
	h: 3_600_000,
	m: 60_000,
	s: 1000,
	ms: 1,
};

/**
 * A duration as Prometheus writes it, in milliseconds: `1h30m` -> 5 400 000, `0` -> 0. Units come once each, the largest
 * first; a day has 24 hours and a year 365 days (Prometheus documentation, "Time durations"). Undefined for anything else.
 */
export function prometheusDurationMs(text: string): number | undefined {
	if (text === '0') return 0;
	const parts = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
	if (parts === null || text === '') return undefined;
	return Object.values(milliseconds).reduce((sum, unit, at) => sum + unit * Number(parts[at + 1] ?? 0), 0);
}

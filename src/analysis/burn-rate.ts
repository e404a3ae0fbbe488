/** The burn rate of an alert that may use a share of the budget in a window: budget x period / window (DOMAIN A17). */
export function burnRate(budgetShare: number, periodMs: number, windowMs: number): number {
	return (budgetShare * periodMs) / windowMs;
}

/** How long a total outage lasts until the burn over the window reaches the rate: rate x (1 - objective) x window. */
export function outageDetectedAfter(rate: number, objective: number, windowMs: number): number {
	// Rounded to a millisecond, as 1 - 0.999 is not 0.001 in binary.
	return Math.round(rate * (1 - objective) * windowMs);
}

/**
 * The part of the time granted by a caller that is used up: 0 at the start, 1 at the end, more when it is exceeded. These rooms
 * have no clock, so a door that has one hands this in; without it only counted budgets end a computation.
 */
export type TimeSpent = () => number;

/** True when a computation has to end now. Asked for every few thousand steps, so it may cost a little. */
export type IsOver = () => boolean;

/** True as soon as so large a part of the time is used up; never without a clock. */
export function untilShare(spent: TimeSpent | undefined, share: number): IsOver {
	return spent === undefined ? () => false : () => spent() >= share;
}

/** Steps between two questions for the time: about a few milliseconds. */
export const stepsBetweenQuestions = 1 << 13;

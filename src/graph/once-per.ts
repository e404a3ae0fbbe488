/**
 * The function with its answers kept, each for as long as the object lives that it is about: many pages ask what is worked out
 * once. The answer has to follow from that object alone. Given a function that makes an empty map, it keeps what is asked of parts.
 */
/* @__NO_SIDE_EFFECTS__ */
export function oncePer<Subject extends object, Answer extends NonNullable<unknown>>(
	answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
	const known = new WeakMap<Subject, Answer>();
	return (subject) => {
		const kept = known.get(subject);
		if (kept !== undefined) return kept;
		const made = answer(subject);
		known.set(subject, made);
		return made;
	};
}

import { isRedacted } from '#model/redaction/profile.ts';

/** A text that may be said in another form; undefined for what is empty, or was left out for others. */
export const shownText = (value: unknown): string | undefined =>
	typeof value !== 'string' || value.trim() === '' || isRedacted(value) ? undefined : value.trim();

/** The words that say that only a part of a record is meant, as the source of an expression; they end where they end. */
export const IN_PART =
	'partly|partially|in\\s+part|partiellement|en\\s+partie|teilweise|parcialmente|en\\s+parte|em\\s+parte|in\\s+parte|deels|gedeeltelijk|частично';

/** As {@link IN_PART}, with the languages that put no spaces between words. */
export const PART = `(?:${IN_PART}|部分|局部)`;

/** The colour of a site without one of its own; `tokens.css` says the same. */
export const OUR_ACCENT = '#3546bd';

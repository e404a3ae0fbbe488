/** The signs that sanitised HTML writes as entities (`#markdown` writes no others). */
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** Text of sanitised HTML as it is read: `a &amp; b` is `a & b`. */
export const withoutEntities = (html: string): string =>
	html.includes('&') ? html.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_all, name: string) => signs[name]!) : html;

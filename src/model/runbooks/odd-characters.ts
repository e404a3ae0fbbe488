/** Characters that a terminal takes for something else than what is seen: they come from word processors, or from somebody who means harm. */
const odd =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2018\u2019\u201c\u201d\u2013\u2014\u2028-\u202e\u2060-\u206f\ufeff\uff01-\uff5e]/u;

/** A letter of another script beside a Latin one, in one word: `сat` with a Cyrillic `с` is no `cat`. */
const lookAlike =
	/(?<=[A-Za-z0-9_-])[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=[A-Za-z0-9_-])/u;

const signsOfProse = /[\u2013\u2014\u2018\u2019\u201c\u201d\uff01-\uff5e]/g;

/** Dashes and quotes of sentences do no harm where a shell reads none: in a comment, and between two words in quotes. Places stay. */
const withoutProse = (command: string): string =>
	command
		.replace(/^\s*#.*$|\s#\s[^"'\n]{0,500}$/gm, (comment) => comment.replace(signsOfProse, ' '))
		.replace(/"[^"\n]*"|'[^'\n]*'/g, (text) => text.replace(/ [\u2013\u2014] /g, '   '));

/** The first character of a command that is not what it seems, as `U+201C`; undefined where there is none. O(length). */
export function oddCharacter(command: string): string | undefined {
	const found = odd.exec(withoutProse(command)) ?? lookAlike.exec(command);
	if (found === null) return undefined;
	return `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The class for a Markdown table cell's alignment. Markdown compilers write it as a style attribute, which the site's
 * policy forbids.
 */
export function alignmentOf(style: unknown, align: unknown): string | undefined {
	const inStyle = typeof style === 'object' && style !== null && 'textAlign' in style ? style.textAlign : style;
	const side = /left|right|center/.exec(`${inStyle ?? ''} ${align ?? ''}`)?.[0];
	return side === undefined ? undefined : `align-${side}`;
}

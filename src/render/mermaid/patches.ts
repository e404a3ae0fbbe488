/**
 * The four changes made to mermaid's published chunks while they are bundled. Each is one replacement that must happen exactly
 * once: a mermaid release that moves the code fails the build instead of drawing slowly or wrongly.
 */

/** Part of every cache key: raise it when a patch or a stub changes what is drawn. */
export const PATCH_VERSION = 1;

export interface Patch {
	readonly name: string;
	readonly why: string;
	readonly pattern: RegExp;
	readonly replacement: string | ((...groups: string[]) => string);
}

/** `getConfig` and `getSiteConfig` deep-copy the whole configuration on every call, half of all CPU time. Copy once per object. */
function memoised(getter: string, source: string): Patch {
	return {
		name: `memoise ${getter}`,
		why: 'half of the CPU time of a render is copying configuration',
		pattern: new RegExp(
			`var ${getter} = /\\* @__PURE__ \\*/ __name\\(\\(\\) => \\{\\s*return assignWithDepth_default\\(\\{\\}, ${source}\\);\\s*\\}, "${getter}"\\);`,
		),
		replacement: () => `var __${getter}Source, __${getter}Copy;
var ${getter} = /* @__PURE__ */ __name(() => {
	if (__${getter}Source !== ${source}) {
		__${getter}Source = ${source};
		__${getter}Copy = assignWithDepth_default({}, ${source});
	}
	return __${getter}Copy;
}, "${getter}");`,
	};
}

export const PATCHES: readonly Patch[] = [
	memoised('getConfig', 'currentConfig'),
	memoised('getSiteConfig', 'siteConfig'),
	{
		name: 'clone before sanitising',
		why: '`setConfig` deletes keys from the object it is given, which is now shared',
		pattern: /updateCurrentConfig\(currentConfig, \[conf\]\)/,
		replacement: () => 'updateCurrentConfig(currentConfig, [assignWithDepth_default({}, conf)])',
	},
	{
		name: 'decode all entities in text labels',
		why: 'without HTML labels only amp, lt and gt are decoded, and `#quot;` shows as `&quot;`',
		pattern: /const regex = \/&\(amp\|lt\|gt\);\/g;\s*return text\.replace\(regex, \(match, entity\) => \{/,
		replacement: () => `const regex = /&(amp|lt|gt|quot|apos|nbsp|#\\d+|#x[0-9a-f]+);/gi;
	return text.replace(regex, (match, entity) => {
		if (entity[0] === '#') {
			const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\\ufffd';
		}
		const extra = { quot: '"', apos: "'", nbsp: '\\u00a0' }[entity.toLowerCase()];
		if (extra) return extra;`,
	},
];

/** Applies what fits to one chunk and counts each patch by name. */
export function applyPatches(source: string, applied: Map<string, number>): string {
	let text = source;
	for (const patch of PATCHES) {
		if (!patch.pattern.test(text)) continue;
		applied.set(patch.name, (applied.get(patch.name) ?? 0) + 1);
		text = text.replace(patch.pattern, patch.replacement as (...groups: string[]) => string);
	}
	return text;
}

/** Throws unless every patch was applied exactly once. */
export function assertAllApplied(applied: ReadonlyMap<string, number>): void {
	const wrong = PATCHES.filter((patch) => applied.get(patch.name) !== 1);
	if (wrong.length === 0) return;
	const list = wrong.map((patch) => `"${patch.name}" applied ${applied.get(patch.name) ?? 0} times (${patch.why})`);
	throw new Error(`mermaid changed where it is patched, expected each patch to apply once: ${list.join('; ')}`);
}

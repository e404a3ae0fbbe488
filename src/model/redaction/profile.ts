import type { Workspace } from '../types.generated.ts';

/** For whom a site is made, from the inside outwards. */
export const profiles = ['internal', 'auditor', 'public'] as const;
export type Profile = (typeof profiles)[number];

/** What stands in place of a text that was left out. No sign of it means anything in YAML or Markdown. */
export const redactedText = '(redacted)';
/** What stands in place of an address: valid, leading nowhere (RFC 2606), and recognised when a page is drawn. */
export const redactedAddress = 'https://redacted.invalid/';

/** True for a text that was left out, whole or in part, and for such an address. */
export const isRedacted = (text: string): boolean => text.includes(redactedText) || text.startsWith(redactedAddress);

/** What is left out of a site: whom it is for, and what `lintel.yaml` says beside that. */
export interface Redaction {
	readonly profile: Exclude<Profile, 'internal'>;
	/** Fields left out beside those that the schema marks, as `kind.path`. */
	readonly also: readonly string[];
	/** Fields shown although the schema marks them. */
	readonly except: readonly string[];
	/** Words left out wherever they stand. */
	readonly words: readonly string[];
}

/** What a profile leaves out in a workspace; nothing for those inside. */
export function redactionOf(profile: Profile, workspace: Workspace): Redaction | undefined {
	if (profile === 'internal') return undefined;
	const own = workspace.redaction?.[profile] ?? {};
	// Who must not see a word among auditors must not see it in public.
	const words = profile === 'public' ? (workspace.redaction?.auditor?.words ?? []) : [];
	return {
		profile,
		also: own.also ?? [],
		except: own.except ?? [],
		words: [...words, ...(own.words ?? [])],
	};
}

import { redactRecords } from '#decisions/redact-records.ts';
import { maskOf } from '#model/redaction/mask-text.ts';
import type { Redaction } from '#model/redaction/profile.ts';
import { redactedText } from '#model/redaction/profile.ts';
import { decisionOptions } from '../decision-options.ts';
import type { Texts } from '../texts.ts';

/**
 * The texts of a workspace without what is not for the readers: records, guides and drawings, of which everything that is shown is
 * read later. Entities go through the schema instead, in `compile`, since only it tells words from names.
 */
export function redactTexts(texts: Texts, redaction: Redaction | undefined): Texts {
	if (redaction === undefined) return texts;
	const mask = maskOf(redaction);
	const masked = <Item extends { readonly text: string }>(items: readonly Item[]): readonly Item[] =>
		items.map((one) => ({ ...one, text: mask(one.text) }));
	const { files, folders } = texts;
	const addresses = files.publishedAddresses;
	// Together, as they are read together.
	const records = redactRecords(
		folders.flatMap((one) => one.files),
		decisionOptions(files),
		{ people: redaction.profile === 'public', placeholder: redactedText, mask },
	);
	const byPath = new Map(records.map((one) => [one.path, one]));
	return {
		...texts,
		files: {
			...files,
			guides: masked(files.guides),
			drawings: masked(files.drawings),
			publishedAddresses: addresses && { ...addresses, text: mask(addresses.text) },
		},
		folders: folders.map((one) => ({ ...one, files: one.files.map((file) => byPath.get(file.path) ?? file) })),
	};
}

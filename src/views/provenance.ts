import type { LeftOut } from '#model/redaction/left-out.ts';

/** What a site was made from, as its pages tell it. Plain data: digests are computed at the door. */
export interface Provenance {
	/** The version of Lintel. */
	readonly version: string;
	/** The commit of a site of the past. */
	readonly commit: string | undefined;
	/** The newest commit of the repository whose history the pages tell. */
	readonly history: string | undefined;
	readonly inputs: {
		/** The Merkle tree hash over all input files, 64 hexadecimal digits. */
		readonly root: string;
		readonly count: number;
		/** In order of their paths; absent where they are not for the readers of this site. */
		readonly files?: readonly InputFile[] | undefined;
	};
	/** What was left out for the readers of this site; undefined where nothing was. */
	readonly leftOut: LeftOut | undefined;
	/** The release before this one, where one was named. */
	readonly previous: PreviousRelease | undefined;
}

export interface InputFile {
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

export interface PreviousRelease {
	/** Of its manifest. */
	readonly sha256: string;
	readonly asOf: string;
	readonly inputs: string;
	readonly outputs: string;
}

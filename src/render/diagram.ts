/** What goes into the renderer and what comes out: plain data, safe to send between threads and to store. */

export interface DiagramLink {
	/** Relative, `#fragment` or `https:`; anything else leaves the part without a link. */
	readonly href: string;
	/** Accessible name and tooltip; without it the node's own text is the name. */
	readonly label?: string | undefined;
}

export interface DiagramSource {
	/** Mermaid text. */
	readonly text: string;
	/** Accessible name of the picture. */
	readonly title: string;
	/** Accessible description; may be empty. */
	readonly description: string;
	/** By node id (flowchart, state, class, entity), subgraph id, sequence participant or gantt task id. */
	readonly links?: Readonly<Record<string, DiagramLink>> | undefined;
	/** State classes by id, blank-separated, in addition to those in the text, for example `{ ledger: 'down focus' }`. */
	readonly states?: Readonly<Record<string, string>> | undefined;
}

/**
 * `syntax`: the text is wrong, at `line` and `column` where known. `too-large`: over a limit, not even tried. `timeout`: took
 * longer than allowed. `crash`: the renderer failed on it.
 */
export type DiagramErrorKind = 'syntax' | 'too-large' | 'timeout' | 'crash';

export interface DiagramError {
	readonly kind: DiagramErrorKind;
	readonly message: string;
	/** 1-based, in the given text. */
	readonly line?: number | undefined;
	/** 1-based. */
	readonly column?: number | undefined;
}

export type RenderedDiagram =
	| {
			readonly key: string;
			readonly ok: true;
			/** Ids carry a placeholder: pass through `instantiate` when placing it on a page. */
			readonly svg: string;
			/** px at 100 %. */
			readonly width: number;
			readonly height: number;
			/** Mermaid's name of the diagram type. */
			readonly type: string;
	  }
	| { readonly key: string; readonly ok: false; readonly error: DiagramError };

/** A result before it has a key, as a worker makes it. */
export type DrawnDiagram =
	| { readonly ok: true; readonly svg: string; readonly width: number; readonly height: number; readonly type: string }
	| { readonly ok: false; readonly error: DiagramError };

/**
 * A drawing as plain data, before it is Mermaid text. The text alternative and the links are made from the same value as
 * the picture, so that they cannot tell different stories.
 */

/** Classes the style sheet knows. A state is also written in the label: colour alone never carries meaning. */
export type ClassName =
	| 'up'
	| 'degraded'
	| 'down'
	| 'failed'
	| 'external'
	| 'store'
	| 'queue'
	| 'focus'
	| 'spof'
	| 'possible'
	| 'waived'
	| 'planned'
	| 'leaving'
	| 'muted'
	| 'person'
	| 'domain'
	| 'frame'
	| Tone;

/** Colours of a set of like things, such as teams. What a tone stands for is also written in each label. */
export type Tone = 'tone1' | 'tone2' | 'tone3' | 'tone4' | 'tone5' | 'tone6' | 'tone7' | 'tone8';

/** A `stack` stands for several things. */
export type Shape = 'box' | 'round' | 'pill' | 'store' | 'queue' | 'hexagon' | 'stack';

export interface DrawnNode {
	/** Usually a ref; anything unique in the drawing. */
	readonly key: string;
	/** The name first, then further lines such as a state. */
	readonly lines: readonly string[];
	readonly shape?: Shape | undefined;
	readonly className?: ClassName | undefined;
	readonly href?: string | undefined;
	/** Key of the group it stands in. */
	readonly group?: string | undefined;
}

export interface DrawnGroup {
	readonly key: string;
	readonly label: string;
	readonly parent?: string | undefined;
	readonly className?: ClassName | undefined;
}

export interface DrawnEdge {
	readonly from: string;
	readonly to: string;
	readonly label?: string | undefined;
	readonly line?: 'solid' | 'thick' | 'dashed' | 'plain' | undefined;
	/** The verb of the text alternative, `depends on` when absent; what begins with a comma follows the box without a space. */
	readonly verb?: string | undefined;
	/** The steps of a flow that run along it. */
	readonly steps?: readonly number[] | undefined;
}

export interface Flowchart {
	/** Without one, by how wide it would be: see `direction.ts`. */
	readonly direction?: 'LR' | 'TB' | 'RL' | 'BT' | undefined;
	readonly nodes: readonly DrawnNode[];
	readonly groups?: readonly DrawnGroup[] | undefined;
	readonly edges: readonly DrawnEdge[];
	/** Pairs of nodes of which the second is placed after the first, in the main direction, without a line between them. */
	readonly after?: readonly (readonly [string, string])[] | undefined;
}

export interface Participant {
	readonly key: string;
	readonly lines: readonly string[];
	readonly person?: boolean | undefined;
	readonly href?: string | undefined;
}

export type SequenceItem =
	| {
			readonly type: 'message';
			readonly from: string;
			readonly to: string;
			readonly text: string;
			readonly async?: boolean | undefined;
			readonly reply?: boolean | undefined;
			/** Its number among the steps of the flow, and what happens in it. */
			readonly step?: { readonly number: number; readonly text: string } | undefined;
	  }
	| { readonly type: 'note'; readonly over: readonly string[]; readonly lines: readonly string[] }
	| { readonly type: 'optional'; readonly label: string; readonly items: readonly SequenceItem[] }
	| {
			readonly type: 'parallel';
			readonly branches: readonly { readonly label: string; readonly items: readonly SequenceItem[] }[];
	  };

export interface Sequence {
	readonly participants: readonly Participant[];
	readonly items: readonly SequenceItem[];
}

/** A bar on a scale of days or hours. `ongoing` bars are drawn stronger, `over` ones paler; the words say it too. */
export interface DrawnBar {
	readonly key: string;
	readonly label: string;
	/** First and last day, `YYYY-MM-DD`; on a scale of hours whole milliseconds from the start. */
	readonly from: string;
	readonly to: string;
	readonly look?: 'ongoing' | 'over' | 'moment' | 'critical' | undefined;
	readonly href?: string | undefined;
	/** What the text alternative says after the name, such as the dates. */
	readonly told: string;
}

export interface Timeline {
	/** Days when left out. Hours count from the start of what is drawn, up to a day. */
	readonly scale?: 'days' | 'hours' | undefined;
	/** `{y}`, `{m}` and `{d}` as the axis writes a day; `{y}-{m}-{d}` when left out. */
	readonly day?: string | undefined;
	readonly sections: readonly { readonly label: string; readonly bars: readonly DrawnBar[] }[];
}

/** What a picture shows, as data. */
export type Drawing =
	| { readonly kind: 'flowchart'; readonly chart: Flowchart }
	| { readonly kind: 'sequence'; readonly sequence: Sequence }
	| { readonly kind: 'timeline'; readonly timeline: Timeline };

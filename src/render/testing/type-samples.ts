/** At least one diagram of every type of Mermaid that a workspace may hold, with the constructs that draw differently. */

const flow = (direction: string, ...lines: string[]): string => [`flowchart ${direction}`, ...lines].join('\n  ');

/** The names mermaid 12 gives the outlines of flowchart nodes. */
const OUTLINES =
	'rect rounded stadium subproc cyl circle diam hex lean-r lean-l trap-b trap-t dbl-circ text notch-rect lin-rect sm-circ fr-circ fork hourglass brace brace-r braces bolt doc delay h-cyl lin-cyl curv-trap div-rect tri win-pane f-circ lin-doc notch-pent flip-tri sl-rect docs procs flag bow-rect cross-circ tag-doc tag-rect'.split(
		' ',
	);

function outlines(from: number, to: number, direction: string): string {
	const names = OUTLINES.slice(from, to);
	const nodes = names.map((name, index) => `n${index}@{ shape: ${name}, label: "${name} shape" }`);
	return flow(direction, ...nodes, ...names.slice(1).map((_name, index) => `n${index} --> n${index + 1}`));
}

export const TYPE_SAMPLES: Readonly<Record<string, string>> = {
	'flow outlines 1': outlines(0, 12, 'LR'),
	'flow outlines 2': outlines(12, 24, 'TB'),
	'flow outlines 3': outlines(24, 36, 'LR'),
	'flow outlines 4': outlines(36, 46, 'TB'),
	'flow brackets': flow(
		'LR',
		'a["box"] --> b("round") --> c(["pill"]) --> d[["subroutine"]] --> e[("store")]',
		'e --> f(("circle")) --> g>"flag"] --> h{"choice"} --> i{{"hexagon"}}',
		'i --> j[/"in"/] --> k[\\"out"\\] --> l[/"up"\\] --> m[\\"down"/] --> n((("double")))',
	),
	'flow arrows': flow(
		'LR',
		'a --> b --- c -.-> d ==> e -.- f === g --o h --x i <--> j o--o k x--x l',
		'a -- words --> c',
		'b ---->|long| f',
		'g ~~~ l',
	),
	'flow RL': flow('RL', 'a["first"] --> b["second"] & c["third"] --> d["fourth"]', 'd -->|back| a'),
	'flow groups with directions': flow(
		'TB',
		'subgraph one["One"]',
		'direction LR',
		'a --> b',
		'end',
		'subgraph two["Two"]',
		'direction BT',
		'c --> d',
		'subgraph three["Three"]',
		'e',
		'end',
		'end',
		'one --> two',
		'b --> e',
	),
	'flow authored style': flow(
		'LR',
		'a:::k --> b:::down --> c',
		'classDef k fill:#f9f,stroke:#333,stroke-width:4px,color:#222',
		'style c stroke:#00f,stroke-dasharray: 5 5',
		'linkStyle 1 stroke:#ff3,stroke-width:4px',
	),
	'flow loose parts': flow('TB', 'a --> b', 'c --> d --> e', 'f', 'g["alone with a longer name"]'),
	'flow dagre': `%%{init: {"layout": "dagre"}}%%\n${flow('TB', 'subgraph s["Group"]', 'a --> b', 'end', 'a --> c{"which"} -->|yes| d', 'c -->|no| b')}`,
	'sequence arrows':
		'sequenceDiagram\n  a->b: open\n  a-->b: open dotted\n  a->>b: solid\n  a-->>b: dotted\n  a-xb: cross\n  a--xb: dotted cross\n  a-)b: async\n  a--)b: dotted async\n  a<<->>b: both\n  a<<-->>b: both dotted',
	'sequence lives':
		'sequenceDiagram\n  participant a as Alice\n  a->>+b: one\n  b->>+b: two\n  create participant c as Carl\n  b->>c: made\n  b-->>-b: done\n  destroy c\n  c-xa: gone\n  b-->>-a: end',
	'sequence blocks':
		'sequenceDiagram\n  participant a\n  participant b\n  rect rgb(200, 220, 240)\n  a->>b: in colour\n  end\n  break when it fails\n  b-->>a: stop\n  end\n  par first\n  a->>b: x\n  and second\n  b->>a: y\n  and third\n  a->>a: z\n  end\n  Note left of a: left\n  Note right of b: right\n  Note over a: over<br/>two lines',
	'sequence figures':
		'sequenceDiagram\n  actor u as User\n  participant q@{ "type": "queue" } as Queue\n  participant d@{ "type": "database" } as Database\n  participant e@{ "type": "entity" } as Entity\n  participant c@{ "type": "control" } as Control\n  participant x@{ "type": "collections" } as Copies\n  participant y@{ "type": "boundary" } as Border\n  u->>q: hi\n  q->>d: store\n  d-->>y: told',
	'sequence nested':
		'sequenceDiagram\n  autonumber 10 5\n  loop each\n  opt maybe\n  alt one\n  a->>b: 1\n  else two\n  a->>b: 2\n  else three\n  a->>b: 3\n  end\n  end\n  end',
	'state concurrent':
		'stateDiagram-v2\n  [*] --> Active\n  state Active {\n    [*] --> NumLockOff\n    NumLockOff --> NumLockOn : pressed\n    --\n    [*] --> CapsOff\n    CapsOff --> CapsOn : pressed\n  }',
	'state notes':
		'stateDiagram-v2\n  direction LR\n  a : A state with words\n  a --> b\n  note left of a\n    of two\n    lines\n  end note\n  b --> [*]\n  note right of b : short',
	'state nested':
		'stateDiagram-v2\n  state Outer {\n    state Middle {\n      state Inner {\n        x --> y\n      }\n      Inner --> z\n    }\n  }\n  [*] --> Outer\n  Outer --> [*]',
	'class relations':
		'classDiagram\n  A <|-- B\n  C *-- D\n  E o-- F\n  G <-- H\n  I -- J\n  K <.. L\n  M <|.. N\n  O .. P',
	'class namespaces':
		'classDiagram\n  namespace Core {\n    class Ledger {\n      -Map~String, List~Entry~~ entries\n      +post(Entry e)* bool\n      +find(String id)$ Entry\n    }\n    class Entry\n  }\n  class Money {\n    <<value>>\n  }\n  Ledger "1" --> "0..n" Entry : holds\n  Entry ..> Money\n  note for Money "in minor units"',
	'entity kinds':
		'erDiagram\n  A ||--|| B : has\n  A |o--o| C : may\n  B }|..|{ D : several\n  C }o--o{ D : some\n  A {\n    string id PK "the key"\n    int ref FK\n    string name UK\n  }',
	'gantt kinds':
		'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  axisFormat %m-%d\n  todayMarker off\n  excludes weekends\n  section One\n  Done :done, a, 2026-01-05, 5d\n  Active :active, b, after a, 4d\n  Critical :crit, c, after b, 3d\n  section Two with a long title\n  Milestone :milestone, m, 2026-01-20, 0d\n  A task whose name does not fit into its bar :d, 2026-01-12, 1d',
	'timeline plain': 'timeline\n  2020 : one\n  2021 : two : three\n  2022 : four',
	'git branches':
		'gitGraph\n  commit id: "init"\n  branch develop\n  commit id: "parser" type: HIGHLIGHT\n  checkout main\n  commit id: "fix" type: REVERSE tag: "v1"\n  merge develop tag: "v2"\n  branch hotfix order: 3\n  commit id: "late"\n  checkout main\n  cherry-pick id: "late"',
	'git upwards': 'gitGraph BT:\n  commit id: "a"\n  branch b\n  commit id: "c"\n  checkout main\n  merge b',
	'pie with data': 'pie showData\n  title Share\n  "One" : 42.96\n  "Two" : 50.05\n  "Three" : 10.01\n  "Four" : 5',
	'quadrant plain': 'quadrantChart\n  x-axis Low --> High\n  y-axis Bad --> Good\n  One: [0.2, 0.8]\n  Two: [0.7, 0.3]',
	'xy chart':
		'xychart-beta\n  title "Payments per hour"\n  x-axis [jan, feb, mar, apr, may]\n  y-axis "thousands" 0 --> 120\n  bar [20, 45, 60, 80, 110]\n  line [15, 40, 65, 75, 100]',
	'xy chart sideways': 'xychart-beta horizontal\n  x-axis "month" 1 --> 5\n  y-axis "count"\n  line [1, 4, 2, 5, 3]',
	'mind map':
		'mindmap\n  root((Docs))\n    Sources\n      Code\n      Tests\n    Output\n      HTML\n      Search index\n    Deep\n      a["square"]\n      b("round")',
	'C4 context':
		'C4Context\n  title Context\n  Person(a, "Customer", "Pays")\n  System(b, "Bank", "Holds the money")\n  System_Ext(c, "Mail", "Sends letters")\n  Rel(a, b, "Uses", "HTTPS")\n  Rel(b, c, "Sends with")',
	'C4 container':
		'C4Container\n  System_Boundary(s, "Platform") {\n    Container(w, "Web", "TypeScript", "Pages")\n    ContainerDb(d, "Store", "SQL", "Entries")\n  }\n  Rel(w, d, "Reads")',
	'C4 deployment':
		'C4Deployment\n  Deployment_Node(n, "Region", "Cloud") {\n    Deployment_Node(z, "Zone") {\n      Container(w, "Web", "TypeScript", "Pages")\n    }\n  }',
	block:
		'block-beta\n  columns 3\n  a["One"] b:2\n  block:c:3\n    d e["Five"]\n  end\n  space f(("six")) g[("store")]\n  a --> f\n  f -- "words" --> g',
	kanban:
		'kanban\n  todo["To do"]\n    t1["Write the record"]@{ ticket: A-1, assigned: "ann", priority: "High" }\n  done["Done"]\n    t2["Read it"]',
	journey:
		'journey\n  title A working day\n  section Morning\n    Make tea: 5: Me\n    Go upstairs: 3: Me, Cat\n  section Evening\n    Sit down: 1: Me',
	sankey: 'sankey-beta\n\nPayments,Ledger,20\nPayments,Archive,5\nLedger,Reports,12\nLedger,Archive,8',
	requirement:
		'requirementDiagram\n  requirement settle {\n    id: 1\n    text: settles within a day\n    risk: high\n    verifymethod: test\n  }\n  element ledger {\n    type: service\n    docref: ledger.md\n  }\n  ledger - satisfies -> settle',
	architecture:
		'architecture-beta\n  group api(cloud)[API]\n  service db(database)[Database] in api\n  service disk(disk)[Storage] in api\n  service server(server)[Server] in api\n  db:L -- R:server\n  disk:T --> B:server',
	packet:
		'packet-beta\n  title Header\n  0-15: "Source port"\n  16-31: "Destination port"\n  32-63: "Sequence number"\n  64-95: "Acknowledgement"',
	radar:
		'radar-beta\n  title Skills\n  axis a["Speed"], b["Safety"], c["Price"], d["Care"]\n  curve one["One"]{80, 60, 40, 70}\n  curve two["Two"]{50, 90, 60, 30}\n  max 100',
	treemap: 'treemap-beta\n"Platform"\n  "Payments": 30\n  "Ledger": 20\n"Data"\n  "Lake": 25\n  "Reports": 10',
};

/** Laid out by forces or with a font of its own: places differ by a few pixels between any two runs of the same browser. */
export const LOOSE = /^(?:mind map|C4 )/;

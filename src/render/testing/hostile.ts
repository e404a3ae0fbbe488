/** Diagrams that try to run something, load something, restyle the page or break out of the picture. */

const EVIL = 'https://evil.example/x';
const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '<img src=x onerror=alert(1)>';

const flow = (...lines: string[]): string => ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n');
const directive = (config: object, ...lines: string[]): string =>
	`%%{init: ${JSON.stringify(config)}}%%\n${flow(...lines)}`;

export const HOSTILE: Readonly<Record<string, string>> = {
	// Markup in labels.
	'script in a label': flow(`a["${SCRIPT}hi"] --> b`),
	'image handler in a label': flow(`a["${IMAGE}"] --> b`),
	'closing the picture': flow(`a["</svg>${SCRIPT}x"] --> b["</text></g></svg>${IMAGE}"]`),
	'closing the style': flow(`a["</style>${SCRIPT}x"] --> b`),
	'entities that spell a script': flow(
		'a["#lt;script#gt;alert(1)#lt;/script#gt; #quot;q#quot;"] --> b["&lt;script&gt;x"]',
	),
	'numeric entities': flow('a["#60;img src=x onerror=alert(1)#62;"] --> b["#x3c;script#x3e;"]'),
	'attribute break-out': flow('a["x&quot; onload=&quot;alert(1)"] --> b'),
	'svg in a label': flow('a["<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>"] --> b'),
	'math in a label': flow(`a["<math><mtext>${IMAGE}</mtext></math>"] --> b["$$x^2$$"]`),
	'comment in a label': flow(`a["<!--${SCRIPT}--><![CDATA[${SCRIPT}]]>"] --> b`),
	'object in a label': flow(`a["<object data=${EVIL}></object><embed src=${EVIL}><iframe src=${EVIL}>"] --> b`),
	'markdown label': flow(`a["\`**b** [l](javascript:alert(1)) ${IMAGE}\`"] --> b`),
	'edge label': flow(`a -->|"${IMAGE}"| b`),
	'subgraph title': flow(`subgraph s["${SCRIPT}${IMAGE}"]`, 'a --> b', 'end'),
	'control characters': flow('a["\u0000\u0008\uE000x\uFFFE"] --> b'),
	// Links.
	'javascript link': flow('a --> b', 'click a href "javascript:alert(1)" "tip"', 'click b href "JaVaScRiPt:alert(1)"'),
	'javascript link with entities': flow(
		'a --> b',
		'click a href "javascript&colon;alert(1)"',
		'click b href "&#106;avascript:alert(1)"',
	),
	'javascript link with blanks': flow(
		'a --> b',
		'click a href "java\tscript:alert(1)"',
		'click b href " \u0001javascript:alert(1)"',
	),
	'data link': flow('a --> b', `click a href "data:text/html,${SCRIPT}"`, 'click b "vbscript:x"'),
	'protocol-relative link': flow('a --> b', 'click a href "//evil.example/x"', 'click b href "\\\\\\\\evil.example"'),
	'file and blob links': flow('a --> b', 'click a href "file:///etc/passwd"', 'click b href "blob:x"'),
	callback: flow('a --> b', 'click a call alert("1")', 'click b alert "tip"'),
	'state link': 'stateDiagram-v2\n  a --> b\n  click a href "javascript:alert(1)"\n  click b href "data:text/html,x"',
	'class link': 'classDiagram\n  class A\n  click A href "javascript:alert(1)" "tip"\n  A : +f(List~int~ a) bool',
	'sequence menus': `sequenceDiagram\n  participant a\n  link a: Dash @ javascript:alert(1)\n  links a: {"x":"javascript:alert(1)"}\n  a->>a: x`,
	'gantt link':
		'gantt\n  dateFormat YYYY-MM-DD\n  One :a, 2026-01-01, 3d\n  click a href "javascript:alert(1)"\n  click a call alert(1)',
	// Style.
	'class definition with url': flow('a:::k --> b', `classDef k fill:url(${EVIL}),stroke:red`),
	'class definition breaks out': flow('a:::k --> b', 'classDef k fill:red}body{display:none}'),
	'class definition with escapes': flow(
		'a:::k --> b',
		'classDef k fill:\\75 rl(//evil.example/z),background:u\\72l(//evil.example)',
	),
	'class definition with expression': flow(
		'a:::k --> b',
		'classDef k stroke:expression(alert(1)),background-image:url(//evil.example)',
	),
	'default class': flow(
		'a --> b',
		`classDef default fill:red,background-image:url(${EVIL}),position:fixed,top:0,width:100vw`,
	),
	'style line': flow(
		'a --> b',
		`style a fill:url(${EVIL}#a),stroke:red`,
		`linkStyle 0 stroke:red,background:url(${EVIL})`,
	),
	'style closes its element': flow('a --> b', `style b fill:#fff;}</style>${SCRIPT}`),
	'page class': flow('a:::sr-only --> b:::hidden', 'class a,b visually-hidden'),
	'imported sheet': directive({ themeCSS: `@import url(${EVIL}); .node rect{fill:url(${EVIL})}` }, 'a --> b'),
	'sheet closes itself': directive({ themeCSS: `</style>${SCRIPT}` }, 'a --> b'),
	'state style': `stateDiagram-v2\n  a --> b\n  classDef k fill:url(${EVIL}),stroke:red\n  class a k`,
	'class style': `classDiagram\n  class A\n  style A fill:url(${EVIL})\n  classDef k fill:u\\72l(//evil.example)\n  cssClass "A" k`,
	'sequence colours': `sequenceDiagram\n  box url(${EVIL}) T\n  participant a\n  end\n  rect url(${EVIL})\n  a->>a: x\n  end`,
	'sequence colours with image-set': `sequenceDiagram\n  rect image-set("${EVIL}")\n  a->>a: x\n  end`,
	// Configuration.
	'loosened security': directive(
		{ securityLevel: 'loose', htmlLabels: true, flowchart: { htmlLabels: true } },
		`a["${IMAGE}"] --> b`,
		'click a href "javascript:alert(1)"',
	),
	'theme variables': directive(
		{ theme: 'base', themeVariables: { primaryColor: 'red;}*{display:none}', lineColor: `url(${EVIL})` } },
		'a --> b',
	),
	'font family': directive({ fontFamily: 'x;}body{display:none}' }, 'a --> b'),
	'purifier settings': directive(
		{ dompurifyConfig: { ADD_TAGS: ['script'], ADD_ATTR: ['onclick'] } },
		`a["${SCRIPT}"] --> b`,
	),
	'hand-drawn look': directive({ look: 'handDrawn', handDrawnSeed: 7 }, 'a --> b'),
	'prototype pollution': directive(
		{ ['__proto__x']: { polluted: true }, constructor: { prototype: { polluted: true } } },
		'a --> b',
	),
	'front matter': `---\ntitle: "</title>${SCRIPT}"\nconfig:\n  securityLevel: loose\n  theme: forest\n  htmlLabels: true\n---\n${flow(`a["${IMAGE}"] --> b`)}`,
	// Shapes and other types.
	'remote image': flow(`a@{ img: "${EVIL}.png", label: "pic", h: 60 } --> b`),
	'icon shape': flow('a@{ icon: "fa:user", label: "pic" } --> b["fa:fa-user hi"]'),
	'ids of built-ins': flow('constructor["x"] --> __proto__ --> body --> getElementById --> toString'),
	'accessible names': flow(`accTitle: </title>${SCRIPT}`, `accDescr: "><img src=x onerror=alert(1)>`, 'a --> b'),
	'sequence text': `sequenceDiagram\n  participant a as ${SCRIPT}Al\n  a->>b: ${IMAGE} a < b & c > d\n  Note over a,b: </svg>${SCRIPT}`,
	'state text': `stateDiagram-v2\n  s1: ${SCRIPT}x\n  s1 --> s2 : </svg>${IMAGE}`,
	'class text': `classDiagram\n  class A["${SCRIPT}"]\n  A : +foo(List~int~ a) bool\n  note for A "${IMAGE}"`,
	'timeline text': `timeline\n  title ${SCRIPT}\n  2020 : </svg>${SCRIPT}`,
	'git text': `gitGraph\n  commit id: "${SCRIPT}"\n  commit tag: "</svg>${IMAGE}"`,
	'pie text': `pie title ${SCRIPT}\n  "${IMAGE}" : 1\n  "</svg>" : 2`,
	'quadrant text': `quadrantChart\n  title ${SCRIPT}\n  x-axis "${IMAGE}" --> "b"\n  "${SCRIPT}": [0.3, 0.6]`,
	'entity text': `erDiagram\n  "${SCRIPT}" ||--o{ B : "${IMAGE}"\n  B {\n    string name "${IMAGE}"\n  }`,
	'gantt text': `gantt\n  title ${SCRIPT}\n  dateFormat YYYY-MM-DD\n  section ${IMAGE}\n  ${SCRIPT} :a, 2026-01-01, 3d`,
	'mind map text': `mindmap\n  root["${IMAGE}"]\n    a["${SCRIPT}"]`,
	'block text': `block-beta\n  a["${SCRIPT}"] b["${IMAGE}"]`,
	'C4 text': `C4Context\n  Person(a, "${SCRIPT}", "${IMAGE}", $link="javascript:alert(1)")\n  UpdateElementStyle(a, $bgColor="url(${EVIL})")`,
	'kanban text': `kanban\n  todo["${IMAGE}"]\n    t1["${SCRIPT}"]@{ ticket: x }`,
	'architecture text': `architecture-beta\n  service a(cloud)["${'x'}"]\n  service b(internet)[Y]\n  a:R --> L:b`,
};

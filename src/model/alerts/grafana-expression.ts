import { jsonType } from '../schema-lookup.ts';
import { textOf } from '../unknown-fields.ts';

type Fields = { readonly [name: string]: unknown };

/** How deep expressions may lead to one another: more is a circle. */
const mostDepth = 10;

/** As Grafana names what a threshold does, and as it is written elsewhere. */
const comparisons: { readonly [type: string]: string } = { gt: '>', lt: '<', gte: '>=', lte: '<=', eq: '==', ne: '!=' };

/**
 * What fires a rule of Grafana, in one line: the query behind its condition, with what Grafana makes of it around it:
 * `last(up == 0) > 0`. Queries in another language than PromQL stand as they are. Undefined where the condition leads to nothing.
 */
export function grafanaExpression(data: unknown, condition: unknown): string | undefined {
	const byId = new Map<string, Fields>();
	for (const one of Array.isArray(data) ? data : []) {
		const { refId } = (jsonType(one) === 'object' ? one : {}) as Fields;
		if (typeof refId === 'string') byId.set(refId, one as Fields);
	}
	return typeof condition === 'string' ? termOf(byId, condition, 0) : undefined;
}

function termOf(byId: ReadonlyMap<string, Fields>, id: string, depth: number): string | undefined {
	const one = byId.get(id);
	if (one === undefined || depth > mostDepth) return undefined;
	const model = (jsonType(one['model']) === 'object' ? one['model'] : {}) as Fields;
	if (!isExpression(one, model)) return queryOf(model) ?? `query ${id} of ${sourceOf(one, model)}`;
	const inner = (ref: unknown): string => {
		const name = String(ref ?? '').replace(/^\$\{?|\}$/g, '');
		return termOf(byId, name, depth + 1) ?? name;
	};
	const { type, expression, reducer, conditions } = model;
	// An instant query has one value, which is its last.
	if (type === 'reduce' && textOf(reducer) === 'last' && isInstant(byId.get(String(expression))))
		return inner(expression);
	if (type === 'reduce') return `${textOf(reducer) ?? 'last'}(${inner(expression)})`;
	if (type === 'resample') return inner(expression);
	if (type === 'math')
		return textOf(expression)?.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, a?: string, b?: string) => `(${inner(a ?? b)})`);
	if (type === 'threshold') return `${inner(expression)} ${limitOf(firstOf(conditions))}`;
	if (type === 'classic_conditions' || type === undefined) return classic(conditions, inner);
	return textOf(expression);
}

const isInstant = (query: Fields | undefined): boolean => {
	const { instant, range } = (jsonType(query?.['model']) === 'object' ? query!['model'] : {}) as Fields;
	return instant === true && range !== true;
};

const isExpression = ({ datasourceUid }: Fields, { datasource }: Fields): boolean =>
	['__expr__', '-100'].includes(String(datasourceUid)) ||
	(jsonType(datasource) === 'object' && (datasource as Fields)['type'] === '__expr__');

/** The query in the words of its data source. */
function queryOf(model: Fields): string | undefined {
	for (const field of ['expr', 'rawSql', 'query', 'rawQuery', 'target', 'queryText', 'expression']) {
		const found = textOf(model[field]);
		if (found !== undefined) return found;
	}
	return undefined;
}

const sourceOf = ({ datasourceUid }: Fields, { datasource }: Fields): string => {
	const type = jsonType(datasource) === 'object' ? textOf((datasource as Fields)['type']) : undefined;
	return type ?? textOf(datasourceUid) ?? 'an unknown source';
};

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

function limitOf(condition: unknown): string {
	const { evaluator } = (jsonType(condition) === 'object' ? condition : {}) as Fields;
	const { type, params } = (jsonType(evaluator) === 'object' ? evaluator : {}) as Fields;
	const values = (Array.isArray(params) ? params : []).map(String);
	const sign = typeof type === 'string' && Object.hasOwn(comparisons, type) ? comparisons[type] : undefined;
	if (sign !== undefined && values[0] !== undefined) return `${sign} ${values[0]}`;
	const word = (textOf(type) ?? 'is not what it should be').replaceAll('_', ' ');
	return values.length > 0 ? `${word} ${values.join(' to ')}` : word;
}

function classic(conditions: unknown, inner: (ref: unknown) => string): string | undefined {
	const parts = (Array.isArray(conditions) ? conditions : []).map((one: unknown, at) => {
		const { query, reducer, operator } = (jsonType(one) === 'object' ? one : {}) as Fields;
		const field = (value: unknown, name: string): unknown =>
			jsonType(value) === 'object' ? (value as Fields)[name] : undefined;
		const lead = at === 0 ? '' : ` ${textOf(field(operator, 'type')) ?? 'and'} `;
		return `${lead}${textOf(field(reducer, 'type')) ?? 'last'}(${inner(firstOf(field(query, 'params')))}) ${limitOf(one)}`;
	});
	return parts.length > 0 ? parts.join('') : undefined;
}

import type { Route } from '@cunshe/shared';
import type { AnswerSchemas } from '../../src/platform';
import { answerSchemas, routeName } from './answer-schemas';

type Schema = AnswerSchemas['answers'][string];

/** Where an answer differs from its route's type in shared/src/contract: a field too many, missing or of another type. */
export function misfits(route: Route, answer: unknown): string[] {
  const schema = answerSchemas().answers[routeName(route) ?? ''];
  return schema ? misfitsOf(schema, answer, 'answer') : [];
}

function misfitsOf(schema: Schema, value: unknown, at: string): string[] {
  if (typeof schema.$ref === 'string') return misfitsOf(answerSchemas().components[schema.$ref.split('/').at(-1)!]!, value, at);
  if (Array.isArray(schema.anyOf)) return anyOf(schema.anyOf as Schema[], value, at);
  if ('const' in schema) return value === schema.const ? [] : [`${at} is ${JSON.stringify(value)}, not ${JSON.stringify(schema.const)}`];
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${at} is ${JSON.stringify(value)}, none of ${schema.enum.join(', ')}`];
  if (schema.type === undefined) return [];
  if (!hasType(schema.type, value)) return [`${at} is ${JSON.stringify(value)}, not ${schema.type}`];
  if (schema.type === 'array') return (value as unknown[]).flatMap((item, place) => misfitsOf(schema.items!, item, `${at}[${place}]`));
  return schema.type === 'object' && schema.properties ? fieldMisfits(schema, value as Record<string, unknown>, at) : [];
}

/** The complaint of the branch that fits best, so that a wrong field deep inside is named and not only the whole. */
function anyOf(branches: Schema[], value: unknown, at: string): string[] {
  const complaints = branches.map((branch) => misfitsOf(branch, value, at));
  if (complaints.some((found) => found.length === 0)) return [];
  return complaints[value === null ? 0 : branches.findIndex(({ type, $ref }) => type === 'object' || $ref)] ?? complaints[0]!;
}

function fieldMisfits({ properties = {}, required = [] }: Schema, value: Record<string, unknown>, at: string): string[] {
  return [
    ...Object.keys(value).filter((name) => !Object.hasOwn(properties, name)).map((name) => `${at}.${name} is not in the contract`),
    ...required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(properties).flatMap(([name, schema]) => (Object.hasOwn(value, name) ? misfitsOf(schema, value[name], `${at}.${name}`) : [])),
  ];
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

import { pathParameters, type Route } from '@cunshe/shared';

/** A request as it goes over the wire, and what is wrong with it. */
export interface BadRequest {
  readonly wrong: string;
  readonly method: Route['method'];
  readonly url: string;
  readonly payload?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Instead of a number. Zero is added where it means nothing. */
const NO_NUMBERS: readonly [string, unknown][] = [
  ['negative', -1], ['fraction', 1.5], ['huge', 1e308], ['beyond exact', 2 ** 53], ['text', '1'], ['NaN', Number.NaN], ['null', null], ['true', true], ['list', [1]], ['object', {}],
];
const ZERO_IS_FINE = /(reading|tareGrams|cratesOut|cratesIn|expectedTotalFen|seenChildren|revision|point|expectedHostsFen|checklistVersion)$/;

/** Degrees go below zero. */
const BELOW_ZERO_IS_FINE = /temperature$/;

/** Instead of a text. */
const NO_TEXTS: readonly [string, unknown][] = [
  ['number', 1], ['null', null], ['false', false], ['list', ['x']], ['object', { $gt: '' }], ['empty', ''], ['nul byte', '\u0000'], ['long', 'x'.repeat(10_000)], ['SQL', `' OR 1=1 -- `], ['prototype', '__proto__'],
];

/** Fields where a null is an answer of its own. */
const NULL_IS_FINE = /proof$/;

/** What a person writes may say anything: it is kept and shown as text, never carried out. */
const FREE_TEXT = /^(text|answer|reason)$/;
const MAY_BE_SAID = ['SQL', 'prototype'];

const NO_LISTS: readonly [string, unknown][] = [['text', 'x'], ['object', { 0: 'x' }], ['null', null], ['number', 1], ['list of lists', [[]]], ['too long', Array.from({ length: 600 }, () => 'x')]];
const NO_FLAGS: readonly [string, unknown][] = [['text', 'true'], ['number', 1], ['null', null], ['list', [true]]];

/** Everything wrong with the fields: replaced, missing, too many. */
export function badFields(route: Route, valid: Fields): BadRequest[] {
  return [...replaced(valid, ''), ...missing(route, valid), ...tooMany(valid)].map(({ wrong, input }) => requestOf(route, input, wrong));
}

interface Spoiled {
  readonly wrong: string;
  readonly input: Fields;
}

function replaced(value: Fields, above: string): Spoiled[] {
  return Object.entries(value).flatMap(([name, field]) => {
    const path = `${above}${name}`;
    const inside = Array.isArray(field) && isFields(field[0]) ? replaced(field[0], `${path}.`).map(({ wrong, input }) => ({ wrong, input: { ...value, [name]: [input] } })) : [];
    return [...badValues(path, field).map(([kind, bad]) => ({ wrong: `${path}: ${kind}`, input: { ...value, [name]: bad } })), ...inside];
  });
}

function badValues(path: string, field: unknown): readonly [string, unknown][] {
  if (typeof field === 'number' && BELOW_ZERO_IS_FINE.test(path)) return NO_NUMBERS.filter(([kind]) => kind !== 'negative');
  if (typeof field === 'number') return ZERO_IS_FINE.test(path) ? NO_NUMBERS : [...NO_NUMBERS, ['zero', 0]];
  if (typeof field === 'boolean') return NO_FLAGS;
  if (Array.isArray(field)) return NO_LISTS;
  if (FREE_TEXT.test(path)) return NO_TEXTS.filter(([kind]) => !MAY_BE_SAID.includes(kind));
  return NULL_IS_FINE.test(path) ? NO_TEXTS.filter(([kind]) => kind !== 'null') : NO_TEXTS;
}

function missing({ path }: Route, valid: Fields): Spoiled[] {
  const inPath = pathParameters(path);
  return Object.keys(valid).filter((name) => !inPath.includes(name)).map((name) => ({ wrong: `${name}: missing`, input: without(valid, name) }));
}

function tooMany(valid: Fields): Spoiled[] {
  const extra = ['extra', 'accountId', 'state', 'price_fen', 'constructor'].map((name) => ({ wrong: `${name}: not asked for`, input: { ...valid, [name]: 'x' } }));
  const nested = Object.entries(valid).flatMap(([name, list]) => (Array.isArray(list) && isFields(list[0]) ? [{ wrong: `${name}.extra: not asked for`, input: { ...valid, [name]: [{ ...list[0], extra: 1 }] } }] : []));
  return [...extra, ...nested];
}

/** Bodies that are no input at all; for a route that reads, a query in their place. */
export function badBodies(route: Route, valid: Fields): BadRequest[] {
  const { method, url, payload = '{}' } = requestOf(route, valid, '');
  const unreadable = { wrong: 'broken percent sign', method, url: `${url}%`, payload };
  if (method === 'GET') return [unreadable, ...['extra=1', `extra=${'x'.repeat(20_000)}`, '__proto__=1', 'extra[]=1', 'extra=1&extra=2'].map((query) => ({ wrong: `query: ${query.slice(0, 20)}`, method, url: `${url}?${query}` }))];
  const bodies: readonly [string, string][] = [
    ['list', '[]'], ['text', '"x"'], ['number', '1'], ['not JSON', '{'], ['cut off', `${payload.slice(0, -1)},`], ['own prototype', `{"__proto__":{"admin":true},${payload.slice(1)}`.replace(',}', '}')],
    ['1 MB', JSON.stringify({ ...valid, note: 'x'.repeat(1_048_576) })], ['1 MB list', JSON.stringify(Array.from({ length: 200_000 }, () => 1234))],
    ['depth 10,000', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`], ['depth 10,000 of lists', `{"lines":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ];
  const query = { wrong: 'query on a write', method, url: `${url}?extra=1`, payload };
  const form = { wrong: 'form', method, url, payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  return [...bodies.map(([wrong, body]) => ({ wrong: `body: ${wrong}`, method, url, payload: body })), query, form, unreadable];
}

/** The input as it goes over the wire. */
export function requestOf(route: Route, input: Fields, wrong: string): BadRequest {
  const inPath = pathParameters(route.path);
  const url = `/api${inPath.reduce((path, name) => path.replace(`:${name}`, encodeURIComponent(textOf(input[name]))), route.path)}`;
  const rest = inPath.reduce(without, input);
  if (route.method !== 'GET') return { wrong, method: route.method, url, payload: JSON.stringify(rest) };
  const query = new URLSearchParams(Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, textOf(value)]))).toString();
  return { wrong, method: route.method, url: query ? `${url}?${query}` : url };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { readFileSync } from 'node:fs';
import { allRoutes, type Route } from '@cunshe/shared';
import type { AnswerSchemas } from '../../src/platform';

let known: AnswerSchemas | undefined;
let names: Map<Route, string> | undefined;

/** What the contract's types say of every answer: written once for the jest run by `write-answer-schemas.mjs`. */
export function answerSchemas(): AnswerSchemas {
  known ??= JSON.parse(readFileSync(process.env.CUNSHE_TEST_ANSWERS!, 'utf8')) as AnswerSchemas;
  return known;
}

/** The name of a route of the contract; undefined for a test's own. */
export function routeName(route: Route): string | undefined {
  names ??= new Map(allRoutes().map(({ name, route: each }) => [each, name]));
  return names.get(route);
}

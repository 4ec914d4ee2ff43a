import { allRoutes, pathParameters } from '@cunshe/shared';
import { startTestApp, type TestApp } from '../test-app';

interface Operation {
  readonly parameters: { readonly name: string; readonly schema?: object }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly additionalProperties?: boolean } }> };
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

let app: TestApp;
let document: Document;

beforeAll(async () => {
  app = await startTestApp('sqlite');
  document = (await app.app.inject('/docs/json')).json();
});
afterAll(() => app.close());

const operationOf = (path: string, method: string): Operation | undefined =>
  document.paths[`/api${path.replace(/:([A-Za-z]+)/g, '{$1}')}`]?.[method.toLowerCase()];

describe('the document at /docs', () => {
  test.each(allRoutes().map(({ name, route }) => [name, route] as const))('describes %s: input, answer and refusal', (_name, route) => {
    const operation = operationOf(route.path, route.method)!;
    expect(operation.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([...pathParameters(route.path), ...(route.idempotent ? ['Idempotency-Key'] : [])]));
    expect(operation.parameters.every(({ schema }) => schema)).toBe(true);
    expect(operation.responses[200]!.content[route.file ? 'application/octet-stream' : 'application/json']!.schema).not.toEqual({});
    expect(operation.responses['default']!.content['application/problem+json']!.schema).toEqual({ $ref: '#/components/schemas/Problem' });
    expect(Boolean(operation.requestBody)).toBe(route.method !== 'GET');
  });

  test('refers to nothing that it does not hold', () => {
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!);
    expect(named.filter((name) => !document.components.schemas[name])).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  test('closes every input: what is not described is refused', () => {
    const open = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ requestBody }) => (requestBody && Object.values(requestBody.content)[0]!.schema.additionalProperties !== false ? [path] : [])),
    );
    expect(open.filter((path) => !path.startsWith('/api/wechat-pay/'))).toEqual([]);
  });
});

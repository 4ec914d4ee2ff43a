import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pathParameters, REFUSALS, type Route } from '@cunshe/shared';
import { POLICY_METADATA, type Policy } from '../access/policy';
import type { BoundEndpoint } from './endpoint-check';
import { inputClassOf } from './input-class';
import { schemaOf, type Schema } from './schema-of';

/** What the routes answer, by the routes' names. The types live in the compiler alone, so the build writes them down. */
export interface AnswerSchemas {
  readonly answers: Readonly<Record<string, Schema>>;
  readonly components: Readonly<Record<string, Schema>>;
}

interface NamedRoute {
  readonly name: string;
  readonly route: Route;
}

/** The parts of the document that the running application does not know by itself. */
export interface Described {
  readonly routes: readonly NamedRoute[];
  readonly schemas: AnswerSchemas;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** OpenAPI of the running app: the page at `/docs`, the document at `/docs/json`. */
export async function serveDocs(app: NestFastifyApplication, endpoints: readonly BoundEndpoint[], described: Described): Promise<void> {
  SwaggerModule.setup('docs', app, describe(endpoints, described), { jsonDocumentUrl: 'docs/json', customSiteTitle: '村社 API' });
}

function describe(endpoints: readonly BoundEndpoint[], { routes, schemas }: Described): OpenAPIObject {
  const builder = new DocumentBuilder().setTitle('村社 Cunshe').setVersion('0.1.0').setOpenAPIVersion('3.1.0').addBearerAuth();
  const paths: OpenAPIObject['paths'] = {};
  for (const endpoint of endpoints) {
    const { method, path } = endpoint.route;
    const template = `/api${path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
    const answer = schemas.answers[routes.find(({ route }) => route === endpoint.route)?.name ?? ''] ?? {};
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(endpoint, answer) };
  }
  const components = { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }, schemas: { ...schemas.components, Problem: PROBLEM } };
  return { ...builder.build(), paths, components: components as OpenAPIObject['components'] & object };
}

function operationOf({ name, route, controller, method }: BoundEndpoint, answer: Schema): Operation {
  const policy: Policy | undefined = Reflect.getMetadata(POLICY_METADATA, (controller.prototype as Record<string, object>)[method]!);
  const input = schemaOf(inputClassOf(controller, method));
  return {
    operationId: name,
    description: policy?.kind === 'allow' ? `Needs one of: ${policy.permissions.join(', ')}` : 'Public',
    security: policy?.kind === 'allow' ? [{ bearer: [] }] : [],
    parameters: parametersOf(route, input),
    ...(route.method === 'GET' ? {} : { requestBody: { content: route.upload ? UPLOAD_CONTENT : { 'application/json': { schema: bodyOf(route, input) } } } }),
    responses: {
      200: { description: 'Done', content: route.file ? FILE_CONTENT : { 'application/json': { schema: answer } } },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  } as Operation;
}

const UPLOAD_CONTENT = { 'multipart/form-data': { schema: { type: 'object', additionalProperties: false, required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } } };
const FILE_CONTENT = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

function parametersOf(route: Route, { properties = {}, required = [] }: Schema): object[] {
  const path = pathParameters(route.path);
  const query = route.method === 'GET' ? Object.keys(properties).filter((name) => !path.includes(name)) : [];
  const key = route.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' } }] : [];
  return [
    ...path.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
    ...query.map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })),
    ...key,
  ];
}

function bodyOf(route: Route, schema: Schema): Schema {
  const path = pathParameters(route.path);
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !path.includes(name)));
  return { ...schema, properties, required: (schema.required ?? []).filter((name) => !path.includes(name)) };
}

const PROBLEM: Schema = {
  type: 'object',
  required: ['code', 'title', 'status', 'requestId'],
  properties: {
    code: { type: 'string', enum: Object.keys(REFUSALS) },
    title: { type: 'string' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
    details: { type: 'object' },
  },
};

import { getMetadataStorage } from 'class-validator';
import { defaultMetadataStorage } from './class-transformer-storage';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

/** The part of JSON Schema our DTOs need. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly additionalProperties?: boolean;
  readonly [rule: string]: unknown;
}

/** A DTO class as JSON Schema, read from its class-validator rules, so that the document cannot differ from the check. */
export function schemaOf(dto: (new () => object) | undefined): Schema {
  if (!dto) return { type: 'object', properties: {} };
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const optional = (name: string): boolean => rules.some((rule) => rule.propertyName === name && rule.type === 'conditionalValidation');
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, propertySchema(dto, name, rules.filter((rule) => rule.propertyName === name))])),
    required: names.filter((name) => !optional(name)),
  };
}

function propertySchema(dto: new () => object, name: string, rules: ValidationMetadata[]): Schema {
  const list = rules.some((rule) => rule.name === 'isArray');
  const own = rules.filter((rule) => list === (rule.each || !LIST_RULES.has(rule.name ?? '')) || !list);
  const item = rules.some((rule) => rule.type === 'nestedValidation') ? schemaOf(nestedClass(dto, name)) : merged(own.filter((rule) => !LIST_RULES.has(rule.name ?? '')));
  return list ? { type: 'array', items: item, ...merged(rules.filter((rule) => LIST_RULES.has(rule.name ?? ''))) } : item;
}

function nestedClass(dto: new () => object, name: string): (new () => object) | undefined {
  return defaultMetadataStorage.findTypeMetadata(dto, name)?.typeFunction() as (new () => object) | undefined;
}

const LIST_RULES = new Set(['isArray', 'arrayMinSize', 'arrayMaxSize', 'arrayUnique', 'arrayNotEmpty']);

const RULES: Record<string, (constraints: readonly unknown[]) => Schema> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isBoolean: () => ({ type: 'boolean' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  minLength: ([minLength]) => ({ type: 'string', minLength }),
  maxLength: ([maxLength]) => ({ type: 'string', maxLength }),
  isLength: ([minLength, maxLength]) => ({ type: 'string', minLength, maxLength }),
  matches: ([pattern]) => ({ type: 'string', pattern: pattern instanceof RegExp ? pattern.source : String(pattern) }),
  isIn: ([values]) => ({ enum: values as unknown[] }),
  isEnum: ([values]) => ({ enum: Object.values(values as object) as unknown[] }),
  arrayMinSize: ([minItems]) => ({ minItems }),
  arrayMaxSize: ([maxItems]) => ({ maxItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  arrayNotEmpty: () => ({ minItems: 1 }),
};

function merged(rules: ValidationMetadata[]): Schema {
  return Object.assign({}, ...rules.map(({ name, constraints }) => RULES[name ?? '']?.((constraints as unknown[]) ?? []) ?? {})) as Schema;
}

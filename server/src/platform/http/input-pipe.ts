import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { NoInput } from './no-input';
import { Refusal } from './refusal';

const RULES: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, validationError: { target: false, value: false } };

/** Checks input against its DTO class. Unknown fields are refused, nothing is converted that the DTO does not convert. */
@Injectable()
export class InputPipe implements PipeTransform<object, object> {
  transform(input: object, { metatype }: ArgumentMetadata): object {
    if (!metatype || (metatype as unknown) === Object) throw new Error('@Input() needs a DTO class as its parameter type');
    if (metatype === NoInput) return nothing(input);
    const dto = plainToInstance(metatype, input) as object;
    const errors = validateSync(dto, RULES);
    if (errors.length > 0) throw new Refusal('INVALID_INPUT', { fields: errors.flatMap((error) => brokenRules(error)) });
    return dto;
  }
}

/** class-validator knows no class without a rule, so this one is checked here. */
function nothing(input: object): NoInput {
  const paths = Object.keys(input);
  if (paths.length > 0) throw new Refusal('INVALID_INPUT', { fields: paths.map((path) => ({ path: path.slice(0, 100), rules: ['whitelistValidation'] })) });
  return new NoInput();
}

/** Names of fields and rules, never the values sent. */
function brokenRules({ property, constraints, children }: ValidationError, above = ''): { path: string; rules: string[] }[] {
  const path = above ? `${above}.${property}` : property;
  const own = constraints ? [{ path: path.slice(0, 100), rules: Object.keys(constraints) }] : [];
  return [...own, ...(children ?? []).flatMap((child) => brokenRules(child, path))];
}

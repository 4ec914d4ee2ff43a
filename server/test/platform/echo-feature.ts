import { Controller, Injectable, Module } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { action, type Actor, download, read, write } from '@cunshe/shared';
import {
  Allow,
  BodyCache,
  type CachedBody,
  CurrentActor,
  Endpoint,
  FileAnswer,
  Idempotent,
  type IdempotentRequest,
  Input,
  type PlatformRequest,
  Public,
  RawRequest,
  Refusal,
  requirePermission,
  UnitOfWork,
} from '../../src/platform';

export class EchoLine {
  @IsString() @MaxLength(20)
  name: string;
}

export class EchoInput {
  @IsInt() @Min(1) @Max(100)
  amount: number;

  @IsOptional() @IsString() @MaxLength(20)
  note?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => EchoLine)
  lines?: EchoLine[];
}

export class ListInput {
  @IsString() @MaxLength(40)
  id: string;

  @IsOptional() @Type(() => Number) @IsInt() @Max(100)
  limit?: number;
}

interface Echo {
  readonly amount: number;
  readonly note?: string;
  readonly lines?: readonly { readonly name: string }[];
}

interface KeptEcho {
  readonly id: string;
  readonly amount: number;
}

export const echoRoutes = {
  list: read<{ id: string; limit?: number }, { id: string; limit: number | null }>('/echo/:id'),
  cached: read<Record<string, never>, { items: string[] }>('/echo-cached'),
  file: download<{ id: string; limit?: number }>('/echo-file/:id'),
  echo: action<Echo, { amount: number; raw: string | undefined }>('/echo'),
  keep: write<Echo, KeptEcho>('/kept-echo'),
  mine: read<{ id: string; limit?: number }, { mine: string }>('/echo-of/:id'),
  fail: action<Echo, never>('/echo-fail'),
};

@Injectable()
@Controller()
export class EchoController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cache: BodyCache,
  ) {}

  @Endpoint(echoRoutes.list) @Public()
  list(@Input() { id, limit }: ListInput): { id: string; limit: number | null } {
    return { id, limit: limit ?? null };
  }

  @Endpoint(echoRoutes.file) @Allow('order:read')
  file(@CurrentActor() actor: Actor, @Input() { id }: ListInput): FileAnswer {
    requirePermission(actor, 'order:read', id);
    return new FileAnswer(`村社 对账单 "${id}".csv`, 'text/csv; charset=utf-8', Buffer.from('一,1\r\n'.repeat(500)));
  }

  @Endpoint(echoRoutes.cached) @Public()
  cached(): Promise<CachedBody> {
    return this.cache.cachedJson('echo', 60_000, async () => ({ items: Array.from({ length: 200 }, (_, place) => `青菜 ${place}`) }));
  }

  @Endpoint(echoRoutes.echo) @Public()
  echo(@Input() { amount }: EchoInput, @RawRequest() request: PlatformRequest): { amount: number; raw: string | undefined } {
    return { amount, raw: request.rawBody?.toString() };
  }

  @Endpoint(echoRoutes.keep) @Allow('order:place')
  keep(@Input() { amount, note }: EchoInput, @CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest): Promise<KeptEcho> {
    return this.unitOfWork.once(request, async (tx) => {
      const id = `${tx.now.getTime()}`;
      await tx.audit({ action: 'echo.kept', subjectType: 'echo', subjectId: note ?? 'none', after: { amount, by: actor.accountId } });
      return { id, amount };
    });
  }

  @Endpoint(echoRoutes.mine) @Allow('order:read')
  mine(@Input() { id }: ListInput, @CurrentActor() actor: Actor): { mine: string } {
    requirePermission(actor, 'order:read', id);
    return { mine: id };
  }

  @Endpoint(echoRoutes.fail) @Public()
  fail(@Input() { amount, note }: EchoInput): never {
    if (amount === 1) throw new Refusal('STOCK_GONE', { left: 0 });
    throw Object.assign(new Error(`SELECT * FROM secret ${note}`), amount === 2 ? { code: 'ECONNREFUSED' } : {});
  }
}

@Module({ controllers: [EchoController] })
export class EchoModule {}

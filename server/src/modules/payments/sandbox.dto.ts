import { SANDBOX_ACTS, type SandboxAct } from '@cunshe/shared';
import { IsIn, Matches } from 'class-validator';

const PROVIDER_NUMBER = /^[A-Za-z0-9]{1,64}$/;

export class SandboxPaymentInput {
  @Matches(PROVIDER_NUMBER) readonly prepayId!: string;
}

export class SandboxActInput extends SandboxPaymentInput {
  @IsIn(SANDBOX_ACTS) readonly act!: SandboxAct;
}

export class SandboxTransferInput {
  @Matches(PROVIDER_NUMBER) readonly outBillNo!: string;
}

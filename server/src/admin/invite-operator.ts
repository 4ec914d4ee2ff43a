import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Invitations } from '../modules/identity/public';
import { Operators } from '../modules/pairing/public';
import { UnitOfWork } from '../platform';

export interface PrintedInvitation {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Invites somebody to be the operator's person; enters the company when it is new. The code is told here and nowhere else. */
export async function inviteOperator(app: NestFastifyApplication, operatorName: string): Promise<PrintedInvitation> {
  const name = operatorName.trim();
  if (name.length < 2 || name.length > 60) throw new Error('Name the company in 2 to 60 characters: npm run admin:invite -- "长沙某某农业有限公司"');
  return app.get(UnitOfWork).run(async (tx) => {
    const scopeId = await app.get(Operators, { strict: false }).named(tx, name);
    return app.get(Invitations, { strict: false }).issue(tx, { persona: 'operator', scopeType: 'operator', scopeId, title: `运营方·${name}` });
  });
}

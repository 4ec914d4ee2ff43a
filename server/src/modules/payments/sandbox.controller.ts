import { Controller, Inject } from '@nestjs/common';
import { paymentRoutes, type SandboxPaymentPage } from '@cunshe/shared';
import { Endpoint, Input, Public, Refusal } from '../../platform';
import { SandboxDesk, SandboxRefusal } from '../../platform/wechat';
import { SandboxActInput, SandboxPaymentInput, SandboxTransferInput } from './sandbox.dto';

/** WeChat's own pages, stood in for where the sandbox is the provider. Public, as they are outside our sign-in. */
@Controller()
export class SandboxController {
  constructor(@Inject(SandboxDesk) private readonly desk: SandboxDesk | null) {}

  @Endpoint(paymentRoutes.sandboxPayment)
  @Public()
  page(@Input() { prepayId }: SandboxPaymentInput): Promise<SandboxPaymentPage> {
    return this.at((desk) => desk.page(prepayId));
  }

  @Endpoint(paymentRoutes.sandboxAct)
  @Public()
  act(@Input() { prepayId, act }: SandboxActInput): Promise<SandboxPaymentPage> {
    return this.at((desk) => desk.act(prepayId, act));
  }

  @Endpoint(paymentRoutes.sandboxConfirmTransfer)
  @Public()
  confirmTransfer(@Input() { outBillNo }: SandboxTransferInput): Promise<{ state: string }> {
    return this.at(async (desk) => ({ state: (await desk.finishTransfer(outBillNo, 'SUCCESS')).state }));
  }

  private async at<T>(visit: (desk: SandboxDesk) => Promise<T>): Promise<T> {
    if (!this.desk) throw new Refusal('DEMO_ONLY');
    return visit(this.desk).catch((error: unknown) => {
      throw error instanceof SandboxRefusal ? new Refusal('NOT_FOUND') : error;
    });
  }
}

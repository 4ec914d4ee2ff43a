import { type DemoClock as DemoClockView, demoRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, NoInput, Public } from '../../platform';
import { DemoClock } from './demo-clock';
import { MoveClockDto } from './demo.dto';

/** Open to anybody, but only where the settings allow the clock to be moved. */
@Controller()
export class DemoController {
  constructor(private readonly demoClock: DemoClock) {}

  @Public()
  @Endpoint(demoRoutes.clock)
  clock(@Input() _: NoInput): Promise<DemoClockView> {
    return this.demoClock.read();
  }

  @Public()
  @Endpoint(demoRoutes.moveClock)
  moveClock(@Input() { time }: MoveClockDto): Promise<DemoClockView> {
    return this.demoClock.moveTo(time);
  }
}

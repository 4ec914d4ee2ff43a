import { type Actor, type OpeningReminder, reminderRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Input } from '../../platform';
import { OpeningReminders } from './opening-reminders';
import { ReminderInput, SetReminderDto } from './reminders.dto';

@Controller()
export class RemindersController {
  constructor(private readonly reminders: OpeningReminders) {}

  @Endpoint(reminderRoutes.openingReminder)
  @Allow('opening:be-reminded')
  mine(@CurrentActor() actor: Actor, @Input() { pickupPointId }: ReminderInput): Promise<OpeningReminder> {
    return this.reminders.of(actor, pickupPointId);
  }

  @Endpoint(reminderRoutes.setOpeningReminder)
  @Allow('opening:be-reminded')
  set(@CurrentActor() actor: Actor, @Input() wish: SetReminderDto): Promise<OpeningReminder> {
    return this.reminders.set(actor, wish);
  }
}

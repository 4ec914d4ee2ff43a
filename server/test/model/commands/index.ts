import type { Command } from '../command';
import { AFTERMATH_COMMANDS } from './aftermath';
import { CHANGE_COMMANDS } from './changes';
import { CLOCK_COMMANDS } from './clock';
import { CRATE_COMMANDS } from './crates';
import { CREDIT_COMMANDS } from './credit';
import { DRIVER_COMMANDS } from './driver';
import { FARMER_COMMANDS } from './farmer';
import { KEEPER_COMMANDS } from './keeper';
import { MONEY_COMMANDS } from './money';
import { NEIGHBOUR_COMMANDS } from './neighbours';
import { PACKING_COMMANDS } from './packing';
import { RESIDENT_COMMANDS } from './resident';
import { SHORTAGE_COMMANDS } from './shortage';
import { STAY_COMMANDS } from './stays';
import { TRIP_DAY_COMMANDS } from './trip-day';
import { TRIP_ORGANISER_COMMANDS } from './trip-organiser';
import { TRIP_COMMANDS } from './trips';

/** Out of its time a kind is mostly refused, or finds nothing: that is asked for too, but less often. */
const seldom = (weight: number): number => Math.ceil(weight / 4);
const early = (commands: readonly Command[]): Command[] => commands.map((command) => ({ after: seldom(command.weight), ...command }));
const late = (commands: readonly Command[]): Command[] => commands.map((command) => ({ before: seldom(command.weight), ...command }));

export const COMMANDS: readonly Command[] = [
  ...early([...RESIDENT_COMMANDS, ...CHANGE_COMMANDS, ...MONEY_COMMANDS, ...CREDIT_COMMANDS]),
  ...FARMER_COMMANDS,
  ...CRATE_COMMANDS,
  ...late([...DRIVER_COMMANDS, ...KEEPER_COMMANDS, ...PACKING_COMMANDS, ...NEIGHBOUR_COMMANDS, ...SHORTAGE_COMMANDS, ...AFTERMATH_COMMANDS]),
  ...TRIP_COMMANDS,
  ...TRIP_ORGANISER_COMMANDS,
  ...TRIP_DAY_COMMANDS,
  ...STAY_COMMANDS,
  ...CLOCK_COMMANDS,
];

import type { Command } from '../command';
import { AFTERMATH_COMMANDS } from './aftermath';
import { CHANGE_COMMANDS } from './changes';
import { CLOCK_COMMANDS } from './clock';
import { DRIVER_COMMANDS } from './driver';
import { FARMER_COMMANDS } from './farmer';
import { KEEPER_COMMANDS } from './keeper';
import { MONEY_COMMANDS } from './money';
import { RESIDENT_COMMANDS } from './resident';
import { SHORTAGE_COMMANDS } from './shortage';

export const COMMANDS: readonly Command[] = [...RESIDENT_COMMANDS, ...CHANGE_COMMANDS, ...MONEY_COMMANDS, ...FARMER_COMMANDS, ...DRIVER_COMMANDS, ...KEEPER_COMMANDS, ...CLOCK_COMMANDS, ...SHORTAGE_COMMANDS, ...AFTERMATH_COMMANDS];

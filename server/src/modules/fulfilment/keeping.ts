import { CountDifferenceRepository } from './count-difference.repository';
import { DonateUnclaimed } from './donate.use-case';
import { MoveLineAtCounter } from './move-line.use-case';
import { NoteProblems } from './note-problems';
import { PackBags } from './pack-bags';
import { Pack } from './pack.use-case';
import { PackingStock } from './packing-stock';
import { PackingQueries } from './packing.queries';
import { PackingRepository } from './packing.repository';
import { PrintQueries } from './print.queries';
import { ReportProblems } from './report-problems.use-case';
import { MarkUnclaimed } from './unclaimed.job';
import { UnclaimedQueries } from './unclaimed.queries';
import { UnclaimedRepository } from './unclaimed.repository';

/** What a keeper does beyond counting in and handing over. */
export const KEEPING = [CountDifferenceRepository, UnclaimedRepository, NoteProblems, ReportProblems, MoveLineAtCounter, PackingRepository, PackingStock, PackingQueries, PackBags, Pack, PrintQueries, UnclaimedQueries, MarkUnclaimed, DonateUnclaimed];

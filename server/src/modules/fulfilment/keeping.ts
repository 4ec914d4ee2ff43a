import { CountDifferenceRepository } from './count-difference.repository';
import { DonateUnclaimed } from './donate.use-case';
import { NoteProblems } from './note-problems';
import { ReportProblems } from './report-problems.use-case';
import { MarkUnclaimed } from './unclaimed.job';
import { UnclaimedQueries } from './unclaimed.queries';
import { UnclaimedRepository } from './unclaimed.repository';

/** What a keeper does beyond counting in and handing over. */
export const KEEPING = [CountDifferenceRepository, UnclaimedRepository, NoteProblems, ReportProblems, UnclaimedQueries, MarkUnclaimed, DonateUnclaimed];

/** Days that have their cycles, today among them: what comes later stands in the calendar alone. */
export const PLANNED_DAYS = 3;

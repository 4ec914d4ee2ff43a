import type { Check } from '../check';

export const inspectionVisitsAreInspections: Check = {
  name: 'inspection-visits-are-inspections',
  holds: 'What a round of inspections counts as done is an inspection of that very plaque, and every plaque of the round is due within it.',
  sql: `
    SELECT v.id AS subject, v.plaque_id FROM inspection_visit v LEFT JOIN inspection_round r ON r.id = v.round_id
    WHERE r.id IS NULL OR v.due_on < r.from_date OR v.due_on > r.due_on OR (v.inspection_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM table_inspection i WHERE i.id = v.inspection_id AND i.plaque_id = v.plaque_id))
  `,
};

/** For each check of the audit, statements after which it must find something; run on a demo day walked to its end. */
export const CORRUPTIONS: Readonly<Record<string, readonly string[]>> = {
  'stock-within-offer': [`UPDATE listing SET offered = sold - 1 WHERE sold > 0`],
  'stock-held-by-orders': [`UPDATE listing SET sold = sold - 1 WHERE sold > 0`],
  'accepted-before-cutoff': [`UPDATE resident_order SET placed_at = cutoff_at WHERE payment_state = 'paid'`],
  'route-cutoffs-hold': [`UPDATE listing SET cutoff_why = 'x' WHERE cycle_id NOT IN (SELECT cycle_id FROM route_cutoff)`],
  'within-account-limit': [`UPDATE listing SET most_per_account = 0`],
  'listing-closes-with-cycle': [`UPDATE listing SET cutoff_at = (SELECT c.locks_at FROM order_cycle c WHERE c.id = listing.cycle_id)`],
  'delegate-took-what-was-handed': [
    `INSERT INTO pickup_delegate (id, order_id, pickup_point_id, business_date, code, name_cipher, named_at, live_flag, took_at)
     SELECT 'delegate', id, pickup_point_id, business_date, '900000', 'sealed', placed_at, 1, placed_at FROM resident_order WHERE picked_up_at IS NOT NULL ORDER BY id LIMIT 1`,
  ],
  'order-sums': [`UPDATE order_line SET estimate_fen = estimate_fen + 1`],
  'billed-within-estimate': [`UPDATE order_line SET billed_fen = estimate_fen + 1 WHERE billed_fen > 0`],
  'paid-is-billed-and-refunded': [`UPDATE payment SET refunded_fen = refunded_fen + 1 WHERE refunded_fen > 0`],
  'one-payment-an-order': [`UPDATE payment SET kept_flag = NULL`],
  'changes-are-paid': [
    `INSERT INTO order_change (id, order_id, number, pairing_id, cycle_id, state, base_revision, difference_fen, cutoff_at, expires_at, created_at)
     SELECT CONCAT('x', SUBSTR(id, 2)), id, 99, pairing_id, cycle_id, 'applied', 0, 1, cutoff_at, expires_at, placed_at FROM resident_order LIMIT 1`,
  ],
  'no-money-without-order': [`UPDATE resident_order SET state = 'expired' WHERE payment_state = 'paid'`],
  'refunds-within-payment': [`DELETE FROM refund`],
  'compensation-within-bill': [`UPDATE order_line SET refunded_fen = refunded_fen + 1 WHERE billed_fen > 0`],
  'order-knows-its-refunds': [`UPDATE resident_order SET refunded_fen = refunded_fen - 1 WHERE refunded_fen > 0`],
  'claims-are-answered': [
    `INSERT INTO claim (id, pairing_id, order_id, line_id, account_id, business_date, kind, text, state, opened_at)
     SELECT 'claim', pairing_id, id, 'line', account_id, business_date, 'other', '没人回', 'closed', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'goodwill-has-two': [
    `INSERT INTO goodwill_request (id, pairing_id, order_id, amount_fen, reason, state, asked_by, asked_at)
     SELECT 'goodwill', pairing_id, id, 100, '自己点头', 'given', 'somebody', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'credit-goes-back-once': [`UPDATE refund SET kind = 'payout'`],
  'credit-is-its-documents': [`INSERT INTO account_credit (account_id, pairing_id, balance_fen) VALUES ('somebody', 'somewhere', 1)`],
  'credit-pays-its-order': [`UPDATE resident_order SET credit_fen = credit_fen + 1 WHERE payment_state = 'paid'`],
  'paid-order-has-ticket': [`DELETE FROM pickup_ticket`],
  'one-bag-one-place': [`UPDATE resident_order SET bag_order_id = 'x' WHERE bag_order_id IS NOT NULL`],
  'documents-balance': [`UPDATE ledger_entry SET debit_fen = debit_fen + 1 WHERE debit_fen > 0`],
  'payments-posted-once': [`UPDATE ledger_document SET subject_id = CONCAT('x', subject_id) WHERE kind = 'order_paid'`],
  'refunds-posted-once': [`UPDATE refund SET state = 'submitted'`],
  'bills-are-in-the-books': [`UPDATE resident_order SET billed_fen = billed_fen - 1 WHERE billed_fen > 0`],
  'no-account-overdrawn': [`UPDATE ledger_entry SET debit_fen = debit_fen + 1 WHERE account = 'order_prepaid' AND debit_fen > 0`],
  'settled-takes-nothing': [`UPDATE book_day SET settled_at = '2020-01-01 00:00:00.000' WHERE state = 'settled'`],
  'settlement-is-its-entries': [`UPDATE settlement SET earned_fen = earned_fen + 1, closing_fen = closing_fen + 1`],
  'settlement-follows-the-ledger': [`UPDATE settlement SET opening_fen = opening_fen + 1, closing_fen = closing_fen + 1`],
  'payouts-are-in-the-books': [`UPDATE payout SET state = 'submitted' WHERE state = 'succeeded'`],
  'provider-fees-are-posted': [
    'DELETE FROM provider_bill_row',
    `INSERT INTO provider_bill_row (kind, number, bill_date, fen, fee_fen, traded_at) SELECT 'payment', id, '2026-11-22', amount_fen, 5, '2026-11-22 08:00:00' FROM payment WHERE kept_flag = 1 AND pairing_id IS NOT NULL ORDER BY id LIMIT 1`,
  ],
  'receipt-is-its-lines': [`UPDATE receipt_line SET amount_fen = amount_fen + 10`],
  'receipt-never-changes': [`UPDATE collection_receipt SET total_fen = total_fen + 10, lines_fen = lines_fen + 10`],
  'digits-were-hers': [`UPDATE collection_receipt SET confirmed_by = 'pin'`],
  'disputes-are-answered': [
    `INSERT INTO receipt_dispute (id, pairing_id, receipt_id, household_id, kind, state, open_flag, corrections, opened_by, opened_at) SELECT 'd', pairing_id, id, 'x', 'amount', 'open', 1, 0, 'x', accepted_at FROM collection_receipt ORDER BY id LIMIT 1`,
  ],
  'one-weighing-for-both-books': [`UPDATE order_line SET packed = packed + 1 WHERE state = 'handed_over'`],
  'packed-is-received': [
    `INSERT INTO packed_bag (line_id, pairing_id, order_id, listing_id, place, reading, tare_grams, net, packer_account_id, packed_at) SELECT line_id, pairing_id, 'o', listing_id, 'gate', 999999, 0, 999999, 'k', '2026-11-23 08:00:00.000' FROM bag_reading ORDER BY id LIMIT 1`,
  ],
  'less-is-noted': [`UPDATE count_difference SET good = good + 1`],
  'bags-go-once': [`UPDATE order_line SET state = 'packed' WHERE id IN (SELECT line_id FROM line_handover)`],
  'moved-line-went-once': [`UPDATE line_move SET from_order_id = 'x'`],
  'lines-lead-to-batches': [`UPDATE harvest_batch SET household_id = 'x'`, `DELETE FROM certificate_batch`, `UPDATE harvest_batch SET listing_id = CONCAT('x', SUBSTR(listing_id, 2))`],
  'crates-are-conserved': [`UPDATE crate_balance SET crates = crates + 1`],
  'loads-ride-one-van': [`UPDATE route_load SET drop_stop_id = collect_stop_id`, `UPDATE route_stop SET seq = -seq`, `UPDATE route_load SET route_id = 'x'`],
  'unclaimed-has-an-end': [`UPDATE unclaimed_bag SET outcome = 'late_picked'`],
  'float-adds-up': [`UPDATE float_session SET counted_fen = counted_fen - 1`],
  'variance-is-posted': [`UPDATE float_session SET state = 'variance_approved', counted_fen = counted_fen - 1`],
  'called-off-day-is-empty': [`UPDATE order_cycle SET state = 'cancelled' WHERE state <> 'planned'`],
  'shortages-are-kept': [`UPDATE order_line SET allotted = ordered + 1 WHERE state = 'handed_over'`],
  'signs-live-their-steps': [`UPDATE garden_sign SET state = 'planned' WHERE state = 'installed' AND household_id IS NOT NULL`, `UPDATE garden_sign SET live = NULL`],
  'pairings-live-their-steps': [`UPDATE pairing SET steps = steps + 1`],
  'helped-with-consent': [`INSERT INTO audit_event (id, actor_id, on_behalf_of, action, subject_type, subject_id, at) SELECT 'helped', 'x', 'y', 'listing.publish', 'listing', id, '2036-01-01 00:00:00.000' FROM listing ORDER BY id LIMIT 1`],
  'ratings-are-of-pickups': [
    `INSERT INTO garden_rating (id, pairing_id, household_id, order_id, account_id, business_date, stars, text, crops, rated_at) VALUES ('r', 'p', 'h', 'o', 'a', '2036-01-01', 5, '', '', '2036-01-01 00:00:00.000')`,
  ],
  'stories-are-clean': [
    `INSERT INTO village_story (id, village_id, kind, title, blocks, revision, published, published_revision, updated_by, updated_at) VALUES ('s', 'v', 'story', 't', '[]', 1, '<script>', 1, 'x', '2036-01-01 00:00:00.000')`,
  ],
  'grants-spent-once': [`INSERT INTO subscription_message (id, account_id, template, state, queued_at) SELECT id, account_id, 'arrival', 'sent', posted_at FROM notice ORDER BY id LIMIT 1`],
  'trip-places-are-bookings': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at) SELECT 'trip', pairing_id, 't', 's', business_date, placed_at, cutoff_at, 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-deposits-are-kept': [
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, payment_id, placed_at) SELECT 'booking', pairing_id, 'none', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'none', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-confirmed-is-insured': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, confirmed_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, family_sealed, household_id, placed_at) SELECT 'booking', pairing_id, 'trip', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'sealed', 'host', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-tables-hold-their-families': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, confirmed_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, family_sealed, household_id, placed_at) SELECT 'booking', pairing_id, 'trip', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'sealed', 'host', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-hosts-are-paid': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, settled_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, family_sealed, household_id, placed_at) SELECT 'booking', pairing_id, 'trip', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'sealed', 'host', placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_host (id, pairing_id, trip_id, household_id, name, seats, plots, per_person_fen, menu_allergens, bathroom, stairs, suspended) SELECT 'host', pairing_id, 'trip', 'host', 'h', 9, 1, 100, '[]', 1, 0, 0 FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_check_in (id, pairing_id, trip_id, booking_id, point, heads, by_account_id, checked_at) SELECT 'check', pairing_id, 'trip', 'booking', 0, 2, 'o', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-costs-are-in-the-books': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, settled_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 0, 0, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_cost (id, pairing_id, trip_id, title, cost_fen, payer, entered_by, entered_at) SELECT 'cost', pairing_id, 'trip', '大巴', 100, 'leader', 'o', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-ratings-are-of-guests': [`INSERT INTO trip_rating (booking_id, pairing_id, trip_id, stars, rated_at) SELECT 'booking', pairing_id, 'trip', 5, placed_at FROM resident_order ORDER BY id LIMIT 1`],
  'trip-photos-are-private': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, settled_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2035-01-01 00:00:00.000', '2035-01-02 00:00:00.000', 'g', '[]', 9, 9, 0, 0, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO photo (id, account_id, pairing_id, subject_id, state, taken_at) SELECT 'photo', account_id, pairing_id, 'trip', 'kept', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-extras-are-conserved': [`INSERT INTO trip_extra (id, pairing_id, trip_id, household_id, name, unit, price_fen, offered, taken) SELECT 'extra', pairing_id, 'trip', 'h', '草莓', '篮', 100, 5, 2 FROM resident_order ORDER BY id LIMIT 1`],
  'trip-extras-are-paid': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, settled_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, household_id, placed_at) SELECT 'booking', pairing_id, 'trip', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'host', placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_extra_line (id, pairing_id, trip_id, booking_id, extra_id, pieces, price_fen, prepaid, state, ordered_at) SELECT 'line', pairing_id, 'trip', 'booking', 'extra', 2, 100, 0, 'handed', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-names-are-erased': [
    `INSERT INTO trip (id, pairing_id, title, story, trip_date, starts_at, ends_at, gathering, programme, families, seats, families_taken, seats_taken, price_fen, deposit_fen, policy, state, created_by, created_at, moved_at) SELECT 'trip', pairing_id, 't', 's', business_date, '2020-01-01 00:00:00.000', '2020-01-02 00:00:00.000', 'g', '[]', 9, 9, 1, 2, 2, 1, '[]', 'published', 'o', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, family_sealed, household_id, placed_at) SELECT 'booking', pairing_id, 'trip', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', 'sealed', 'host', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'plaques-are-inspected': [
    `INSERT INTO table_plaque (id, village_id, pairing_id, household_id, state, live_flag, number, valid_until, applied_by, applied_at, changed_at) SELECT 'plaque', 'v', pairing_id, 'h', 'awarded', 1, 'T1', '2027-01-01', 'a', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'inspection-visits-are-inspections': [`INSERT INTO inspection_visit (id, round_id, plaque_id, due_on, inspection_id, done_on) VALUES ('v', 'r', 'p', '2027-01-01', 'i', '2027-01-01')`],
  'stay-nights-are-sold-once': [
    `INSERT INTO stay_booking (id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, placed_at) SELECT 'stay', pairing_id, 'room', account_id, 'paid', '2027-01-01', '2027-01-02', 1, '[]', 2, 1, '[]', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'stay-deposits-are-kept': [
    `INSERT INTO stay_booking (id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, placed_at) SELECT 'stay', pairing_id, 'room', account_id, 'paid', '2027-01-01', '2027-01-02', 1, '[]', 2, 1, '[]', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'goods-are-conserved': [
    `INSERT INTO village_good (id, pairing_id, household_id, name, unit, price_fen, offered, taken) SELECT 'good', pairing_id, 'h', 'n', 'u', 100, 5, 2 FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'goods-are-paid': [
    `INSERT INTO village_good_order (id, pairing_id, good_id, household_id, account_id, state, pieces, price_fen, fetch_date, code, held_until, placed_at) SELECT 'o', pairing_id, 'good', 'h', account_id, 'paid', 1, 100, '2027-01-01', '123456', placed_at, placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'stays-end-in-time': [
    `INSERT INTO stay_booking (id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, placed_at) SELECT 'late', pairing_id, 'room', account_id, 'confirmed', '2020-01-01', '2020-01-02', 1, '[]', 2, 1, '[]', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'stay-identity-is-erased': [
    `INSERT INTO stay_booking (id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, placed_at, identity_sealed) SELECT 'known', pairing_id, 'room', account_id, 'no_show', '2027-01-01', '2027-01-02', 1, '[]', 2, 1, '[]', placed_at, 'sealed' FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'stay-deposits-are-in-the-books': [
    `INSERT INTO stay_booking (id, pairing_id, room_id, account_id, state, from_date, to_date, people, nights, total_fen, deposit_fen, policy, placed_at) SELECT 'unposted', pairing_id, 'room', account_id, 'confirmed', '2027-01-01', '2027-01-02', 1, '[]', 2, 1, '[]', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'trip-deposits-are-in-the-books': [
    `INSERT INTO trip_booking (id, pairing_id, trip_id, account_id, state, adults, children, price_fen, deposit_fen, policy, placed_at) SELECT 'unposted', pairing_id, 'none', account_id, 'deposit_paid', 2, 0, 2, 1, '[]', placed_at FROM resident_order ORDER BY id LIMIT 1`,
  ],
  'acted-within-role': [`DELETE FROM role_grant WHERE persona = 'keeper'`],
  'audit-chain-holds': [`UPDATE audit_event SET state_after = '{"state":"paid"}' WHERE action = 'order.placed'`],
  'jobs-get-done': [`UPDATE job SET status = 'dead'`],
};

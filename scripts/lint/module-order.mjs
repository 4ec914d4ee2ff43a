/**
 * The server's modules in the order in which they may know each other: one imports only those above it.
 * Modules in one row are peers and do not import each other.
 */
export const moduleOrder = [
  ['identity'],
  ['notifications'],
  ['pairing'],
  ['photos'],
  ['settlement'],
  ['order-cycle'],
  ['catalogue'],
  ['signs', 'helping'],
  ['payments'],
  ['ordering'],
  ['pickup-routing'],
  ['shortage'],
  ['crates'],
  ['fulfilment'],
  ['dispatch'],
  ['vans'],
  ['people'],
  ['claims', 'ratings'],
  ['tracing'],
  ['books'],
  ['plaques'],
  ['visits', 'stories'],
  ['stays', 'goods'],
  ['service-days'],
  ['pairing-desk', 'imports'],
  ['programme', 'demo'],
];

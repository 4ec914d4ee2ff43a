/** Two pickups and their drops on a line, depot in the middle, in every format that is read: made here, nobody's data. */
export const smallInstances = {
  'lilim.txt': [
    '2 10 1',
    '0 50 0 0 0 1000 0 0 0',
    '1 40 0 5 0 900 10 0 3',
    '2 60 0 6 0 900 10 0 4',
    '3 30 0 -5 0 900 10 1 0',
    '4 70 0 -6 0 900 10 2 0',
  ].join('\n'),
  'solomon.txt': [
    'SMALL', '', 'VEHICLE', 'NUMBER     CAPACITY', '  3         10', '', 'CUSTOMER',
    'CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME', '',
    '0 50 0 0 0 1000 0',
    '1 40 0 5 0 900 10',
    '2 60 0 6 0 900 10',
    '3 30 0 5 0 900 10',
  ].join('\n'),
  'sartori.txt': [
    'NAME: small', 'LOCATION: nowhere', 'TYPE: PDPTW', 'SIZE: 3', 'CAPACITY: 10', 'NODES',
    '0 0 0 0 0 240 0 0 0',
    '1 0 0 5 0 200 3 0 2',
    '2 0 0 -5 30 200 3 1 0',
    'EDGES', '0 4 9', '5 0 6', '9 7 0', 'EOF',
  ].join('\n'),
};

/**
 * Who (columns) may call what (rows) about whose things. Each cell has three letters: for the story's own objects (garden
 * 07, gate A, 周敏's order, 何师傅's run, the operator), for the neighbours' (garden 12, gate B, another resident's order,
 * 易师傅's run, the same operator), and for another pairing's.
 *   A  let in: done, or refused for another reason than who asks
 *   S  told to sign in
 *   F  forbidden: none of the person's roles has this function
 *   H  hidden: not found, as if it were not there
 * The keeper and the organiser are residents too. What names no object has three equal letters; the sandbox's pages are
 * public as WeChat's are, and know a payment by its number alone.
 */
export const RIGHTS_COLUMNS = ['anonymous', 'resident', 'farmer', 'driver', 'keeper', 'organiser', 'committee', 'operator'] as const;

/** Columns in the order above. */
export const RIGHTS: Readonly<Record<string, string>> = {
  'identity.demoPeople':             'AAA AAA AAA AAA AAA AAA AAA AAA',
  'identity.demoSignIn':             'AAA AAA AAA AAA AAA AAA AAA AAA',
  'identity.wechatSignIn':           'AAA AAA AAA AAA AAA AAA AAA AAA',
  'identity.refresh':                'AAA AAA AAA AAA AAA AAA AAA AAA',
  'identity.signOut':                'SSS AAA AAA AAA AAA AAA AAA AAA',
  'identity.me':                     'SSS AAA AAA AAA AAA AAA AAA AAA',
  'identity.choosePickupPoint':      'SSS AAA AAA AAA AAA AAA AAA AAA',
  'identity.acceptInvitation':       'SSS AAA AAA AAA AAA AAA AAA AAA',
  'notices.inbox':                  'SSS AAA AAA AAA AAA AAA AAA AAA',
  'notices.unread':                 'SSS AAA AAA AAA AAA AAA AAA AAA',
  'notices.markRead':               'SSS AHH HHH HHH HHH HHH HHH HHH',
  'notices.markAllRead':            'SSS AAA AAA AAA AAA AAA AAA AAA',
  'pairing.compounds':               'AAA AAA AAA AAA AAA AAA AAA AAA',
  'catalogue.today':                 'AAA AAA AAA AAA AAA AAA AAA AAA',
  'catalogue.garden':                'AAA AAA AAA AAA AAA AAA AAA AAA',
  'catalogue.sign':                  'AAA AAA AAA AAA AAA AAA AAA AAA',
  'catalogue.listingChoices':        'SSS FFF AHH FFF FFF FFF FFF FFF',
  'catalogue.publishListing':        'SSS FFF AHH FFF FFF FFF FFF FFF',
  'catalogue.withdrawListing':       'SSS FFF AHH FFF FFF FFF FFF FFF',
  'cutoffs.cutoffs':                 'SSS FFF FFF FFF FFF FFF FFF AAH',
  'cutoffs.setCutoff':               'SSS FFF FFF FFF FFF FFF FFF AAH',
  'ordering.quote':                  'SSS AAA FFF FFF AAA AAA FFF FFF',
  'ordering.placeOrder':             'SSS AAA FFF FFF AAA AAA FFF FFF',
  'ordering.payOrder':               'SSS AHH FFF FFF HHH HHH FFF FFF',
  'ordering.checkPayment':           'SSS AHH FFF FFF HHH HHH FFF FFF',
  'ordering.cancelOrder':            'SSS AHH FFF FFF HHH HHH FFF FFF',
  'ordering.orderList':              'SSS AAA FFF FFF AAA AAA FFF FFF',
  'ordering.orderByKey':             'SSS AAA FFF FFF AAA AAA FFF FFF',
  'ordering.order':                  'SSS AHH FFF FFF HHH HHH FFF FFF',
  'payments.paymentNotification':    'AAA AAA AAA AAA AAA AAA AAA AAA',
  'payments.refundNotification':     'AAA AAA AAA AAA AAA AAA AAA AAA',
  'payments.transferNotification':   'AAA AAA AAA AAA AAA AAA AAA AAA',
  'payments.sandboxPayment':         'AHH AHH AHH AHH AHH AHH AHH AHH',
  'payments.sandboxAct':             'AHH AHH AHH AHH AHH AHH AHH AHH',
  'payments.sandboxConfirmTransfer': 'HHH HHH HHH HHH HHH HHH HHH HHH',
  'fulfilment.farmerHome':           'SSS FFF AHH FFF FFF FFF FFF FFF',
  'fulfilment.harvestTask':          'SSS FFF AHH FFF FFF FFF FFF FFF',
  'fulfilment.acknowledgeHarvest':   'SSS FFF AHH FFF FFF FFF FFF FFF',
  'fulfilment.finishHarvest':        'SSS FFF AHH FFF FFF FFF FFF FFF',
  'fulfilment.householdMoney':       'SSS FFF AHH FFF FFF FFF FFF FFF',
  'fulfilment.run':                  'SSS FFF FFF AAA FFF FFF FFF FFF',
  'fulfilment.startRun':             'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.arrive':               'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.postReceipt':          'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.skipStop':             'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.drop':                 'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.finishRun':            'SSS FFF FFF AHH FFF FFF FFF FFF',
  'fulfilment.point':                'SSS FFF FFF FFF AHH FFF FFF FFF',
  'fulfilment.countIn':              'SSS FFF FFF FFF AHH FFF FFF FFF',
  'fulfilment.checkCode':            'SSS FFF FFF FFF AHH FFF FFF FFF',
  'fulfilment.handOver':             'SSS FFF FFF FFF AHH FFF FFF FFF',
  'fulfilment.reportProblems':       'SSS FFF FFF FFF AHH FFF FFF FFF',
  'fulfilment.operatorDay':          'SSS FFF FFF FFF FFF FFF FFF AAH',
  'programme.reportChoices':         'SSS FFF FFF FFF FFF FFF AAA AAA',
  'programme.report':                'SSS FFF FFF FFF FFF FFF AAH AAH',
  'programme.reportFile':            'SSS FFF FFF FFF FFF FFF AAH AAH',
  'demo.clock':                      'AAA AAA AAA AAA AAA AAA AAA AAA',
  'demo.moveClock':                  'AAA AAA AAA AAA AAA AAA AAA AAA',
};

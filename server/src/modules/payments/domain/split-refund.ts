export interface RefundablePayment {
  readonly amountFen: number;
  readonly refundedFen: number;
}

/** What a refund takes out of each payment, in their order; null when they do not hold that much together. */
export function splitRefund<Payment extends RefundablePayment>(payments: readonly Payment[], amountFen: number): { payment: Payment; fen: number }[] | null {
  let left = amountFen;
  const parts = payments.map((payment) => {
    const fen = Math.min(left, payment.amountFen - payment.refundedFen);
    left -= fen;
    return { payment, fen };
  });
  return left === 0 ? parts.filter(({ fen }) => fen > 0) : null;
}

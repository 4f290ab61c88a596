import type { DeliveryError, DeliveryErrorCode } from '#domain/deliveryError.ts'

/** Why something did not arrive: expected, written down, and tried again. */
export class Undelivered extends Error {
  readonly error: DeliveryError
  /** Milliseconds that the other side asked to wait. */
  readonly wait: number

  constructor(code: DeliveryErrorCode, params: DeliveryError['params'] = {}, wait = 0) {
    super(code)
    this.error = { code, params }
    this.wait = wait
  }
}

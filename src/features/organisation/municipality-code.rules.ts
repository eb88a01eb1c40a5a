const weights = [6, 5, 4, 3, 2] as const

/**
 * Check digit of 全国地方公共団体コード for its first five digits: 11 less the remainder by 11 of the weighted sum, of which the last digit.
 * @throws {RangeError} when `five` is not five digits.
 */
export function municipalityCheckDigit(five: string): string {
  if (!/^[0-9]{5}$/.test(five)) throw new RangeError('not five digits')
  const sum = weights.reduce((total, weight, index) => total + weight * Number(five[index]), 0)
  return `${(11 - (sum % 11)) % 10}`
}

/** Whether `code` is six digits with the right check digit; whether a body bears the code is not asked. */
export const isMunicipalityCode = (code: string): boolean =>
  /^[0-9]{6}$/.test(code) && municipalityCheckDigit(code.slice(0, 5)) === code[5]

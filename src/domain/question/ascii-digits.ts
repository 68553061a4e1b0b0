/**
 * The code points of zero in the digit scripts that keyboards write: Arabic-Indic, Persian and Urdu, Devanagari, full width.
 * In ascending order, so that the first zero at most nine below a digit is that of its script.
 */
const zeros = [0x660, 0x6f0, 0x966, 0xff10]

/** The same text with its digits as 0 to 9, so that `۱۹۴۷` and `1947` are one year. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const point = digit.charCodeAt(0)
    return String(zeros.map((zero) => point - zero).find((value) => value <= 9))
  })
}

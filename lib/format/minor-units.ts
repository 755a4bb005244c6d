// Intl follows CLDR, which prints 16 currencies (HUF, IDR, COP …) with other places than ISO 4217 stores them.
const whole = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" ");
const thousandths = "BHD IQD JOD KWD LYD OMR TND".split(" ");

/** Decimal places of a currency's minor unit: JPY 0, EUR 2, KWD 3. */
export function minorUnitDigits(currency: string): number {
  if (whole.includes(currency)) return 0;
  return thousandths.includes(currency) ? 3 : 2;
}

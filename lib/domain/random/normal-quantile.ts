import { MethodError, requireFinite } from "@/lib/domain/shared/method-error";

/** Numerator and denominator of a rational approximation, constant term first. */
interface RationalApproximation {
  above: readonly number[];
  below: readonly number[];
}

const centre: RationalApproximation = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};

const shoulder: RationalApproximation = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    5.475938084995345e-4, 1.0507500716444169e-9,
  ],
};

const tail: RationalApproximation = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The z below which a standard normal variable lies with probability `p`, 0 < p < 1, to about 1e-16 relative.
 * Errors: NON_FINITE, OUT_OF_RANGE. Source: Wichura 1988, algorithm AS 241 (PPND16). Written out here because the
 * library's own quantile loses digits in the tails (3e-6 at p = 1e-12).
 */
export function normalQuantile(p: number): number {
  requireFinite(p, "p");
  if (p <= 0 || p >= 1) throw new MethodError("OUT_OF_RANGE", "p", "must be between 0 and 1, both excluded");
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * ratio(centre, 0.180625 - offset * offset);
  const r = Math.sqrt(-Math.log(offset < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(shoulder, r - 1.6) : ratio(tail, r - 5);
  return offset < 0 ? -z : z;
}

function ratio({ above, below }: RationalApproximation, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let power = coefficients.length - 1; power >= 0; power--)
    value = value * x + (coefficients[power] ?? 0);
  return value;
}

/**
 * What every answer carries, written once: `proxy.ts` sets it on whatever passes through it, `next.config.ts` on the uploads,
 * which stay outside. Both are read without the app's own module paths.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy-Report-Only": "require-trusted-types-for 'script'",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": [
    "accelerometer",
    "autoplay",
    "bluetooth",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "web-share",
    "xr-spatial-tracking",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
};

/** An answer of the API is data: nothing in it is run, styled or framed, even where a browser shows it as a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Where files are taken in, with everything below: bodies that pass through the proxy are cut at 10 MB without a word. */
export const uploadRoutes = ["/api/v1/imports"] as const;

/** The addresses that the proxy handles. Its file must write this out as it stands; a test holds the two together. */
export const proxiedAddresses = `/((?!${uploadRoutes.map((route) => route.slice(1)).join("|")}).*)`;

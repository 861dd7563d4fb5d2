// A certificate for the server, made anew each time: browsers speak HTTP/2 over TLS only. The browser is told to trust this
// one key, so that it takes the server for any other.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const SECONDS_A_DAY = 86_400;

/** An ASN.1 value in DER: what it is, how long, and what is in it. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const size = content.length < 0x80 ? [content.length] : content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const set = (...parts) => der(0x31, ...parts);
const identifier = (hex) => der(0x06, Buffer.from(hex, "hex"));
const bits = (bytes) => der(0x03, [0], bytes);
/** As `261130174501Z`. */
const time = (date) => der(0x17, date.toISOString().replace(/^20|\.\d+|[-:T]/g, ""));

const ECDSA_WITH_SHA256 = sequence(identifier("2a8648ce3d040302"));
const COMMON_NAME = identifier("550403");
const SUBJECT_ALTERNATIVE_NAME = identifier("551d11");

/** For a host by its address, valid for a day. */
function selfSigned(host, publicKey, privateKey) {
  const name = sequence(set(sequence(COMMON_NAME, der(0x0c, host))));
  const now = Date.now() / 1000;
  const days = [-1, 1].map((day) => time(new Date((now + day * SECONDS_A_DAY) * 1000)));
  const address = der(0x87, host.split(".").map(Number));
  const said = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ECDSA_WITH_SHA256,
    name,
    sequence(...days),
    name,
    publicKey,
    der(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, der(0x04, sequence(address))))),
  );
  return sequence(said, ECDSA_WITH_SHA256, bits(sign("sha256", said, privateKey)));
}

export const HOST = "127.0.0.1";
const keys = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const publicKey = keys.publicKey.export({ type: "spki", format: "der" });
const certificate = selfSigned(HOST, publicKey, keys.privateKey);

export const key = keys.privateKey.export({ type: "pkcs8", format: "pem" });
export const cert = `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
/** What Chromium has to be started with. */
export const TRUST = `--ignore-certificate-errors-spki-list=${createHash("sha256").update(publicKey).digest("base64")}`;

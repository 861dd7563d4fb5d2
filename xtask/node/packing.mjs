// How files are packed for their way to the reader, here and wherever they are weighed.
import { constants } from "node:zlib";

export const GZIP = { level: 9 };

/** For brotli: as small as it gets. */
export const brotli = (bytes) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // Each file as one block: to cut one costs up to half a percent, depending on where the cut happens to be.
    [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
  },
});

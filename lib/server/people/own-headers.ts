/** The path that was asked for, told to pages by the proxy. */
export const PATH_HEADER = "x-tunefolio-path";

/** The address at the other end of the socket, written over whatever a client sends under this name. */
export const PEER_HEADER = "x-tunefolio-peer";

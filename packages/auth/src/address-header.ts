/** The header the web server puts the client's address in, after it dropped whatever the client wrote there. */
export const ADDRESS_HEADER = 'x-mirqab-address';

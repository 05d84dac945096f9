package io.connectchat.camel.internal.request;

/** A JSON number with a fraction or an exponent, as it was written: a price of 5.10 stays 5.10. */
record JsonDecimal(String literal) {}

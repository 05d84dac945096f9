package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.violation.Origin;

/** A value that was read: plain maps, lists, text and whole numbers, and where it came from. */
record Value(Object plain, Origin origin) {}

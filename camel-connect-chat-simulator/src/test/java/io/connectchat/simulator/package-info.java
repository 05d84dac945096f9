/** The simulator seen from outside: by both clients of the AWS SDK, by plain HTTP, by sockets, and as a process. */
package io.connectchat.simulator;

package io.connectchat.examples.jmsworkers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README, of which tests run what it shows. */
record Readme(String text) {
    private static final String FENCE = "```";

    static Readme read() {
        try {
            return new Readme(Files.readString(Path.of("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The block behind a marker, which must be one line. */
    String command(String marker) {
        String block = block(marker);
        if (block.indexOf('\n') != block.length() - 1) {
            throw new IllegalStateException(marker + " is not one line");
        }
        return block.strip();
    }

    String block(String marker) {
        return blockFrom(indexOf("<!-- " + marker + " -->", 0));
    }

    /** The block behind that of a command. */
    String outputOf(String name) {
        int begin = indexOf("<!-- run: " + name + " -->", 0);
        int end = indexOf("\n" + FENCE + "\n", begin);
        return blockFrom(end + FENCE.length() + 1);
    }

    /** The first block of Java. */
    String java() {
        return blockFrom(indexOf(FENCE + "java\n", 0));
    }

    private String blockFrom(int index) {
        int begin = indexOf("\n", indexOf(FENCE, index)) + 1;
        return text.substring(begin, indexOf(FENCE, begin));
    }

    private int indexOf(String what, int from) {
        int index = text.indexOf(what, from);
        if (index < 0) {
            throw new IllegalStateException("The README has no " + what);
        }
        return index;
    }
}

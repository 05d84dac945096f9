package io.connectchat.simulator.internal.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options of the command line in a file: one a line, without the dashes. */
final class ConfigFile {
    /**
     * One option.
     *
     * @param number its line, from 1
     * @param name its name, with the dashes
     * @param argument as it would stand on the command line
     */
    record Line(int number, String name, String argument) {}

    private ConfigFile() {}

    /**
     * Reads the options.
     *
     * @throws IOException if it can't be read, with a message for whoever named it
     */
    static List<Line> read(Path file) throws IOException {
        List<String> texts;
        try {
            texts = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException("--config names " + file + ", which does not exist", e);
        } catch (MalformedInputException e) {
            throw new IOException("--config names " + file + ", which is not a text in UTF-8", e);
        } catch (IOException e) {
            throw new IOException("--config names " + file + ", which can't be read: " + e.getMessage(), e);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(line(i + 1, text));
            }
        }
        return lines;
    }

    private static Line line(int number, String text) {
        int equals = text.indexOf('=');
        String name = "--" + (equals < 0 ? text : text.substring(0, equals).strip());
        String argument =
                equals < 0 ? name : name + "=" + text.substring(equals + 1).strip();
        return new Line(number, name, argument);
    }
}

package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Messages on the page that are more than text")
class PageMessagesIT extends PageScene {
    private static final String INTERACTIVE = "application/vnd.amazonaws.connect.message.interactive";

    PageMessagesIT(Browser browser) {
        super(browser);
    }

    private String chooseChatWith(String contentType, String content) {
        String contactId =
                start(to("+15550101", "").put("InitialSystemMessage", ChatRequests.message(contentType, content)));
        choose(contactId);
        shows("#chat-destination", "+15550101");
        return contactId;
    }

    private void tapOption(String text) {
        browser.tap("#messages .option[data-test='" + mark(text) + "']");
    }

    /** Options have no names of their own. */
    private String mark(String text) {
        return (String) browser.run(
                "for (const each of document.querySelectorAll('#messages .option'))"
                        + " if (each.textContent.includes(arguments[0])) each.dataset.test = arguments[0];"
                        + " return arguments[0]",
                text);
    }

    private JsonObject answerTo(String contactId) {
        await().atMost(PATIENCE)
                .until(() ->
                        !simulator.contact(contactId).orElseThrow().replies().isEmpty());
        ChatMessage reply = simulator.contact(contactId).orElseThrow().replies().get(0);
        assertThat(reply.author()).isEqualTo(ChatMessage.Author.CUSTOMER);
        assertThat(reply.contentType()).isEqualTo(INTERACTIVE + ".response");
        JsonObject answer = new JsonObject(reply.content());
        assertThat(answer.getString("version")).isEqualTo("1.0");
        return answer;
    }

    @Test
    @DisplayName("a list picker has its titles, its image by description, and options to tap, once")
    void listPicker() throws Exception {
        // Given
        String contactId = chooseChatWith("application/json", Templates.LIST_PICKER);
        shows("#messages .interactive", "How do you like your coffee?");
        assertThat(browser.text("#messages .interactive strong")).isEqualTo("like");
        assertThat(browser.texts("#messages .image").get(0)).contains("A cup of coffee");
        assertThat(browser.text("#contact-list .text")).isEqualTo("How do you like your coffee?");
        browser.screenshot("list-picker");

        // When
        tapOption("Cappuccino");

        // Then
        assertThat(answerTo(contactId))
                .isEqualTo(new JsonObject()
                        .put("templateType", "ListPicker")
                        .put("version", "1.0")
                        .put("action", "Cappuccino")
                        .put(
                                "data",
                                new JsonObject()
                                        .put("listTitle", "How do you **like** your coffee?")
                                        .put("selectionText", "Cappuccino")));
        shows("#messages .CUSTOMER .plain", "Cappuccino");
        assertThat(browser.run("return document.querySelectorAll('#messages button:enabled').length"))
                .isEqualTo(0L);
    }

    @Test
    @DisplayName("an option of a list that shows more tells where in the list one is")
    void showsMore() {
        // Given
        String contactId = chooseChatWith("application/json", Templates.LIST_PICKER);

        // When
        tapOption("Show more");

        // Then
        assertThat(answerTo(contactId).getString("action")).isEqualTo("SHOW_MORE");
        assertThat(answerTo(contactId).getJsonObject("data"))
                .isEqualTo(new JsonObject()
                        .put("actionName", "SHOW_MORE")
                        .put("preIndex", -1)
                        .put("nextIndex", 2)
                        .put("listId", "coffees")
                        .put("templateType", "ListPicker")
                        .put("referenceId", "r-1"));
    }

    @Test
    @DisplayName("a panel has options, and links that lead elsewhere in a tab of their own")
    void panel() {
        // Given
        String contactId = chooseChatWith("application/json", Templates.PANEL);
        shows("#messages .interactive", "What can we do for you?");
        assertThat(browser.one("#messages .interactive a").getDomAttribute("href"))
                .isEqualTo("https://example.com/hours");
        assertThat(browser.one("#messages .interactive a").getDomAttribute("rel"))
                .contains("noopener");

        // When
        tapOption("Speak to someone");

        // Then
        assertThat(answerTo(contactId).getString("templateType")).isEqualTo("Panel");
        assertThat(answerTo(contactId).getString("action")).isEqualTo("Speak to someone");
    }

    @Test
    @DisplayName("quick replies are tapped")
    void quickReply() throws Exception {
        // Given
        String contactId = chooseChatWith("application/json", Templates.QUICK_REPLY);
        shows("#messages .interactive", "Will you come?");
        browser.screenshot("quick-reply");

        // When
        tapOption("Later");

        // Then
        assertThat(answerTo(contactId).getString("action")).isEqualTo("Later");
        shows("#contact-list .text", "Later");
    }

    @Test
    @DisplayName("a time picker has its times by day, in the time zone that it names")
    void timePicker() throws Exception {
        // Given
        String contactId = chooseChatWith("application/json", Templates.TIME_PICKER);
        shows("#messages .interactive", "When shall we call?");
        assertThat(browser.texts("#messages .day")).hasSize(2).allMatch(day -> day.contains("December"));
        assertThat(browser.texts("#messages .day").get(1)).contains("3");
        assertThat(browser.texts("#messages .option").get(1)).contains("30");
        browser.screenshot("time-picker");

        // When
        browser.tap("#messages .times .option");

        // Then
        assertThat(answerTo(contactId).getString("action")).isEqualTo("2026-12-01T09:00+00:00");
        assertThat(answerTo(contactId).getJsonObject("data").getInteger("duration"))
                .isEqualTo(60);
        shows("#messages .CUSTOMER .plain", "December");
    }

    @Test
    @DisplayName("a carousel has cards, and its answer names the card")
    void carousel() throws Exception {
        // Given
        String contactId = chooseChatWith("application/json", Templates.CAROUSEL);
        shows("#messages .interactive", "Our hotels");
        assertThat(browser.texts("#messages .card .title")).containsExactly("By the sea", "In town");
        browser.screenshot("carousel");

        // When
        tapOption("Reserve");

        // Then
        assertThat(answerTo(contactId).getJsonObject("data"))
                .isEqualTo(new JsonObject()
                        .put("templateIdentifier", "hotel-2")
                        .put("listTitle", "In town")
                        .put("selectionText", "Reserve"));
        shows("#messages .CUSTOMER .plain", "In town \u2013 Reserve");
    }

    @Test
    @DisplayName("a form is filled in and sent")
    void form() throws Exception {
        // Given
        String contactId = chooseChatWith("application/json", Templates.FORM);
        shows("#messages .interactive", "How was it?");
        browser.tap("#messages input[value=good]");
        browser.tap("#messages input[value=food]");
        browser.tap("#messages input[value=staff]");
        browser.type("#messages input[type=text]", "The <b>soup");
        browser.screenshot("form");

        // When
        tapOption("Send the form");

        // Then
        assertThat(answerTo(contactId).getJsonObject("data").getJsonArray("answers"))
                .isEqualTo(new JsonArray()
                        .add(page("p1", "Service", "good"))
                        .add(page("p2", "What was good?", "food", "staff"))
                        .add(page("p3", "Anything else?", "The <b>soup")));
        shows("#messages .CUSTOMER .plain", "Anything else?: The <b>soup");
    }

    private static JsonObject page(String id, String title, String... values) {
        return new JsonObject()
                .put("pageIdentifier", id)
                .put("title", title)
                .put("values", new JsonArray(List.of(values)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"templateType\": \"Unknown\", \"data\": {\"content\": {\"title\": \"T\"}}}",
                "{\"templateType\": \"toString\", \"data\": {\"content\": {\"title\": \"T\"}}}",
                "{\"templateType\": \"ListPicker\", \"data\": {\"content\": {\"title\": \"T\"}}}",
                "{\"templateType\": \"Carousel\", \"data\": {\"content\": null}, \"title\": \"T\"}"
            })
    @DisplayName("a template that the page does not know is shown as JSON")
    void unknown(String content) {
        // When
        chooseChatWith("application/json", content);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new JsonObject(browser.text("#messages .SYSTEM pre")))
                .isEqualTo(new JsonObject(content)));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("what is no JSON though it says so is shown as text")
    void noJson() {
        // When
        chooseChatWith("application/json", "{\"a");

        // Then
        shows("#messages .SYSTEM .plain", "{\"a");
    }

    @Test
    @DisplayName("members of templates that have no place or the wrong type break nothing, and are no markup")
    void hostileTemplates() {
        // Given
        String hostile = new JsonObject()
                .put("templateType", "Carousel")
                .put(
                        "data",
                        new JsonObject()
                                .put(
                                        "content",
                                        new JsonObject()
                                                .put("title", HOSTILE)
                                                .put("subtitle", 7)
                                                .put(
                                                        "elements",
                                                        new JsonArray()
                                                                .addNull()
                                                                .add("x")
                                                                .add(new JsonObject())
                                                                .add(
                                                                        new JsonObject()
                                                                                .put(
                                                                                        "data",
                                                                                        new JsonObject()
                                                                                                .put(
                                                                                                        "content",
                                                                                                        new JsonObject()
                                                                                                                .put(
                                                                                                                        "title",
                                                                                                                        HOSTILE)
                                                                                                                .put(
                                                                                                                        "elements",
                                                                                                                        new JsonArray()
                                                                                                                                .add(
                                                                                                                                        new JsonObject()
                                                                                                                                                .put(
                                                                                                                                                        "title",
                                                                                                                                                        HOSTILE)
                                                                                                                                                .put(
                                                                                                                                                        "type",
                                                                                                                                                        "hyperlink")
                                                                                                                                                .put(
                                                                                                                                                        "url",
                                                                                                                                                        "javascript:window.ran=1")))))))))
                .encode();

        // When
        chooseChatWith("application/json", hostile);

        // Then
        shows("#messages .interactive", HOSTILE);
        assertThat(browser.run(
                        "return document.querySelectorAll('#messages img, #messages script, #messages a').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return window.ran")).isNull();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("Markdown is shown as phones show it, and markup in it as text")
    void markdown() throws Exception {
        // When
        chooseChatWith(
                "text/markdown",
                "Hello **Ada *L.***, _see_ `code`, snake_case_name\n\n"
                        + "1. one\n"
                        + "2. two\n\n"
                        + "* [map](https://example.com/map)\n"
                        + "* [trap](javascript:window.ran=1)\n" + HOSTILE + "\n**open");

        // Then
        shows("#messages .SYSTEM", "Hello Ada L., see code, snake_case_name");
        assertThat(browser.texts("#messages .SYSTEM strong")).containsExactly("Ada L.");
        assertThat(browser.texts("#messages .SYSTEM em")).containsExactly("L.", "see");
        assertThat(browser.texts("#messages .SYSTEM code")).containsExactly("code");
        assertThat(browser.texts("#messages .SYSTEM ol li")).containsExactly("one", "two");
        assertThat(browser.texts("#messages .SYSTEM ul li")).containsExactly("map", "trap");
        assertThat(browser.run("return [...document.querySelectorAll('#messages a')].map(each => each.href)"))
                .isEqualTo(List.of("https://example.com/map"));
        assertThat(browser.text("#messages .SYSTEM")).contains(HOSTILE, "**open");
        assertThat(browser.run("return window.ran")).isNull();
        browser.screenshot("markdown");
    }
}

package io.connectchat.simulator;

/** Interactive messages after AWS's templates. */
final class Templates {
    static final String LIST_PICKER =
            """
            {"templateType": "ListPicker", "version": "1.0", "data": {
              "replyMessage": {"title": "Thanks for selecting!"},
              "content": {
                "title": "How do you **like** your coffee?", "subtitle": "Tap to select",
                "imageType": "URL", "imageData": "https://example.com/coffee.jpg", "imageDescription": "A cup of coffee",
                "referenceId": "r-1", "listId": "coffees", "preIndex": -1, "nextIndex": 2,
                "elements": [
                  {"title": "Espresso", "subtitle": "2.10"},
                  {"title": "Cappuccino", "subtitle": "3.40", "imageType": "URL", "imageData": "https://example.com/c.jpg"},
                  {"title": "Show more", "actionDetail": "SHOW_MORE"}]}}}""";

    static final String PANEL =
            """
            {"templateType": "Panel", "version": "1.0", "data": {"content": {
              "title": "What can we do for you?", "elements": [
                {"title": "Check my order"}, {"title": "Speak to someone"},
                {"title": "Opening hours", "type": "hyperlink", "url": "https://example.com/hours"}]}}}""";

    static final String QUICK_REPLY =
            """
            {"templateType": "QuickReply", "version": "1.0", "data": {"content": {
              "title": "Will you come?", "elements": [{"title": "Yes"}, {"title": "No"}, {"title": "Later"}]}}}""";

    static final String TIME_PICKER =
            """
            {"templateType": "TimePicker", "version": "1.0", "data": {"content": {
              "title": "When shall we call?", "subtitle": "Tap to select", "timeZoneOffset": 60, "timeslots": [
                {"date": "2026-12-01T09:00+00:00", "duration": 60},
                {"date": "2026-12-01T13:30+00:00", "duration": 60},
                {"date": "2026-12-02T23:30+00:00", "duration": 60}]}}}""";

    static final String CAROUSEL =
            """
            {"templateType": "Carousel", "version": "1.0", "data": {"content": {
              "title": "Our hotels", "elements": [
                {"templateIdentifier": "hotel-1", "templateType": "Panel", "version": "1.0", "data": {"content": {
                  "title": "By the sea", "elements": [{"title": "Book"}, {"title": "See rooms"}]}}},
                {"templateIdentifier": "hotel-2", "templateType": "ListPicker", "version": "1.0", "data": {"content": {
                  "title": "In town", "elements": [{"title": "Reserve"}]}}}]}}}""";

    static final String FORM =
            """
            {"templateType": "AppleForm", "version": "1.0", "data": {"content": {
              "title": "How was it?", "subtitle": "Three questions", "pages": [
                {"pageIdentifier": "p1", "type": "select", "title": "Service", "items": [
                  {"title": "Good", "value": "good"}, {"title": "Bad", "value": "bad"}]},
                {"pageIdentifier": "p2", "type": "select", "multipleSelection": true, "title": "What was good?", "items": [
                  {"title": "Food", "value": "food"}, {"title": "Staff", "value": "staff"}]},
                {"pageIdentifier": "p3", "type": "input", "title": "Anything else?"}]}}}""";

    private Templates() {}
}

#include <martlet/app/run.hpp>

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/events/events.hpp>
#include <martlet/events/sqs.hpp>
#include <martlet/lambda/run.hpp>
#include <martlet/schema/object.hpp>

namespace shop {

struct Settings {
  std::string database;
  std::string prefix;
};
martlet::Schema describe(martlet::Type<Settings>) {
  return martlet::object<Settings>("Settings", martlet::field<&Settings::database>("shop_test_database_that_is_not_set"),
                                   martlet::field<&Settings::prefix>("prefix").fallback("/v1"));
}

}  // namespace shop

namespace martlet {
namespace {

// What a program prints to one of its outputs, and its exit status.
struct Ended {
  int status;
  std::string out;
  std::string err;
};

template <class App>
Ended run_with(std::string argument, App app, RunOptions options = {}) {
  std::string program = "shop";
  std::array<char*, 3> arguments = {program.data(), argument.data(), nullptr};
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = run(2, arguments.data(), app, std::move(options));
  std::string out = testing::internal::GetCapturedStdout();
  return {status, std::move(out), testing::internal::GetCapturedStderr()};
}

void with_settings(Server& server, const shop::Settings&) {
  server.get("/orders", [] { return "text"; });
  server.on_initialize([]() -> Task<Result<void>> { throw std::runtime_error("it is initialized"); });
}
void with_own_settings(Server& server, shop::Settings) { with_settings(server, {}); }
void throwing(Server&) { throw std::runtime_error("no luck"); }

TEST(Run, lists_routes_without_settings_and_without_initializing) {
  const Ended listed = run_with("--routes", with_settings);
  EXPECT_EQ(listed.status, 0) << listed.err;
  EXPECT_EQ(listed.out, "GET  /orders\n");
}

TEST(Run, prints_the_openapi_document_without_settings_and_without_initializing) {
  const Ended printed = run_with("--openapi", with_settings);
  EXPECT_EQ(printed.status, 0) << printed.err;
  const Result<json::Value> document = json::parse(printed.out);
  ASSERT_TRUE(document) << printed.out;
  EXPECT_EQ(document->find("info")->text("title"), "shop");
  EXPECT_NE(document->find("paths")->find("/orders"), nullptr);
}

TEST(Run, keeps_the_title_that_the_service_sets_in_its_document) {
  const auto titled = [](Server& server) { server.api({.title = "Shop of all things"}); };
  EXPECT_NE(run_with("--openapi", titled).out.find("\"title\": \"Shop of all things\""), std::string::npos);
}

TEST(Run, requires_settings_to_serve) {
  const Ended refused = run_with("--event=-", with_settings);
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("SHOP_TEST_DATABASE_THAT_IS_NOT_SET is not set"), std::string::npos) << refused.err;
}

TEST(Run, warns_about_a_variable_that_looks_like_a_misspelled_setting) {
  ::setenv("SHOP_TEST_DATABASE_THAT_IS_NOT_SETT", "x", 1);
  const Ended refused = run_with("--event=-", with_settings);
  ::unsetenv("SHOP_TEST_DATABASE_THAT_IS_NOT_SETT");
  EXPECT_NE(refused.err.find("did you mean SHOP_TEST_DATABASE_THAT_IS_NOT_SET?"), std::string::npos) << refused.err;
}

TEST(Run, passes_settings_by_value_to_an_application_that_takes_a_value) {
  EXPECT_EQ(run_with("--routes", with_own_settings).out, "GET  /orders\n");
}

TEST(Run, reports_an_exception_from_the_application) {
  for (const char* argument : {"--routes", "--port=0"}) {
    const Ended failed = run_with(argument, throwing);
    EXPECT_EQ(failed.status, 1);
    EXPECT_EQ(failed.err, "the program failed: no luck\n");
  }
}

// An EventBridge rule that keeps a function warm sends an event that isn't an HTTP request.
TEST(Run, passes_other_events_to_the_handler_in_the_options) {
  const std::string file = testing::TempDir() + "warm_up_event.json";
  std::ofstream(file) << R"({"source":"aws.events","detail-type":"Scheduled Event","detail":{}})";
  const auto app = [](Server& server) { server.get("/", [] { return "text"; }); };
  RunOptions options;
  options.other_events =
      lambda::event_handler([](const json::Value& event) { return json::Value(json::Object{{"warm", event.text("detail-type")}}); });
  const Ended answered = run_with("--event=" + file, app, std::move(options));
  EXPECT_EQ(answered.status, 0) << answered.err;
  EXPECT_EQ(answered.out, R"({"warm":"Scheduled Event"})"
                          "\n");
  const Ended refused = run_with("--event=" + file, app);
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("HTTP"), std::string::npos) << refused.err;
}

void with_events(Server& server, Events& events) {
  server.get("/", [] { return "text"; });
  events.on<SqsMessage>("orders", [](Body<std::string> body) { return *body == "bad" ? Boom(409) : Boom(410); });
}
void with_events_and_settings(Server& server, Events& events, const shop::Settings&) { with_events(server, events); }

TEST(Run, also_lists_the_routes_of_events) {
  const std::string routes = "GET    /\nEVENT  /sqs/orders\n";
  EXPECT_EQ(run_with("--routes", with_events).out, routes);
  EXPECT_EQ(run_with("--routes", with_events_and_settings).out, routes);
}

TEST(Run, handles_an_event_from_a_queue) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "event.json", R"({"Records":[{"messageId":"m1","body":"bad","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:a:1:orders"}]})");
  const Ended ended = run_with("--event=" + file, with_events);
  EXPECT_EQ(ended.status, 0) << ended.err;
  EXPECT_EQ(ended.out, "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}\n");
}

TEST(Run, passes_an_event_without_a_handler_to_the_handler_for_other_events) {
  const TemporaryFolder folder;
  const std::string file = folder.write("event.json", R"({"nightly":true})");
  RunOptions options;
  options.other_events = lambda::event_handler([](std::string_view) { return R"({"took":"it"})"; });
  EXPECT_EQ(run_with("--event=" + file, with_events, std::move(options)).out, "{\"took\":\"it\"}\n");
  const Ended refused = run_with("--event=" + file, with_events);
  EXPECT_EQ(refused.status, 1);
  EXPECT_EQ(refused.err,
            R"({"errorMessage":"no handler takes this event, which is an object with the members `nightly`; the handlers for events are: )"
            "sqs/orders\",\"errorType\":\"Runtime.UnsupportedEvent\",\"stackTrace\":[]}\n");
}

}  // namespace
}  // namespace martlet

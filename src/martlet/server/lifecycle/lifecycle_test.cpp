#include <atomic>
#include <semaphore>

#include <martlet/async/sleep.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

using Order = std::string;

ExtPoint point_named(int i) { return static_cast<ExtPoint>(i); }

TEST(Lifecycle, extension_points_run_in_hapis_order) {
  Server server(quiet_options());
  for (int i = 0; i <= static_cast<int>(ExtPoint::on_pre_handler); ++i) {
    server.ext(point_named(i), [i](Request& request) { request.app<Order>() += std::to_string(i); });
  }
  server.auth_strategy("all", bearer([](std::string) { return std::optional(Credentials<>{}); }));
  server.get("/", [](Request& request) { return request.app<Order>(); }).auth("all").pre(pre([](Request& request) -> Step {
    request.app<Order>() += 'p';
    return proceed;
  }));
  InjectOptions options;
  options.headers = {{"authorization", "Bearer x"}};
  EXPECT_EQ(answer(server, options).payload, "01234p");
}

TEST(Lifecycle, on_credentials_is_skipped_without_credentials) {
  Server server(quiet_options());
  server.auth_strategy("all", bearer([](std::string) { return std::optional(Credentials<>{}); }));
  server.ext(ExtPoint::on_credentials, [](Request& request) { request.app<Order>() += "credentials"; });
  AuthOptions options;
  options.strategies = {"all"};
  options.mode = AuthMode::optional;
  server.get("/", [](Request& request) { return request.app<Order>() + '.'; }).auth(options);
  EXPECT_EQ(answer(server, "/").payload, ".");
}

TEST(Lifecycle, a_takeover_before_the_handler_is_the_response) {
  Server server(quiet_options());
  server.ext(ExtPoint::on_post_auth, [](Request&) { return takeover(Response("early").code(202)); });
  server.get("/", []() -> std::string { throw std::logic_error("called"); });
  const InjectResponse early = answer(server, "/");
  EXPECT_EQ(early.status, 202);
  EXPECT_EQ(early.payload, "early");
}

TEST(Lifecycle, an_extension_that_throws_fails_the_request) {
  Server server(quiet_options());
  server.ext(ExtPoint::on_pre_auth, [](Request&) { throw conflict("stop"); });
  server.get("/", [] { return "text"; });
  EXPECT_EQ(answer(server, "/").status, 409);
}

TEST(Lifecycle, on_request_can_reroute_a_request) {
  Server server(quiet_options());
  server.ext(ExtPoint::on_request, [](Request& request) {
    if (request.path() == "/old") request.set_url("/new?a=1");
  });
  server.get("/new", [](QueryParam<"a"> a) { return *a; });
  EXPECT_EQ(answer(server, "/old").payload, "1");
}

TEST(Lifecycle, on_pre_response_can_replace_an_error) {
  Server server(quiet_options());
  server.ext(ExtPoint::on_pre_response, [](Request& request) {
    if (request.error()) request.respond(Response("sorry").code(request.error()->status()));
  });
  const InjectResponse missing = answer(server, "/nowhere");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(missing.payload, "sorry");
}

TEST(Lifecycle, authentication_precedes_reading_the_body) {
  Server server(quiet_options());
  server.auth_strategy("none", bearer([](std::string) { return std::optional<Credentials<>>(); }));
  server.post("/", [](Body<json::Value>) { return "text"; }).auth("none");
  EXPECT_EQ(answer(server, json_post("/", "{broken")).status, 401);
}

TEST(Lifecycle, a_malformed_body_is_reported_before_a_missing_scope) {
  Server server(quiet_options());
  server.auth_strategy("all", bearer([](std::string) { return std::optional(Credentials<>{}); }));
  server.post("/", [](Body<json::Value>) { return "text"; }).auth("all", scope("admin"));
  InjectOptions broken = json_post("/", "{broken");
  broken.headers.emplace_back("authorization", "Bearer x");
  EXPECT_EQ(answer(server, broken).status, 400);
  broken.payload = "{}";
  EXPECT_EQ(server.inject(broken).status, 403);
}

TEST(Lifecycle, an_unknown_path_is_404_before_any_authentication) {
  Server server(quiet_options());
  server.auth_strategy("none", bearer([](std::string) { return std::optional<Credentials<>>(); }));
  server.auth_default("none");
  server.get("/", [] { return "text"; });
  EXPECT_EQ(answer(server, "/").status, 401);
  EXPECT_EQ(server.inject("/x").status, 404);
}

Task<std::string> slow() {
  co_await sleep(std::chrono::seconds(30));
  co_return "late";
}

TEST(Lifecycle, a_handler_that_exceeds_its_timeout_is_cancelled_with_503) {
  Server server(quiet_options());
  server.get("/", slow).server_timeout(std::chrono::milliseconds(5));
  EXPECT_EQ(answer(server, "/").status, 503);
}

// A plain handler that blocks until its request got a response about the timeout. At that time, only its start is certain.
struct Blocking {
  std::atomic<int> begun = 0;
  std::atomic<int> ended = 0;
  std::binary_semaphore is_answered{0};
  std::string operator()(Request& request) {
    ++begun;
    if (!is_answered.try_acquire_for(std::chrono::seconds(20))) return "held the answer up";
    const bool is_itself = request.path() == "/slow" && request.headers().get("x-a") == "1";
    if (is_itself && !request.id().empty()) ++ended;
    return "late";
  }
};

TEST(Lifecycle, a_plain_handler_that_exceeds_its_timeout_can_still_use_its_request) {
  Blocking blocking;
  {
    Server server(quiet_options());
    server.get("/slow", [&](Request& request) { return blocking(request); }).server_timeout(std::chrono::milliseconds(20)).cors();
    EXPECT_EQ(initialization_error(server), "");
    // On a busy machine, the time may be over before the pool starts the handler; then it never runs, and there is nothing to check.
    for (int attempt = 0; attempt < 100 && blocking.begun == 0; ++attempt) {
      InjectOptions options;
      options.url = "/slow";
      options.headers = {{"origin", "https://a.example"}, {"x-a", "1"}};
      const InjectResponse late = server.inject(std::move(options));
      EXPECT_EQ(late.status, 503);
      EXPECT_EQ(late.header("access-control-allow-origin"), "https://a.example");
    }
    blocking.is_answered.release();
    EXPECT_EQ(blocking.begun, 1);
  }
  EXPECT_EQ(blocking.ended, 1);
}

TEST(Lifecycle, a_plain_handler_within_its_timeout_responds_as_usual) {
  Server server(quiet_options());
  server.get("/", [](QueryParam<"a"> a) { return *a; }).server_timeout(std::chrono::seconds(60));
  EXPECT_EQ(answer(server, "/?a=b").payload, "b");
}

TEST(Lifecycle, a_full_queue_of_blocking_work_causes_503_with_retry_after) {
  Server server(quiet_options());
  server.get("/", []() -> std::string { throw BlockingQueueFull(); });
  const InjectResponse refused = answer(server, "/");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.header("retry-after"), "1");
}

TEST(Lifecycle, an_internal_route_is_found_only_by_privileged_requests) {
  Server server(quiet_options());
  server.get("/", [] { return "inside"; }).internal();
  EXPECT_EQ(answer(server, "/").status, 404);
  InjectOptions options;
  options.allow_internals = true;
  EXPECT_EQ(server.inject(options).payload, "inside");
}

}  // namespace
}  // namespace martlet

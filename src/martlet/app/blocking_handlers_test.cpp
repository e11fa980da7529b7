#include <gtest/gtest.h>

#include <semaphore>
#include <thread>

#include <martlet/async/local_loop.hpp>
#include <martlet/lambda/http_events.hpp>
#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/server/server.hpp>

// Plain functions that block, in both runtimes. Over HTTP, they run on a bounded pool. In Lambda, they run in place, or on a separate
// thread if the route has a time limit.

namespace martlet {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Blocks until the test has received the response, which must not wait for this function.
class Stuck {
 public:
  void block() {
    has_begun.release();
    was_released = is_answered.try_acquire_for(seconds(20));
    has_ended.release();
  }
  // The blocked function continued only after the response.
  bool outlasts_the_answer() {
    is_answered.release();
    has_ended.acquire();
    return was_released;
  }
  std::binary_semaphore has_begun{0};

 private:
  std::binary_semaphore is_answered{0};
  std::binary_semaphore has_ended{0};
  bool was_released = false;
};

struct Database {
  Stuck stuck;
};

ServerOptions quiet() {
  ServerOptions options;
  options.log = Log([](std::string_view) {}, Level::fatal);
  return options;
}

void initialize(Server& server) {
  LocalLoop loop;
  const Result<void> ready = loop.run(server.initialize());
  ASSERT_TRUE(ready) << to_text(ready.error());
}

constexpr std::string_view get_request = "GET / HTTP/1.1\r\nhost: a\r\nauthorization: Bearer x\r\nconnection: close\r\n\r\n";
constexpr std::string_view get_event =
    R"({"version":"2.0","rawPath":"/","rawQueryString":"","headers":{"authorization":"Bearer x"},"requestContext":{"stage":"$default","http":{"method":"GET"}}})";

class HttpServer {
 public:
  explicit HttpServer(Server& server) : running_(server.as_handler()) {}
  std::string answer() {
    net::RawClient client(running_.port());
    client.send(get_request);
    return client.read_to_end();
  }

 private:
  net::RunningServer running_;
};

// An execution environment of a Lambda function, whose loop handles one event at a time.
class LambdaFunction {
 public:
  explicit LambdaFunction(Server& server) : events_(server.as_handler()) {}
  std::string answer() {
    lambda::Invocation invocation;
    invocation.event = get_event;
    lambda::Outcome outcome = loop_.run(events_.handle(invocation));
    return outcome ? *outcome : outcome.error().message;
  }

 private:
  lambda::HttpEvents events_;
  LocalLoop loop_;  // its destructor waits for blocking work
};

TEST(BlockingHandlers, do_not_delay_the_server_timeout_over_http) {
  Stuck stuck;
  Server server(quiet());
  server
      .get("/",
           [&] {
             stuck.block();
             return "late";
           })
      .server_timeout(milliseconds(20));
  initialize(server);
  HttpServer http(server);
  EXPECT_TRUE(http.answer().starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
  EXPECT_TRUE(stuck.outlasts_the_answer());
}

TEST(BlockingHandlers, do_not_delay_the_server_timeout_in_lambda) {
  Stuck stuck;
  Server server(quiet());
  server
      .get("/",
           [&] {
             stuck.block();
             return "late";
           })
      .server_timeout(milliseconds(20));
  initialize(server);
  LambdaFunction function(server);
  EXPECT_NE(function.answer().find(R"("statusCode":503)"), std::string::npos);
  EXPECT_TRUE(stuck.outlasts_the_answer());
}

// Stages before the handler count, too. Each is a plain function that takes a service, so it may block.
struct Stage {
  const char* name;
  void (*add)(Server& server, RouteBuilder& route);
};

class BlockingStages : public testing::TestWithParam<Stage> {};

TEST_P(BlockingStages, do_not_delay_the_server_timeout_in_either_runtime) {
  for (const bool is_lambda : {false, true}) {
    auto database = std::make_shared<Database>();
    Server server(quiet());
    server.services().value<Database>(database);
    RouteBuilder route = server.get("/", [](QueryParam<"a", std::optional<std::string>>) { return "late"; });
    GetParam().add(server, route);
    route.server_timeout(milliseconds(20));
    initialize(server);
    if (is_lambda) {
      LambdaFunction function(server);
      EXPECT_NE(function.answer().find(R"("statusCode":503)"), std::string::npos);
      EXPECT_TRUE(database->stuck.outlasts_the_answer());
    } else {
      HttpServer http(server);
      EXPECT_TRUE(http.answer().starts_with("HTTP/1.1 503 Service Unavailable\r\n"));
      EXPECT_TRUE(database->stuck.outlasts_the_answer());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(BeforeTheHandler, BlockingStages,
                         testing::Values(Stage{"authentication",
                                               [](Server& server, RouteBuilder& route) {
                                                 server.auth_strategy("token", bearer([](std::string, Database& database) {
                                                                        database.stuck.block();
                                                                        return std::optional(Credentials<>{});
                                                                      }));
                                                 route.auth("token");
                                               }},
                                         Stage{"pre_method",
                                               [](Server&, RouteBuilder& route) {
                                                 route.pre(pre("a", [](Database& database) {
                                                   database.stuck.block();
                                                   return 1;
                                                 }));
                                               }},
                                         Stage{"extension",
                                               [](Server& server, RouteBuilder&) {
                                                 server.ext(ExtPoint::on_pre_handler, [](Database& database) { database.stuck.block(); });
                                               }}),
                         [](const auto& stage) { return stage.param.name; });

TEST(BlockingHandlers, run_in_place_in_lambda_if_the_route_has_no_time_limit) {
  std::thread::id without_limit;
  std::thread::id with_limit;
  for (std::thread::id* ran_on : {&without_limit, &with_limit}) {
    Server server(quiet());
    RouteBuilder route = server.get("/", [ran_on] {
      *ran_on = std::this_thread::get_id();
      return "text";
    });
    if (ran_on == &with_limit) route.server_timeout(seconds(30));
    initialize(server);
    LambdaFunction function(server);
    EXPECT_NE(function.answer().find(R"("statusCode":200)"), std::string::npos);
  }
  EXPECT_EQ(without_limit, std::this_thread::get_id());
  EXPECT_NE(with_limit, std::this_thread::get_id());
}

TEST(BlockingHandlers, are_refused_with_503_and_retry_after_if_the_queue_is_full) {
  std::counting_semaphore<> have_begun(0);
  std::counting_semaphore<> may_end(0);
  Server server(quiet());
  server.get("/", [&] {
    have_begun.release();
    may_end.acquire();
    return "done";
  });
  initialize(server);
  net::RunningServer http(server.as_handler(), {}, {.threads_max = 1, .queue_max = 1});
  net::RawClient running(http.port());
  running.send(get_request);
  have_begun.acquire();
  // Of the next two, one waits in the queue, and the other is refused.
  net::RawClient second(http.port());
  net::RawClient third(http.port());
  second.send(get_request);
  third.send(get_request);
  net::RawClient* refused = nullptr;
  ASSERT_TRUE(net::eventually([&] {
    if (second.is_readable(milliseconds(1))) refused = &second;
    if (third.is_readable(milliseconds(1))) refused = &third;
    return refused != nullptr;
  }));
  const std::string refusal = refused->read_to_end();
  EXPECT_TRUE(refusal.starts_with("HTTP/1.1 503 Service Unavailable\r\n")) << refusal;
  EXPECT_NE(refusal.find("\r\nretry-after: 1\r\n"), std::string::npos) << refusal;
  may_end.release(2);
  EXPECT_TRUE(running.read_to_end().ends_with("\r\n\r\ndone"));
  net::RawClient& queued = refused == &second ? third : second;
  EXPECT_TRUE(queued.read_to_end().ends_with("\r\n\r\ndone"));
}

}  // namespace
}  // namespace martlet

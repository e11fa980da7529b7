#include <atomic>
#include <thread>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/server/reactors.hpp>

#include "testing/initialize_and_inject.hpp"

// Tests on which thread a participant runs.

namespace martlet {
namespace {

// A service that remembers who called it.
class Warehouse {
 public:
  virtual ~Warehouse() = default;
  virtual int count() const {
    caller = std::this_thread::get_id();
    return 3;
  }
  mutable std::atomic<std::thread::id> caller{};
};
std::string any_text() { return "text"; }

// Requests "/" on a loop with a pool. Returns the thread that called Warehouse::count().
std::thread::id caller_with_a_pool(Server& server, const std::shared_ptr<Warehouse>& stock) {
  server.services().value<Warehouse>(stock);
  WorkerPool workers(2);
  net::Reactors loops(1, workers);
  EXPECT_TRUE(loops.first().run(server.initialize()));
  InjectOptions options;
  options.url = "/";
  options.headers = {{"authorization", "Bearer good"}};
  const InjectResponse response = loops.first().run(server.inject_task(std::move(options)));
  EXPECT_EQ(response.status, 200) << response.payload;
  return stock->caller;
}

TEST(ParticipantThread, of_a_plain_function_with_services_is_in_the_pool) {
  const auto stock = std::make_shared<Warehouse>();
  Server with_pre(quiet_options());
  with_pre.get("/", any_text).pre({pre("a", [](Warehouse& s) { return s.count(); }), pre("b", [](Request&) { return 2; })});
  EXPECT_NE(caller_with_a_pool(with_pre, stock), std::this_thread::get_id());
  Server with_extension(quiet_options());
  with_extension.get("/", any_text).ext(ExtPoint::on_pre_handler, [](Request&, Warehouse& s) { s.count(); });
  EXPECT_NE(caller_with_a_pool(with_extension, stock), std::this_thread::get_id());
  Server with_validator(quiet_options());
  with_validator.auth_strategy("a",
                               bearer([](std::string, Warehouse& s) { return std::optional(Credentials<>{.has_scope = s.count() > 0}); }));
  with_validator.get("/", any_text).auth("a");
  EXPECT_NE(caller_with_a_pool(with_validator, stock), std::this_thread::get_id());
}

TEST(ParticipantThread, of_a_coroutine_is_that_of_the_loop) {
  const auto stock = std::make_shared<Warehouse>();
  Server server(quiet_options());
  server.get("/", any_text).pre(pre([](Warehouse& s) -> Task<int> { co_return s.count(); })).never_blocks();
  EXPECT_EQ(caller_with_a_pool(server, stock), std::this_thread::get_id());
}

TEST(ParticipantThread, in_the_pool_is_the_only_one_that_uses_the_request) {
  Server server(quiet_options());
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  const auto enter = [&](Request&, Warehouse&) {
    most = std::max<int>(most, ++inside);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    --inside;
    return 1;
  };
  server.get("/", any_text).pre({pre("a", enter), pre("b", enter), pre("c", enter)});
  caller_with_a_pool(server, std::make_shared<Warehouse>());
  EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace martlet

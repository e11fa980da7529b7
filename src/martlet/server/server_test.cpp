#include <martlet/server/server.hpp>

#include <stdexcept>

#include <martlet/async/sleep.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

TEST(Server, runs_the_work_of_on_initialize_before_the_first_request) {
  Server server(quiet_options());
  bool is_ready = false;
  server.on_initialize([&]() -> Task<Result<void>> {
    co_await sleep(std::chrono::milliseconds(1));
    is_ready = true;
    co_return Result<void>();
  });
  server.get("/", [&] { return is_ready ? "ready" : "not ready"; });
  EXPECT_EQ(answer(server, "/").payload, "ready");
}

TEST(Server, runs_the_work_of_on_initialize_once) {
  Server server(quiet_options());
  int runs = 0;
  server.on_initialize([&]() -> Task<Result<void>> {
    ++runs;
    co_return Result<void>();
  });
  EXPECT_EQ(initialization_error(server), "");
  EXPECT_EQ(initialization_error(server), "");
  EXPECT_EQ(runs, 1);
}

TEST(Server, reports_everything_that_fails_in_on_initialize) {
  Server server(quiet_options());
  server.on_initialize([]() -> Task<Result<void>> { co_return failure(Code::unavailable, "the database is away"); });
  server.on_initialize([]() -> Task<Result<void>> { throw std::runtime_error("thrown"); });
  EXPECT_EQ(initialization_error(server),
            "the application can't start, for 2 reasons:\n  the database is away [database]\n  thrown [initialization]");
}

TEST(Server, finds_a_route_by_its_id) {
  Server server(quiet_options());
  server.get("/orders/{id}", [] { return "text"; }).id("order");
  ASSERT_TRUE(server.lookup("order"));
  EXPECT_EQ(server.lookup("order")->path, "/orders/{id}");
  EXPECT_FALSE(server.lookup("orders"));
}

}  // namespace
}  // namespace martlet

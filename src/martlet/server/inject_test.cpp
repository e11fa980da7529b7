#include <stdexcept>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

TEST(Inject, initializes_an_uninitialized_server) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; });
  EXPECT_EQ(server.inject("/").payload, "text");
}

TEST(Inject, throws_the_initialization_error_every_time) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; }).auth("token");
  for (int i = 0; i < 2; ++i) {
    try {
      server.inject("/");
      ADD_FAILURE() << "it was answered";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(),
                   "the application can't start: "
                   "route GET /: no authentication strategy is named \"token\"; declare it with "
                   "server.auth_strategy(name, ...) [unknown-strategy]");
    }
  }
}

TEST(Inject, is_the_only_call_that_initializes) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; });
  http::Request request;
  EXPECT_THROW((void)server.handle(request), std::logic_error);
  EXPECT_THROW((void)server.as_handler()(request), std::logic_error);
}

TEST(Inject, responds_404_if_nothing_is_registered) {
  Server server(quiet_options());
  EXPECT_EQ(server.inject("/").status, 404);
}

}  // namespace
}  // namespace martlet

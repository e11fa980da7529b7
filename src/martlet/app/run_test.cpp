#include <martlet/app/run.hpp>

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

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
Ended run_with(std::string argument, App app) {
  std::string program = "shop";
  std::array<char*, 3> arguments = {program.data(), argument.data(), nullptr};
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = run(2, arguments.data(), app);
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

TEST(Run, needs_settings_for_everything_else) {
  const Ended refused = run_with("--event=-", with_settings);
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("SHOP_TEST_DATABASE_THAT_IS_NOT_SET is not set"), std::string::npos) << refused.err;
}

TEST(Run, gives_settings_by_value_to_those_who_take_them_so) { EXPECT_EQ(run_with("--routes", with_own_settings).out, "GET  /orders\n"); }

TEST(Run, tells_what_an_application_throws) {
  for (const char* argument : {"--routes", "--port=0"}) {
    const Ended failed = run_with(argument, throwing);
    EXPECT_EQ(failed.status, 1);
    EXPECT_EQ(failed.err, "the program failed: no luck\n");
  }
}

}  // namespace
}  // namespace martlet

#include <martlet/async/sleep.hpp>

#include "testing/initialize_and_inject.hpp"

namespace martlet {
namespace {

Task<int> later(Request&) {
  co_await sleep(std::chrono::milliseconds(2));
  co_return 3;
}

TEST(PreMethods, of_a_group_run_concurrently_and_provide_typed_values) {
  Server server(quiet_options());
  std::vector<PreMethod> group;
  group.push_back(pre("a", [](Request&) { return 2; }));
  group.push_back(pre("b", later));
  server
      .get("/", [](Pre<"a", int> a, Pre<"b", int> b,
                   Pre<"sum", int> sum) { return std::to_string(*a) + std::to_string(*b) + std::to_string(*sum); })
      .pre(std::move(group))
      .pre(pre("sum", [](Request& request) { return *request.pre<int>("a") + *request.pre<int>("b"); }));
  EXPECT_EQ(answer(server, "/").payload, "235");
}

TEST(PreMethods, whose_failure_is_ignored_provide_their_error) {
  Server server(quiet_options());
  server.get("/", [](Request& request) { return request.pre<Boom>("a")->message(); })
      .pre(pre("a", [](Request&) -> int { throw conflict("gone"); }, OnInvalid::ignore));
  EXPECT_EQ(answer(server, "/").payload, "gone");
}

}  // namespace
}  // namespace martlet

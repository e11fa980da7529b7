#include <algorithm>
#include <iostream>

#include "scene_test.hpp"

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

std::string definition_of(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) list += (i == 0 ? "" : ",") + (R"({"name":"orders-)" + std::to_string(i) + R"(","version":"1.1.1"})");
  return R"({"concurrency":64,"lambdas":[)" + list + "]}";
}

/// What no deployer could be faster than: the calls at the rates that it keeps; or one function's chain, where all are listed before the
/// first is prepared, and prepared before the first is moved.
double bound_in_seconds(const Scene& scene, double rate, double chain, int count) {
  double control = 0, reads = 0, below = 0;
  for (const world::Call& call : scene.world.calls) {
    if (call.operation == "Download" || call.operation.find("Object") != std::string::npos) continue;
    (call.account != prod ? below : call.operation == "GetFunction" ? reads : control) += 1;
  }
  return std::max({control / rate, reads / 80, below / 80, chain + 2 * (count - 1) / rate});
}

double seconds(std::chrono::milliseconds time) { return std::chrono::duration<double>(time).count(); }

double chain_of_one() {
  Scene scene;
  scene.below_has("orders-0", "1.1.1");
  return seconds(scene.apply(definition_of(1)).duration);
}

void promote_many(int count) {
  const double chain = chain_of_one();
  Scene scene;
  for (int i = 0; i < count; ++i) scene.below_has("orders-" + std::to_string(i), "1.1.1", "the same few bytes");
  const Report report = scene.apply(definition_of(count));
  ASSERT_TRUE(report.is_done());
  const double bound = bound_in_seconds(scene, scene.settings.rate, chain, count);
  const double took = seconds(report.duration);
  std::cout << count << " promotions: " << took << " s, the bound is " << bound << " s, ratio " << took / bound << "; calls " << scene.world.calls.size() << '\n';
  EXPECT_LE(took, bound * 1.15);
  EXPECT_LE(scene.world.count("UpdateAlias"), count);
}

TEST(Scale, ten_promotions_take_no_more_than_what_the_rates_set) { promote_many(10); }
TEST(Scale, two_hundred_promotions_take_no_more_than_what_the_rates_set) { promote_many(200); }
TEST(Scale, five_thousand_promotions_take_no_more_than_what_the_rates_set) { promote_many(5000); }

TEST(Scale, five_thousand_functions_with_nothing_to_do_take_one_call_each) {
  Scene scene;
  for (int i = 0; i < 5000; ++i) scene.runs("orders-" + std::to_string(i), "1.1.1", "the same few bytes");
  const Report report = scene.apply(definition_of(5000));
  ASSERT_TRUE(report.is_done());
  EXPECT_EQ(scene.world.calls.size(), 5000u);
  EXPECT_LE(seconds(report.duration), 5000 / scene.settings.rate * 1.15);
}

TEST(Scale, others_who_use_the_account_up_slow_a_run_and_fail_nothing) {
  Scene scene;
  for (int i = 0; i < 50; ++i) scene.below_has("orders-" + std::to_string(i), "1.1.1");
  scene.world.account(prod).control_rate = 3;  // what they leave of the fifteen
  const Report report = scene.apply(definition_of(50));
  EXPECT_TRUE(report.is_done()) << to_text(report);
  EXPECT_LE(seconds(report.duration), 50 * 6 / 3.0 * 2);
}

}  // namespace
}  // namespace martlet::deploy

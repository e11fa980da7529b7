#include <algorithm>
#include <iostream>

#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

std::string definition_of(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) list += (i == 0 ? "" : ",") + (R"({"name":"orders-)" + std::to_string(i) + R"(","version":"1.1.1"})");
  return R"({"concurrency":64,"lambdas":[)" + list + "]}";
}

constexpr double burst = 6;  // the number of calls without delay after a pause

double seconds(std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); }

bool is_control(const simulated_aws::Call& call) {
  return call.account == prod_account && call.operation != "GetFunction" && call.operation != "GetAccountSettings" &&
         call.operation.find("Object") == std::string::npos;
}

/// Returns the seconds from each control-plane call of one function's deployment to the end of the deployment.
std::vector<double> tails_of_one() {
  DeployFixture fixture;
  fixture.add_stage_version("orders-0", "1.1.1");
  fixture.apply(definition_of(1));
  std::vector<double> tails;
  for (const simulated_aws::Call& call : fixture.simulation.calls) {
    if (is_control(call)) tails.push_back(seconds(fixture.simulation.loop.now() - call.when));
  }
  return tails;
}

/// Returns a time that no deployer could beat. When the k-th call is made for the last function, k calls have been made for each function,
/// and the last function's other calls follow. All moves of LIVE follow, since LIVE moves only when all functions are prepared.
double bound_in_seconds(const std::vector<double>& tails, double rate, int count) {
  double bound = 0;
  for (std::size_t k = 1; k <= tails.size(); ++k) {
    const double moves = k < tails.size() ? std::max(0.0, count - burst) / rate : 0;
    bound = std::max(bound, std::max(0.0, static_cast<double>(k) * count - burst) / rate + tails[k - 1] + moves);
  }
  return bound;
}

void promote_many(int count) {
  const std::vector<double> tails = tails_of_one();
  ASSERT_EQ(tails.size(), 6u);
  DeployFixture fixture;
  for (int i = 0; i < count; ++i) fixture.add_stage_version("orders-" + std::to_string(i), "1.1.1", "the same few bytes");
  const Report report = fixture.apply(definition_of(count));
  ASSERT_TRUE(report.is_done());
  const double bound = bound_in_seconds(tails, fixture.configuration.rate, count);
  const double took = seconds(report.duration);
  std::cout << count << " promotions: " << took << " s, the bound is " << bound << " s, ratio " << took / bound << "; calls "
            << fixture.simulation.calls.size() << '\n';
  EXPECT_LE(took, bound * 1.15);
  EXPECT_EQ(std::count_if(fixture.simulation.calls.begin(), fixture.simulation.calls.end(), is_control), 6 * count);
}

TEST(Scale, ten_promotions_take_no_longer_than_the_rate_limits_require) { promote_many(10); }
TEST(Scale, two_hundred_promotions_take_no_longer_than_the_rate_limits_require) { promote_many(200); }
#if defined(__SANITIZE_ADDRESS__)
constexpr int thousands = 500;  // the sanitizer checks as much of the code in a tenth of the time
#else
constexpr int thousands = 5000;
#endif
TEST(Scale, five_thousand_promotions_take_no_longer_than_the_rate_limits_require) { promote_many(thousands); }

TEST(Scale, five_thousand_functions_with_nothing_to_do_take_one_call_each) {
  DeployFixture fixture;
  for (int i = 0; i < 5000; ++i) fixture.set_prod_live("orders-" + std::to_string(i), "1.1.1", "the same few bytes");
  const Report report = fixture.apply(definition_of(5000));
  ASSERT_TRUE(report.is_done());
  EXPECT_EQ(fixture.simulation.calls.size(), 5000u);
  EXPECT_LE(seconds(report.duration), 5000 / fixture.configuration.rate * 1.15);
}

TEST(Scale, other_callers_that_use_up_the_rate_slow_a_run_but_fail_nothing) {
  DeployFixture fixture;
  for (int i = 0; i < 50; ++i) fixture.add_stage_version("orders-" + std::to_string(i), "1.1.1");
  fixture.simulation.account(prod_account).control_rate = 3;  // the others use twelve of the fifteen
  const Report report = fixture.apply(definition_of(50));
  EXPECT_TRUE(report.is_done()) << to_text(report);
  EXPECT_LE(seconds(report.duration), 50 * 6 / 3.0 * 2);
}

}  // namespace
}  // namespace martlet::deploy

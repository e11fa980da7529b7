#include <array>
#include <functional>
#include <iostream>
#include <map>

#include <martlet/deploy/testing/invariants.hpp>

namespace martlet::deploy {
namespace {

using simulated_aws::Fault;

/// An initial state, and the definition that is applied.
struct Scenario {
  std::string name;
  std::string definition;
  std::function<void(DeployFixture& fixture, Invariants& invariants)> begin;
};

void set_prod_live_and_allow(DeployFixture& fixture, Invariants& invariants, const std::string& name, const std::string& semver) {
  fixture.set_prod_live(name, semver);
  invariants.allow(name, semver, fixture.simulation.package(name + ' ' + semver)->sha256());
}

void add_stage_version_and_allow(DeployFixture& fixture, Invariants& invariants, const std::string& name, const std::string& semver) {
  fixture.add_stage_version(name, semver);
  invariants.allow(name, semver, fixture.simulation.package(name + ' ' + semver)->sha256());
}

const Scenario nothing_to_do = {
    "nothing to do", DeployFixture::of("orders-a", "1.1.1"),
    [](DeployFixture& fixture, Invariants& invariants) { set_prod_live_and_allow(fixture, invariants, "orders-a", "1.1.1"); }};

const Scenario move = {"move", DeployFixture::of("orders-b", "1.0.0"), [](DeployFixture& fixture, Invariants& invariants) {
                         set_prod_live_and_allow(fixture, invariants, "orders-b", "1.0.0");
                         set_prod_live_and_allow(fixture, invariants, "orders-b", "1.1.1");
                       }};

const Scenario promotion = {"promotion", DeployFixture::of("orders-c", "1.1.1"), [](DeployFixture& fixture, Invariants& invariants) {
                              set_prod_live_and_allow(fixture, invariants, "orders-c", "1.0.0");
                              add_stage_version_and_allow(fixture, invariants, "orders-c", "1.1.1");
                            }};

const Scenario first_deployment = {"first deployment, without LIVE", DeployFixture::of("orders-d", "1.1.1"),
                                   [](DeployFixture& fixture, Invariants& invariants) {
                                     add_stage_version_and_allow(fixture, invariants, "orders-d", "1.1.1");
                                     fixture.function("orders-d").aliases.erase("LIVE");
                                   }};

std::string mixed_definition(const std::string& on_failure) {
  return R"({"on_failure":")" + on_failure +
         R"(","lambdas":[{"name":"orders-a","version":"1.1.1"},{"name":"orders-b","version":"1.0.0"},)"
         R"({"name":"orders-c","version":"1.1.1"},{"name":"orders-e","version":"1.1.1","configuration":"follow"}]})";
}

void begin_mixed(DeployFixture& fixture, Invariants& invariants) {
  nothing_to_do.begin(fixture, invariants);
  move.begin(fixture, invariants);
  promotion.begin(fixture, invariants);
  set_prod_live_and_allow(fixture, invariants, "orders-e", "1.1.1");
  fixture.function("orders-e").latest.memory_size = 256;
}

const Scenario mixed = {"mixed group", mixed_definition("stop"), begin_mixed};
const Scenario mixed_revert = {"mixed group that reverts", mixed_definition("revert"), begin_mixed};

/// Runs the deployer until it is done, like a pipeline. Returns false if it doesn't get done.
bool converges(DeployFixture& fixture, const std::string& definition) {
  for (int i = 0; i < 3; ++i) {
    fixture.options.id = "20261126T00010" + std::to_string(i) + "Z-00000002";
    if (fixture.apply(definition).is_done()) return true;
  }
  return false;
}

void expect_wanted_versions(DeployFixture& fixture, const Definition& definition) {
  for (const RequestedVersion& wanted : definition.lambdas) {
    const simulated_aws::Function& function = fixture.function(wanted.name.text());
    const std::string expected = fixture.simulation.package(wanted.name.text() + ' ' + wanted.version.text())->sha256();
    EXPECT_EQ(function.versions.at(std::stoi(fixture.live(wanted.name.text()))).configuration.code_sha256, expected);
    EXPECT_TRUE(function.aliases.contains(wanted.version.alias()));
  }
}

// Runs the deployer with this fault in call number `at`, and then again without faults.
void expect_recovery(const Scenario& scenario, std::size_t at, Fault fault) {
  DeployFixture fixture;
  Invariants invariants;
  scenario.begin(fixture, invariants);
  invariants.watch(fixture);
  fixture.simulation.fault = [&](std::size_t number, const simulated_aws::Call&) { return number == at ? fault : Fault::none; };
  try {
    fixture.apply(scenario.definition);
  } catch (const std::logic_error&) {
    EXPECT_TRUE(fixture.simulation.is_deployer_killed);  // it waits for a response that a dead process never receives
  }
  const std::string operation = fixture.simulation.calls.size() > at ? fixture.simulation.calls[at].operation : "";
  fixture.simulation.restart_deployer();
  EXPECT_TRUE(converges(fixture, scenario.definition)) << scenario.name << ", call " << at << " " << operation;
  EXPECT_TRUE(invariants.violations().empty()) << scenario.name << ", call " << at << " " << operation << ", fault "
                                               << static_cast<int>(fault) << ":\n"
                                               << invariants.text();
  expect_wanted_versions(fixture, fixture.definition(scenario.definition));
}

void expect_recovery_everywhere(const Scenario& scenario) {
  std::map<std::string, int> operations;
  std::size_t calls = 0;
  {
    DeployFixture fixture;
    Invariants invariants;
    scenario.begin(fixture, invariants);
    invariants.watch(fixture);
    ASSERT_TRUE(fixture.apply(scenario.definition).is_done());
    ASSERT_TRUE(invariants.violations().empty()) << invariants.text();
    calls = fixture.simulation.calls.size();
    for (const simulated_aws::Call& call : fixture.simulation.calls) ++operations[call.operation];
  }
  constexpr std::array faults = {Fault::killed_before, Fault::killed_after, Fault::throttled, Fault::response_lost,
                                 Fault::credentials_expired};
  for (std::size_t at = 0; at < calls; ++at) {
    for (const Fault fault : faults) expect_recovery(scenario, at, fault);
  }
  std::cout << scenario.name << ": " << calls << " calls, " << calls * faults.size() << " points:";
  for (const auto& [operation, count] : operations) std::cout << ' ' << operation << ' ' << count;
  std::cout << '\n';
}

TEST(CrashRecovery, changes_nothing_after_a_crash_anywhere_with_nothing_to_do) { expect_recovery_everywhere(nothing_to_do); }
TEST(CrashRecovery, converges_after_a_crash_anywhere_in_a_move) { expect_recovery_everywhere(move); }
TEST(CrashRecovery, converges_and_publishes_nothing_twice_after_a_crash_anywhere_in_a_promotion) { expect_recovery_everywhere(promotion); }
TEST(CrashRecovery, converges_after_a_crash_anywhere_in_a_first_deployment) { expect_recovery_everywhere(first_deployment); }
TEST(CrashRecovery, converges_after_a_crash_anywhere_in_a_mixed_group) { expect_recovery_everywhere(mixed); }
TEST(CrashRecovery, converges_after_a_crash_anywhere_in_a_mixed_group_that_reverts) { expect_recovery_everywhere(mixed_revert); }

}  // namespace
}  // namespace martlet::deploy

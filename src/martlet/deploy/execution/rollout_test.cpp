#include <map>

#include "rollout.hpp"

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using simulated_aws::Fault;

// LIVE points at 1.0.0 (1), and 1.1.1 (2) exists.
struct TwoVersions : DeployFixture {
  TwoVersions() {
    set_prod_live("orders-api", "1.0.0");
    set_prod_live("orders-api", "1.1.1");
    simulation.point_live(prod_account, "orders-api", "1");
  }
  aws::AliasConfiguration& alias() { return function("orders-api").aliases.at("LIVE"); }
  void share(double weight) { alias().routing_config = aws::AliasRoutingConfiguration{{{"2", weight}}}; }
  // The first `times` calls of this operation have this fault.
  void inject(const std::string& operation, Fault fault, int times) {
    simulation.fault = [operation, fault, left = times](std::size_t, const simulated_aws::Call& call) mutable {
      return call.operation == operation && left-- > 0 ? fault : Fault::none;
    };
  }
  Result<Moved> move(const std::string& number) {
    ChangePermission permission(options);
    Rollout rollout(prod_lambda, configuration, permission);
    return simulation.loop.run(
        rollout.move(*FunctionName::parse("orders-api", configuration.prefix), VersionNumber(number), std::optional(alias())));
  }
};

TEST(Rollout, sets_the_version_and_clears_the_weights_in_one_call) {
  TwoVersions fixture;
  fixture.share(0.1);
  const Result<Moved> moved = fixture.move("2");
  ASSERT_TRUE(moved) << to_text(moved.error());
  EXPECT_EQ(moved->from, "1");
  EXPECT_EQ(moved->to, "2");
  EXPECT_EQ(moved->revision_id, fixture.alias().revision_id);
  EXPECT_EQ(moved->cleared_weights, (std::map<std::string, double>{{"2", 0.1}}));
  EXPECT_FALSE(fixture.alias().routing_config);
  EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 1);
}

TEST(Rollout, clears_weights_that_another_canary_has_changed_in_the_meantime) {
  TwoVersions fixture;
  fixture.share(0.1);
  fixture.before_first_call("UpdateAlias", [&] {
    fixture.share(0.5);
    fixture.alias().revision_id = fixture.simulation.new_revision();
  });
  const Result<Moved> moved = fixture.move("1");
  ASSERT_TRUE(moved) << to_text(moved.error());
  EXPECT_EQ(moved->cleared_weights, (std::map<std::string, double>{{"2", 0.5}}));
  EXPECT_FALSE(fixture.alias().routing_config);
}

TEST(Rollout, retries_while_an_operation_is_in_progress) {
  for (const Fault fault : {Fault::in_progress, Fault::other_revision}) {
    TwoVersions fixture;
    fixture.inject("UpdateAlias", fault, 6);
    const Result<Moved> moved = fixture.move("2");
    ASSERT_TRUE(moved) << to_text(moved.error());
    EXPECT_EQ(fixture.live("orders-api"), "2");
    EXPECT_EQ(fixture.simulation.count("UpdateAlias"), 7);
  }
}

TEST(Rollout, reports_the_message_of_aws_if_an_operation_remains_in_progress) {
  TwoVersions fixture;
  fixture.inject("UpdateAlias", Fault::in_progress, 1'000'000);
  const Result<Moved> moved = fixture.move("2");
  ASSERT_FALSE(moved);
  EXPECT_EQ(
      moved.error().what,
      "Lambda.UpdateAlias: ResourceConflictException (409): The operation cannot be performed at this time. An update is in progress for "
      "resource: orders-api; request 7f1d");
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(Rollout, fails_if_something_else_has_moved_live) {
  TwoVersions fixture;
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.simulation.point_live(prod_account, "orders-api", "1");
  fixture.before_first_call("UpdateAlias", [&] { fixture.simulation.point_live(prod_account, "orders-api", "3"); });
  const Result<Moved> moved = fixture.move("2");
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().code, Code::conflict);
  EXPECT_EQ(
      moved.error().what,
      "LIVE was moved by something else: from 1 to 3 (Lambda.UpdateAlias: PreconditionFailedException (412): The RevisionId provided does "
      "not match the latest RevisionId; request 7f1d)");
  EXPECT_EQ(fixture.live("orders-api"), "3");
}

TEST(Rollout, requests_permission_before_each_attempt) {
  TwoVersions fixture;
  int asked = 0;
  fixture.options.may_change = [&asked]() -> Task<Result<void>> {
    if (++asked > 1) co_return failure(Code::conflict, "a newer run has begun");
    co_return Result<void>();
  };
  fixture.inject("UpdateAlias", Fault::in_progress, 1'000'000);
  const Result<Moved> moved = fixture.move("2");
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().what, "a newer run has begun");
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(Rollout, refuses_new_weights_if_so_configured) {
  TwoVersions fixture;
  fixture.configuration.refuses_foreign_weights = true;
  fixture.before_first_call("UpdateAlias", [&] {
    fixture.share(0.2);
    fixture.alias().revision_id = fixture.simulation.new_revision();
  });
  ASSERT_FALSE(fixture.move("2"));
  EXPECT_EQ(fixture.live("orders-api"), "1");
  EXPECT_TRUE(fixture.alias().routing_config);
}

}  // namespace
}  // namespace martlet::deploy

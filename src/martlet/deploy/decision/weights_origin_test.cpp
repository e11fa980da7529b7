#include <martlet/deploy/decision/weights_origin.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

TEST(WeightsOrigin, distinguishes_weights_set_by_aws_by_this_deployer_and_by_others) {
  ObservedFunction all;
  all.aliases.emplace_back();
  all.aliases.back().name = "LIVE";
  EXPECT_EQ(weights_origin(all, "LIVE"), WeightsOrigin::none);
  all.aliases.back().routing_config = aws::AliasRoutingConfiguration{{{"1", 0.1}}};
  all.provisioned_status = "IN_PROGRESS";
  EXPECT_EQ(weights_origin(all, "LIVE"), WeightsOrigin::provisioned);
  all.provisioned_status = "READY";
  EXPECT_EQ(weights_origin(all, "LIVE"), WeightsOrigin::foreign);
  all.aliases.back().description = "martlet rollout 20261126T000000Z-00000001";
  EXPECT_EQ(weights_origin(all, "LIVE"), WeightsOrigin::ours);
}

}  // namespace
}  // namespace martlet::deploy

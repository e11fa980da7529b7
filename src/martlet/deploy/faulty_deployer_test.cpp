#include <martlet/deploy/simulated_aws/forwarding_lambda.hpp>

#include <martlet/deploy/testing/invariants.hpp>

/// Deployers with one fault each. They show that the invariants in the crash tests detect such faults.
namespace martlet::deploy {
namespace {

std::string violations_of(DeployFixture& fixture, Invariants& invariants, const std::string& definition) {
  invariants.watch(fixture);
  fixture.apply(definition);
  return invariants.text();
}

// A deployer that never asks the lower account for the version's SHA-256.
class DoesNotCompare final : public simulated_aws::ForwardingLambda {
 public:
  using ForwardingLambda::ForwardingLambda;
  Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::GetFunctionRequest) override {
    aws::Failure failure{"ResourceNotFoundException", 404, "", "", "Lambda.GetFunction"};
    co_return std::unexpected(failure);
  }
};

TEST(FaultyDeployer, that_does_not_compare_the_version_with_the_lower_account_is_detected) {
  DeployFixture fixture;
  Invariants invariants;
  fixture.set_prod_live("orders-api", "1.1.1", "other bytes under the same version");
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  invariants.allow("orders-api", "1.0.0", fixture.simulation.package("orders-api 1.0.0")->sha256());
  invariants.allow("orders-api", "1.1.1", fixture.simulation.package("orders-api 1.1.1")->sha256());
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")), "");
  DoesNotCompare faulty(fixture.stage_lambda);
  fixture.clients.sources[0].lambda = &faulty;
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")),
            "orders-api: LIVE runs bytes other than its version's\n");
}

// A deployer that moves LIVE as soon as a version exists, before the version is Active and has an alias.
class MovesTooEarly final : public simulated_aws::ForwardingLambda {
 public:
  using ForwardingLambda::ForwardingLambda;
  Task<aws::Outcome<aws::FunctionConfiguration>> publish_version(aws::PublishVersionRequest request) override {
    aws::UpdateAliasRequest update;
    update.function_name = request.function_name;
    update.name = "LIVE";
    aws::Outcome<aws::FunctionConfiguration> outcome = co_await inner_.publish_version(std::move(request));
    if (outcome) {
      update.function_version = outcome->version;
      aws::Outcome<aws::AliasConfiguration> moved = co_await inner_.update_alias(std::move(update));
      (void)moved;
    }
    co_return outcome;
  }
};

void prepare_stage_version(DeployFixture& fixture, Invariants& invariants) {
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.1.1");
  for (const std::string version : {"1.0.0", "1.1.1"})
    invariants.allow("orders-api", version, fixture.simulation.package("orders-api " + version)->sha256());
}

TEST(FaultyDeployer, that_moves_live_before_the_version_is_active_and_has_an_alias_is_detected) {
  DeployFixture fixture;
  Invariants invariants;
  prepare_stage_version(fixture, invariants);
  MovesTooEarly faulty(fixture.prod_lambda);
  fixture.clients.here = &faulty;
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")),
            "orders-api: LIVE points at a version that is not Active\n"
            "orders-api: LIVE points at a version without a version alias\n");
}

// A deployer that sends no RoutingConfig, so that AWS keeps the old weights.
class KeepsTheOldWeights final : public simulated_aws::ForwardingLambda {
 public:
  using ForwardingLambda::ForwardingLambda;
  Task<aws::Outcome<aws::AliasConfiguration>> update_alias(aws::UpdateAliasRequest request) override {
    request.routing_config.reset();
    return inner_.update_alias(std::move(request));
  }
};

void prepare_interrupted_rollout(DeployFixture& fixture, Invariants& invariants) {
  for (const std::string version : {"1.0.0", "1.1.1"}) {
    fixture.set_prod_live("orders-api", version);
    invariants.allow("orders-api", version, fixture.simulation.package("orders-api " + version)->sha256());
  }
  fixture.simulation.point_live(prod_account, "orders-api", "1");
  fixture.function("orders-api").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"2", 0.1}}};
  fixture.function("orders-api").aliases.at("LIVE").description = "martlet rollout";
}

TEST(FaultyDeployer, that_keeps_the_old_weights_is_detected) {
  {
    DeployFixture fixture;
    Invariants invariants;
    prepare_interrupted_rollout(fixture, invariants);
    EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")), "");
  }
  DeployFixture fixture;
  Invariants invariants;
  prepare_interrupted_rollout(fixture, invariants);
  KeepsTheOldWeights faulty(fixture.prod_lambda);
  fixture.clients.here = &faulty;
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")), "orders-api: LIVE keeps weights after a move\n");
}

// A deployer that uses whatever it has downloaded as the version's code, and ignores every SHA-256.
class DoesNotVerifyTheBytes final : public simulated_aws::ForwardingLambda {
 public:
  DoesNotVerifyTheBytes(aws::Lambda& inner, std::string expected) : ForwardingLambda(inner), expected_(std::move(expected)) {}
  Task<aws::Outcome<aws::GetFunctionResponse>> get_function(aws::GetFunctionRequest request) override {
    aws::Outcome<aws::GetFunctionResponse> outcome = co_await inner_.get_function(std::move(request));
    if (outcome && has_uploaded_) outcome->configuration.code_sha256 = expected_;
    co_return outcome;
  }
  Task<aws::Outcome<aws::FunctionConfiguration>> update_function_code(aws::UpdateFunctionCodeRequest request) override {
    request.zip_file = aws::Blob("what came");
    has_uploaded_ = true;
    return with_expected_sha256(inner_.update_function_code(std::move(request)));
  }
  Task<aws::Outcome<aws::FunctionConfiguration>> publish_version(aws::PublishVersionRequest request) override {
    request.code_sha256.reset();
    return with_expected_sha256(inner_.publish_version(std::move(request)));
  }

 private:
  Task<aws::Outcome<aws::FunctionConfiguration>> with_expected_sha256(Task<aws::Outcome<aws::FunctionConfiguration>> call) {
    aws::Outcome<aws::FunctionConfiguration> outcome = co_await std::move(call);
    if (outcome) outcome->code_sha256 = expected_;
    co_return outcome;
  }
  std::string expected_;
  bool has_uploaded_ = false;
};

TEST(FaultyDeployer, that_does_not_verify_the_bytes_is_detected) {
  DeployFixture fixture;
  Invariants invariants;
  prepare_stage_version(fixture, invariants);
  DoesNotVerifyTheBytes faulty(fixture.prod_lambda, fixture.simulation.package("orders-api 1.1.1")->sha256());
  fixture.clients.here = &faulty;
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.1")),
            "orders-api: LIVE runs bytes other than its version's\n");
}

// A deployer that publishes without looking for published versions.
class DoesNotLookFirst final : public simulated_aws::ForwardingLambda {
 public:
  using ForwardingLambda::ForwardingLambda;
  Task<aws::Outcome<aws::ListVersionsByFunctionResponse>> list_versions_by_function(aws::ListVersionsByFunctionRequest) override {
    co_return aws::ListVersionsByFunctionResponse();
  }
};

TEST(FaultyDeployer, that_does_not_look_for_published_versions_is_detected) {
  DeployFixture fixture;
  Invariants invariants;
  fixture.set_prod_live("orders-api", "1.0.0", "A");
  fixture.set_prod_live("orders-api", "1.0.1", "B");
  fixture.add_stage_version("orders-api", "1.1.0", "A");
  for (const std::string bytes : {"A", "B"}) invariants.allow("orders-api", bytes, fixture.simulation.package(bytes)->sha256());
  DoesNotLookFirst faulty(fixture.prod_lambda);
  fixture.clients.here = &faulty;
  EXPECT_EQ(violations_of(fixture, invariants, DeployFixture::of("orders-api", "1.1.0")),
            "orders-api: the same bytes and configuration were published twice\n");
}

// A deployer that ignores the prefix.
TEST(FaultyDeployer, that_calls_outside_the_prefix_is_detected) {
  DeployFixture fixture;
  Invariants invariants;
  fixture.simulation.create(prod_account, "billing-api");
  invariants.watch(fixture);
  aws::ListAliasesRequest request;
  request.function_name = "billing-api";
  const auto answer = fixture.simulation.loop.run(fixture.prod_lambda.list_aliases(request));
  EXPECT_EQ(invariants.text(), "a call outside the prefix: ListAliases billing-api\n");
}

}  // namespace
}  // namespace martlet::deploy

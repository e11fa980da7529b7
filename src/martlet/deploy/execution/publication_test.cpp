#include <fstream>

#include <martlet/deploy/execution/publication.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

/// A developer with a build of version 1.1.1, and the account that builds are published to.
struct Developer : DeployFixture {
  Developer() {
    simulation.create(prod_account, "orders-api");
    write_build("the build");
  }
  ~Developer() { std::filesystem::remove(zip); }

  void write_build(const std::string& bytes) { std::ofstream(zip, std::ios::binary) << bytes; }
  void write_build(std::size_t bytes) {
    std::ofstream file(zip, std::ios::binary);
    const std::string part(1024, 'x');
    for (std::size_t i = 0; i < bytes / part.size(); ++i) file << part;
    // Registers the package with the simulation, so that it recognizes the uploaded bytes.
    simulation.package(part, bytes / part.size());
  }
  Result<Publication> publish(const std::string& version = "1.1.1") {
    const Build build{*FunctionName::parse("orders-api", configuration.prefix), *Version::parse(version), zip};
    return simulation.loop.run(deploy::publish(clients, configuration, build, options));
  }
  simulated_aws::Function& api() { return function("orders-api"); }
  std::filesystem::path zip = options.download_folder / "build.zip";
};

TEST(Publication, creates_a_version_and_its_alias_without_moving_live) {
  Developer developer;
  const auto before = developer.api().aliases.at("LIVE");
  const auto done = developer.publish();
  ASSERT_TRUE(done) << to_text(done.error());
  EXPECT_TRUE(done->is_new);
  EXPECT_EQ(done->number, "1");
  EXPECT_EQ(done->code_sha256, developer.simulation.package("the build")->sha256());
  EXPECT_EQ(developer.api().aliases.at("1-1-1").function_version, "1");
  EXPECT_EQ(developer.api().aliases.at("LIVE"), before);
  EXPECT_EQ(developer.api().versions.at(1).configuration.description,
            "martlet 1.1.1 sha256=" + done->code_sha256 + " from=build run=20261126T000000Z-00000001");
  EXPECT_EQ(developer.simulation.count("UpdateAlias"), 0);
  EXPECT_TRUE(std::filesystem::exists(developer.zip)) << "the build is not ours to remove";
}

TEST(Publication, waits_until_the_version_is_active_before_it_creates_the_alias) {
  Developer developer;
  developer.api().publish_time = 26min;
  bool is_early = false;
  developer.simulation.before_effect = [&](const simulated_aws::Call& call) {
    if (call.operation == "CreateAlias") is_early = developer.simulation.loop.now() < developer.api().versions.at(1).pending_until;
  };
  ASSERT_TRUE(developer.publish());
  EXPECT_FALSE(is_early);
}

TEST(Publication, reports_what_it_waited_for_if_the_version_is_pending_at_the_time_limit) {
  Developer developer;
  developer.api().publish_time = 24h;
  developer.options.deadline = developer.simulation.loop.now() + 30min;
  const auto done = developer.publish();
  ASSERT_FALSE(done);
  EXPECT_EQ(to_text(done.error()),
            "time ran out while waiting until version 1 is Active; run the command again; it continues where it stopped and publishes "
            "nothing twice; if the version stays Pending, read the state's reason: `aws lambda get-function --qualifier VERSION`");
  EXPECT_EQ(developer.simulation.loop.now(), *developer.options.deadline);
  EXPECT_FALSE(developer.api().aliases.contains("1-1-1"));

  developer.options.deadline = developer.simulation.loop.now() + 24h;  // the next run uses that version
  const auto again = developer.publish();
  ASSERT_TRUE(again) << to_text(again.error());
  EXPECT_EQ(again->number, "1");
  EXPECT_EQ(developer.api().versions.size(), 1u);
}

TEST(Publication, changes_nothing_if_the_version_exists_with_the_same_bytes) {
  Developer developer;
  ASSERT_TRUE(developer.publish());
  const int changes = developer.simulation.changes();
  const auto again = developer.publish();
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->is_new);
  EXPECT_EQ(again->number, "1");
  EXPECT_EQ(developer.simulation.changes(), changes);
}

TEST(Publication, refuses_a_version_that_exists_with_other_bytes) {
  Developer developer;
  ASSERT_TRUE(developer.publish());
  developer.write_build("another build");
  const int changes = developer.simulation.changes();
  const auto refused = developer.publish();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::conflict);
  EXPECT_EQ(refused.error().what,
            "version 1.1.1 already exists with different bytes: " + developer.simulation.package("the build")->sha256() +
                ", and the build is " + developer.simulation.package("another build")->sha256());
  EXPECT_EQ(developer.simulation.changes(), changes);
}

TEST(Publication, converges_after_a_crash_at_any_call_and_publishes_nothing_twice) {
  for (const simulated_aws::Fault fault : {simulated_aws::Fault::killed_before, simulated_aws::Fault::killed_after,
                                           simulated_aws::Fault::response_lost, simulated_aws::Fault::throttled}) {
    for (std::size_t at = 0; at < 12; ++at) {
      Developer developer;
      developer.simulation.fault = [&](std::size_t number, const simulated_aws::Call&) {
        return number == at ? fault : simulated_aws::Fault::none;
      };
      std::optional<Result<Publication>> first;
      try {
        first = developer.publish();
      } catch (const std::logic_error&) {
        // The simulated process was killed, so nothing can resume the task, and the loop throws.
      }
      developer.simulation.restart_deployer();
      const auto second = developer.publish();
      ASSERT_TRUE(second) << to_text(second.error()) << " after " << at;
      EXPECT_EQ(developer.api().versions.size(), 1u) << at;
      EXPECT_EQ(developer.api().aliases.at("1-1-1").function_version, "1");
      EXPECT_EQ(developer.live("orders-api"), "$LATEST");
    }
  }
}

TEST(Publication, publishes_its_own_bytes_or_nothing_if_another_upload_intervenes) {
  Developer developer;
  bool has_come = false;
  developer.simulation.before_effect = [&](const simulated_aws::Call& call) {
    if (call.operation != "PublishVersion" || has_come) return;
    has_come = true;
    developer.api().code = developer.simulation.package("another build");
    developer.api().latest.code_sha256 = developer.api().code->sha256();
    developer.api().latest.revision_id = developer.simulation.new_revision();
  };
  const auto done = developer.publish();
  ASSERT_TRUE(done) << to_text(done.error());
  EXPECT_TRUE(has_come);
  for (const auto& [number, version] : developer.api().versions)
    EXPECT_EQ(version.configuration.code_sha256, developer.simulation.package("the build")->sha256());
}

TEST(Publication, does_not_move_an_alias_that_was_created_for_other_bytes_in_the_meantime) {
  Developer developer;
  developer.simulation.before_effect = [&](const simulated_aws::Call& call) {
    if (call.operation == "CreateAlias" && !developer.api().aliases.contains("1-1-1"))
      developer.simulation.publish(prod_account, "orders-api", "1.1.1", developer.simulation.package("theirs"));
  };
  const auto done = developer.publish();
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Code::conflict);
  EXPECT_EQ(developer.api().aliases.at("1-1-1").function_version, "2");
}

TEST(Publication, uploads_more_than_50_mb_only_through_a_staging_bucket) {
  Developer developer;
  developer.write_build(std::size_t{51} * 1024 * 1024);
  const auto refused = developer.publish();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::missing);
  EXPECT_EQ(developer.simulation.changes(), 0);

  developer.configuration.staging_bucket = "staging";
  developer.clients.staging = &developer.s3;
  const auto done = developer.publish();
  ASSERT_TRUE(done) << to_text(done.error());
  EXPECT_EQ(developer.simulation.count("PutObject"), 1);
  EXPECT_TRUE(developer.simulation.account(prod_account).buckets["staging"].empty()) << "the staged code is still there";
}

TEST(Publication, reports_a_missing_function_and_one_that_does_not_accept_zip_files) {
  Developer developer;
  developer.api().latest.package_type = "Image";
  EXPECT_EQ(developer.publish().error().code, Code::unsupported);
  developer.simulation.accounts[prod_account].functions.clear();
  EXPECT_EQ(developer.publish().error().what, "there is no function orders-api in this account and region");
  std::filesystem::remove(developer.zip);
  EXPECT_EQ(developer.publish().error().code, Code::not_found);
  EXPECT_EQ(developer.simulation.changes(), 0);
}

}  // namespace
}  // namespace martlet::deploy

#include "deploy_fixture.hpp"

#include <unistd.h>

namespace martlet::deploy {

DeployFixture::DeployFixture() {
  options.download_folder = std::filesystem::temp_directory_path() / ("martlet-deploy-" + std::to_string(getpid()));
  std::filesystem::create_directories(options.download_folder);
  simulation.account(prod);
  simulation.account(stage);
  simulation.account(dev);
}

DeployFixture::~DeployFixture() {
  EXPECT_TRUE(std::filesystem::is_empty(options.download_folder)) << "code was left over";
  std::filesystem::remove_all(options.download_folder);
}

void DeployFixture::below_has(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!simulation.accounts[prod].functions.contains(name)) simulation.create(prod, name);
  if (!simulation.accounts[stage].functions.contains(name)) simulation.create(stage, name);
  simulation.publish(stage, name, semver, simulation.package(bytes.empty() ? name + ' ' + semver : bytes));
}

void DeployFixture::runs(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!simulation.accounts[prod].functions.contains(name)) simulation.create(prod, name);
  simulation.point_live(prod, name,
                        simulation.publish(prod, name, semver, simulation.package(bytes.empty() ? name + ' ' + semver : bytes)));
}

Definition DeployFixture::definition(const std::string& json) const {
  auto read = read_definition(json, "deploy.json", configuration.prefix);
  EXPECT_TRUE(read) << (read ? "" : to_text(read.error()));
  return *std::move(read);
}

Plan DeployFixture::plan(const std::string& json) {
  const Definition wanted = definition(json);
  return simulation.loop.run(deploy::plan(clients, configuration, wanted));
}

Report DeployFixture::apply(const std::string& json) {
  const Definition wanted = definition(json);
  return simulation.loop.run(deploy::apply_definition(clients, configuration, wanted, options));
}

}  // namespace martlet::deploy

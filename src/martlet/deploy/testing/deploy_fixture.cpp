#include "deploy_fixture.hpp"

#include <unistd.h>

#include <memory>
#include <utility>

namespace martlet::deploy {

DeployFixture::DeployFixture() {
  options.download_folder = std::filesystem::temp_directory_path() / ("martlet-deploy-" + std::to_string(getpid()));
  std::filesystem::create_directories(options.download_folder);
  simulation.account(prod_account);
  simulation.account(stage_account);
  simulation.account(dev_account);
}

DeployFixture::~DeployFixture() {
  EXPECT_TRUE(std::filesystem::is_empty(options.download_folder)) << "code was left over";
  std::filesystem::remove_all(options.download_folder);
}

void DeployFixture::add_stage_version(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!simulation.accounts[prod_account].functions.contains(name)) simulation.create(prod_account, name);
  if (!simulation.accounts[stage_account].functions.contains(name)) simulation.create(stage_account, name);
  simulation.publish(stage_account, name, semver, simulation.package(bytes.empty() ? name + ' ' + semver : bytes));
}

void DeployFixture::set_prod_live(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!simulation.accounts[prod_account].functions.contains(name)) simulation.create(prod_account, name);
  simulation.point_live(prod_account, name,
                        simulation.publish(prod_account, name, semver, simulation.package(bytes.empty() ? name + ' ' + semver : bytes)));
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

std::string DeployFixture::refusal(const std::string& json) {
  const Report report = apply(json);
  EXPECT_FALSE(report.is_done());
  std::string text;
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) text += (text.empty() ? "" : "\n") + one.error->what;
  }
  return text;
}

void DeployFixture::before_first_call(const std::string& operation, std::function<void()> interfere) {
  auto has_happened = std::make_shared<bool>(false);
  simulation.before_effect = [=](const simulated_aws::Call& call) {
    if (call.operation != operation || std::exchange(*has_happened, true)) return;
    interfere();
  };
}

}  // namespace martlet::deploy

#include "scene.hpp"

#include <unistd.h>

namespace martlet::deploy {

Scene::Scene() {
  run.scratch = std::filesystem::temp_directory_path() / ("martlet-deploy-" + std::to_string(getpid()));
  std::filesystem::create_directories(run.scratch);
  world.account(prod);
  world.account(stage);
  world.account(dev);
}

Scene::~Scene() {
  EXPECT_TRUE(std::filesystem::is_empty(run.scratch)) << "code was left over";
  std::filesystem::remove_all(run.scratch);
}

void Scene::below_has(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!world.accounts[prod].functions.contains(name)) world.create(prod, name);
  if (!world.accounts[stage].functions.contains(name)) world.create(stage, name);
  world.publish(stage, name, semver, world.package(bytes.empty() ? name + ' ' + semver : bytes));
}

void Scene::runs(const std::string& name, const std::string& semver, const std::string& bytes) {
  if (!world.accounts[prod].functions.contains(name)) world.create(prod, name);
  world.point_live(prod, name, world.publish(prod, name, semver, world.package(bytes.empty() ? name + ' ' + semver : bytes)));
}

Definition Scene::definition(const std::string& json) const {
  auto read = read_definition(json, "deploy.json", configuration.prefix);
  EXPECT_TRUE(read) << (read ? "" : to_text(read.error()));
  return *std::move(read);
}

Plan Scene::plan(const std::string& json) {
  const Definition wanted = definition(json);
  return world.loop.run(deploy::plan(access, configuration, wanted));
}

Report Scene::apply(const std::string& json) {
  const Definition wanted = definition(json);
  return world.loop.run(deploy::apply_definition(access, configuration, wanted, run));
}

}  // namespace martlet::deploy

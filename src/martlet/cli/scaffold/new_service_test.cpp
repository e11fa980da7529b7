#include "new_service.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace martlet::cli {
namespace {

std::map<std::string, NewFile> by_path(const NewService& service) {
  std::map<std::string, NewFile> by_path;
  for (const NewFile& file : files_of(service)) by_path.emplace(file.path.string(), file);
  return by_path;
}
std::map<std::string, NewFile> files(bool with_github, std::vector<PinnedPackage> packages = {}) {
  return by_path({*ServiceName::parse("my-shop"), "9.8.7", {}, with_github, std::move(packages)});
}

TEST(NewService, has_the_files_of_every_service) {
  const auto all = files(false);
  for (const char* path : {"main.cpp",
                           "plugins.cpp",
                           "routes.cpp",
                           "settings.hpp",
                           "handlers/create_note.cpp",
                           "services/note_store.hpp",
                           "tests/notes_test.cpp",
                           "CMakeLists.txt",
                           "CMakePresets.json",
                           ".clangd",
                           ".clang-format",
                           ".gitignore",
                           ".vscode/settings.json",
                           "README.md",
                           "deploy.json",
                           "deployer.json",
                           "infra/README.md",
                           "infra/environments/dev/main.tf",
                           "infra/environments/dev/terraform.tfvars",
                           "infra/environments/prod/main.tf",
                           "infra/modules/service/main.tf",
                           "infra/modules/service/placeholder.zip"})
    EXPECT_TRUE(all.contains(path)) << path;
  EXPECT_EQ(all.at("infra/modules/VERSION").bytes, "martlet 9.8.7\n");
  EXPECT_NE(all.at("CMakeLists.txt").bytes.find("\nfind_package(martlet 9.8 REQUIRED)\n"), std::string::npos);
  EXPECT_FALSE(all.contains(".github/workflows/deliver.yml"));
  EXPECT_FALSE(all.contains("infra/modules/service/tests/service.tftest.hcl"));
  EXPECT_TRUE(all.at("infra/modules/service/placeholder/bootstrap").is_executable);
  EXPECT_FALSE(all.at("infra/modules/service/main.tf").is_executable);
}

TEST(NewService, stores_its_data_in_sqlite_if_requested) {
  const auto plain = files(false);
  const auto all = by_path({.name = *ServiceName::parse("my-shop"), .version = "9.8.7", .features = {find_feature("sqlite")}});
  EXPECT_TRUE(plain.contains("services/memory_note_store.cpp"));
  EXPECT_FALSE(plain.contains("services/sqlite_note_store.cpp"));
  EXPECT_FALSE(all.contains("services/memory_note_store.cpp"));
  EXPECT_TRUE(all.contains("services/sqlite_note_store.cpp"));
  EXPECT_NE(all.at("CMakeLists.txt").bytes.find(" LIBRARIES martlet::sqlite)"), std::string::npos);
  EXPECT_NE(all.at("CMakeLists.txt").bytes.find("\nfind_package(martlet 9.8 REQUIRED)\n"), std::string::npos);
  EXPECT_NE(all.at("settings.cpp").bytes.find("MY_SHOP_DATABASE"), std::string::npos);
}

TEST(NewService, has_any_combination_of_requested_features) {
  const auto one = by_path({.name = *ServiceName::parse("my-shop"), .version = "9.8.7", .features = {find_feature("metrics")}});
  EXPECT_TRUE(one.contains("plugins/monitoring.cpp"));
  EXPECT_FALSE(one.contains("plugins/access.cpp"));
  EXPECT_EQ(one.at("CMakeLists.txt").bytes.find("LIBRARIES"), std::string::npos);

  NewService service{.name = *ServiceName::parse("my-shop"), .version = "9.8.7"};
  for (const Feature& feature : all_features()) service.features.push_back(&feature);
  const auto all = by_path(service);
  EXPECT_NE(all.at("CMakeLists.txt").bytes.find("TESTS ${tests} LIBRARIES martlet::sqlite martlet::auth)"), std::string::npos)
      << all.at("CMakeLists.txt").bytes;
  EXPECT_NE(all.at("plugins.cpp")
                .bytes.find("  server.plugin(bindings(settings));\n"
                            "  server.plugin(martlet::http_client());\n"
                            "  server.plugin(access(settings));\n"
                            "  server.plugin(rates_client(settings));\n"
                            "  server.plugin(monitoring());\n"
                            "  server.plugin(openapi_document());\n"
                            "  server.plugin(routes(), {.prefix = settings.prefix});\n"),
            std::string::npos)
      << all.at("plugins.cpp").bytes;
  EXPECT_NE(all.at("settings.hpp").bytes.find("MY_SHOP_RATES_URL"), std::string::npos);
  EXPECT_NE(all.at("settings.hpp").bytes.find("MY_SHOP_DATABASE"), std::string::npos);
  EXPECT_NE(all.at("routes.cpp").bytes.find("#include \"handlers/get_me.hpp\"\n"), std::string::npos);
}

TEST(NewService, contains_its_own_name_instead_of_the_placeholders) {
  for (const auto& [path, file] : files(true)) {
    for (const char* placeholder : {"my-service", "my_service", "MY_SERVICE", "MyService"}) {
      EXPECT_EQ(file.bytes.find(placeholder), std::string::npos) << path;
      EXPECT_EQ(path.find(placeholder), std::string::npos);
    }
  }
  EXPECT_EQ(files(false).at("deploy.json").bytes, "{\"lambdas\":[{\"name\":\"my-shop-api\",\"version\":\"0.1.0\"}]}\n");
  EXPECT_NE(files(false).at("settings.hpp").bytes.find("namespace my_shop {"), std::string::npos);
  EXPECT_NE(files(false).at("settings.hpp").bytes.find("MY_SHOP_PREFIX"), std::string::npos);
}

TEST(NewService, has_a_workflow_with_pinned_versions) {
  const auto all = files(true);
  const std::string& workflow = all.at(".github/workflows/deliver.yml").bytes;
  EXPECT_EQ(workflow.find("uses:"), std::string::npos);
  EXPECT_TRUE(all.at("ci/in_container").is_executable);
  EXPECT_FALSE(all.at("ci/pins").is_executable);
  EXPECT_EQ(all.at("ci/martlet.sha256").bytes, "FILL-IN  martlet_9.8.7_amd64.deb\nFILL-IN  libmartlet-dev_9.8.7_amd64.deb\n");
  EXPECT_EQ(files(true, {{"martlet.deb", "ab12"}}).at("ci/martlet.sha256").bytes, "ab12  martlet.deb\n");
}

}  // namespace
}  // namespace martlet::cli

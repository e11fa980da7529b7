#include <martlet/cli/openapi/openapi_command.hpp>

#include <gtest/gtest.h>

#include <sstream>

#include <martlet/base/temporary_folder.hpp>

namespace martlet::cli {
namespace {

class OpenApiDiff : public testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& text) { return folder_.write(name, text).string(); }
  std::string diff(std::vector<std::string> arguments, int status) {
    arguments.insert(arguments.begin(), "diff");
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_command(openapi_command(), arguments, {out, err}), status);
    return out.str() + err.str();
  }
  TemporaryFolder folder_;
  std::string old_ = file("old.json", R"({"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{}}}}})");
  std::string new_ = file("new.json", R"({"openapi":"3.1.0","paths":{"/b":{"get":{"responses":{}}}}})");
};

TEST_F(OpenApiDiff, prints_what_breaks_clients_and_fails) {
  EXPECT_EQ(diff({old_, new_}, 1), "breaks   GET /a: it was removed\n1 change breaks clients; 1 is harmless (--all)\n");
  EXPECT_EQ(diff({old_, new_, "--all"}, 1),
            "breaks   GET /a: it was removed\nharmless GET /b: it was added\n1 change breaks clients; 1 is harmless\n");
}

TEST_F(OpenApiDiff, succeeds_if_nothing_breaks) { EXPECT_EQ(diff({old_, old_}, 0), "nothing breaks clients\n"); }

TEST_F(OpenApiDiff, prints_json_if_requested) {
  EXPECT_EQ(diff({old_, new_, "--json"}, 1),
            R"({"breaking":1,"changes":[{"breaks":true,"operation":"GET /a","place":"","what":"it was removed"},)"
            R"({"breaks":false,"operation":"GET /b","place":"","what":"it was added"}]})"
            "\n");
  EXPECT_EQ(diff({old_, old_, "--json"}, 0), "{\"breaking\":0,\"changes\":[]}\n");
}

TEST_F(OpenApiDiff, refuses_anything_but_two_openapi_documents) {
  EXPECT_EQ(diff({old_}, 2),
            "martlet openapi diff: two documents are required: the old one and the new one; see martlet openapi diff --help "
            "[required-option]\nnothing was compared\n");
  const std::string other = file("other.json", "{}");
  EXPECT_EQ(diff({old_, other}, 2), "martlet openapi diff: " + other +
                                        " isn't an OpenAPI 3 document in JSON; to create one, run a service's program with --openapi "
                                        "[openapi-document]\nnothing was compared\n");
  diff({old_, "/nowhere.json"}, 2);
  diff({old_, file("broken.json", "{")}, 2);
}

}  // namespace
}  // namespace martlet::cli

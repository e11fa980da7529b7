#include <gtest/gtest.h>

#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/aws/ssm/ssm_client_source.hpp>
#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

struct SsmClientSourceTest : testing::Test {
  SessionFixture fixture;
  Result<std::string> fetch() {
    SsmClientSource source(std::make_shared<SsmClient>(fixture.session()));
    return fixture.loop.run(source.fetch("/orders/limits"));
  }
};

TEST_F(SsmClientSourceTest, a_parameter_is_fetched_and_decrypted) {
  fixture.sender->reply(200, R"({"Parameter":{"Name":"/orders/limits","Type":"SecureString","Value":"{\"items\":100}"}})");
  EXPECT_EQ(fetch().value(), "{\"items\":100}");
  EXPECT_EQ(fixture.sender->requests.at(0).body, R"({"Name":"/orders/limits","WithDecryption":true})");
}

TEST_F(SsmClientSourceTest, a_missing_parameter_is_not_found) {
  fixture.sender->reply(400, R"({"__type":"ParameterNotFound"})");
  EXPECT_EQ(fetch().error().code, Code::not_found);
}

TEST_F(SsmClientSourceTest, a_forbidden_parameter_is_reported_as_denied) {
  fixture.sender->reply(400, R"({"__type":"AccessDeniedException","Message":"User: arn is not authorized"})");
  EXPECT_EQ(fetch().error().code, Code::denied);
  EXPECT_EQ(fetch().error().what.find("SSM.GetParameter: "), 0U);
}

}  // namespace
}  // namespace martlet::aws

#include <martlet/aws/secrets_manager/secrets_manager_source.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/client/fake_client.hpp>
#include <martlet/aws/secrets_manager/secrets_manager_operations.hpp>

namespace martlet::aws {
namespace {

struct SecretsManagerSourceTest : testing::Test {
  std::shared_ptr<FakeClient> aws = std::make_shared<FakeClient>();
  Result<std::string> fetch() { return wait_for(SecretsManagerSource(aws).fetch("orders/passwords")); }
};

TEST_F(SecretsManagerSourceTest, a_secret_is_fetched_by_its_name) {
  aws->on(secrets_manager_operations::get_secret_value, [](const GetSecretValueRequest& request) {
    GetSecretValueResponse response;
    response.secret_string = WireSecret("{\"of\":\"" + request.secret_id + "\"}");
    return response;
  });
  EXPECT_EQ(fetch().value(), R"({"of":"orders/passwords"})");
}

TEST_F(SecretsManagerSourceTest, a_binary_secret_is_refused) {
  aws->on(secrets_manager_operations::get_secret_value, [](const GetSecretValueRequest&) {
    GetSecretValueResponse response;
    response.secret_binary = WireSecret("AAAA");
    return response;
  });
  EXPECT_EQ(fetch().error().what, "the secret is binary, not text");
}

TEST_F(SecretsManagerSourceTest, a_missing_secret_is_not_found) {
  aws->on(secrets_manager_operations::get_secret_value, [](const GetSecretValueRequest&) -> Outcome<GetSecretValueResponse> {
    Failure failure;
    failure.code = "ResourceNotFoundException";
    failure.status = 400;
    return std::unexpected(std::move(failure));
  });
  EXPECT_EQ(fetch().error().code, Code::not_found);
}

}  // namespace
}  // namespace martlet::aws
